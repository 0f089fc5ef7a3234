import { describe, expect, test } from 'vitest'
import type { EstimateDefinition, RunSpec } from '../../../../src/inputs/rules/rule-schemas.ts'
import { checkEditions, type Users } from '../../../../src/inputs/tables/check-editions.ts'
import { frozen } from '../../../support/frozen.ts'
import { present } from '../../model/exact.ts'
import { madeTable, told } from './made-table.ts'

// Municipality 0001 is there in 2027 and 2029, 0002 only until 2028, 0003 only from then on.
const MUNICIPALITIES = madeTable('code,from,to', '0001,,', '0002,,2028-12-31', '0003,2029-01-01,', '!,,')
const MEMBERSHIP = madeTable('code,council,from,to', '0001,A,,', '0002,A,,2028-12-31', '0003,B,2029-01-01,')
const GEOGRAPHIES = [
  { id: '2029', date: '2029-01-01' },
  { id: '2027', date: '2027-01-01' },
]
const run: RunSpec = {
  ...present(frozen.inputs.runs[0]),
  ...{ id: 'r', geography: '2027', citizens: { edition: '2026', date: '2027-01-01' } },
  editions: { area: '2025', 'gp-distance': '2024' },
}
const estimate: EstimateDefinition = {
  ...present(frozen.inputs.estimates[0]),
  ...{ geography: '2027', baseDate: '2026-01-01' },
}
const check = (tables: Readonly<Record<string, ReturnType<typeof madeTable>>>, users: Partial<Users> = {}) =>
  told(
    checkEditions(new Map(Object.entries({ municipalities: MUNICIPALITIES, membership: MEMBERSHIP, ...tables })), {
      ...{ areRead: true, runs: [], estimates: [], geographies: GEOGRAPHIES, hasOwnCitizens: () => false },
      ...users,
    }),
  )
/** The codes that a table is told to lack. */
const lacks = (...of: Parameters<typeof check>): readonly string[] =>
  check(...of).map((fault) => /a row for (\d+)/.exec(fault)?.[1] ?? fault)

describe('an edition of a table', () => {
  const area = madeTable('code,area_km2', '0001,1')

  test('that nobody names owes the municipalities of the newest geography', () => {
    for (const name of ['area-2025', 'gp-distance-2024', 'life-expectancy-2021-2025'])
      expect.soft(lacks({ [name]: area }), name).toEqual(['0003'])
    expect(lacks({ 'area-2025': area }, { geographies: [] })).toEqual([])
    expect(lacks({ 'area-2025': area }, { geographies: GEOGRAPHIES.toReversed() })).toEqual(['0003'])
  })

  test('that nobody names owes nothing where a run or an estimate could not be read, which may name it', () => {
    expect(lacks({ 'area-2025': area }, { areRead: false })).toEqual([])
    expect(lacks({ 'area-2025': area }, { areRead: false, runs: [run] })).toEqual(['0002'])
  })

  test('owes those of every run and estimate that names it', () => {
    expect(lacks({ 'area-2025': area }, { runs: [run] })).toEqual(['0002'])
    expect(lacks({ 'area-2025': area }, { runs: [run, { ...run, geography: '2029' }] })).toEqual(['0002', '0003'])
    // Another edition is not meant.
    expect(lacks({ 'area-2031': area }, { runs: [run] })).toEqual(['0003'])
    const lives = madeTable('code,life_expectancy_years,period', '0001,81,2021-2025')
    expect(lacks({ 'life-expectancy-2021-2025': lives }, { estimates: [estimate] })).toEqual(['0002'])
  })

  test('of other tables owes no rows', () => {
    expect(check({ 'official-2026': area, 'land-borders-2027': area })).toEqual([])
  })

  test('of the use profile has its bands', () => {
    expect(check({ 'gp-use-profile-2014': madeTable('age_from,age_to', '0,17', '18,64', '65,79') })).toEqual([
      expect.stringContaining('a band from 80'),
    ])
  })
})

describe('an edition of the population', () => {
  const population = madeTable('code,date,citizens', '0001,2030-01-01,10', '0002,2030-01-01,10', '0003,2030-01-01,10')
  const days = (users: Partial<Users>) =>
    check({ 'population-2026': population }, users).map((fault) => fault.replace(/^.*\. The table/, 'The table'))

  test('owes the days of its runs and estimates, and tells who needs them', () => {
    expect(days({ runs: [run], estimates: [estimate] })).toEqual([
      'The table has no rows on 2027-01-01, which the run r needs.',
      'The table has no rows on 2026-01-01, which the estimate needs.',
    ])
    expect(days({})).toEqual([])
    expect(days({ runs: [{ ...run, citizens: { ...run.citizens, edition: '2025' } }] })).toEqual([])
  })

  test('owes nothing to a run that has its own citizens', () => {
    expect(days({ runs: [run], hasOwnCitizens: ({ id }) => id === 'r' })).toEqual([])
  })
})

describe('the tables that an estimate names together', () => {
  const ofEstimate = (tables: Parameters<typeof check>[0], editions: Partial<EstimateDefinition['editions']> = {}) =>
    check(tables, { estimates: [{ ...estimate, editions: { ...estimate.editions, ...editions } }] })
  const groups = (...citizens: readonly number[]) =>
    madeTable(
      'code,date,age_group,citizens',
      ...['0001', '0002'].flatMap((code) =>
        ['0-5', '6-16', '17-19', '20-34', '35-64', '65-79', '80+'].map(
          (group, index) => `${code},2026-01-01,${group},${citizens[index] ?? 10}`,
        ),
      ),
    )
  const population = madeTable('code,date,citizens', '0001,2026-01-01,70', '0002,2026-01-01,70')

  test('have every age group, and add up to the population where that can be read', () => {
    expect(ofEstimate({ 'age-groups-2026': groups(), 'population-2026': population })).toEqual([])
    const wrong = ofEstimate({ 'age-groups-2026': groups(15), 'population-2026': population })
    expect(wrong).toHaveLength(2)
    expect(wrong[0]).toContain('add up to 75; its population is 70.')
    expect(ofEstimate({ 'age-groups-2026': groups(15) })).toEqual([])
    const one = madeTable('code,date,age_group,citizens', '0001,2026-01-01,0-5,10')
    expect(ofEstimate({ 'age-groups-2026': one }).length).toBeGreaterThan(0)
  })

  test('have a life expectancy in every council', () => {
    const lives = madeTable('code,life_expectancy_years,period', '0001,,2021-2025', '0002,,2021-2025')
    expect(ofEstimate({ 'life-expectancy-2021-2025': lives })).toEqual([
      expect.stringContaining('a figure for at least one municipality of A'),
    ])
  })

  test('have contacts and citizens of the same cells, where both are there', () => {
    const contacts = madeTable('code,year,age_group,sex,contacts', '0001,2023,5-9,women,1')
    const citizens = madeTable('code,date,age_group,sex,citizens', '0001,2026-01-01,5-9,women,1')
    const both = { 'gp-contacts-2023': contacts, 'citizens-by-age-sex-2023': citizens }
    const named = { 'gp-contacts': '2023', 'citizens-by-age-sex': '2023' }
    expect(ofEstimate(both, named)).toEqual([expect.stringContaining('groups that meet, from 0 to an open one')])
    expect(ofEstimate(both)).toEqual([])
    expect(ofEstimate({ 'gp-contacts-2023': contacts }, named)).toEqual([])
    expect(ofEstimate({ 'citizens-by-age-sex-2023': citizens }, named)).toEqual([])
  })
})
