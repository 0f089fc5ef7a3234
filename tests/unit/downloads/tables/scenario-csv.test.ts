import { csvParse, dsvFormat } from 'd3'
import { expect, test } from 'vitest'
import { scenarioFiles } from '../../../../src/downloads/tables/scenario-csv.ts'
import { inBothForms } from '../../../../src/downloads/tables/table-file.ts'
import { Decimal, decimal } from '../../../../src/model/decimal.ts'
import { present } from '../../model/exact.ts'
import { knownScenarios } from '../../results/site.ts'

const { results: found, run } = knownScenarios()
const floor = present(found.find((s) => s.scenario.id === 'intet-arealgulv'))

test('the councils have before, after and difference, the range of the run, and the status on each row', () => {
  const text = scenarioFiles(floor, run)[0].plain.text()
  expect(text.split('\n')[0]).toBe(
    'scenario,run,name,region,capacities_before,capacities_after,capacities_difference,capacities_low,capacities_high,outside_range,need_before,need_after,need_difference,status',
  )
  expect(text.endsWith('\n')).toBe(true)
  const row = present(csvParse(text).find((r) => r.name === 'Sønderjylland'))
  expect([row.scenario, row.run, row.status]).toEqual(['intet-arealgulv', 'open-2026', 'estimated'])
  expect([row.capacities_before, row.capacities_after, row.capacities_difference]).toEqual(['162', '150', '-12'])
  // 150 is below the low end of the run itself.
  expect([row.capacities_low, row.capacities_high, row.outside_range]).toEqual(['154', '170', 'true'])
})

test('the municipalities have need, list size and weight', () => {
  const text = scenarioFiles(floor, run)[1].plain.text()
  expect(text.split('\n')[0]).toBe(
    'scenario,run,code,name,council,region,need_before,need_after,need_difference,guidance_list_size_before,guidance_list_size_after,guidance_list_size_difference,need_weight_before,need_weight_after,need_weight_difference,status,need_weight_full',
  )
  const rows = csvParse(text)
  // Tønder's 1,283.9 km² ÷ 35 = 36.682857… before; no municipality gains.
  expect(rows.find((r) => r.name === 'Tønder')?.need_before).toBe('36.6829')
  expect(rows.every((r) => Number(r.need_difference) <= 0 && r.guidance_list_size_difference === '0.0')).toBe(true)
  // Rounded again, the weight with all its digits is the one with four.
  for (const r of rows)
    expect(decimal(r.need_weight_full ?? '').toFixed(4, Decimal.ROUND_HALF_UP)).toBe(r.need_weight_after)
})

test('every file of every scenario has all areas, its own scenario and the status on each row', () => {
  for (const result of found) {
    const [councils, municipalities] = scenarioFiles(result, run)
    for (const [{ plain: file }, count] of [
      [councils, 17],
      [municipalities, 98],
    ] as const) {
      const rows = csvParse(file.text())
      expect(rows, file.path).toHaveLength(count)
      expect(rows.every((r) => r.status === 'estimated' && r.scenario === result.scenario.id)).toBe(true)
    }
  }
})

test('the addresses name the scenario and the areas, in the language of the file', () => {
  expect(inBothForms(scenarioFiles(floor, run)).map(({ path }) => path)).toEqual([
    '/data/scenarios/intet-arealgulv-councils.csv',
    '/data/scenarios/intet-arealgulv-municipalities.csv',
    '/data/scenarios/intet-arealgulv-sundhedsraad.csv',
    '/data/scenarios/intet-arealgulv-kommuner.csv',
  ])
})

test('the Danish form has the same numbers with a comma, so that no decimal is read as thousands', () => {
  const [, municipalities] = scenarioFiles(floor, run)
  const row = present(
    dsvFormat(';')
      .parse(municipalities.danish.text().slice(1))
      .find((r) => r.Kommune === 'Tønder'),
  )
  // 1,283.9 km² ÷ 35 = 36.682857…
  expect(Object.values(row)).toContain('36,6829')
  expect(Object.values(row).some((cell) => /\d\.\d/.test(cell))).toBe(false)
})
