import { type OfficialResult, type PublishedNumber, RESULT_LEVELS, RESULT_MEASURES } from '../model/domain.ts'
import { required } from '../model/required.ts'
import { buildBases, type Tables } from './build-basis.ts'
import type { DataTable, TableRow } from './tables/check-table.ts'
import type { TableResource } from './tables/datapackage.ts'
import type { Inputs, SiteSettings } from './inputs.ts'
import { choiceOf, numberOf, optionalTextOf, textOf } from './tables/row-cells.ts'
import { estimatedRun } from './rules/estimated-run.ts'
import type { EstimateDefinition, GeographyEdition, Parameter, Runs, SourceRecord } from './rules/rule-schemas.ts'
import { fileNamed, type PlainTable } from './tables/tables.ts'

/** The JSON files of `data/`, read and checked. */
export interface RuleFiles {
  readonly site: SiteSettings
  readonly geographies: readonly GeographyEdition[]
  readonly parameters: readonly Parameter[]
  readonly runs: Runs
  readonly estimates: readonly EstimateDefinition[]
  readonly sources: readonly SourceRecord[]
  /** The tables as the Data Package names them. */
  readonly tables: readonly Pick<TableResource, 'name' | 'title' | 'titleEn'>[]
}

/**
 * Typed inputs from tables in which no fault was found.
 * @throws Error when a cell is blank or of another kind: the checks have let something through
 */
export function buildInputs(tables: Tables, rules: RuleFiles): Inputs {
  const table = (name: PlainTable): DataTable => {
    const found = tables.get(name)
    if (found === undefined) throw new RangeError(`the table ${name} was not read`)
    return found
  }
  const { headline, ledRuns, runs } = rules.runs
  const { populations, areasOf, basisOf, estimateBasisOf } = buildBases(tables, rules.geographies)
  const leading = runs.find(({ id }) => id === headline)
  if (leading === undefined) throw new RangeError(`no run is called ${headline}`)
  const estimate = leadingEstimate(rules.runs, rules.estimates)
  if (estimate === null) throw new RangeError('estimates.json holds no estimate')
  const { regions, councils, municipalities } = basisOf(leading)
  return {
    site: rules.site,
    geographies: rules.geographies,
    regions,
    councils,
    municipalities,
    successors: new Map(
      table('municipalities').rows.flatMap((row): (readonly [string, string])[] => {
        const successor = optionalTextOf(row, 'successor')
        return successor === null ? [] : [[textOf(row, 'code'), successor]]
      }),
    ),
    populations,
    publishedNumbers: table('published-figures').rows.map(publishedNumber),
    parameters: new Map(rules.parameters.map((parameter) => [parameter.id, parameter])),
    estimate,
    estimates: rules.estimates,
    runs,
    headlineRun: headline,
    ledRuns,
    sources: rules.sources,
    tableTitles: new Map(rules.tables.map(({ name, title, titleEn }) => [name, { da: title, en: titleEn }])),
    capacitiesInUse: table('capacities-in-use')
      .rows.map((row) => ({
        council: textOf(row, 'council'),
        date: textOf(row, 'date'),
        allocated: numberOf(row, 'allocated'),
        occupied: numberOf(row, 'occupied'),
        islandDoctorsLeftOut: numberOf(row, 'island_doctors_left_out'),
        source: textOf(row, 'source'),
      }))
      .sort((a, b) => (a.date < b.date ? -1 : 1)),
    officialResults: officialResults(tables, rules.sources),
    areasOf,
    basisOf,
    estimateBasisOf,
  }
}

/** The results of all years, the oldest first, each with the source that names its table. */
function officialResults(tables: Tables, sources: readonly SourceRecord[]): readonly OfficialResult[] {
  return [...tables]
    .filter(([name]) => fileNamed(name)?.table === 'official-results')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, { rows }]) => {
      const source = required(
        sources.find(({ tables: own }) => own.includes(name)),
        `a source of ${name}`,
      ).id
      return rows.map((row) => ({
        year: textOf(row, 'year'),
        level: choiceOf(row, 'level', RESULT_LEVELS),
        area: textOf(row, 'area'),
        measure: choiceOf(row, 'measure', RESULT_MEASURES),
        value: numberOf(row, 'value'),
        source,
      }))
    })
}

/** The estimate that the pages speak of: that of the run on one that they lead with, or else the first. */
export function leadingEstimate(
  { headline, runs }: Runs,
  estimates: readonly EstimateDefinition[],
): EstimateDefinition | null {
  const source = estimatedRun(runs, headline)?.weightSource
  const id = source?.kind === 'open-estimate' ? source.estimate : null
  return estimates.find((estimate) => estimate.id === id) ?? estimates[0] ?? null
}

function publishedNumber(row: TableRow): PublishedNumber {
  return {
    id: textOf(row, 'id'),
    level: choiceOf(row, 'level', ['council', 'municipality', 'country']),
    area: textOf(row, 'area'),
    metric: choiceOf(row, 'metric', ['need', 'capacities', 'patients_per_doctor', 'gp_contacts_per_citizen']),
    value: numberOf(row, 'value'),
    unit: textOf(row, 'unit'),
    status: choiceOf(row, 'status', ['reported', 'statistics', 'organisation']),
    vintage: textOf(row, 'vintage'),
    publisher: textOf(row, 'publisher'),
    sourceTitle: textOf(row, 'source_title'),
    sourceUrl: optionalTextOf(row, 'source_url'),
  }
}
