import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { DATA } from '../../support/data.ts'
import { addMadeUpContacts } from '../../support/made-up-contacts.ts'
import { inventedFiles } from '../../support/official-data.ts'
import { type DataCopy, withData } from './data-copy.ts'

// Every bound of the inputs that data:check holds: a value on it is taken, one just beyond it is a fault in that cell.

const POPULATION = 'tables/population/2026.csv'
const AGES = 'tables/age-groups/2026.csv'
const OFFICIAL = 'tables/official/2026.csv'

const invented = await inventedFiles()
const withInvented = (data: DataCopy): void => {
  for (const [file, text] of invented) data.write(file, text)
}
const withContacts = (data: DataCopy): void => {
  addMadeUpContacts(data.folder)
}

/** The cells of the rows of a table of the frozen data that begin with some text. */
const rowsOf = (file: string, start: string): string[][] =>
  readFileSync(join(DATA, file), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith(start))
    .map((line) => line.split(','))
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** Puts a text in the place of the one that fits, in a copy of the data; further data come first where they are asked for. */
function edited(
  file: string,
  from: RegExp,
  to: string,
  further: (data: DataCopy) => void = () => undefined,
): (data: DataCopy) => void {
  return (data) => {
    further(data)
    data.edit(file, (text) => text.replace(from, to))
  }
}

/** The faults that a change leads to, apart from those of the hash of the changed table: "file column: value". */
function faultsAfter(change: (data: DataCopy) => void): string[] {
  return withData((data) => {
    change(data)
    return data
      .faults()
      .filter(({ column }) => !/\.(?:hash|bytes)$/.test(column ?? ''))
      .map(({ file, column, value }) => `${file} ${column ?? ''}: ${value ?? ''}`)
  })
}

// The last age group of Læsø is what makes its groups miss its citizens of 2026 by so many.
const counted = Number(rowsOf(POPULATION, '0825,2026-01-01')[0]?.[3])
const groups = rowsOf(AGES, '0825,').map((row) => Number(row[3]))
const agesAstray = (by: number) =>
  edited(AGES, /^(0825,2026-01-01,80\+,)\d+/m, `$1${counted - sum(groups.slice(0, -1)) + by}`)

const weightOf = (weight: string) => edited(OFFICIAL, /^(0825,.*,)[\d.]+$/m, `$1${weight}`, withInvented)
const allWeigh = (weight: string) => edited(OFFICIAL, /^(\d{4},.*,)[\d.]+$/gm, `$1${weight}`, withInvented)

// Frederiksberg's expected citizens, of whom fewer than 1,600 are in group 2, give or take 5 per cent.
const expected = Number(rowsOf(POPULATION, '0147,2027-01-01')[0]?.[3])
const [fewest, most] = [Math.ceil(expected * 0.95 - 1600), Math.floor(expected * 1.05)]
const inGroup1 = (count: number) => edited(OFFICIAL, /^(0147,2026,)\d+/m, `$1${count}`, withInvented)

// The women of 0–5 years in København are half of the group, which is odd: 43,517.
const womenAstray = (by: number) =>
  edited('tables/citizens-by-age-sex/2025.csv', /^(0101,2026-01-01,0-5,women,)\d+/m, `$1${21_759 + by}`, withContacts)

const parameter = (id: string, value: string) =>
  edited('parameters.json', new RegExp(`("id": "${id}",[^{]*\\{[^}]*\\},\\s*"value": )"[^"]*"`), `$1"${value}"`)

type Case = readonly [value: string, change: (data: DataCopy) => void]
const cases = <Value>(change: (value: Value) => Case[1], ...values: readonly Value[]): readonly Case[] =>
  values.map((value) => [String(value), change(value)])

const BOUNDS: readonly (readonly [what: string, inside: readonly Case[], outside: readonly Case[], fault: string])[] = [
  [
    'the age groups add up to the citizens within one person',
    cases(agesAstray, -1, 1),
    cases(agesAstray, -2, 2),
    `${AGES} citizens`,
  ],
  [
    'the cells by age and sex add up to the citizens within one person',
    cases(womenAstray, -1, 1),
    cases(womenAstray, -2, 2),
    'tables/citizens-by-age-sex/2025.csv citizens',
  ],
  [
    'an official weight is from 0.6 to 1.6',
    cases(weightOf, '0.6', '1.6'),
    cases(weightOf, '0.5999', '1.6001'),
    `${OFFICIAL} need_weight`,
  ],
  [
    'the mean of the official weights is from 0.9 to 1.1',
    cases(allWeigh, '0.9', '1.1'),
    cases(allWeigh, '0.8999', '1.1001'),
    `${OFFICIAL} need_weight`,
  ],
  [
    'the citizens in group 1 agree with those expected',
    cases(inGroup1, fewest, most),
    cases(inGroup1, fewest - 1, most + 1),
    `${OFFICIAL} citizens_group_1`,
  ],
]

describe.each(BOUNDS)('%s', (_, inside, outside, fault) => {
  test('on the bound', () => {
    for (const [value, change] of inside) expect.soft(faultsAfter(change), value).toEqual([])
  })

  test('just beyond it', () => {
    for (const [value, change] of outside)
      expect.soft(faultsAfter(change), value).toEqual([expect.stringMatching(new RegExp(`^${fault}: `))])
  })
})

/** Values by what they are of: taken, and refused. Each round tries one of each at once, since a load takes its time. */
type Values = readonly (readonly [of: string, inside: readonly string[], outside: readonly string[]])[]

function rounds(values: Values, which: 1 | 2): readonly (readonly (readonly [of: string, value: string])[])[] {
  const most = Math.max(...values.map((value) => value[which].length))
  return Array.from({ length: most }, (_, round) =>
    values.flatMap((value): (readonly [string, string])[] => {
      const one = value[which][round]
      return one === undefined ? [] : [[value[0], one]]
    }),
  )
}

describe('the value of a parameter', () => {
  const VALUES: Values = [
    ['norm-1600', ['1000', '2500'], ['999', '2501', '1600.5', '1.650', '1,650', '-1600']],
    ['floor-35', ['10', '100', '34.5'], ['9.99', '100.01', '0', '35 km²']],
    ['edge-0.05', ['0.0001', '0.4999', '1/3'], ['0', '0.5', '-0.1', '1/2']],
    ['reach', ['1', '100'], ['0.9', '101']],
    ['goal', ['1000', '10000'], ['999', '10001', '5.000', '4999.5']],
    ['share-17', ['0.0001', '0.9999', '1/7'], ['0', '1', '2/2', '-1']],
    ['recomputation-draws', ['1000', '100000'], ['999', '100001', '10.000', '1000.5']],
    ['recomputation-seed', ['1', '1000000000'], ['0', '1000000001', '1.5']],
    ['recomputation-correlation', ['0', '1', '1/3'], ['1.01', '-0.1', '50 %']],
    ['recomputation-lowest-weight', ['0.05', '0.5'], ['0.049', '0.51', '0']],
    ['recomputation-middle', ['0.5', '0.98'], ['0.49', '0.99', '1']],
    ['clinic-wait', ['0', '366'], ['367', '29.5', '-1']],
    ['rounding-final', ['nearest-half-up'], ['down', 'Up']],
    ['floor-combination', ['municipality-rounded-up', 'council-max-of-sums'], ['council-max-of-sum', '1']],
    ['floor-holds-in-2026', [], ['no-longer-known', 'Ja!']],
    ['weights-linear', [], ['1 + γ·A']],
    ['clinic-formula', [], ['norm × weight × capacities']],
    ['life-expectancy-imputed', [], ['mean-of-council']],
    ['use-profile-ratios', [], ['ratios-of-five-bands']],
    ['contacts-stand-for-need', [], ['difference-from-national']],
    ['weights-fixed-per-citizen', [], ['weights-of-run']],
    ['citizens-stand-for-group-1', [], ['citizens-of-group-1']],
    ['clinic-wait-later', [], ['earlier-of-two']],
    ['observed-2026-stands-for-end-2025', [], ['2026-02-30', '1999-12-31', '2026']],
  ]
  const all = (values: readonly (readonly [string, string])[]) => (data: DataCopy) => {
    for (const [id, value] of values) parameter(id, value)(data)
  }

  test('on the limits', () => {
    for (const values of rounds(VALUES, 1)) expect.soft(faultsAfter(all(values))).toEqual([])
  })

  test('just beyond them: each is a fault at its value, and no other', () => {
    for (const values of rounds(VALUES, 2)) {
      const found = faultsAfter(all(values)).map((line) => line.replace(/^parameters\.json \[\d+\]\.value: /, ''))
      expect.soft(found.sort()).toEqual(values.map(([, value]) => value).sort())
    }
  })

  test('a day of a rule is of the last century, this one, or the first year of the next', () => {
    const validFrom = (day: string) => edited('parameters.json', /"validFrom": "[^"]*"/, `"validFrom": "${day}"`)
    const validTo = (day: string) => edited('parameters.json', /"validTo": null/, `"validTo": "${day}"`)
    expect.soft(faultsAfter(validFrom('1900-01-01'))).toEqual([])
    expect.soft(faultsAfter(validTo('2100-12-31'))).toEqual([])
    expect.soft(faultsAfter(validFrom('1899-12-31'))).toEqual(['parameters.json [0].validFrom: 1899-12-31'])
    expect.soft(faultsAfter(validTo('2101-01-01'))).toEqual(['parameters.json [0].validTo: 2101-01-01'])
  })

  test('a day of work on the site is of 2025 to 2040', () => {
    const checkedOn = (day: string) => edited('parameters.json', /"checkedOn": "[^"]*"/, `"checkedOn": "${day}"`)
    for (const day of ['2025-01-01', '2040-12-31']) expect.soft(faultsAfter(checkedOn(day)), day).toEqual([])
    for (const day of ['2024-12-31', '2041-01-01'])
      expect.soft(faultsAfter(checkedOn(day))).toEqual([`parameters.json [0].checkedOn: ${day}`])
  })

  test('a Danish thousands point in the norm is told to be none', () => {
    const messages = withData((data) => {
      parameter('norm-1600', '1.650')(data)
      return data.faults().map(({ message }) => message)
    })
    expect(messages).toEqual([expect.stringContaining('Thousands have no point, comma or blank here: write 1650.')])
  })
})

describe('an amount of a scenario', () => {
  const lift = (kind: string) => (value: string) => ({
    kind: 'lift',
    lift: kind,
    value,
    reading: 'council-max-of-sums',
  })
  const CHANGES: readonly (readonly [
    key: string,
    change: (value: string) => object,
    inside: readonly string[],
    outside: readonly string[],
  ])[] = [
    [
      'citizensPerCapacity',
      (citizensPerCapacity) => ({ kind: 'norm', citizensPerCapacity }),
      ['1000', '2500'],
      ['999', '2501', '1.500', '1500.5'],
    ],
    ['capacities', (capacities) => ({ kind: 'norm-for-capacities', capacities }), ['1000', '10000'], ['999', '10001']],
    ['value', lift('area-floor'), ['10', '100'], ['9.9', '100.1']],
    ['value', lift('distance-floor'), ['0.1', '10'], ['0.09', '10.1']],
    ['weight', (weight) => ({ kind: 'weight', municipality: '0101', weight }), ['0.5', '2'], ['0.49', '2.01']],
    ['contacts', (contacts) => ({ kind: 'national-contacts', contacts }), ['1', '20'], ['0.9', '20.1']],
    ['gamma', (gamma) => ({ kind: 'slopes', gamma }), ['-10', '10'], ['-10.1', '10.1']],
    ['beta', (beta) => ({ kind: 'slopes', beta }), ['-10', '10'], ['-10.1', '10.1']],
  ]
  const words = { da: 'Opdigtet', en: 'Invented' }
  /** The faults of scenarios of one change each: the key of the change and its value. */
  const faultsOf = (changes: readonly object[]): string[] =>
    faultsAfter((data) => {
      const scenarios = changes.map((change, index) => ({
        ...{ id: `opdigtet-${index}`, title: words, question: words, explanation: words },
        changes: [change],
      }))
      data.write('scenarios.json', JSON.stringify(scenarios))
    }).map((line) => line.replace(/^scenarios\.json \[\d+\]\.changes\[0\]\./, ''))

  test('on the limits', () => {
    expect(faultsOf(CHANGES.flatMap(([, change, inside]) => inside.map(change)))).toEqual([])
  })

  test('just beyond them', () => {
    const expected = CHANGES.flatMap(([key, , , outside]) => outside.map((value) => `${key}: ${value}`))
    expect(faultsOf(CHANGES.flatMap(([, change, , outside]) => outside.map(change)))).toEqual(expected)
  })
})
