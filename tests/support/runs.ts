import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { DATA } from './data.ts'

// Which runs there are, which of them leads, and of which day the site is: from the data, and not from the code under test.

const runsFile = z.object({
  headline: z.string(),
  ledRuns: z.array(z.string()),
  runs: z.array(z.object({ id: z.string() })),
})
const siteFile = z.object({ publicationDate: z.iso.date() })

const { headline, ledRuns, runs } = runsFile.parse(JSON.parse(readFileSync(`${DATA}/runs.json`, 'utf8')))

/** The runs of the model, whose files have fixed addresses. */
export const RUNS: readonly string[] = runs.map(({ id }) => id)

/** The run that the pages lead with. */
export const HEADLINE_RUN = headline

/** The runs that lead or have led, to each of which embedded pages are frozen. */
export const LED_RUNS: readonly string[] = ledRuns

/** The day of which the site says it is: "2026-11-22". */
export const PUBLICATION_DAY = siteFile.parse(JSON.parse(readFileSync(`${DATA}/site.json`, 'utf8'))).publicationDate

const MONTHS = 'januar februar marts april maj juni juli august september oktober november december'.split(' ')

/** A day as Danish prose writes it: "2026-11-22" is "22. november 2026". */
export function danishDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${Number(date)}. ${MONTHS[Number(month) - 1] ?? '?'} ${year}`
}
