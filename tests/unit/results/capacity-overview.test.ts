import { describe, expect, test } from 'vitest'
import { capacityFile } from '../../../src/downloads/tables/capacity-file.ts'
import { decimal } from '../../../src/model/decimal.ts'
import type { CapacitiesInUse, OfficialResult } from '../../../src/model/domain.ts'
import { capacityOverview, countryInUse, latestOfEach } from '../../../src/results/capacity-overview.ts'
import { present } from '../model/exact.ts'
import { inputs, results } from './published.ts'

// Invented numbers of the capacities in use, beside the runs of the frozen data: Fyn has 305 capacities in open-2026.
const [source] = inputs.sources
const use = (council: string, date: string, allocated: number, occupied: number): CapacitiesInUse => ({
  council,
  date,
  allocated: decimal(allocated),
  occupied: decimal(occupied),
  islandDoctorsLeftOut: decimal(0),
  source: present(source).id,
})
const stated = (area: string, year: string, value: string): OfficialResult => ({
  year,
  level: 'council',
  area,
  measure: 'capacities',
  value: decimal(value),
  source: present(source).id,
})
const overview = (capacitiesInUse: readonly CapacitiesInUse[], officialResults: readonly OfficialResult[] = []) =>
  capacityOverview({ ...inputs, capacitiesInUse, officialResults }, results)
const of = (name: string, rows: ReturnType<typeof overview>) => rows.filter(({ council }) => council.name === name)

describe('without figures', () => {
  const rows = overview([])

  test('every council has one row, with the number of the leading run as its ceiling', () => {
    expect(rows.map(({ council }) => council.name)).toEqual(results.headline.councils.map(({ name }) => name))
    const [fyn] = of('Fyn', rows)
    expect(fyn).toMatchObject({ date: '2026-12-31', use: null, ceiling: { status: 'estimated' } })
    expect(fyn?.ceiling?.value.toFixed()).toBe('305')
    expect(fyn?.ceiling?.computed?.run.run.id).toBe('open-2026')
    expect(countryInUse(latestOfEach(rows))).toBeNull()
  })

  test('the file leaves the numbers empty and says that we do not hold them', () => {
    const { plain, danish } = capacityFile(rows)
    expect(plain.text()).toContain('\nFyn,Region Syddanmark,2026-12-31,305,estimated,open-2026,,,,,\n')
    expect(danish.text()).toContain('\r\nFyn;Region Syddanmark;2026-12-31;305;åbent skøn;open-2026;;;;;\r\n')
    expect(plain.description.da).toContain('de tal har vi ikke')
    expect(plain.description.da).toContain('åbent skøn')
  })
})

describe('with figures', () => {
  const held = [use('Fyn', '2026-05-01', 280, 270), use('Fyn', '2026-11-01', 284, 275), use('Fyn', '2031-05-01', 9, 8)]

  test('a council has a row for each day, the latest first, each with the ceiling of its year', () => {
    const rows = of('Fyn', overview(held, [stated('Fyn', '2025', '290')]))
    expect(rows.map(({ date }) => date)).toEqual(['2031-05-01', '2026-11-01', '2026-05-01'])
    // No run is of 2031, and nobody states its ceiling.
    expect(rows.map(({ ceiling }) => ceiling?.value.toFixed())).toEqual([undefined, '305', '305'])
    // 284 − 275 and 280 − 270.
    expect(rows.map((row) => row.use?.vacant.toFixed())).toEqual(['1', '9', '10'])
    expect(latestOfEach(overview(held))).toHaveLength(results.headline.councils.length)
  })

  test('the ceiling that an authority states goes before ours, and no run is named with it', () => {
    const [, row] = of('Fyn', overview(held, [stated('Fyn', '2026', '303')]))
    expect(row?.ceiling).toMatchObject({ status: 'official', computed: null })
    expect(row?.ceiling?.value.toFixed()).toBe('303')
    const { plain } = capacityFile([present(row)])
    expect(plain.text()).toContain(
      `Fyn,Region Syddanmark,2026-11-01,303,official,,284,275,9,0,${present(source).publisher}`,
    )
  })

  test('the country is summed up only where all councils have figures of one day', () => {
    const names = results.headline.councils.map(({ name }) => name)
    const all = (day: (index: number) => string) =>
      countryInUse(latestOfEach(overview(names.map((name, index) => use(name, day(index), 100, 90)))))
    const sums = all(() => '2026-11-01')
    // 17 councils of 100 and 90.
    expect([sums?.allocated.toNumber(), sums?.occupied.toNumber(), sums?.vacant.toNumber()]).toEqual([1700, 1530, 170])
    expect(all((index) => (index === 0 ? '2026-10-01' : '2026-11-01'))).toBeNull()
    expect(countryInUse(latestOfEach(overview([use('Fyn', '2026-11-01', 100, 90)])))).toBeNull()
  })
})
