import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readTable } from '../support/table.ts'
import { DATA } from '../support/data.ts'
import { copyPackage, frictionlessReport } from '../support/frictionless.ts'
import { RUNS } from '../support/runs.ts'
import { DIST } from '../support/site.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

// The validators that others wrote, on every package and row that is handed on. Ours, `check-csv.ts`, say more of a fault
// and know CSV on the Web; decision 41 tells what was tried besides.

const PACKAGES = ['all', 'latest', ...RUNS]

test('every package of the site is here', () => {
  const found = readdirSync(join(DIST, 'data'), { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('datapackage.json'),
  )
  expect(found.sort()).toEqual(PACKAGES.map((folder) => join(folder, 'datapackage.json')).sort())
})

test.each([...PACKAGES.map((folder) => [folder, join(DIST, 'data', folder)]), ['the data themselves', DATA]])(
  'Frictionless Data finds the package and every row valid: %s',
  async (_, folder) => {
    const copy = temporaryFolder()
    copyPackage(folder, copy)
    const { faults, rows } = await frictionlessReport(copy)
    expect(faults).toEqual([])
    expect(rows.size).toBeGreaterThanOrEqual(8)
    if (folder !== DATA)
      expect(rows.get('municipalities')).toBe(readTable(join(folder, 'municipalities.csv')).rows.length)
  },
)

// A copy of a package with one slip in it: what the validator says of it shows what it checks.
const replaced = (file: string, of: RegExp, by: string) => (folder: string) => {
  const path = join(folder, file)
  const text = readFileSync(path, 'utf8')
  const spoilt = text.replace(of, by)
  if (spoilt === text) throw new Error(`${file} has no ${of.source}`)
  writeFileSync(path, spoilt)
}
test.each([
  ['a heading', replaced('municipalities.csv', /need_weight/, 'weight'), /header/],
  ['a code of three digits', replaced('municipalities.csv', /\n0101,/, '\n101,'), /pattern/],
  ['a number that is none', replaced('municipalities.csv', /,\d+\.\d+,/, ',many,'), /many/],
  ['a decimal comma in place of the point', replaced('municipalities.csv', /,(0)\.(\d+),/, ',"$1,$2",'), /number/],
  ['a status that is not one', replaced('municipalities.csv', /,estimated/, ',certain'), /enum/],
  ['a row twice', replaced('municipalities.csv', /\n(0147,[^\n]*)\n/, '\n$1\n$1\n'), /unique|primary key/i],
  ['a council that is not there', replaced('municipalities.csv', /,Aarhus,Aarhus,/, ',Aarhus,Atlantis,'), /[Ff]oreign/],
  ['an empty cell that must be filled', replaced('municipalities.csv', /\n0101,/, '\n,'), /required/],
  ['a description without files', replaced('datapackage.json', /"resources"/, '"files"'), /resources/],
] as const)('and refuses %s', async (_, spoil, words) => {
  const copy = temporaryFolder()
  copyPackage(join(DIST, 'data/open-2026'), copy)
  spoil(copy)
  const { faults } = await frictionlessReport(copy)
  expect(faults.length).toBeGreaterThan(0)
  expect(faults.join('\n')).toMatch(words)
})
