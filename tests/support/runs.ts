import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { DATA } from './data.ts'

// Which runs there are, which of them leads, and of which day the site is: from the data, and not from the code under test.

const runsFile = z.object({
  headline: z.string(),
  ledRuns: z.array(z.string()),
  runs: z.array(
    z.object({
      id: z.string(),
      changeSlug: z.string().optional(),
      geography: z.string(),
      lifts: z.array(z.object({ kind: z.string() })),
    }),
  ),
})
const editionsFile = z.array(z.object({ id: z.string(), date: z.iso.date() }))
const siteFile = z.object({ publicationDate: z.iso.date() })

/**
 * The runs of the model, whose files have fixed addresses, those that lead or have led, which embedded pages are frozen to,
 * the last part of the address of the map of each run's change from the one before, and the kinds of lift of the leading one.
 */
export function runsIn(data: string): {
  readonly headline: string
  readonly runs: readonly string[]
  readonly led: readonly string[]
  readonly changes: readonly string[]
  readonly lifts: readonly string[]
} {
  const { headline, ledRuns, runs } = readRuns(data)
  const changes = runs.slice(1).map(({ id, changeSlug }, index) => changeSlug ?? `${runs[index]?.id ?? '?'}--${id}`)
  const lifts = runs.find(({ id }) => id === headline)?.lifts.map(({ kind }) => kind) ?? []
  return { headline, runs: runs.map(({ id }) => id), led: ledRuns, changes, lifts }
}

/** The day whose areas a run has; that of the run that leads where none is named. */
export function geographyDay(data: string, run?: string): string {
  const { headline, runs } = readRuns(data)
  const geography = runs.find(({ id }) => id === (run ?? headline))?.geography
  const editions = editionsFile.parse(JSON.parse(readFileSync(`${data}/geography/editions.json`, 'utf8')))
  const day = editions.find(({ id }) => id === geography)?.date
  if (day === undefined) throw new Error(`${data} has no geography of ${run ?? headline}`)
  return day
}

function readRuns(data: string): z.output<typeof runsFile> {
  return runsFile.parse(JSON.parse(readFileSync(`${data}/runs.json`, 'utf8')))
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
