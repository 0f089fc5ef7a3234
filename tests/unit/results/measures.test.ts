import { describe, expect, test } from 'vitest'
import { decimal, sum } from '../../../src/model/decimal.ts'
import { liftOf } from '../../../src/model/lifts.ts'
import type { Measure } from '../../../src/results/measures.ts'
import { DATA } from '../../support/data.ts'
import { readTable } from '../../support/table.ts'
import { site } from './site.ts'

const { measures, results } = site
const measure = (id: string): Measure => {
  const found = measures.find((m) => m.id === id || m.slug === id)
  if (found === undefined) throw new Error(`no measure ${id}`)
  return found
}
const values = (id: string, column = 0) =>
  new Map(measure(id).rows.map((row) => [row.code, row.values[column] ?? decimal(NaN)]))
const table = (name: string) => readTable(`${DATA}/tables/${name}.csv`).rows

test.each(measures)('$id has a figure for each of the 98 municipalities in every column', ({ rows, columns }) => {
  expect(rows).toHaveLength(98)
  for (const row of rows) {
    expect(row.values).toHaveLength(columns.length)
    for (const value of row.values) expect(value?.isFinite(), row.name).toBe(true)
  }
})

// The names are those of the columns in the files, which are frozen; a change of one breaks what others have made of them.
test.each<[id: string, slug: string, status: string, columns: readonly string[]]>([
  ['list-size', 'patienttal', 'estimated', ['guidance_list_size 1 run', 'citizens 0 run statistics', 'need 4 run']],
  [
    'need-weight',
    'sygdomsvaegt',
    'estimated',
    ['need_weight 4 run', 'need_weight_low 4 run', 'need_weight_high 4 run'],
  ],
  ['need-per-10000', 'behov', 'estimated', ['need_per_10000 3', 'need 4 run', 'citizens 0 run statistics']],
  [
    'area-floor',
    'arealgulv',
    'estimated',
    ['floor_percent 2', 'model_need 4 run', 'floor_need 4 run statistics', 'floor_addition 4 run'],
  ],
  [
    'open-2025--open-2026',
    'fra-2025-til-2026',
    'estimated',
    ['council_capacities_change 0', 'council_capacities_before 0', 'council_capacities_after 0', 'need_change 4'],
  ],
  ['gp-distance', 'afstand-til-laege', 'statistics', ['gp_distance_km 1']],
  ['aged-65', '65-aar-og-over', 'statistics', ['aged_65_percent 2', 'aged_65 0']],
  ['life-expectancy', 'middellevetid', 'statistics', ['life_expectancy_years 1']],
])('%s has its address, status and columns', (id, slug, status, columns) => {
  const found = measure(id)
  expect([found.id, found.slug, found.status]).toEqual([id, slug, status])
  expect(
    found.columns.map((column) =>
      [
        column.id,
        column.decimals,
        ...(column.run === null ? [] : ['run']),
        ...(column.status === status ? [] : [column.status]),
      ].join(' '),
    ),
  ).toEqual(columns)
  for (const column of found.columns) if (column.run !== null) expect(column.run).toBe(results.headline)
})

test('each says what it is of, which runs and which source', () => {
  const about = measures.map(({ subject, runs, source, date, areasOf }) => [
    subject.kind,
    runs.map(({ run }) => run.id).join(' '),
    source?.id ?? '',
    date ?? '',
    areasOf.run.id,
  ])
  const headline = results.headline.run.id
  expect(about).toEqual([
    ['list-size', headline, '', '', headline],
    ['need-weight', headline, '', '', headline],
    ['need-per-10000', headline, '', '', headline],
    ['lift', headline, '', '', headline],
    ['change', 'open-2025-draft open-2025', '', '', 'open-2025'],
    ['change', 'open-2025 open-2026', '', '', 'open-2026'],
    ['gp-distance', '', 'dst-sundaf01', '2024', headline],
    ['aged-65', '', 'dst-frkm126', '2026-01-01', headline],
    ['life-expectancy', '', 'dst-hisbk', '2021–2025', headline],
  ])
  expect(measure('area-floor').subject).toEqual({ kind: 'lift', lift: results.headline.rules.lifts[0] })
  expect(measure('fra-2025-til-2026').subject).toEqual({ kind: 'change', change: site.changes[1] })
})

test('a row has the addresses of its municipality and of its council', () => {
  const row = measure('list-size').rows.find(({ code }) => code === '0851')
  expect(row).toMatchObject({
    ...{ name: 'Aalborg', slug: 'aalborg', council: 'Limfjorden', councilSlug: 'limfjorden' },
    status: 'estimated',
  })
})

test('addresses are told apart', () => {
  expect(new Set(measures.map((m) => m.slug)).size).toBe(measures.length)
})

test('the first measure is the list size of the run that the pages lead with', () => {
  const sizes = new Map(results.headline.municipalities.map((m) => [m.code, m.guidanceListSize]))
  expect(measures[0]?.id).toBe('list-size')
  expect(values('list-size')).toEqual(sizes)
})

test('need per 10,000 citizens comes back to the need', () => {
  const citizens = values('need-per-10000', 2)
  const back = sum([...values('need-per-10000')].map(([code, v]) => v.times(citizens.get(code) ?? 0).div(10_000)))
  expect(Number(back)).toBeCloseTo(Number(results.headline.national.need), 9)
})

test('the floor reaches 100 per cent exactly where it adds something', () => {
  const added = values('area-floor', 3)
  const reached = [...values('area-floor')].filter(([, percent]) => percent.gt(100)).map(([code]) => code)
  expect(reached).toEqual([...added].filter(([, value]) => value.gt(0)).map(([code]) => code))
  expect(reached).toHaveLength(7)
})

describe.each([
  // Known from a calculation made before this project: 3,763, 3,803 and 3,823 capacities.
  { id: 'fra-udkast-til-endelige-regler', total: 40 },
  { id: 'fra-2025-til-2026', total: 20 },
])('$id', ({ id, total }) => {
  const { rows } = measure(id)

  test('adds up over the councils to the change of the country', () => {
    const byCouncil = new Map(rows.map((row) => [row.council, row.values[0] ?? decimal(NaN)]))
    expect(byCouncil.size).toBe(17)
    expect(Number(sum(byCouncil.values()))).toBe(total)
  })

  test('is after less before, alike for all of a council', () => {
    for (const row of rows) {
      const [change, before, after] = row.values.map(Number)
      expect(change).toBe((after ?? NaN) - (before ?? NaN))
    }
  })
})

test('what the final rules add to the need of a municipality is what the floor adds', () => {
  const final = results.runs.find((r) => r.run.id === 'open-2025')
  const added = new Map(final?.municipalities.map((m) => [m.code, Number(liftOf(m, 'area-floor').addition)]))
  for (const [code, change] of values('fra-udkast-til-endelige-regler', 3))
    expect(Number(change)).toBeCloseTo(added.get(code) ?? NaN, 12)
})

test.each([
  ['fra-udkast-til-endelige-regler', 'open-2025-draft', 'open-2025'],
  ['fra-2025-til-2026', 'open-2025', 'open-2026'],
])('%s: the change of a need is that of the frozen figures, rounded once', (id, before, after) => {
  const needs = (run: string): ReadonlyMap<string, string> =>
    new Map(
      readTable(`${DATA}/published/${run}/figures.csv`)
        .rows.filter((row) => row('figure') === 'need')
        .map((row) => [row('area'), row('value')]),
    )
  const [from, to] = [needs(before), needs(after)]
  for (const [code, change] of values(id, 3)) {
    // With twenty decimals as they are frozen, and not with the four of the tables.
    const frozen = decimal(to.get(code) ?? NaN).minus(from.get(code) ?? NaN)
    expect(change.toFixed(4), code).toBe(frozen.toFixed(4))
  }
})

test('distances are those of the table', () => {
  const distances = values('gp-distance')
  for (const row of table('gp-distance/2024')) {
    expect(Number(distances.get(row('code')))).toBe(Number(row('mean_distance_km')))
  }
})

test('the share of the aged is theirs of all citizens, by the table', () => {
  const shares = values('aged-65')
  for (const [code, groups] of Map.groupBy(table('age-groups/2026'), (row) => row('code'))) {
    const count = (wanted: (group: string) => boolean) =>
      groups.filter((row) => wanted(row('age_group'))).reduce((total, row) => total + Number(row('citizens')), 0)
    const share = (100 * count((group) => group === '65-79' || group === '80+')) / count(() => true)
    expect(Number(shares.get(code))).toBeCloseTo(share, 10)
  }
})

test('life expectancy is that of the table; the four that it lacks are marked as filled in', () => {
  const published = new Map(
    table('life-expectancy/2021-2025').map((row) => [row('code'), row('life_expectancy_years')]),
  )
  const filled: string[] = []
  for (const row of measure('life-expectancy').rows) {
    const years = published.get(row.code) ?? ''
    if (years === '') filled.push(row.name)
    else expect(Number(row.values[0])).toBe(Number(years))
    expect(row.status, row.name).toBe(years === '' ? 'imputed' : 'statistics')
  }
  expect(filled.sort()).toEqual(['Fanø', 'Læsø', 'Samsø', 'Ærø'].sort())
})
