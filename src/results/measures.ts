import type { Inputs } from '../inputs/inputs.ts'
import { type Decimal, sum } from '../model/decimal.ts'
import type { SourceRecord } from '../inputs/rules/rule-schemas.ts'
import type { Status } from '../model/domain.ts'
import { additionName, type LiftKind, liftOf, LIFTS, needName } from '../model/lifts.ts'
import { required } from '../model/required.ts'
import type { NormGroup } from './norm-group.ts'
import { standsToNorm } from './list-size.ts'
import { resourceName } from '../inputs/tables/tables.ts'
import { columnName } from './published-form.ts'
import type { Officials } from './official-beside.ts'
import { estimateOf } from './run-input.ts'
import { sourcesOf } from './run-result.ts'
import type { MunicipalityResult, Results, RunLift, RunResult } from './result.ts'
import type { RunChange } from './run-changes.ts'

/** What a map shows: a number of the run that the pages lead with, a change between two runs, or public statistics. */
export type MeasureSubject =
  | { readonly kind: 'list-size' | 'need-weight' | 'need-per-10000' }
  | { readonly kind: 'lift'; readonly lift: RunLift }
  | { readonly kind: 'change'; readonly change: RunChange }
  | { readonly kind: 'gp-distance' | 'aged-65' | 'life-expectancy' }

/** A column of a measure's table. The first column is what the map shows. */
export interface MeasureColumn {
  /** Name in the measure's file; that of municipalities.csv where it is the same number. */
  readonly id: string
  /** Decimals in the file. */
  readonly decimals: number
  readonly status: Status
  /** The run whose municipalities.csv has the column too; null where no file of a run has it. */
  readonly run: RunResult | null
}

/** What a measure says of a municipality. */
export interface MeasureRow {
  readonly code: string
  readonly name: string
  readonly slug: string
  /** Name of its health council. */
  readonly council: string
  readonly councilSlug: string
  /** One for each column, unrounded. Null where there is no number. */
  readonly values: readonly (Decimal | null)[]
  /** Status of the first value. */
  readonly status: Status
}

/** A measure of all municipalities. */
export interface Measure {
  /** Its kind; the kind of its lift; or the id of its change. */
  readonly id: string
  readonly subject: MeasureSubject
  /** The last part of its address. */
  readonly slug: string
  /** Status of the numbers of the first column; a row may differ. */
  readonly status: Status
  readonly columns: readonly MeasureColumn[]
  /** By code. */
  readonly rows: readonly MeasureRow[]
  /** The run that has the areas of its rows: the map is drawn by the outlines of its geography. */
  readonly areasOf: RunResult
  /** The runs that it is made of: none for public statistics, two for a change. */
  readonly runs: readonly RunResult[]
  /** The source of a number of public statistics; null where a run computes it. */
  readonly source: SourceRecord | null
  /** Date or period that a number of public statistics speaks of; null where a run computes it. */
  readonly date: string | null
  /** The sources of the numbers that the authorities state and that stand before ours in it. */
  readonly stated?: readonly SourceRecord[]
  /**
   * How each municipality stands to the norm by the recomputations, by code; absent where the numbers are not those of an
   * estimate, so that nothing is drawn anew. What the authorities state lies on the side of the norm on which it lies.
   */
  readonly normGroups?: ReadonlyMap<string, NormGroup>
}

/** The last part of the address of a lift's map. */
const LIFT_SLUGS: Readonly<Record<LiftKind, string>> = {
  'area-floor': 'arealgulv',
  'distance-floor': 'afstandsgulv',
}

const AGED = ['65-79', '80+']

/**
 * Every measure that a map can show, in the order in which they are offered: of the run that the pages lead with, of each
 * change from one run to the next, and of public statistics.
 * @throws RangeError when a source that a measure is made of is missing
 */
export function measuresOf(
  inputs: Inputs,
  { headline }: Pick<Results, 'headline'>,
  changes: readonly RunChange[],
  officials: Pick<Officials, 'listSizes'> = { listSizes: [] },
): readonly Measure[] {
  return [
    listSizeMeasure(headline, officials),
    ...weightMeasures(headline),
    ...headline.rules.lifts.map((lift) => liftMeasure(lift, headline)),
    ...changes.map((change) => changeMeasure(change)),
    ...statisticsMeasures(inputs, headline),
  ]
}

/**
 * The guidance list size of a run: the first map of the site, and the one that is embedded elsewhere. A list size that the
 * authorities state for the run's year stands first, ours second, and how far they are apart third.
 */
export function listSizeMeasure(
  run: RunResult,
  { listSizes }: Pick<Officials, 'listSizes'> = { listSizes: [] },
): Measure {
  const column = columnOf(run)
  const columns = [column('guidance_list_size', 1), citizensColumn(run), column('need', 4)]
  const values = (m: MunicipalityResult): readonly Decimal[] => [m.guidanceListSize, m.citizens, m.need]
  const known = new Map(listSizes.flatMap((one) => (one.ours?.run === run ? [[one.official.area, one] as const] : [])))
  const own = {
    ...ofRun(run, columns, values),
    id: 'list-size',
    subject: { kind: 'list-size' },
    slug: 'patienttal',
    ...(run.estimate === null
      ? {}
      : {
          normGroups: new Map(
            run.municipalities.map((m) => {
              const stated = known.get(m.code)?.official.value
              const bounds = stated === undefined ? m : { guidanceListSizeLow: stated, guidanceListSizeHigh: stated }
              return [m.code, standsToNorm(bounds, run.rules)] as const
            }),
          ),
        }),
  } as const
  if (known.size === 0) return own
  const status = own.rows.every(({ code }) => known.has(code)) ? 'official' : own.status
  return {
    ...own,
    status,
    columns: [
      { id: FIRST_LIST_SIZE, decimals: 1, status, run: null },
      column('guidance_list_size', 1),
      { id: 'list_size_difference', decimals: 1, status: own.status, run: null },
      ...columns.slice(1),
    ],
    rows: own.rows.map((row) => {
      const [ours = null, ...rest] = row.values
      const stated = known.get(row.code)
      if (stated === undefined) return { ...row, values: [ours, ours, null, ...rest] }
      const { official, ours: beside } = stated
      return { ...row, status: 'official', values: [official.value, ours, beside?.difference ?? null, ...rest] }
    }),
    stated: [...new Set([...known.values()].map(({ source }) => source))],
  }
}

/** The column of a list size that is the authorities' where they state one, and ours elsewhere. */
export const FIRST_LIST_SIZE = 'first_list_size'

function weightMeasures(headline: RunResult): readonly Measure[] {
  const column = columnOf(headline)
  const measure = (
    kind: 'need-weight' | 'need-per-10000',
    slug: string,
    columns: readonly MeasureColumn[],
    values: (m: MunicipalityResult) => readonly Decimal[],
    status?: Status,
  ): Measure => ({ ...ofRun(headline, columns, values, status), id: kind, subject: { kind }, slug })
  const perCitizens = [{ ...column('need_per_10000', 3), run: null }, column('need', 4), citizensColumn(headline)]
  return [
    // An official weight has no margin, so no low and high beside it. It alone is the authorities' own.
    headline.estimate === null
      ? measure(
          'need-weight',
          'sygdomsvaegt',
          [column('need_weight', 4, 'official')],
          (m) => [m.needWeight],
          'official',
        )
      : measure(
          'need-weight',
          'sygdomsvaegt',
          [column('need_weight', 4), column('need_weight_low', 4), column('need_weight_high', 4)],
          (m) => [m.needWeight, m.needWeightLow, m.needWeightHigh],
        ),
    measure('need-per-10000', 'behov', perCitizens, (m) => [m.need.times(10_000).div(m.citizens), m.need, m.citizens]),
  ]
}

/** How near what a lift asks for is to the need by the weights. */
function liftMeasure(lift: RunLift, headline: RunResult): Measure {
  const column = columnOf(headline)
  const { kind } = lift
  const columns = [
    { ...column(columnName(`${LIFTS[kind].stem}Percent`), 2), run: null },
    column('model_need', 4),
    column(columnName(needName(kind)), 4, 'statistics'),
    column(columnName(additionName(kind)), 4),
  ]
  const values = (m: MunicipalityResult): readonly Decimal[] => {
    const { need, addition } = liftOf(m, kind)
    return [need.times(100).div(m.modelNeed), m.modelNeed, need, addition]
  }
  return { ...ofRun(headline, columns, values), id: kind, subject: { kind: 'lift', lift }, slug: LIFT_SLUGS[kind] }
}

/** How many more capacities the health council of a municipality has in a run than in the one before it. */
function changeMeasure(change: RunChange): Measure {
  const { id, before, after, councils, municipalities, status } = change
  const column = (id: string, decimals: number): MeasureColumn => ({ id, decimals, status, run: null })
  const capacitiesOf = new Map(councils.map(({ name, capacities }) => [name, capacities]))
  const changeOf = byCode(municipalities)
  return {
    id,
    subject: { kind: 'change', change },
    slug: change.slug,
    status,
    columns: [
      column('council_capacities_change', 0),
      column('council_capacities_before', 0),
      column('council_capacities_after', 0),
      column('need_change', 4),
    ],
    rows: rowsOf(
      after,
      (m) => {
        const capacities = required(capacitiesOf.get(m.council), m.council)
        const { exactNeed } = changeOf(m.code)
        return [capacities.change, capacities.before, capacities.after, exactNeed.after.minus(exactNeed.before)]
      },
      () => status,
    ),
    areasOf: after,
    runs: [before, after],
    source: null,
    date: null,
  }
}

/** Public statistics of a run's municipalities, from the editions that the run and its estimate name. */
function statisticsMeasures(inputs: Inputs, headline: RunResult): readonly Measure[] {
  const spec = required(
    inputs.runs.find(({ id }) => id === headline.run.id),
    `run ${headline.run.id}`,
  )
  const estimate = estimateOf(spec, inputs)
  const { editions } = estimate
  const ages = byCode(inputs.estimateBasisOf(estimate).municipalities)
  const measure = (
    kind: 'gp-distance' | 'aged-65' | 'life-expectancy',
    slug: string,
    table: string,
    columns: readonly (readonly [id: string, decimals: number])[],
    values: (m: MunicipalityResult) => readonly Decimal[],
    rest: Partial<Pick<Measure, 'date'>> & { readonly statusOf?: (m: MunicipalityResult) => Status } = {},
  ): Measure => {
    const source = required(sourcesOf(table, inputs)[0], `source of ${table}`)
    return {
      id: kind,
      subject: { kind },
      slug,
      status: 'statistics',
      columns: columns.map(([id, decimals]) => ({ id, decimals, status: 'statistics', run: null })),
      rows: rowsOf(headline, values, rest.statusOf ?? (() => 'statistics')),
      areasOf: headline,
      runs: [],
      source,
      date: rest.date ?? source.date,
    }
  }
  return [
    measure(
      'gp-distance',
      'afstand-til-laege',
      resourceName('gp-distance', spec.editions['gp-distance']),
      [['gp_distance_km', 1]],
      ({ measures }) => [measures.gpDistanceKm],
    ),
    measure(
      'aged-65',
      '65-aar-og-over',
      resourceName('age-groups', editions['age-groups']),
      [
        ['aged_65_percent', 2],
        ['aged_65', 0],
      ],
      ({ code }) => {
        const groups = ages(code).citizensByAgeGroup
        const aged = sum(AGED.map((group) => required(groups.get(group), group)))
        return [aged.times(100).div(sum(groups.values())), aged]
      },
      { date: estimate.baseDate },
    ),
    measure(
      'life-expectancy',
      'middellevetid',
      resourceName('life-expectancy', editions['life-expectancy']),
      [['life_expectancy_years', 1]],
      (m) => [m.lifeExpectancyYears],
      { statusOf: (m) => m.lifeExpectancyStatus },
    ),
  ]
}

/** A column that the run's municipalities.csv has too. */
function columnOf(run: RunResult): (id: string, decimals: number, status?: Status) => MeasureColumn {
  return (id, decimals, status = run.run.status) => ({ id, decimals, status, run })
}

function citizensColumn(run: RunResult): MeasureColumn {
  return columnOf(run)('citizens', 0, run.run.citizensKind === 'official' ? 'official' : 'statistics')
}

/** What all measures of a run's own numbers have in common. */
function ofRun(
  run: RunResult,
  columns: readonly MeasureColumn[],
  values: (m: MunicipalityResult) => readonly Decimal[],
  status: Status = run.run.status,
): Omit<Measure, 'id' | 'subject' | 'slug'> {
  const rows = rowsOf(run, values, () => status)
  return { status, columns, rows, areasOf: run, runs: [run], source: null, date: null }
}

function rowsOf(
  { municipalities, councils }: RunResult,
  values: (m: MunicipalityResult) => readonly Decimal[],
  statusOf: (m: MunicipalityResult) => Status,
): readonly MeasureRow[] {
  const slugs = new Map(councils.map(({ name, slug }) => [name, slug]))
  return municipalities.map((m) => ({
    code: m.code,
    name: m.name,
    slug: m.slug,
    council: m.council,
    councilSlug: required(slugs.get(m.council), m.council),
    values: values(m),
    status: statusOf(m),
  }))
}

function byCode<T extends { readonly code: string }>(areas: readonly T[]): (code: string) => T {
  const map = new Map(areas.map((area) => [area.code, area]))
  return (code) => required(map.get(code), code)
}
