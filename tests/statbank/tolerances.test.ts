import { describe, expect, test } from 'vitest'
import { download, RefreshError } from '../../scripts/statbank/statbank.ts'
import { type FakeTable, openStatBank } from '../support/stat-bank.ts'
import { CONTACT_GROUPS, fakeTables } from '../support/stat-bank-tables.ts'
import { present } from '../unit/model/exact.ts'
import { HELD, rowsOf } from './small-country.ts'

// Every tolerance that docs/maintaining.md states of a refresh: a figure just inside it is taken, one just outside refused.
// Citizens of the k-th of the six municipalities: 7,000 k in 2026, so 147,000 in all, and 70 fewer in 2025.

const TABLES = fakeTables(rowsOf)
type Observe = FakeTable['observe']

/** A change of one table: its own answer for some values, and what the stand-in has for all others. */
interface Change {
  readonly table: string
  readonly observe: (ids: readonly string[], usual: Observe) => string | null | undefined
}

/** What a download says of a country with some changes; null when it takes the figures. */
async function refusal(...changes: readonly Change[]): Promise<string | null> {
  const tables = new Map(TABLES)
  for (const { table, observe } of changes) {
    const usual = present(tables.get(table))
    tables.set(table, { ...usual, observe: (ids) => observe(ids, usual.observe) })
  }
  const bank = await openStatBank(tables)
  const patience = { timeoutMs: 20_000, attempts: 1, firstWaitMs: 1, longestWaitMs: 10, noteEveryMs: 60_000 }
  try {
    await download(HELD, { from: bank.address, ...patience, thisYear: 2026, keep: new Set(), say: () => undefined })
    return null
  } catch (error) {
    if (error instanceof RefreshError) return error.message
    throw error
  } finally {
    bank.close()
  }
}

/** A change of the figure with these ids, in the order of the variables; an empty id is any. */
const figure = (table: string, ids: readonly string[], value: number | string | undefined): Change => ({
  table,
  observe: (at, usual) => (ids.every((id, index) => id === '' || id === at[index]) ? value?.toString() : usual(at)),
})

const observed = (table: string, ids: readonly string[]): number => Number(present(TABLES.get(table)).observe(ids))
const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0)

const AREAS = ['101', '461', '741', '825', '851', '860'] as const
const ALL_CONTACTS = total(AREAS.map((area) => observed('SYGK1', [area, '130', 'IALT', 'TOT', '2025'])))
const OWN_CONTACTS = observed('SYGK1', ['101', '130', 'IALT', 'TOT', '2025'])
const MEN_OF_COPENHAGEN = observed('FRKM126', ['101', 'TOT', 'M', '2026'])

/** Citizens counted in the country in 2026. */
const countryOf = (value: number) => figure('FOLK1A', ['000', 'TOT', 'IALT', 'TOT', '2026K1'], value)

/** Citizens expected in 2027: so many in all, 7,000 k changed by nearly one share. One of each municipality is a woman. */
const expectedIn2027 = (whole: number): Change => ({
  table: 'FRKM126',
  observe: (ids, usual) => {
    const [area = '', age, sex, year] = ids
    if (age !== 'TOT' || year !== '2027') return usual(ids)
    if (sex === 'K') return '1'
    const k = AREAS.findIndex((id) => id === area) + 1
    const each = Math.trunc(whole / 21)
    return String(each * k - 1 + (k === 6 ? whole - each * 21 : 0))
  },
})

/** Citizens expected in Læsø in a year; 28,000 were counted in 2026. */
const expectedInLaesoe = (year: string, value: number): Change => ({
  table: 'FRKM126',
  observe: (ids, usual) =>
    ids[0] === '825' && ids[1] === 'TOT' && ids[3] === year ? String(ids[2] === 'M' ? value - 1 : 1) : usual(ids),
})

/** Citizens of a five-year group in 2025. */
function citizensIn(area: string, group: string, sex: string): number {
  const from = CONTACT_GROUPS.find(({ id }) => id === group)?.from ?? Number.NaN
  const years = Array.from({ length: from === 90 ? 11 : 5 }, (_, index) => String(from + index))
  return total(years.map((age) => observed('FOLK1A', [area, sex === 'K' ? '2' : '1', age, 'TOT', '2025K1'])))
}

/** Contacts in 2025 that are a rate of the citizens in every cell, with so many more among the first women. */
const contactsAtRate = (rate: number, more: number): Change => {
  const cell = (area: string, group: string, sex: string): number =>
    rate * citizensIn(area, group, sex) + (area === '101' && group === '0-4' && sex === 'K' ? more : 0)
  return {
    table: 'SYGK1',
    observe: ([area = '', , group = '', sex = '']) => {
      if (group !== 'IALT') return String(cell(area, group, sex))
      const k = AREAS.findIndex((id) => id === area) + 1
      return String(area === '000' ? 146_580 * rate + more : (7000 * k - 70) * rate + (area === '101' ? more : 0))
    },
  }
}

/** Of the women of 90 and more in København only so many are left, all of 90 years, and they have no row of contacts. */
function withoutContacts(women: number): readonly Change[] {
  const old = citizensIn('101', '9099', 'K')
  const contacts = observed('SYGK1', ['101', '130', '9099', 'K', '2025'])
  const counted: Change = {
    table: 'FOLK1A',
    observe: (ids, usual) => {
      const [area, sex, age = '', , period] = ids
      if (area !== '101' || sex !== '2' || period !== '2025K1') return usual(ids)
      if (age === '50') return String(Number(usual(ids)) + old - women)
      return Number(age) >= 90 ? String(age === '90' ? women : 0) : usual(ids)
    },
  }
  return [
    counted,
    figure('SYGK1', ['101', '130', '9099', 'K', '2025'], undefined),
    figure('SYGK1', ['101', '130', 'IALT', 'TOT', '2025'], OWN_CONTACTS - contacts),
    figure('SYGK1', ['000', '130', 'IALT', 'TOT', '2025'], ALL_CONTACTS - contacts),
  ]
}

const area = (value: string) => [figure('ARE207', ['000', '2025'], value)]
const life = (value: string) => [figure('HISBK', ['000', 'TOT', '2021:2025'], value)]
const distance = (value: string) => [figure('SUNDAF01', ['000', '0010', '2005', '00', 'IALT', '2024'], value)]
const contactsOfAll = (value: number) => [figure('SYGK1', ['000', '130', 'IALT', 'TOT', '2025'], value)]
const contactsOfOne = (value: number) => [figure('SYGK1', ['101', '130', 'IALT', 'TOT', '2025'], value)]
const men = (value: number) => [figure('FRKM126', ['101', 'TOT', 'M', '2026'], value)]
/** Nobody of 100 years and more, whose row is left out then, and so many men in all. */
const menWithoutTheOldest = (value: number) => [figure('FRKM126', ['101', '100-', 'M', '2026'], 0), ...men(value)]
const OLDEST_MEN = observed('FRKM126', ['101', '100-', 'M', '2026'])

/** What is held, the changes that are just inside, those just outside, and what is said of these. */
const BOUNDS: readonly (readonly [string, readonly (readonly Change[])[], readonly (readonly Change[])[], RegExp])[] = [
  [
    'the country has 0 to 200 citizens more than its municipalities',
    [[countryOf(147_000)], [countryOf(147_200)]],
    [[countryOf(146_999)], [countryOf(147_201)]],
    /^FOLK1A: citizens on 2026-01-01: the municipalities add up to 147000/,
  ],
  [
    'the ages of a projection add up to all of the sex within 5 persons',
    [men(MEN_OF_COPENHAGEN - 5), men(MEN_OF_COPENHAGEN + 5)],
    [men(MEN_OF_COPENHAGEN - 6), men(MEN_OF_COPENHAGEN + 6)],
    /^FRKM126: citizens of 0101 and sex M by age .* They may differ by 5\./,
  ],
  [
    'and to the person where a row is left out',
    [menWithoutTheOldest(MEN_OF_COPENHAGEN - OLDEST_MEN)],
    [menWithoutTheOldest(MEN_OF_COPENHAGEN - OLDEST_MEN - 1), menWithoutTheOldest(MEN_OF_COPENHAGEN - OLDEST_MEN + 1)],
    /^FRKM126: citizens of 0101 and sex M by age .* They may differ by 0\./,
  ],
  [
    // 3 per cent of 147,000 are 4,410.
    'the projection’s first year is within 3 per cent of the last count',
    [[expectedIn2027(151_410)], [expectedIn2027(142_590)]],
    [[expectedIn2027(151_411)], [expectedIn2027(142_589)]],
    /^FRKM126: growth from the last count to 2027-01-01 is -?0\.03, and not between -0\.03 and 0\.03\./,
  ],
  [
    // 5 per cent of 28,000 are 1,400, and 10 per cent are 2,800.
    'each municipality is within 5 per cent a year of its last count',
    [
      [expectedInLaesoe('2027', 29_400)],
      [expectedInLaesoe('2027', 26_600)],
      [expectedInLaesoe('2028', 30_800)],
      [expectedInLaesoe('2028', 25_200)],
    ],
    [
      [expectedInLaesoe('2027', 29_401)],
      [expectedInLaesoe('2027', 26_599)],
      [expectedInLaesoe('2028', 30_801)],
      [expectedInLaesoe('2028', 25_199)],
    ],
    /^FRKM126: change in 0825 from the last count to 202[78]-01-01 is/,
  ],
  [
    // 10.5 + 20.5 + … + 60.5 = 213 km².
    'the areas add up to the country within 10 km²',
    [area('223'), area('203')],
    [area('223.1'), area('202.9')],
    /^ARE207: areas in 2025: the parts add up to 213, .* They may differ by 10\./,
  ],
  [
    // Four have a figure: 81.4 + (42,000 − 7,000) ÷ 98,000 = 81.7571.
    'the mean life expectancy is within 0.5 years of the country’s',
    [life('82.257'), life('81.258')],
    [life('82.258'), life('81.257')],
    /^HISBK: life expectancy in 2021:2025: the mean of the municipalities is 81\.757, .* They may differ by 0\.5\./,
  ],
  [
    // Σ (k + 0.2) k ÷ 21 = 95.2 ÷ 21 = 4.5333.
    'the mean distance is within 0.2 km of the country’s',
    [distance('4.733'), distance('4.334')],
    [distance('4.734'), distance('4.333')],
    /^SUNDAF01: distance in 2024: the mean of the municipalities is 4\.533, .* They may differ by 0\.2\./,
  ],
  [
    'the contacts of the municipalities are within 1 per cent of the country’s',
    [contactsOfAll(Math.floor(ALL_CONTACTS / 0.99)), contactsOfAll(Math.ceil(ALL_CONTACTS / 1.01))],
    [contactsOfAll(Math.floor(ALL_CONTACTS / 0.99) + 1), contactsOfAll(Math.ceil(ALL_CONTACTS / 1.01) - 1)],
    /^SYGK1: contacts in 2025: the parts add up to/,
  ],
  [
    'the contacts of the cells are within 1 per cent of the municipality’s',
    [contactsOfOne(Math.floor(OWN_CONTACTS / 0.99)), contactsOfOne(Math.ceil(OWN_CONTACTS / 1.01))],
    [contactsOfOne(Math.floor(OWN_CONTACTS / 0.99) + 1), contactsOfOne(Math.ceil(OWN_CONTACTS / 1.01) - 1)],
    /^SYGK1: contacts of 0101 by age and sex in 2025: the parts add up to/,
  ],
  [
    'the country has 3 to 15 contacts per citizen',
    [[contactsAtRate(3, 0)], [contactsAtRate(15, 0)]],
    [[contactsAtRate(3, -1)], [contactsAtRate(15, 1)]],
    /^SYGK1: contacts per citizen in 2025 is (3|15), and not between 3 and 15\./,
  ],
  [
    'a cell without a row of contacts has fewer than 5 citizens',
    [withoutContacts(4)],
    [withoutContacts(5)],
    /^SYGK1: it has no row for the contacts of women of 90\+ years in 0101, and 5 live there\./,
  ],
]

describe.each(BOUNDS)('%s', (_, inside, outside, problem) => {
  test('just inside', async () => {
    for (const changes of inside) expect(await refusal(...changes)).toBeNull()
  })

  test('just outside', async () => {
    for (const changes of outside) expect(await refusal(...changes)).toMatch(problem)
  })
})
