import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { renewHashes } from '../../../scripts/data/renew-hashes.ts'
import { loadInputs } from '../../../src/inputs/load-inputs.ts'
import { Decimal } from '../../../src/model/decimal.ts'
import { DATA, DATA_URL } from '../../support/data.ts'
import { withData } from './data-copy.ts'

const inputs = loadInputs(DATA_URL)
const basis = inputs.estimateBasisOf(inputs.estimate)

describe('what is loaded', () => {
  test('figures are decimals read from their text', () => {
    const copenhagen = inputs.municipalities[0]
    expect(copenhagen).toMatchObject({
      code: '0101',
      name: 'København',
      council: 'Hovedstaden',
      region: 'Region Østdanmark',
    })
    expect(copenhagen?.areaKm2.toString()).toBe('90.9')
    expect(copenhagen?.citizens.toString()).toBe('678375')
    expect(copenhagen?.gpDistanceKm.toString()).toBe('0.6')
    expect(inputs.populations.get('2026')?.get('2027-01-01')?.kind).toBe('projected')
    const [ofEstimate] = basis.municipalities
    expect(ofEstimate?.citizens.toString()).toBe('671714')
    expect(ofEstimate?.citizensByAgeGroup.get('0-5')?.toString()).toBe('43517')
    expect(ofEstimate?.lifeExpectancyYears).toBeInstanceOf(Decimal)
  })

  test('København surrounds Frederiksberg, and islands have no neighbours', () => {
    const neighbours = new Map(inputs.municipalities.map(({ name, neighbours: codes }) => [name, codes]))
    expect(neighbours.get('Frederiksberg')).toEqual(['0101'])
    expect(neighbours.get('København')).toContain('0147')
    for (const island of ['Bornholm', 'Samsø', 'Læsø', 'Ærø', 'Fanø', 'Langeland'])
      expect(neighbours.get(island)).toEqual([])
  })

  test('each land border is seen from both sides', () => {
    const neighboursOf = new Map(inputs.municipalities.map(({ code, neighbours }) => [code, neighbours]))
    const all = inputs.municipalities.flatMap(({ code, neighbours }) => neighbours.map((other) => ({ code, other })))
    expect(all.length).toBeGreaterThan(0)
    for (const { code, other } of all) expect(neighboursOf.get(other)).toContain(code)
  })

  test('councils stand in Danish order: Ø after Z, Aa last', () => {
    expect(inputs.councils.map(({ name }) => name).slice(-3)).toEqual(['Vestjylland', 'Østsjælland og Øerne', 'Aarhus'])
  })

  test('a blank cell is null, and no other', () => {
    const without = basis.municipalities.filter(({ lifeExpectancyYears }) => lifeExpectancyYears === null)
    expect(without.map(({ name }) => name)).toEqual(['Ærø', 'Fanø', 'Samsø', 'Læsø'])
    expect(basis.useProfile.map(({ ageTo }) => ageTo)).toEqual([17, 64, 79, null])
    expect(inputs.publishedNumbers[0]?.sourceUrl).toBeNull()
  })

  test('all is frozen, deep down and in maps', () => {
    expect(Object.isFrozen(inputs)).toBe(true)
    expect(Object.isFrozen(inputs.runs[1]?.lifts[0]?.assumptions)).toBe(true)
    expect(Object.isFrozen(inputs.populations.get('2026')?.get('2026-01-01'))).toBe(true)
    expect(Object.isFrozen(basis.municipalities[0])).toBe(true)
    expect(Object.isFrozen(inputs.parameters.get('norm-1600')?.title)).toBe(true)
    const { parameters } = inputs
    expect(() => {
      if (parameters instanceof Map) parameters.clear()
    }).toThrow(TypeError)
  })

  test('the order of rows in the tables decides nothing', () => {
    withData((data) => {
      const files = [
        'municipalities',
        'membership',
        'councils',
        'population/2026',
        'age-groups/2026',
        'area/2025',
        'life-expectancy/2021-2025',
        'gp-distance/2024',
      ]
      for (const file of files) {
        data.edit(`tables/${file}.csv`, (text) => {
          const [header, ...rows] = text.trimEnd().split('\n')
          return `${[header, ...rows.toReversed()].join('\n')}\n`
        })
      }
      expect(data.faults().every(({ column }) => column?.endsWith('.hash'))).toBe(true)
      renewHashes(data.url)
      const turned = loadInputs(data.url)
      expect(turned.municipalities.map(({ code }) => code)).toEqual(inputs.municipalities.map(({ code }) => code))
      expect(turned.councils).toEqual(inputs.councils)
      expect([...(turned.populations.get('2026')?.keys() ?? [])]).toEqual([
        ...(inputs.populations.get('2026')?.keys() ?? []),
      ])
    })
  })

  test('a folder without a slash at its end is the same folder', () => {
    expect(loadInputs(pathToFileURL(DATA)).municipalities).toHaveLength(98)
  })
})

test('many faults in many files are all reported in one go', () => {
  withData((data) => {
    data.editLine('tables/area/2025.csv', 2, (line) => line.replace('90.9', 'many'))
    data.editLine('tables/area/2025.csv', 3, (line) => line.replace('8.7', '8,7'))
    data.editLine('tables/population/2026.csv', 3, (line) => line.replace('671714', '-1'))
    data.edit('tables/gp-distance/2024.csv', (text) => `\uFEFF${text}`)
    data.edit('tables/regions.csv', (text) => text.replaceAll('\n', '\r\n'))
    data.write('tables/gp-use-profile/2014.csv', '')
    data.remove('geography/2027/land-borders.csv')
    data.editLine('tables/membership.csv', 2, (line) => line.replace(',Hovedstaden,', ',,'))
    data.editLine('tables/councils.csv', 2, () => 'Amager og Vestegnen,amager-og-vestegnen,')
    data.edit('site.json', (text) => text.replace('"title"', 'title'))
    data.edit('runs.json', (text) => text.replace('"rounding-draft"', '"rounding-down"'))
    data.edit('estimates.json', (text) => text.replace('"egedal-contacts-2023"', '"egedal"'))
    data.edit('parameters.json', (text) => text.replace('"reported"', '"quoted"'))
    expect(
      data.faults().map(({ file, line, column, value }) => [file, line, column, value?.slice(0, 12) ?? null]),
    ).toEqual([
      ['estimates.json', 15, '[0].fitFigures[2]', 'egedal'],
      ['geography/2027/land-borders.csv', null, null, null],
      ['parameters.json', 9, '[0].status', 'quoted'],
      ['runs.json', 19, 'runs[0].parameters.rounding', 'rounding-dow'],
      ['site.json', 2, null, 'title: { "da'],
      ['tables/area/2025.csv', 2, 'area_km2', 'many'],
      ['tables/area/2025.csv', 3, 'area_km2', '8,7'],
      ['tables/councils.csv', 2, 'from', null],
      ['tables/gp-distance/2024.csv', 1, null, '\uFEFF'],
      ['tables/gp-use-profile/2014.csv', 1, null, null],
      ['tables/membership.csv', 2, 'council', ''],
      ['tables/population/2026.csv', 3, 'citizens', '-1'],
      ['tables/regions.csv', 1, null, '\r\n'],
    ])
  })
})
