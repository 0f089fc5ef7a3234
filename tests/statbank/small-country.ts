import type { HeldNumbers } from '../../scripts/statbank/statbank.ts'
import type { RowsOf } from '../support/stat-bank-tables.ts'

/** A country of six municipalities, MADE FOR THE TEST: the names are those of Denmark, the figures follow a rule. */
const NAMES = {
  '0101': 'København',
  '0461': 'Odense',
  '0741': 'Samsø',
  '0825': 'Læsø',
  '0851': 'Aalborg',
  '0860': 'Hjørring',
}
export const CODES = Object.keys(NAMES)
const GROUPS = [
  { group: '0-5', ageFrom: 0, ageTo: 5 },
  { group: '6-16', ageFrom: 6, ageTo: 16 },
  { group: '17-19', ageFrom: 17, ageTo: 19 },
  { group: '20-34', ageFrom: 20, ageTo: 34 },
  { group: '35-64', ageFrom: 35, ageTo: 64 },
  { group: '65-79', ageFrom: 65, ageTo: 79 },
  { group: '80+', ageFrom: 80, ageTo: null },
]
const YEARS = ['2025', '2026', '2027', '2028', '2030', '2035', '2040']

/** 7,000 citizens and 7,000 more for each municipality before, alike in the seven groups; 70 more in each year of the list. */
const citizens = (place: number, year: number): string => String(7000 * (place + 1) + 70 * (year - 1))

const TABLES: Readonly<Record<Parameters<RowsOf>[0], readonly (readonly string[])[]>> = {
  municipalities: Object.entries(NAMES),
  population: CODES.flatMap((code, place) =>
    YEARS.map((year, index) => [
      code,
      `${year}-01-01`,
      index < 2 ? 'observed' : 'projected',
      citizens(place, index),
      index < 2 ? 'FOLK1A' : 'FRKM126',
    ]),
  ),
  'age-groups': CODES.flatMap((code, place) =>
    GROUPS.map(({ group }) => [code, '2026-01-01', group, String(1000 * (place + 1)), 'FRKM126']),
  ),
  area: CODES.map((code, place) => [code, '2025-01-01', `${10 * (place + 1)}.5`, 'ARE207']),
  // Samsø and Læsø have too few citizens for a figure.
  'life-expectancy': CODES.map((code, place) => [
    code,
    '2021-2025',
    code === '0741' || code === '0825' ? '' : `8${place % 3}.4`,
    'HISBK',
  ]),
  'gp-distance': CODES.map((code, place) => [code, '2024', `${place + 1}.2`, 'SUNDAF01']),
}

export const rowsOf: RowsOf = (table) => TABLES[table]

/** What is held of it before a download. */
export const HELD: HeldNumbers = {
  codes: CODES,
  ageGroups: GROUPS,
  countedFrom: '2025-01-01',
  expectedOn: YEARS.slice(2).map((year) => `${year}-01-01`),
  projection: 'FRKM126',
  withLifeExpectancy: new Set(
    TABLES['life-expectancy'].flatMap(([code = '', , years]) => (years === '' ? [] : [code])),
  ),
}
