import { describe, expect, test } from 'vitest'
import type { Inputs } from '../../../src/inputs/inputs.ts'
import { decimal } from '../../../src/model/decimal.ts'
import { largeAreas } from '../../../src/results/large-areas.ts'
import { regionOn, regionsOf } from '../../../src/results/regions.ts'
import { present } from '../model/exact.ts'
import { inputs, results } from './published.ts'

describe('the regions of a run, and the country', () => {
  const areas = largeAreas(results.headline)
  const { councils, national } = results.headline

  test('come by name, the country last', () => {
    expect(areas.map(({ level, name }) => `${level} ${name}`)).toEqual([
      'region Region Midtjylland',
      'region Region Nordjylland',
      'region Region Syddanmark',
      'region Region Østdanmark',
      'country Danmark',
    ])
    expect(areas.at(-1)).toMatchObject({ councils: 17, status: 'estimated', capacities: national.capacities })
  })

  test('have the whole capacities of their councils added up, and the mean weight of their citizens', () => {
    for (const area of areas.slice(0, -1)) {
      const own = councils.filter(({ region }) => region === area.name)
      const total = (of: (council: (typeof own)[number]) => (typeof own)[number]['need']) =>
        own.map(of).reduce((a, b) => a.plus(b))
      expect([area.councils, area.status]).toEqual([own.length, 'estimated'])
      const columns = ['municipalities', 'citizens', 'weightedCitizens', 'modelNeed', 'need', 'capacities'] as const
      for (const column of columns) expect(area[column].eq(total((c) => c[column])), column).toBe(true)
      expect(area.needWeight.eq(area.weightedCitizens.div(area.citizens))).toBe(true)
      expect(area.citizensPerCapacity.eq(area.citizens.div(area.capacities))).toBe(true)
      expect(area.guidanceListSize.times(area.needWeight).toFixed(20)).toBe(decimal(1600).toFixed(20))
    }
  })

  test('without any capacity have no citizens to each', () => {
    const none = { ...results.headline, councils: councils.map((c) => ({ ...c, capacities: decimal(0) })) }
    expect(present(largeAreas(none)[0]).citizensPerCapacity.toFixed()).toBe('0')
  })
})

describe('the region of a municipality', () => {
  const codeOf = (name: string) => present(inputs.municipalities.find((m) => m.name === name)).code

  test('is that until 2026, and then the one of the geography', () => {
    // Region Hovedstaden and Region Sjælland become Region Østdanmark on 1 January 2027; the others stay.
    expect(regionsOf(codeOf('København'), inputs)).toEqual([
      { region: 'Region Hovedstaden', from: null },
      { region: 'Region Østdanmark', from: '2027-01-01' },
    ])
    expect(regionsOf(codeOf('Aarhus'), inputs)).toEqual([{ region: 'Region Midtjylland', from: null }])
    expect(regionsOf('9999', inputs)).toEqual([])
  })

  test('holds from its first day on', () => {
    const on = (day: string) => regionOn(codeOf('Roskilde'), day, inputs)
    expect([on('2026-12-31'), on('2027-01-01'), on('2030-01-01')]).toEqual([
      'Region Sjælland',
      'Region Østdanmark',
      'Region Østdanmark',
    ])
    expect(regionOn('9999', '2027-01-01', inputs)).toBeUndefined()
  })
})

describe('the region of a municipality in several editions of the geography', () => {
  const run = present(inputs.runs.at(-1))
  const areas = inputs.areasOf('2027')
  const [any] = inputs.municipalities
  /** The leading run has the geography that is named, and 0001 was in “Før” until 2026. */
  const made = (
    leading: string,
    regionUntil2026: string | null,
    regions: Readonly<Record<'2027' | '2029' | '2031', Readonly<Record<string, string>>>>,
  ): Inputs => ({
    ...inputs,
    municipalities: [{ ...present(any), code: '0001', regionUntil2026 }],
    successors: new Map([['0002', '0001']]),
    // Their days decide, not their order: the one in the middle stands first.
    geographies: ['2029', '2027', '2031'].map((id) => ({ id, date: `${id}-01-01` })),
    headlineRun: 'led',
    runs: [
      { ...run, id: 'other', geography: '2027' },
      { ...run, id: 'led', geography: leading },
    ],
    areasOf: (id) => ({
      ...areas,
      municipalities: Object.entries(present(new Map(Object.entries(regions)).get(id))).map(([code, region]) => ({
        ...present(any),
        code,
        region,
      })),
    }),
  })
  const EDITIONS = { '2027': { '0001': 'A' }, '2029': { '0001': 'A' }, '2031': { '0001': 'B' } }

  test('each counts from its day, where it is another than before', () => {
    expect(regionsOf('0001', made('2031', 'Før', EDITIONS))).toEqual([
      { region: 'Før', from: null },
      { region: 'A', from: '2027-01-01' },
      { region: 'B', from: '2031-01-01' },
    ])
  })

  test('those after the geography of the leading run do not count yet', () => {
    expect(regionsOf('0001', made('2029', 'A', EDITIONS))).toEqual([{ region: 'A', from: null }])
    expect(regionsOf('0001', made('2027', 'Før', EDITIONS)).map(({ region }) => region)).toEqual(['Før', 'A'])
    expect(regionsOf('0001', made('unknown', 'Før', EDITIONS))).toEqual([{ region: 'Før', from: null }])
  })

  test('one that came later has the region of what it was made of', () => {
    const later = made('2031', null, { '2027': { '0002': 'A' }, '2029': {}, '2031': { '0001': 'B' } })
    expect(regionsOf('0001', later)).toEqual([
      { region: 'A', from: '2027-01-01' },
      { region: 'B', from: '2031-01-01' },
    ])
    // Before the first that is known, the first.
    const on = (day: string) => regionOn('0001', day, later)
    expect([on('2020-01-01'), on('2030-12-31'), on('2031-01-01')]).toEqual(['A', 'A', 'B'])
  })
})
