import { describe, expect, test } from 'vitest'
import { checkContacts } from '../../../../src/inputs/tables/check-contacts.ts'
import { ageGroup, ageGroupName, holdEveryAge } from '../../../../src/inputs/tables/age-group.ts'
import { buildContacts } from '../../../../src/inputs/tables/build-contacts.ts'
import { madeTable, told } from './made-table.ts'

// Two municipalities, two age groups and two sexes: four cells each, of contacts in 2025 and of citizens on two days.
const CELLS = ['0-49,women', '0-49,men', '50+,women', '50+,men']
const CODES = ['01', '02']
const contactRows = CODES.flatMap((code) => CELLS.map((cell) => `${code},2025,${cell},7`))
const citizenRows = ['2025-01-01', '2026-01-01'].flatMap((date) =>
  CODES.flatMap((code) => CELLS.map((cell) => `${code},${date},${cell},10`)),
)
const populationRows = ['2025-01-01', '2026-01-01'].flatMap((date) => CODES.map((code) => `${code},${date},40`))

const contactsOf = (rows: readonly string[]) => madeTable('code,year,age_group,sex,contacts', ...rows)
const citizensOf = (rows: readonly string[]) => madeTable('code,date,age_group,sex,citizens', ...rows)
interface Tables {
  readonly contacts?: readonly string[]
  readonly citizens?: readonly string[]
  readonly population?: readonly string[] | null
}
const check = ({ contacts = contactRows, citizens = citizenRows, population = populationRows }: Tables = {}) =>
  told(
    checkContacts(
      contactsOf(contacts),
      citizensOf(citizens),
      population === null ? null : madeTable('code,date,citizens', ...population),
      CODES,
      '2026-01-01',
    ),
  )
const without = (rows: readonly string[], start: string) => rows.filter((row) => !row.startsWith(start))
const replaced = (rows: readonly string[], from: string, to: string) =>
  rows.map((row) => (row.startsWith(from) ? row.replace(from, to) : row))

test('tables that agree have no fault, with the population and without', () => {
  expect(check()).toEqual([])
  expect(check({ population: null })).toEqual([])
})

describe('the contacts', () => {
  test('are of one year', () => {
    expect(check({ contacts: replaced(contactRows, '02,2025,50+,men', '02,2024,50+,men') })).toEqual([
      '9 year 2024: 2025. The contacts must be of one year.',
    ])
    expect(check({ contacts: replaced(contactRows, '02,2025,50+,men', '02,!,50+,men') })).toEqual([])
  })

  test('have age groups that meet, and no further fault is told where they do not', () => {
    const gap = contactRows.map((row) => row.replace('50+', '51+'))
    expect(check({ contacts: gap, citizens: [] })).toEqual([
      '10 age_group –: groups that meet, from 0 to an open one. Some ages have no group, or two.',
    ])
  })

  test('lack no cell', () => {
    expect(check({ contacts: without(contactRows, '01,2025,50+,men') })).toEqual([
      '5 age_group –: a row for 01, 50+ men. The row is missing.',
    ])
    expect(check({ contacts: without(contactRows, '02,') })).toEqual(
      CELLS.map((cell) => `6 age_group –: a row for 02, ${cell.replace(',', ' ')}. The row is missing.`),
    )
    // A row that could not be read may be the one that is missing.
    expect(check({ contacts: replaced(contactRows, '01,2025,50+,men', '01,2025,50+,!') })).toEqual([])
    expect(check({ contacts: [...contactRows.slice(1), '01,2025,!,women,7'] })).toEqual([])
  })
})

describe('the citizens', () => {
  test('are those of the first day of the year and of the day of the estimate', () => {
    expect(check({ citizens: citizenRows.slice(8) })).toEqual([
      '10 date –: rows on 2025-01-01. The table has no rows on 2025-01-01, on which the contacts are held against citizens.',
    ])
    expect(check({ citizens: citizenRows.slice(0, 8) })).toEqual([
      '10 date –: rows on 2026-01-01. The table has no rows on 2026-01-01, on which the estimate counts its citizens.',
    ])
    expect(check({ citizens: [...citizenRows, '01,2024-01-01,0-49,women,10', '01,!,0-49,women,10'] })).toEqual([
      '18 date 2024-01-01: 2026-01-01 or 2025-01-01. Nothing needs the citizens of this day.',
    ])
  })

  test('are of the day of the estimate alone where no year is known', () => {
    const unread = contactRows.map((row) => row.replace(',2025,', ',!,'))
    expect(check({ contacts: unread, citizens: citizenRows.slice(8) })).toEqual([])
  })

  test('have the cells of the contacts', () => {
    expect(check({ citizens: without(citizenRows, '02,2026-01-01,0-49,men'), population: null })).toEqual([
      '17 age_group –: a row for 02, 0-49 men on 2026-01-01. The row is missing.',
    ])
    const odd = [...citizenRows, '01,2026-01-01,20-30,men,10']
    expect(check({ citizens: odd, population: null })).toEqual([
      '18 age_group 20-30: an age group of gp-contacts. The tables have other age groups.',
    ])
  })

  test('add up to the population, within one', () => {
    const with02 = (count: number) =>
      replaced(citizenRows, '02,2026-01-01,50+,men,10', `02,2026-01-01,50+,men,${count}`)
    for (const count of [9, 11]) expect(check({ citizens: with02(count) })).toEqual([])
    expect(check({ citizens: with02(12) })).toEqual([
      '17 citizens 42: cells that add up to 40 within 1. The cells of 02 on 2026-01-01 add up to 42; its population is 40.',
    ])
    expect(check({ citizens: with02(8) })).toHaveLength(1)
  })

  test('are not added up where a cell is blank or more than once, or the population is not known', () => {
    const last = '02,2026-01-01,50+,men,10'
    expect(check({ citizens: replaced(citizenRows, last, '02,2026-01-01,50+,men,') })).toEqual([])
    expect(check({ citizens: [...citizenRows, '02,2026-01-01,50+,men,99'] })).toEqual([])
    const off = replaced(citizenRows, last, '02,2026-01-01,50+,men,99')
    expect(check({ citizens: off, population: without(populationRows, '02,2026-01-01') })).toEqual([])
    expect(
      check({ citizens: off, population: replaced(populationRows, '02,2026-01-01,40', '02,2026-01-01,!') }),
    ).toEqual([])
    // The population of another day is not that of this one.
    expect(check({ population: replaced(populationRows, '02,2025-01-01,40', '02,2024-01-01,99') })).toEqual([])
  })
})

describe('an age group', () => {
  test.each([
    ['0-4', { ageFrom: 0, ageTo: 4 }],
    ['100-104', { ageFrom: 100, ageTo: 104 }],
    ['90+', { ageFrom: 90, ageTo: null }],
    ['7-7', { ageFrom: 7, ageTo: 7 }],
  ])('%s is known by its ages', (name, group) => {
    expect(ageGroup(name)).toEqual(group)
    expect(ageGroupName(group)).toBe(name)
  })

  test.each(['5-4', '0-', '-4', '0', 'x0-4', '0-4x', '1000-1004', '0-4+', '90++', ''])('“%s” is none', (name) => {
    expect(ageGroup(name)).toBeNull()
  })

  test('of several hold every age once from 0 to an open end', () => {
    const hold = (...names: readonly string[]) => holdEveryAge(names.flatMap((name) => ageGroup(name) ?? []))
    expect(hold('0-4', '5-9', '10+')).toBe(true)
    expect(hold('0+')).toBe(true)
    for (const names of [
      [],
      ['1-4', '5+'],
      ['0-4', '6+'],
      ['0-4', '4+'],
      ['0-4', '5-9'],
      ['0+', '5+'],
      ['0-4', '5+', '6+'],
    ])
      expect(hold(...names), names.join(' ')).toBe(false)
  })
})

describe('the contacts that are built', () => {
  test('stand by municipality and day, in the order of the rows', () => {
    const built = buildContacts(contactsOf(contactRows), citizensOf(citizenRows))
    expect([built.year, built.citizensDate]).toEqual(['2025', '2025-01-01'])
    expect([...built.contacts.keys()]).toEqual(CODES)
    expect([...built.citizens.keys()]).toEqual(['2025-01-01', '2026-01-01'])
    const counts = built.citizens.get('2026-01-01')?.get('02') ?? []
    expect(counts.map(({ ageFrom, ageTo, sex, count }) => [ageFrom, ageTo, sex, count?.toFixed()])).toEqual([
      [0, 49, 'women', '10'],
      [0, 49, 'men', '10'],
      [50, null, 'women', '10'],
      [50, null, 'men', '10'],
    ])
    expect(built.contacts.get('01')?.[0]?.count?.toFixed()).toBe('7')
  })

  test('may lack a number, and nothing else', () => {
    const build = (row: string) => () => buildContacts(contactsOf([row]), citizensOf([]))
    expect(build('01,2025,0+,women,')().contacts.get('01')?.[0]?.count).toBeNull()
    expect(build('01,2025,0-,women,1')).toThrow('no age group and sex on line 2')
    expect(build('01,2025,0+,both,1')).toThrow('no age group and sex on line 2')
    expect(build('01,,0+,women,1')).toThrow('no year on line 2')
    expect(() => buildContacts(contactsOf([]), citizensOf([]))).toThrow('no contacts')
  })
})
