import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { DATA } from './data.ts'

// Which runs there are, which of them leads, and of which day the site is: from the data, and not from the code under test.

const runsFile = z.object({
  headline: z.string(),
  ledRuns: z.array(z.string()),
  runs: z.array(z.object({ id: z.string(), changeSlug: z.string().optional() })),
})
const siteFile = z.object({ publicationDate: z.iso.date() })

/**
 * The runs of the model, whose files have fixed addresses, those that lead or have led, which embedded pages are frozen to,
 * and the last part of the address of the map of each run's change from the one before.
 */
export function runsIn(data: string): {
  readonly headline: string
  readonly runs: readonly string[]
  readonly led: readonly string[]
  readonly changes: readonly string[]
} {
  const { headline, ledRuns, runs } = runsFile.parse(JSON.parse(readFileSync(`${data}/runs.json`, 'utf8')))
  const changes = runs.slice(1).map(({ id, changeSlug }, index) => changeSlug ?? `${runs[index]?.id ?? '?'}--${id}`)
  return { headline, runs: runs.map(({ id }) => id), led: ledRuns, changes }
}

/** The runs, and the one that the pages lead with. */
export const { headline: HEADLINE_RUN, runs: RUNS } = runsIn(DATA)

/** The day of which the site says it is: "2026-11-22". */
export const PUBLICATION_DAY = siteFile.parse(JSON.parse(readFileSync(`${DATA}/site.json`, 'utf8'))).publicationDate

const MONTHS = 'januar februar marts april maj juni juli august september oktober november december'.split(' ')

/** A day as Danish prose writes it: "2026-11-22" is "22. november 2026". */
export function danishDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${Number(date)}. ${MONTHS[Number(month) - 1] ?? '?'} ${year}`
}
