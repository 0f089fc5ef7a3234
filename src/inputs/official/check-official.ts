import { decimal, type Decimal, sum, ZERO } from '../../model/decimal.ts'
import type { IsoDate } from '../../model/domain.ts'
import { checkOnePerMunicipality } from '../tables/check-coverage.ts'
import type { DataTable, TableRow } from '../tables/check-table.ts'
import type { Fault } from '../files/fault.ts'
import { isWithin, LARGEST_GROUP_2, LIMITS } from './limits.ts'
import { citizensDateOf } from './official-table.ts'
import { comma, type RowFault, tableFault } from './row-fault.ts'

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
 * Faults in an official table of data/: a municipality that is missing, more than one year, neither weight nor weighted
 * citizens, numbers for some only, and numbers that cannot be what their column says.
 */
export function checkOfficial(
  table: DataTable,
  year: string | null,
  codes: readonly string[],
  population: CitizensByDate,
): readonly Fault[] {
  return [
    ...checkOnePerMunicipality(table, codes),
    ...[...checkYear(table, year), ...checkOfficialRows(table, population)].map(tableFault),
  ]
}

/** Faults in the rows of an official table, but for their year. */
export function checkOfficialRows(table: DataTable, population: CitizensByDate): readonly RowFault[] {
  return [
    ...checkWhichNumbers(table),
    ...checkGroup1(table, population),
    ...checkBoth(table),
    ...checkWeights(table, population),
  ]
}

/**
 * The weight of a row: weighted citizens ÷ citizens in group 1 where both are given, since a weight is printed with fewer
 * digits; else the weight as it is given, or weighted citizens ÷ all citizens. 1,760 weighted citizens of 1,600 weigh 1.1.
 * Null where the row does not say.
 */
export function weightOf(row: TableRow, population: CitizensByDate): Decimal | null {
  const [weight, weighted] = [row.decimal('need_weight'), row.decimal('weighted_citizens')]
  if (weighted === null || (weight !== null && row.text('citizens_group_1') === '')) return weight
  const citizens = citizensOf(row, population)
  return citizens === null || citizens.isZero() ? null : weighted.div(citizens)
}

/** The mean weight of rows by their citizens; null where a row lacks one of them. */
export function meanWeightOf(rows: readonly TableRow[], population: CitizensByDate): Decimal | null {
  const parts = rows.flatMap((row) => {
    const [weight, citizens] = [weightOf(row, population), citizensOf(row, population)]
    return weight === null || citizens === null ? [] : [{ weighted: weight.times(citizens), citizens }]
  })
  if (parts.length === 0 || parts.length < rows.length) return null
  return sum(parts.map(({ weighted }) => weighted)).div(sum(parts.map(({ citizens }) => citizens)))
}

/** The citizens that a row's weight is for: those in group 1 where they are given, otherwise all at the end of its year. */
function citizensOf(row: TableRow, population: CitizensByDate): Decimal | null {
  const [code, year] = [row.text('code'), row.text('year')]
  if (row.text('citizens_group_1') !== '') return row.decimal('citizens_group_1')
  return code === null || year === null ? null : (population.get(code)?.get(citizensDateOf(year)) ?? null)
}

function checkYear(table: DataTable, year: string | null): readonly RowFault[] {
  const expected = year ?? table.rows.map((row) => row.text('year')).find((own) => own !== null && own !== '') ?? null
  return table.rows.flatMap((row) => {
    const own = row.text('year')
    return expected === null || own === null || own === '' || own === expected
      ? []
      : [
          {
            row,
            column: 'year',
            kind: 'year',
            expected: { da: expected, en: expected },
            message: { da: 'En tabel gælder for ét år.', en: 'A table speaks of one year.' },
          },
        ]
  })
}

const NUMBERS = ['need_weight', 'weighted_citizens', 'citizens_group_1'] as const

/** Faults where a row has other numbers than most rows have. */
function checkWhichNumbers(table: DataTable): readonly RowFault[] {
  const given = (row: TableRow, column: string): boolean | null => {
    const text = row.text(column)
    return text === null ? null : text !== ''
  }
  const most = new Map(
    NUMBERS.map((column) => {
      const found = table.rows.map((row) => given(row, column)).filter((is) => is !== null)
      return [column, found.filter(Boolean).length * 2 > found.length]
    }),
  )
  const neither = most.get('need_weight') === false && most.get('weighted_citizens') === false
  return table.rows.flatMap((row) => {
    if (given(row, 'need_weight') === false && given(row, 'weighted_citizens') === false)
      return [
        {
          row,
          column: most.get('weighted_citizens') === true ? 'weighted_citizens' : 'need_weight',
          kind: 'no weight',
          expected: { da: 'en vægt eller vægtede borgere', en: 'a weight, or weighted citizens' },
          message: { da: 'Her er hverken vægt eller vægtede borgere.', en: 'Neither weight nor weighted citizens.' },
        },
      ]
    return NUMBERS.flatMap((column) => {
      const [own, all] = [given(row, column), most.get(column)]
      if (own === null || own === all || (neither && column !== 'citizens_group_1')) return []
      return [
        {
          row,
          column,
          kind: 'some only',
          expected:
            all === true
              ? { da: 'et tal som i de andre rækker', en: 'a number, as in the other rows' }
              : { da: 'ingenting, som i de andre rækker', en: 'blank, as in the other rows' },
          message: { da: 'Tallet står kun for nogle kommuner.', en: 'It is given for some municipalities only.' },
        },
      ]
    })
  })
}

function checkGroup1(table: DataTable, population: CitizensByDate): readonly RowFault[] {
  return table.rows.flatMap((row) => {
    const [code, year, group1] = [row.text('code'), row.text('year'), row.decimal('citizens_group_1')]
    if (code === null || year === null || group1 === null) return []
    const known = nearest(population.get(code), citizensDateOf(year))
    if (known === null) return []
    const low = known.citizens.times(LIMITS.citizensShare.low).minus(LARGEST_GROUP_2)
    const high = known.citizens.times(LIMITS.citizensShare.high)
    if (group1.greaterThanOrEqualTo(low) && group1.lessThanOrEqualTo(high)) return []
    const { citizens, date } = known
    return [
      {
        row,
        column: 'citizens_group_1',
        kind: 'citizens',
        expected: {
          da: `fra ${comma(low, 0)} til ${comma(high, 0)} personer`,
          en: `between ${low.toFixed(0)} and ${high.toFixed(0)} persons`,
        },
        message: {
          da: `${code} har ${comma(citizens, 0)} borgere ${date}, og færre end 1.600 af dem er i gruppe 2.`,
          en: `${code} has ${citizens.toFixed()} citizens on ${date}, fewer than ${LARGEST_GROUP_2.toFixed()} of them in group 2.`,
        },
      },
    ]
  })
}

/** Faults where weight, weighted citizens and citizens in group 1 all stand and do not agree, but for the rounding of their print. */
function checkBoth(table: DataTable): readonly RowFault[] {
  const stepOf = (column: string): Decimal =>
    printStep(table.rows.map((row) => row.decimal(column)).filter((value) => value !== null))
  const [weightStep, weightedStep, citizensStep] = [
    stepOf('need_weight'),
    stepOf('weighted_citizens'),
    stepOf('citizens_group_1'),
  ]
  return table.rows.flatMap((row) => {
    const [weight, weighted] = [row.decimal('need_weight'), row.decimal('weighted_citizens')]
    const citizens = row.decimal('citizens_group_1')
    if (weight === null || weighted === null || citizens === null) return []
    const slack = weightStep.times(citizens).plus(weightedStep).plus(citizensStep.times(weight)).div(2)
    const product = weight.times(citizens)
    if (product.minus(weighted).abs().lessThanOrEqualTo(slack)) return []
    return [
      {
        row,
        column: 'weighted_citizens',
        kind: 'both',
        expected: {
          da: `${comma(product, 0)}, eller en vægt på ${comma(weighted.div(citizens), 4)}`,
          en: `${product.toFixed(0)}, or a weight of ${weighted.div(citizens).toFixed(4)}`,
        },
        message: {
          da: `Vægten ${comma(weight)} gange ${comma(citizens, 0)} borgere giver et andet tal.`,
          en: `The weight ${weight.toFixed()} times ${citizens.toFixed()} citizens is another number.`,
        },
      },
    ]
  })
}

/** The last digit that a column prints: 0.0001 where its longest number has four decimals. */
export function printStep(values: readonly Decimal[]): Decimal {
  return decimal(10).pow(-Math.max(0, ...values.map((value) => value.decimalPlaces())))
}

/**
 * Whether a number is the sum of others, but for the rounding of each: half a step of print for it and for each of them.
 * 10.5 is within the sum of 3.6, 3.5 and 3.5, which is 10.6; as counted persons it is not.
 * @param isExact whether nothing is rounded, as where persons are counted
 */
export function isSumWithin(total: Decimal, parts: readonly Decimal[], isExact: boolean): boolean {
  const slack = isExact
    ? ZERO
    : printStep([total, ...parts])
        .times(parts.length + 1)
        .div(2)
  return sum(parts).minus(total).abs().lessThanOrEqualTo(slack)
}

/** The citizens of municipalities together on a day, or the nearest one that is known; null where one of them has none. */
export function citizensNear(codes: readonly string[], date: IsoDate, population: CitizensByDate): Decimal | null {
  const parts = codes.map((code) => nearest(population.get(code), date)?.citizens ?? null)
  const known = parts.filter((part) => part !== null)
  return known.length === 0 || known.length < parts.length ? null : sum(known)
}

function nearest(
  dates: ReadonlyMap<IsoDate, Decimal> | undefined,
  date: IsoDate,
): { readonly date: IsoDate; readonly citizens: Decimal } | null {
  const away = (other: IsoDate): number => Math.abs(Date.parse(other) - Date.parse(date))
  const [found] = [...(dates ?? [])].sort(([a], [b]) => away(a) - away(b))
  return found === undefined ? null : { date: found[0], citizens: found[1] }
}

function checkWeights(table: DataTable, population: CitizensByDate): readonly RowFault[] {
  const faults: RowFault[] = []
  const columnOf = (row: TableRow): string =>
    row.decimal('need_weight') === null ? 'weighted_citizens' : 'need_weight'
  let unknownCitizens: TableRow | null = null
  for (const row of table.rows) {
    const citizens = citizensOf(row, population)
    const isKnown = row.text('code') !== null && row.text('year') !== null
    if (citizens === null && row.text('citizens_group_1') === '' && isKnown) unknownCitizens ??= row
    const weight = weightOf(row, population)
    if (weight === null) continue
    if (!isWithin(weight, LIMITS.weight)) {
      const { low, high } = LIMITS.weight
      const isLow = weight.lessThan(low)
      const isGiven = columnOf(row) === 'need_weight'
      faults.push({
        row,
        column: columnOf(row),
        kind: 'weight',
        expected: {
          da: `en vægt pr. borger fra ${comma(low)} til ${comma(high)}`,
          en: `a weight per citizen from ${low.toFixed()} to ${high.toFixed()}`,
        },
        message: {
          da: `Ingen kommune vejer så ${isLow ? 'lidt' : 'meget'}.${isGiven ? '' : ` Vægten ville være ${comma(weight, 4)}.`}`,
          en: `No municipality weighs so ${isLow ? 'little' : 'much'}.${isGiven ? '' : ` The weight would be ${weight.toFixed(4)}.`}`,
        },
      })
    }
  }
  if (unknownCitizens !== null) {
    const date = citizensDateOf(unknownCitizens.text('year') ?? '')
    faults.push({
      row: unknownCitizens,
      column: 'citizens_group_1',
      kind: 'citizens unknown',
      expected: {
        da: `borgere i gruppe 1, eller en befolkningstabel med ${date}`,
        en: `citizens in group 1, or a population table with ${date}`,
      },
      message: {
        da: 'Det vides ikke, hvor mange borgere vægtene gælder for.',
        en: 'It is not known how many citizens the weights are for.',
      },
    })
  }
  // The mean means something only when the rows are all there.
  const last = table.rows.at(-1)
  const mean = faults.length === 0 ? meanWeightOf(table.rows, population) : null
  if (mean !== null && last !== undefined) {
    const { low, high } = LIMITS.meanWeight
    if (!isWithin(mean, LIMITS.meanWeight))
      faults.push({
        row: last,
        column: columnOf(last),
        kind: 'mean weight',
        value: mean.toFixed(4),
        expected: {
          da: `vægte, hvis gennemsnit for landet er fra ${comma(low)} til ${comma(high)}`,
          en: `a mean weight of the country from ${low.toFixed()} to ${high.toFixed()}`,
        },
        message: {
          da: 'Vægtene ligger ikke omkring landets gennemsnit, som er 1.',
          en: 'The weights do not lie around that of the country, 1.',
        },
      })
  }
  return faults
}
