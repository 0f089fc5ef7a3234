import type { Inputs } from '../inputs/inputs.ts'
import { type Decimal, decimal, sum } from '../model/decimal.ts'
import type { SourceRecord } from '../inputs/rules/rule-schemas.ts'
import type { Status } from '../model/domain.ts'
import type { CouncilResult, MunicipalityResult, Results, RunResult } from './result.ts'

/** The measures that a map can show, in the order in which they are offered. */
export const MEASURE_IDS = [
  'list-size',
  'need-weight',
  'need-per-10000',
  'area-floor',
  'draft-to-final',
  '2025-to-2026',
  'gp-distance',
  'aged-65',
  'life-expectancy',
] as const

export type MeasureId = (typeof MEASURE_IDS)[number]

/** The last part of a measure's address, by measure. */
const SLUGS: Readonly<Record<MeasureId, string>> = {
  'list-size': 'patienttal',
  'need-weight': 'sygdomsvaegt',
  'need-per-10000': 'behov',
  'area-floor': 'arealgulv',
  'draft-to-final': 'fra-udkast-til-endelige-regler',
  '2025-to-2026': 'fra-2025-til-2026',
  'gp-distance': 'afstand-til-laege',
  'aged-65': '65-aar-og-over',
  'life-expectancy': 'middellevetid',
}

/** A column of a measure's table. The first column is what the map shows. */
export interface MeasureColumn {
  /** Name in the measure's file; that of municipalities.csv where it is the same figure. */
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
  /** One for each column, unrounded. Null where there is no figure. */
  readonly values: readonly (Decimal | null)[]
  /** Status of the first value. */
  readonly status: Status
}

/** A measure of all municipalities. */
export interface Measure {
  readonly id: MeasureId
  readonly slug: string
  /** Status of the figures of the first column; a row may differ. */
  readonly status: Status
  readonly columns: readonly MeasureColumn[]
  /** By code. */
  readonly rows: readonly MeasureRow[]
  /** The runs that it is made of: none for public statistics, two for a change. */
  readonly runs: readonly RunResult[]
  /** The source of a figure of public statistics; null where a run computes it. */
  readonly source: SourceRecord | null
  /** Date or period that a figure of public statistics speaks of; null where a run computes it. */
  readonly date: string | null
}

const AGED = ['65-79', '80+']

/** A municipality's figures beside what the inputs and the council say. */
interface Part {
  readonly result: MunicipalityResult
  readonly council: CouncilResult
}

/**
 * Every measure that a map can show, of the run that the pages lead with and of the changes between the runs.
 * @throws RangeError when a run or a source that a measure is made of is missing
 */
export function measuresOf(inputs: Inputs, { headline, runs }: Pick<Results, 'headline' | 'runs'>): readonly Measure[] {
  const input = byCode(inputs.municipalities)
  const aged = byCode(inputs.estimateBasisOf(inputs.estimate).municipalities)
  const councilOf = (run: RunResult, name: string): CouncilResult =>
    required(
      run.councils.find((c) => c.name === name),
      name,
    )
  const run = (id: string): RunResult =>
    required(
      runs.find((r) => r.run.id === id),
      `run ${id}`,
    )
  const source = (id: string): SourceRecord =>
    required(
      inputs.sources.find((s) => s.id === id),
      `source ${id}`,
    )

  const rows = (
    values: (part: Part) => readonly (Decimal | null)[],
    status: (part: Part) => Status,
  ): readonly MeasureRow[] =>
    headline.municipalities.map((result) => {
      const council = councilOf(headline, result.council)
      const part = { result, council }
      return {
        code: result.code,
        name: result.name,
        slug: result.slug,
        council: result.council,
        councilSlug: council.slug,
        values: values(part),
        status: status(part),
      }
    })
  const { status } = headline.run
  const citizensStatus: Status = headline.run.citizensKind === 'official' ? 'official' : 'statistics'
  const ofRun = (id: string, decimals: number, columnStatus: Status = status): MeasureColumn => ({
    id,
    decimals,
    status: columnStatus,
    run: headline,
  })
  const own = (id: string, decimals: number, columnStatus: Status = status): MeasureColumn => ({
    id,
    decimals,
    status: columnStatus,
    run: null,
  })
  const model = (
    id: MeasureId,
    columns: readonly MeasureColumn[],
    values: (part: MunicipalityResult) => readonly Decimal[],
  ): Measure => ({
    id,
    slug: SLUGS[id],
    status,
    columns,
    rows: rows(
      ({ result }) => values(result),
      () => status,
    ),
    runs: [headline],
    source: null,
    date: null,
  })
  const change = (id: MeasureId, before: RunResult, after: RunResult): Measure => {
    // A change is of the kind of what it is a change of, whatever run the pages lead with.
    const status = after.run.status
    const column = (columnId: string, decimals: number): MeasureColumn => own(columnId, decimals, status)
    const [needBefore, needAfter] = [byCode(before.municipalities), byCode(after.municipalities)]
    return {
      id,
      slug: SLUGS[id],
      status,
      columns: [
        column('council_capacities_change', 0),
        column('council_capacities_before', 0),
        column('council_capacities_after', 0),
        column('need_change', 4),
      ],
      rows: rows(
        ({ result }) => {
          const [from, to] = [councilOf(before, result.council).capacities, councilOf(after, result.council).capacities]
          const need = needAfter(result.code).need.minus(needBefore(result.code).need)
          return [decimal(to).minus(from), decimal(from), decimal(to), need]
        },
        () => status,
      ),
      runs: [before, after],
      source: null,
      date: null,
    }
  }
  const statistics = (
    id: MeasureId,
    columns: readonly MeasureColumn[],
    values: (part: Part) => readonly Decimal[],
    {
      source: sourceId,
      date,
      status: rowStatus,
    }: { source: string; date: string | null; status?: (part: Part) => Status },
  ): Measure => {
    const record = source(sourceId)
    return {
      id,
      slug: SLUGS[id],
      status: 'statistics',
      columns,
      rows: rows(values, rowStatus ?? (() => 'statistics')),
      runs: [],
      source: record,
      date: date ?? record.date,
    }
  }

  return [
    model(
      'list-size',
      [ofRun('guidance_list_size', 1), ofRun('citizens', 0, citizensStatus), ofRun('need', 4)],
      (m) => [m.guidanceListSize, m.citizens, m.need],
    ),
    // An official weight has no margin, so no low and high beside it.
    headline.estimate === null
      ? model('need-weight', [ofRun('need_weight', 4)], (m) => [m.needWeight])
      : model(
          'need-weight',
          [ofRun('need_weight', 4), ofRun('need_weight_low', 4), ofRun('need_weight_high', 4)],
          (m) => [m.needWeight, m.needWeightLow, m.needWeightHigh],
        ),
    model('need-per-10000', [own('need_per_10000', 3), ofRun('need', 4), ofRun('citizens', 0, citizensStatus)], (m) => [
      m.need.times(10_000).div(m.citizens),
      m.need,
      m.citizens,
    ]),
    model(
      'area-floor',
      [
        own('floor_percent', 2),
        ofRun('model_need', 4),
        ofRun('floor_need', 4, 'statistics'),
        ofRun('floor_addition', 4),
      ],
      (m) => [m.floorNeed.times(100).div(m.modelNeed), m.modelNeed, m.floorNeed, m.floorAddition],
    ),
    change('draft-to-final', run('open-2025-draft'), run('open-2025')),
    change('2025-to-2026', run('open-2025'), run('open-2026')),
    statistics(
      'gp-distance',
      [own('gp_distance_km', 1, 'statistics')],
      ({ result }) => [input(result.code).gpDistanceKm],
      { source: 'dst-sundaf01', date: null },
    ),
    statistics(
      'aged-65',
      [own('aged_65_percent', 2, 'statistics'), own('aged_65', 0, 'statistics')],
      ({ result }) => {
        const groups = aged(result.code).citizensByAgeGroup
        const old = sum(AGED.map((group) => required(groups.get(group), group)))
        return [old.times(100).div(sum(groups.values())), old]
      },
      { source: 'dst-frkm126', date: inputs.estimate.baseDate },
    ),
    statistics(
      'life-expectancy',
      [own('life_expectancy_years', 1, 'statistics')],
      ({ result }) => [result.lifeExpectancyYears],
      { source: 'dst-hisbk', date: null, status: ({ result }) => result.lifeExpectancyStatus },
    ),
  ]
}

function byCode<T extends { readonly code: string }>(areas: readonly T[]): (code: string) => T {
  const map = new Map(areas.map((area) => [area.code, area]))
  return (code) => required(map.get(code), code)
}

function required<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new RangeError(`measuresOf: ${what} is missing`)
  return value
}
