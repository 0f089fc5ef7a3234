import { describe, expect, test } from 'vitest'
import {
  assertNoOther,
  findAges,
  findAllAreas,
  findAreas,
  findValue,
  findVariable,
  periodsOf,
  tableInfoSchema,
} from '../../scripts/statbank/table-info.ts'

const values = (pairs: Readonly<Record<string, string>>) => Object.entries(pairs).map(([id, text]) => ({ id, text }))
/** A table as the service describes one, with more keys than we read. */
const info = tableInfoSchema.parse({
  id: 'SYGK1',
  text: 'Lægebesøg',
  unit: 'Antal',
  suppressedDataValue: '0',
  updated: '2026-11-11T08:00:00',
  active: true,
  contacts: [],
  variables: [
    {
      id: 'OMRÅDE',
      text: 'område',
      elimination: true,
      time: false,
      map: 'x',
      values: values({ '000': 'Hele landet', '084': 'Region Hovedstaden', '101': 'København', '998': 'Uoplyst' }),
    },
    {
      id: 'ALERAMS',
      text: 'alder',
      values: values({ IALT: 'Alder i alt', '0-4': '0-4 år', '5-89': '5-89 år', '9099': '90 år og derover' }),
    },
    { id: 'KØN', text: 'køn', values: values({ TOT: 'I alt', M: 'Mænd', K: 'Kvinder' }) },
    { id: 'Tid', text: 'tid', time: true, values: values({ '2025': '2025', '2024': '2024', '2024K1': '2024K1' }) },
  ],
})
const [area, age, sex, time] = ['OMRÅDE', 'ALERAMS', 'KØN', 'Tid'].map((id) => findVariable(info, [id]))
if (area === undefined || age === undefined || sex === undefined || time === undefined) throw new Error('no variables')

describe('a table’s description', () => {
  test('is found a variable in by any of its ids, in upper or lower case', () => {
    expect(findVariable(info, ['ALDER', 'alerams']).id).toBe('ALERAMS')
    expect(() => findVariable(info, ['CIVILSTAND'])).toThrow(
      'SYGK1: it has no variable CIVILSTAND, but OMRÅDE, ALERAMS, KØN, Tid.',
    )
  })

  test('must have no variable that is not chosen from', () => {
    expect(() => {
      assertNoOther(info, [area, age, sex, time])
    }).not.toThrow()
    expect(() => {
      assertNoOther(info, [area, age, time])
    }).toThrow('a variable that we do not know: KØN')
  })

  test('is found a value in by its id, or else by the only text that fits', () => {
    expect(findValue(info, sex, 'K', /^kvinder$/i)).toBe('K')
    expect(findValue(info, sex, '2', /^kvinder$/i)).toBe('K')
    expect(() => findValue(info, sex, '3', /^andre$/i)).toThrow(
      'KØN has no value 3, and none whose text is like ^andre$',
    )
    expect(() => findValue(info, sex, '3', /./)).toThrow('more than one')
  })

  test('names municipalities by number, and the country by 000; other areas are left out', () => {
    const { ids, country } = findAreas(area, ['0101', '0147'])
    expect([...ids]).toEqual([['0101', '101']])
    expect(country).toBe('000')
    expect(() => findAllAreas(info, area, ['0101', '0147'])).toThrow('it lacks 1 municipality: 0147')
  })

  test('has ages by their texts, in order, and without the total', () => {
    expect(findAges(info, age)).toEqual([
      { id: '0-4', ageFrom: 0, ageTo: 4 },
      { id: '5-89', ageFrom: 5, ageTo: 89 },
      { id: '9099', ageFrom: 90, ageTo: null },
    ])
  })

  test.each([
    ['7', '7 år', 7, 7],
    ['100-', '100 år og derover', 100, null],
    ['100-', '100+ år', 100, null],
    ['99-', '', 99, null],
    ['0509', '5-9 år', 5, 9],
  ])('reads the age of %s (%s)', (id, text, ageFrom, ageTo) => {
    const one = { ...age, values: [{ id, text }] satisfies [{ id: string; text: string }] }
    const [first, ...others] = one.values
    expect(findAges(info, { ...age, values: [first, ...others] })).toEqual([{ id, ageFrom, ageTo }])
  })

  test('has periods of one form, oldest first', () => {
    expect(periodsOf(info, time, /^\d{4}$/)).toEqual(['2024', '2025'])
    expect(() => periodsOf(info, time, /^\d{4}M\d\d$/)).toThrow('none of its periods')
  })
})
