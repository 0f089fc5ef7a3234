import { expect, test } from 'vitest'
import {
  EDITION_TABLES,
  fileNamed,
  PLAIN_TABLES,
  resourceName,
  TABLE_NAMES,
  tableFile,
} from '../../../../src/inputs/tables/tables.ts'

test('a table is one file for ever, or comes in editions', () => {
  expect(PLAIN_TABLES).toEqual([
    'municipalities',
    'membership',
    'councils',
    'regions',
    'published-figures',
    'capacities-in-use',
  ])
  expect([...PLAIN_TABLES, ...EDITION_TABLES].sort()).toEqual([...TABLE_NAMES].sort())
})

test('a file has a name and a place', () => {
  expect(tableFile('councils')).toMatchObject({ name: 'councils', edition: null, path: 'tables/councils.csv' })
  expect(tableFile('area', '2025')).toMatchObject({ name: 'area-2025', path: 'tables/area/2025.csv' })
  expect(tableFile('land-borders', '2027').path).toBe('geography/2027/land-borders.csv')
  expect(resourceName('area', null)).toBe('area')
})

test('a name is that of a file, or of none', () => {
  for (const name of ['councils', 'area-2025', 'life-expectancy-2021-2025', 'official-2026', 'official-results-2026'])
    expect.soft(fileNamed(name)?.name, name).toBe(name)
  for (const name of [
    'area',
    'councils-2025',
    'area-25',
    'area-2025x',
    'area2025',
    'nothing',
    'nothing-2025',
    'toString',
  ])
    expect.soft(fileNamed(name), name).toBeNull()
})
