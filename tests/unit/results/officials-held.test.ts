import { describe, expect, test } from 'vitest'
import { decimal } from '../../../src/model/decimal.ts'
import type { OfficialResult } from '../../../src/model/domain.ts'
import { listSizeMeasure } from '../../../src/results/measures.ts'
import { officialOf, officialsHeld, officialsOfRun } from '../../../src/results/official-beside.ts'
import { present } from '../model/exact.ts'
import { councilOf, inputs, municipalityOf, results, runOf } from './published.ts'

// Invented numbers of the authorities, 100 capacities for each of 17 councils and a list size of 1,500 for all.
const { headline } = results
const [source] = inputs.sources
const stated = (
  area: string,
  value: number,
  measure: OfficialResult['measure'] = 'capacities',
  year = '2026',
): OfficialResult => ({
  ...{ year, area, measure, value: decimal(value), source: present(source).id },
  level: measure === 'capacities' ? 'council' : 'municipality',
})
const CAPACITIES = headline.councils.map(({ name }) => stated(name, 100))
const LIST_SIZES = headline.municipalities.map(({ code }) => stated(code, 1500, 'guidance_list_size'))
const held = (...officialResults: readonly OfficialResult[]) => officialsHeld({ ...inputs, officialResults }, results)

describe('what the authorities state of the country', () => {
  test('is the sum of their councils, where each has a number', () => {
    const { national } = held(...CAPACITIES)
    expect(national?.value.toNumber()).toBe(1700)
    expect(national?.year).toBe('2026')
    expect(national?.run).toBe(headline)
  })

  test('is nothing where one council has none, or no run is of the year', () => {
    expect(held(...CAPACITIES.slice(1)).national).toBeNull()
    expect(held().national).toBeNull()
    expect(held(...CAPACITIES.map((one) => ({ ...one, year: '2031' }))).national).toBeNull()
    // List sizes are of municipalities, and add up to nothing.
    expect(held(...LIST_SIZES).national).toBeNull()
  })

  test('beside one run is of its year alone', () => {
    const of = (...officialResults: readonly OfficialResult[]) =>
      officialsOfRun({ ...inputs, officialResults }, runOf('open-2025'))
    expect(of(...CAPACITIES)).toEqual({ capacities: [], listSizes: [], national: null })
    const { capacities, national } = of(...CAPACITIES, ...CAPACITIES.map((one) => ({ ...one, year: '2025' })))
    expect(capacities).toHaveLength(17)
    expect(new Set(capacities.map(({ official }) => official.year))).toEqual(new Set(['2025']))
    expect([national?.year, national?.run.run.id, national?.value.toNumber()]).toEqual(['2025', 'open-2025', 1700])
  })
})

test('the number of an area is that of its own kind', () => {
  const officials = held(stated('Fyn', 300), stated('0461', 1500, 'guidance_list_size'))
  expect(officialOf(officials, councilOf(headline, 'Fyn'))?.official.value.toNumber()).toBe(300)
  expect(officialOf(officials, municipalityOf(headline, 'Odense'))?.official.value.toNumber()).toBe(1500)
  expect(officialOf(officials, councilOf(headline, 'Lillebælt'))).toBeUndefined()
  expect(officialOf(officials, municipalityOf(headline, 'Assens'))).toBeUndefined()
})

describe('the map of list sizes', () => {
  const columns = (measure: ReturnType<typeof listSizeMeasure>) =>
    measure.columns.map(({ id, decimals, status, run }) => `${id} ${decimals} ${status}${run === null ? '' : ' run'}`)
  const REST = ['citizens 0 statistics run', 'need 4 estimated run']

  test('is ours alone where the authorities state none of its year', () => {
    for (const officials of [held(), held(...LIST_SIZES.map((one) => ({ ...one, year: '2025' })))]) {
      const measure = listSizeMeasure(headline, officials)
      expect(measure).toEqual(listSizeMeasure(headline))
      expect(columns(measure)).toEqual(['guidance_list_size 1 estimated run', ...REST])
      expect(measure.status).toBe('estimated')
    }
  })

  test('has theirs first where they state one, and ours elsewhere', () => {
    const odense = municipalityOf(headline, 'Odense')
    const measure = listSizeMeasure(headline, held(stated('0461', 1500, 'guidance_list_size')))
    expect(columns(measure)).toEqual([
      'first_list_size 1 estimated',
      'guidance_list_size 1 estimated run',
      'list_size_difference 1 estimated',
      ...REST,
    ])
    const row = present(measure.rows.find(({ code }) => code === '0461'))
    expect(row.status).toBe('official')
    expect(row.values.map((value) => value?.toFixed(6))).toEqual([
      '1500.000000',
      odense.guidanceListSize.toFixed(6),
      odense.guidanceListSize.minus(1500).toFixed(6),
      odense.citizens.toFixed(6),
      odense.need.toFixed(6),
    ])
    const assens = municipalityOf(headline, 'Assens')
    const other = present(measure.rows.find(({ name }) => name === 'Assens'))
    expect(other.status).toBe('estimated')
    expect(other.values).toEqual([assens.guidanceListSize, assens.guidanceListSize, null, assens.citizens, assens.need])
    expect(measure.stated).toEqual([source])
  })

  test('is official where they state all', () => {
    const measure = listSizeMeasure(headline, held(...LIST_SIZES))
    expect(measure.status).toBe('official')
    expect(columns(measure)).toEqual([
      'first_list_size 1 official',
      'guidance_list_size 1 estimated run',
      'list_size_difference 1 estimated',
      ...REST,
    ])
    expect(new Set(measure.rows.map(({ status }) => status))).toEqual(new Set(['official']))
    expect(measure.stated).toEqual([source])
  })
})
