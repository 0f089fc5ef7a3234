import { decimal, type Decimal, sum } from '../../model/decimal.ts'
import type { IsoDate } from '../../model/domain.ts'
import { checkOnePerMunicipality } from '../tables/check-coverage.ts'
import type { DataTable, TableRow } from '../tables/check-table.ts'
import type { Fault } from '../files/fault.ts'
import { citizensDateOf } from './official-table.ts'

/** Smallest and largest weight of a municipality: 3,200 and 800 patients per capacity. Outside, it is another number. */
const MUNICIPAL_WEIGHT = { low: decimal('0.5'), high: decimal(2) } as const
/** Smallest and largest mean weight of the country, whose citizens are what the weights are measured against. */
const NATIONAL_WEIGHT = { low: decimal('0.8'), high: decimal('1.25') } as const
/** In every municipality fewer than this many citizens are in group 2 (hearing note, 4.6.2). */
const LARGEST_GROUP_2 = decimal(1600)
/** By what share the authority's expectation of the citizens may differ from the population table. */
const CITIZENS_TOLERANCE = decimal('0.05')

/** Citizens of municipalities by code and date, from the population table. */
export type CitizensByDate = ReadonlyMap<string, ReadonlyMap<IsoDate, Decimal>>

/** The citizens in a population table, as far as they could be read. */
export function citizensByDate(population: DataTable | undefined): CitizensByDate {
  const byCode = Map.groupBy(population?.rows ?? [], (row) => row.text('code') ?? '')
  return new Map(
    [...byCode].map(([code, rows]) => [
      code,
      new Map(
        rows.flatMap((row): readonly [IsoDate, Decimal][] => {
          const [date, citizens] = [row.text('date'), row.decimal('citizens')]
          return date === null || citizens === null ? [] : [[date, citizens]]
        }),
      ),
    ]),
  )
}

/**
 * Faults in an official table: a municipality that is missing, more than one year, both or neither of weight and
 * weighted citizens, numbers for some only, and numbers that cannot be what their column says.
 */
export function checkOfficial(
  table: DataTable,
  year: string | null,
  codes: readonly string[],
  population: CitizensByDate,
): readonly Fault[] {
  return [
    ...checkOnePerMunicipality(table, codes),
    ...checkYear(table, year),
    ...checkWhichNumbers(table),
    ...checkGroup1(table, population),
    ...checkWeights(table, population),
  ]
}

/**
 * The weight of a row: as it is given, or weighted citizens ÷ citizens. 1,760 weighted citizens of 1,600 weigh 1.1.
 * Null where the row does not say.
 */
export function weightOf(row: TableRow, population: CitizensByDate): Decimal | null {
  const weight = row.decimal('need_weight')
  if (weight !== null) return weight
  const [weighted, citizens] = [row.decimal('weighted_citizens'), citizensOf(row, population)]
  return weighted === null || citizens === null || citizens.isZero() ? null : weighted.div(citizens)
}

/** The citizens that a row's weight is for: those in group 1 where they are given, otherwise all at the end of its year. */
function citizensOf(row: TableRow, population: CitizensByDate): Decimal | null {
  const [code, year] = [row.text('code'), row.text('year')]
  if (row.text('citizens_group_1') !== '') return row.decimal('citizens_group_1')
  return code === null || year === null ? null : (population.get(code)?.get(citizensDateOf(year)) ?? null)
}

function checkYear(table: DataTable, year: string | null): readonly Fault[] {
  const expected = year ?? table.rows.map((row) => row.text('year')).find((own) => own !== null && own !== '') ?? null
  return table.rows.flatMap((row) => {
    const own = row.text('year')
    return expected === null || own === null || own === '' || own === expected
      ? []
      : [row.fault('year', expected, 'A table speaks of one year.')]
  })
}

function checkWhichNumbers(table: DataTable): readonly Fault[] {
  const given = (row: TableRow, column: string): boolean | null => {
    const text = row.text(column)
    return text === null ? null : text !== ''
  }
  const kinds = table.rows.map((row) => {
    const [weight, weighted] = [given(row, 'need_weight'), given(row, 'weighted_citizens')]
    return weight === null || weighted === null || weight === weighted ? null : weight
  })
  const kind = kinds.find((found) => found !== null)
  const group1 = table.rows.map((row) => given(row, 'citizens_group_1')).filter((found) => found !== null)
  const mostHaveGroup1 = group1.filter(Boolean).length * 2 > group1.length
  return table.rows.flatMap((row, index) => {
    const faults: Fault[] = []
    const [weight, weighted] = [given(row, 'need_weight'), given(row, 'weighted_citizens')]
    if (weight === true && weighted === true)
      faults.push(
        row.fault('need_weight', 'blank, or no weighted citizens', 'Both weight and weighted citizens stand.'),
      )
    else if (weight === false && weighted === false)
      faults.push(row.fault('need_weight', 'a weight, or weighted citizens', 'Neither weight nor weighted citizens.'))
    else if (kind !== undefined && kinds[index] !== null && kinds[index] !== kind) {
      const [column, other] = kind
        ? (['weighted_citizens', 'need_weight'] as const)
        : (['need_weight', 'weighted_citizens'] as const)
      faults.push(row.fault(column, `blank, and a figure in ${other}`, 'The other rows say it the other way.'))
    }
    const own = given(row, 'citizens_group_1')
    if (own !== null && own !== mostHaveGroup1)
      faults.push(
        row.fault(
          'citizens_group_1',
          mostHaveGroup1 ? 'citizens, as in the other rows' : 'blank, as in the other rows',
          'Citizens in group 1 are given for some municipalities only.',
        ),
      )
    return faults
  })
}

function checkGroup1(table: DataTable, population: CitizensByDate): readonly Fault[] {
  return table.rows.flatMap((row) => {
    const [code, year, group1] = [row.text('code'), row.text('year'), row.decimal('citizens_group_1')]
    if (code === null || year === null || group1 === null) return []
    const known = nearest(population.get(code), citizensDateOf(year))
    if (known === null) return []
    const low = known.citizens.times(decimal(1).minus(CITIZENS_TOLERANCE)).minus(LARGEST_GROUP_2)
    const high = known.citizens.times(decimal(1).plus(CITIZENS_TOLERANCE))
    if (group1.greaterThanOrEqualTo(low) && group1.lessThanOrEqualTo(high)) return []
    const expected = `between ${low.toFixed(0)} and ${high.toFixed(0)} persons`
    const message = `${code} has ${known.citizens.toFixed()} citizens on ${known.date}, fewer than ${LARGEST_GROUP_2.toFixed()} of them in group 2.`
    return [row.fault('citizens_group_1', expected, message)]
  })
}

function nearest(
  dates: ReadonlyMap<IsoDate, Decimal> | undefined,
  date: IsoDate,
): { readonly date: IsoDate; readonly citizens: Decimal } | null {
  const away = (other: IsoDate): number => Math.abs(Date.parse(other) - Date.parse(date))
  const [found] = [...(dates ?? [])].sort(([a], [b]) => away(a) - away(b))
  return found === undefined ? null : { date: found[0], citizens: found[1] }
}

function checkWeights(table: DataTable, population: CitizensByDate): readonly Fault[] {
  const faults: Fault[] = []
  const columnOf = (row: TableRow): string =>
    row.decimal('need_weight') === null ? 'weighted_citizens' : 'need_weight'
  const parts: { readonly weighted: Decimal; readonly citizens: Decimal }[] = []
  let unknownCitizens: TableRow | null = null
  for (const row of table.rows) {
    const citizens = citizensOf(row, population)
    const isKnown = row.text('code') !== null && row.text('year') !== null
    if (citizens === null && row.text('citizens_group_1') === '' && isKnown) unknownCitizens ??= row
    const weight = weightOf(row, population)
    if (weight === null) continue
    if (weight.lessThan(MUNICIPAL_WEIGHT.low) || weight.greaterThan(MUNICIPAL_WEIGHT.high)) {
      const { low, high } = MUNICIPAL_WEIGHT
      const found = columnOf(row) === 'need_weight' ? '' : ` The weight would be ${weight.toFixed(4)}.`
      faults.push(
        row.fault(
          columnOf(row),
          `a weight per citizen from ${low.toFixed()} to ${high.toFixed()}`,
          `No municipality weighs so ${weight.lessThan(low) ? 'little' : 'much'}.${found}`,
        ),
      )
    } else if (citizens !== null) parts.push({ weighted: weight.times(citizens), citizens })
  }
  if (unknownCitizens !== null) {
    const date = citizensDateOf(unknownCitizens.text('year') ?? '')
    faults.push(
      unknownCitizens.fault(
        'citizens_group_1',
        `citizens in group 1, or a population table with ${date}`,
        'It is not known how many citizens the weights are for.',
      ),
    )
  }
  // The mean means something only when the rows are all there.
  const last = table.rows.at(-1)
  if (faults.length === 0 && last !== undefined && parts.length === table.rows.length) {
    const mean = sum(parts.map((part) => part.weighted)).div(sum(parts.map((part) => part.citizens)))
    const { low, high } = NATIONAL_WEIGHT
    if (mean.lessThan(low) || mean.greaterThan(high)) {
      const expected = `a mean weight of the country from ${low.toFixed()} to ${high.toFixed()}`
      const fault = last.fault(columnOf(last), expected, 'The weights do not lie around that of the country, 1.')
      faults.push({ ...fault, value: mean.toFixed(4) })
    }
  }
  return faults
}
