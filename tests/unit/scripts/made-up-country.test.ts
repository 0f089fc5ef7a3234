import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeMadeUpCountry } from '../../../scripts/bench/made-up-country.ts'
import { folderUrl } from '../../../src/inputs/data-folder.ts'
import { loadData } from '../../../src/inputs/load-data.ts'
import { sum } from '../../../src/model/decimal.ts'
import { required } from '../../../src/model/required.ts'
import { DATA } from '../../support/data.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { inputs as own } from '../results/published.ts'

// What `npm run bench -- --growth` builds: folders of data like any other, which pass every check.

const citizensOf = ({ basisOf, runs }: typeof own): string => {
  const run = required(runs[0], 'run')
  return sum(basisOf(run).municipalities.map(({ citizens }) => citizens)).toFixed()
}

test('a made-up country has so many times the municipalities and citizens of its model, on the same land', () => {
  const folder = join(temporaryFolder(), 'data')
  writeMadeUpCountry(DATA, folder, 3)
  const { inputs, drawn, published } = loadData(folderUrl(folder))
  expect(inputs.municipalities).toHaveLength(3 * own.municipalities.length)
  expect(inputs.councils).toEqual(own.councils)
  expect(citizensOf(inputs)).toBe(String(3 * Number(citizensOf(own))))
  expect([...drawn.values()].map(({ tiles }) => tiles.size)).toEqual([3 * own.municipalities.length])
  expect(published).toEqual([])
})

test('the first of them go by their own codes and names, so that what is told of them still is', () => {
  const folder = join(temporaryFolder(), 'data')
  writeMadeUpCountry(DATA, folder, 2)
  const rows = readFileSync(join(folder, 'tables/municipalities.csv'), 'utf8')
  for (const { code, name } of own.municipalities) expect(rows).toContain(`${code},${name},`)
})

test('more names than the letters give are refused', () => {
  expect(() => {
    writeMadeUpCountry(DATA, join(temporaryFolder(), 'data'), 20)
  }).toThrow(/names for \d+ further/)
})
