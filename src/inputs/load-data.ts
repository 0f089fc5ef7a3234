import { checkGlossary, type Glossary, glossarySchema } from './explanations/glossary.ts'
import { checkHearing, type Hearing, hearingSchema } from './explanations/hearing.ts'
import { readSchemes, type Schemes } from './explanations/schemes.ts'
import { checkTimeline, type TimelineEvent, timelineSchema } from './explanations/timeline.ts'
import { deepFreeze } from './files/deep-freeze.ts'
import { type Fault, InputFaults, sortFaults } from './files/fault.ts'
import { type JsonFile, readJson } from './files/read-json.ts'
import type { Drawn } from './geography/drawing.ts'
import { readDrawing } from './geography/read-drawing.ts'
import type { Inputs } from './inputs.ts'
import { type InputsRead, readInputs } from './read-inputs.ts'
import { checkPageNames } from './page-names.ts'
import { checkCorrections, type Correction, CORRECTIONS_FILE, correctionsSchema } from './published/corrections.ts'
import { type PublishedRun, readPublished } from './published/published-runs.ts'
import { estimatedRun } from './rules/estimated-run.ts'
import { type Case, casesSchema, checkCases } from './rules/cases.ts'
import type { Changeable } from './rules/check-change.ts'
import type { RunSpec } from './rules/rule-schemas.ts'
import { checkScenarios, type Scenario, scenariosSchema } from './rules/scenarios.ts'
import type { DataTable } from './tables/check-table.ts'
import { resourceName } from './tables/tables.ts'
import { rowsOn } from './tables/validity.ts'

/** Everything that a folder of data holds, read, checked and deeply frozen. */
export interface Data {
  readonly inputs: Inputs
  /** What each edition of the geography draws, by its id. */
  readonly drawn: ReadonlyMap<string, Drawn>
  /** Named what-ifs, in the order in which they are told. */
  readonly scenarios: readonly Scenario[]
  /** Rules, and what they come to by another way than the model's. */
  readonly cases: readonly Case[]
  /** What applies from when, in the order of the days. */
  readonly timeline: readonly TimelineEvent[]
  /** The hearing's points and the words of the field, which no calculation needs. */
  readonly hearing: Hearing
  readonly glossary: Glossary
  /** How scarce and unapproved medicines are decided elsewhere. */
  readonly schemes: Schemes
  /** The runs that have been published, as they were frozen. */
  readonly published: readonly PublishedRun[]
  /** What has been corrected since it was published, the oldest first. */
  readonly corrections: readonly Correction[]
}

/**
 * Reads and checks a folder of data, whole: tables, rules, outlines, explanations, and what has been published.
 *
 * Nothing stops at the first fault: every file is read and every check made that still can be.
 * @param folder usually `data/`
 * @throws InputFaults with every fault of every file
 */
export function loadData(folder: URL): Data {
  const dataDir = folder.href.endsWith('/') ? folder : new URL(`${folder.href}/`)
  const faults: Fault[] = []
  const read = readInputs(dataDir, faults)
  const sources = read.sources.ids
  const runs = read.runs === null ? null : new Set(read.runs.value.runs.map(({ id }) => id))
  const publicationDate = read.site?.value.publicationDate ?? null

  // What rests on a file with a fault is not judged by it: one slip is one fault.
  const faulty = new Set(faults.map(({ file }) => file))
  const drawn = readDrawings(dataDir, read, faulty, faults)
  const { file: scenarios } = readJson(dataDir, 'scenarios.json', scenariosSchema, faults)
  const leading = read.runs === null ? null : estimatedRun(read.runs.value.runs, read.runs.value.headline)
  if (scenarios !== null) faults.push(...checkScenarios(scenarios, changeable(leading, read, faulty)))
  const { file: cases } = readJson(dataDir, 'cases.json', casesSchema, faults)
  if (cases !== null && read.runs !== null && !faulty.has('runs.json')) {
    const specs = new Map(read.runs.value.runs.map((run) => [run.id, run]))
    faults.push(
      ...checkCases(cases, (id) => {
        const spec = specs.get(id)
        return spec === undefined ? null : changeable(spec, read, faulty)
      }),
    )
  }
  const { file: timeline, ids: events } = readJson(dataDir, 'timeline.json', timelineSchema, faults)
  const notes = new Set(read.sources.file?.value.flatMap(({ id, kind }) => (kind === 'hearing' ? [id] : [])))
  if (timeline !== null)
    faults.push(...checkTimeline(timeline, sources, notes), ...checkPageNames('timeline.json', events))
  const { file: glossary } = readJson(dataDir, 'glossary.json', glossarySchema, faults)
  if (glossary !== null) faults.push(...checkGlossary(glossary, sources))
  faults.push(...checkPageNames('glossary.json', termsOf(glossary)))
  const { file: hearing } = readJson(dataDir, 'hearing.json', hearingSchema, faults)
  if (hearing !== null) faults.push(...checkHearing(hearing, { sources, terms: termsOf(glossary) }))
  const schemes = readSchemes(dataDir, sources, faults)
  const { file: corrections } = readJson(dataDir, CORRECTIONS_FILE, correctionsSchema, faults)
  const wrong = corrections === null ? [] : checkCorrections(corrections, { runs, publicationDate })
  faults.push(...wrong)
  const published = readPublished(dataDir, faults, publicationDate, wrong.length === 0 ? corrections : null)

  if (
    faults.length > 0 ||
    scenarios === null ||
    cases === null ||
    timeline === null ||
    glossary === null ||
    hearing === null ||
    schemes === null ||
    corrections === null
  )
    throw new InputFaults(sortFaults(faults))
  return deepFreeze({
    inputs: read.build(),
    drawn,
    scenarios: scenarios.value,
    cases: cases.value,
    timeline: timeline.value,
    hearing: hearing.value,
    glossary: glossary.value,
    schemes,
    published,
    corrections: corrections.value,
  })
}

/** What a run on the open estimate has, as far as the files that say so are sound. */
function changeable(
  spec: RunSpec | null,
  { leadingEstimate, geographies, areas, tables }: InputsRead,
  faulty: ReadonlySet<string>,
): Changeable {
  const run = faulty.has('runs.json') ? null : spec
  const source = run?.weightSource.kind === 'open-estimate' ? run.weightSource.estimate : null
  // The figures of another estimate are not looked up: its own fit refuses what it lacks.
  const estimate = run === null || source === leadingEstimate?.id ? leadingEstimate : null
  const day = geographies.file?.value.find(({ id }) => id === run?.geography)?.date
  const today = (table: DataTable | undefined, column: string): ReadonlySet<string> | null =>
    table === undefined || day === undefined || faulty.has(table.file)
      ? null
      : new Set(rowsOn(table, day).map((row) => row.text(column) ?? ''))
  const cells = (table: DataTable | undefined, column: string): ReadonlySet<string> | null =>
    table === undefined || faulty.has(table.file) ? null : new Set(table.rows.map((row) => row.text(column) ?? ''))
  return {
    fitFigures: estimate === null || faulty.has('estimates.json') ? null : estimate.fitFigures,
    lifts: run?.lifts.map(({ kind }) => kind) ?? null,
    codes: today(areas.municipalities, 'code'),
    councils: today(areas.councils, 'name'),
    days: run === null ? null : cells(tables.get(resourceName('population', run.citizens.edition)), 'date'),
  }
}

function readDrawings(
  dataDir: URL,
  read: InputsRead,
  faulty: ReadonlySet<string>,
  faults: Fault[],
): ReadonlyMap<string, Drawn> {
  const drawn = new Map<string, Drawn>()
  const sound = (table: DataTable | undefined): DataTable | undefined =>
    table === undefined || faulty.has(table.file) ? undefined : table
  const { municipalities, membership, councils, regions } = read.areas
  const areas = [municipalities, membership, councils, regions].every((table) => sound(table) !== undefined)
    ? read.areas
    : null
  for (const edition of read.geographies.file?.value ?? []) {
    const run = read.runs?.value.runs.find(({ geography }) => geography === edition.id)
    const found = readDrawing(
      dataDir,
      edition,
      {
        areas,
        borders: sound(read.tables.get(resourceName('land-borders', edition.id))),
        areaKm2: sound(run === undefined ? undefined : read.tables.get(resourceName('area', run.editions.area))),
        sources: read.sources.file?.value ?? null,
      },
      faults,
    )
    if (found !== null) drawn.set(edition.id, found)
  }
  return drawn
}

function termsOf(glossary: JsonFile<Glossary> | null): ReadonlySet<string> | null {
  return glossary === null ? null : new Set(glossary.value.terms.map(({ id }) => id))
}
