import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runsSchema } from '../../../../src/inputs/rules/rule-schemas.ts'
import { loadInputs } from '../../../../src/inputs/load-inputs.ts'
import { commandHere } from '../../../support/command-here.ts'
import { copyData } from '../../../support/data.ts'
import { hashesOf } from '../../../support/hashes.ts'
import { importInvented, inventedFiles, runImport } from '../../../support/official-data.ts'
import { inputs } from '../../results/published.ts'

const temporary = mkdtempSync(join(tmpdir(), 'undo-test-'))
const folder = join(temporary, 'data')
const asItWas = join(temporary, 'as-it-was')
afterAll(() => {
  rmSync(temporary, { recursive: true, force: true })
})

const undo = (...args: readonly string[]) => commandHere('scripts/undo-import.ts', ['--data', folder, ...args])

/** The invented results: one capacity for each 1,600 citizens of a council. */
function resultsFile(): string {
  const path = join(temporary, 'resultater.csv')
  const rows = inputs.councils.map(({ name }) => {
    const citizens = inputs.municipalities
      .filter(({ council }) => council === name)
      .reduce((sum, place) => sum + place.citizens.toNumber(), 0)
    return `${name};${Math.ceil(citizens / 1600)}`
  })
  writeFileSync(path, ['Sundhedsråd;Lægekapaciteter', ...rows].join('\n'))
  return path
}

describe('an import of results and one of weights', () => {
  beforeAll(async () => {
    copyData(asItWas)
    const weights = await importInvented(folder)
    expect(weights.code, weights.stderr).toBe(0)
  })

  test('results add a table, its description and its source, and no run', async () => {
    const before = hashesOf(folder)
    const { code, stderr } = await runImport(
      resultsFile(),
      '--data',
      folder,
      '--year',
      '2026',
      '--write',
      '--publisher',
      'Opdigtet',
      '--title',
      'Opdigtede resultater',
    )
    expect(code, stderr).toBe(0)
    const after = hashesOf(folder)
    expect([...after.keys()].filter((path) => before.get(path) !== after.get(path)).sort()).toEqual([
      'datapackage.json',
      'sources.json',
      'tables/official-results/2026.csv',
    ])
    const { officialResults, runs } = loadInputs(pathToFileURL(`${folder}/`))
    expect(runs).toHaveLength(4)
    expect(officialResults).toHaveLength(17)
    const [first] = officialResults
    expect(first).toMatchObject({
      year: '2026',
      level: 'council',
      area: 'Aarhus',
      measure: 'capacities',
      source: 'official-results-2026',
    })
    expect(Object.isFrozen(first)).toBe(true)
  })

  test('a trial says what would go, and changes nothing', async () => {
    const before = hashesOf(folder)
    const { code, stdout } = await undo('official-2026', '--dry-run')
    expect(code).toBe(0)
    expect(stdout).toContain('tables/official/2026.csv')
    expect(stdout).toContain('Intet blev ændret: det var en prøve.')
    expect(hashesOf(folder)).toEqual(before)
  })

  test('an import that is not there is refused, and those that are there are named', async () => {
    const { code, stderr } = await undo('official-2027')
    expect(code).toBe(1)
    expect(stderr).toContain(
      'Ingen import hedder official-2027. Vælg en af disse: official-2026, official-results-2026.',
    )
    expect((await undo('open-2026', '--lang', 'en')).stderr).toContain('No import is called open-2026.')
  })

  test('one that another run rests on is refused, with the run named', async () => {
    const before = readFileSync(join(folder, 'runs.json'), 'utf8')
    const runs = runsSchema.parse(JSON.parse(before))
    const own = runs.runs.find(({ id }) => id === 'official-2026')
    writeFileSync(
      join(folder, 'runs.json'),
      JSON.stringify({ ...runs, runs: [...runs.runs, { ...own, id: 'official-2026-b' }] }),
    )
    const { code, stderr } = await undo('official-2026')
    expect(code).toBe(1)
    expect(stderr).toContain('Andre kørsler hviler på official-2026: official-2026-b.')
    writeFileSync(join(folder, 'runs.json'), before)
  })

  test('taken back, also after a freeze, they leave nothing behind', async () => {
    const frozen = await commandHere('scripts/freeze-runs.ts', ['--data', folder])
    expect(frozen.code, frozen.stderr).toBe(0)
    expect([...hashesOf(folder).keys()]).toContain('published/official-2026/councils.csv')
    const weights = await undo('official-2026')
    expect(weights.code, weights.stderr).toBe(0)
    expect(weights.stdout).toContain('Kørslen var frosset som offentliggjort')
    expect(loadInputs(pathToFileURL(`${folder}/`)).headlineRun).toBe('open-2026')
    const results = await undo('official-results-2026')
    expect(results.code, results.stderr).toBe(0)
    expect(hashesOf(folder)).toEqual(hashesOf(asItWas))
  })

  test('and can be imported again', async () => {
    expect((await inventedFiles(pathToFileURL(`${folder}/`))).keys()).toContain('tables/official/2026.csv')
  })
})
