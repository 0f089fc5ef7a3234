import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { noticeOf, withOutlineRecord } from '../../scripts/geography/outline-source.ts'
import type { OutlineSource } from '../../src/inputs/geography/drawing.ts'
import { sourcesSchema } from '../../src/inputs/rules/rule-schemas.ts'
import { type CommandEnd, commandHere } from './command-here.ts'

// What a maintainer may do to data/: each is a change of a copy of the frozen data, made as README.md and
// docs/maintaining.md say. An import of official numbers is in official-data.ts, a refresh in its own tests.

const list = z.array(z.looseObject({ id: z.string(), value: z.string().optional() }))
const runsFile = z.looseObject({ headline: z.string(), ledRuns: z.array(z.string()), runs: list })

function editJson<S extends z.ZodType>(
  folder: string,
  file: string,
  shape: S,
  change: (value: z.output<S>) => unknown,
) {
  const path = join(folder, file)
  const changed = change(shape.parse(JSON.parse(readFileSync(path, 'utf8'))))
  writeFileSync(path, `${JSON.stringify(changed, null, 2)}\n`)
}

/** Runs a command of the project on a folder of data. */
export function runOnData(script: 'check-data' | 'hash-data' | 'freeze-runs', folder: string): Promise<CommandEnd> {
  return commandHere(`scripts/${script}.ts`, [folder], { ...process.env, LAEGE_DATA_DIR: folder })
}

async function must(script: Parameters<typeof runOnData>[0], folder: string): Promise<void> {
  const { code, output } = await runOnData(script, folder)
  if (code !== 0) throw new Error(`${script}: ${output}`)
}

/** Somebody else publishes the site, on another day, and takes corrections by mail. */
function ownPublisher(folder: string): void {
  editJson(folder, 'site.json', z.looseObject({}), (site) => ({
    ...site,
    publisher: { da: 'Et andet sted', en: 'Another place' },
    publishedBy: 'Foreningen Et Andet Sted',
    corrections: 'mailto:rettelser@site.example',
    publicationDate: '2027-11-20',
  }))
}

/** The run of the year after, in front of the others: the expected citizens of another day, and two assumptions of its year. */
function nextRun(folder: string): void {
  const assumptions = {
    'projected-2027-stands-for-end-2026': 'projected-2028-stands-for-end-2027',
    'floor-holds-in-2026': 'floor-holds-in-2027',
  }
  editJson(folder, 'parameters.json', list, (parameters) => [
    ...parameters,
    ...Object.entries(assumptions).map(([like, id]) => {
      const before = parameters.find((p) => p.id === like)
      return { ...before, id, value: before?.value?.replace('2027-01-01', '2028-01-01') }
    }),
  ])
  editJson(folder, 'runs.json', runsFile, ({ runs, ledRuns }) => {
    const like = runs.find(({ id }) => id === 'open-2026')
    let text = JSON.stringify({
      ...like,
      id: 'open-2027',
      referenceDate: '2027-12-31',
      changeSlug: 'fra-2026-til-2027',
      citizens: { edition: '2026', date: '2028-01-01' },
    })
    for (const [from, to] of Object.entries(assumptions)) text = text.replace(from, to)
    return { headline: 'open-2027', ledRuns: [...ledRuns, 'open-2027'], runs: [...runs, JSON.parse(text)] }
  })
}

/** A what-if more. */
function anotherScenario(folder: string): void {
  editJson(folder, 'scenarios.json', list, (scenarios) => [
    ...scenarios,
    {
      ...scenarios.find(({ id }) => id === 'norm-1700'),
      id: 'norm-1650',
      changes: [{ kind: 'norm', citizensPerCapacity: '1650' }],
    },
  ])
}

/** A wrong area is set right: the table, its hash, a further correction of each run, and the lock. */
async function furtherCorrection(folder: string): Promise<void> {
  const table = join(folder, 'tables/area/2025.csv')
  writeFileSync(table, readFileSync(table, 'utf8').replace(/^(0580,[^,]+),[\d.]+/m, '$1,941.7'))
  await must('hash-data', folder)
  editJson(folder, 'corrections.json', z.array(z.unknown()), (before) => [
    ...before,
    ...['open-2025-draft', 'open-2025', 'open-2026'].map((run) => ({
      id: `area-${run}`,
      date: '2026-11-30',
      run,
      what: { da: 'Aabenraas areal', en: 'The area of Aabenraa' },
      reason: { da: 'Tallet var forkert.', en: 'The figure was wrong.' },
      sha256: null,
    })),
  ])
  await must('freeze-runs', folder)
}

/** A surveyed map of an authority that does not exist, for outlines that are none of it. */
export const OTHER_OUTLINES: OutlineSource = {
  name: 'Prøvekort 2027',
  attribution: { da: '© Prøvestyrelsen', en: '© The Test Agency' },
  licence: 'Prøvelicens 1.0',
  url: 'https://outlines.example/licence',
  method: 'surveyed',
}

/** The outlines are said to be another's, and surveyed, in the words that geo:build writes. */
function otherOutlines(folder: string): void {
  const path = (file: string): string => join(folder, file)
  const before = z
    .object({ source: z.object({ name: z.string() }) })
    .parse(JSON.parse(readFileSync(path('geography/2027/denmark.meta.json'), 'utf8'))).source.name
  editJson(folder, 'geography/2027/denmark.meta.json', z.looseObject({}), (meta) => ({
    ...meta,
    // What the drawing lies nowhere for is invented here: near enough to where the country is.
    georeference: {
      crs: 'EPSG:25832',
      origin: [441_700, 6_402_000],
      metresPerUnit: 29.35,
      bornholmMoved: [-5500, -8000],
    },
    source: OTHER_OUTLINES,
  }))
  writeFileSync(path('geography/2027/NOTICE.md'), noticeOf(OTHER_OUTLINES))
  const text = readFileSync(path('sources.json'), 'utf8')
  const records = sourcesSchema.parse(JSON.parse(text))
  writeFileSync(path('sources.json'), withOutlineRecord(text, records, OTHER_OUTLINES, before))
}

/** Each change by what it is. */
export const LAWFUL_CHANGES: Readonly<Record<string, (folder: string) => Promise<void> | void>> = {
  'another publisher and day': ownPublisher,
  'a run of next year in front': nextRun,
  'another scenario': anotherScenario,
  'a further correction': furtherCorrection,
  'outlines of another source': otherOutlines,
}
