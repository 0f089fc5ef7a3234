import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { setAside } from '../../../../scripts/site/swap-folder.ts'
import { loadInputs } from '../../../../src/inputs/load-inputs.ts'
import { computeResults } from '../../../../src/results/compute-results.ts'
import type { CommandEnd } from '../../../support/command-here.ts'
import { copyData, DATA } from '../../../support/data.ts'
import { hashesOf } from '../../../support/hashes.ts'
import { INVENTED, importInvented, runImport } from '../../../support/official-data.ts'
import { runBuild } from '../../../support/run-build.ts'
import { present } from '../../model/exact.ts'

const temporary = mkdtempSync(join(tmpdir(), 'official-test-'))
const folder = join(temporary, 'data')
afterAll(() => {
  rmSync(temporary, { recursive: true, force: true })
})

/** The data that the numbers are imported into. */
const asItWas = join(temporary, 'as-it-was')

describe('an import that is written', () => {
  let outcome: CommandEnd
  beforeAll(async () => {
    copyData(asItWas)
    outcome = await importInvented(folder)
  })

  test('ends well, and says what it changes', () => {
    expect(outcome.code, outcome.stderr).toBe(0)
    expect(outcome.stdout).toContain('official-2026 ved siden af open-2026')
    expect(outcome.stdout).toMatch(/Danmark +3823 → +\d+/)
  })

  test('changes four files, of which one is new, and nothing else', () => {
    const [before, after] = [hashesOf(asItWas), hashesOf(folder)]
    const changed = [...after].filter(([path, hash]) => before.get(path) !== hash).map(([path]) => path)
    expect(changed.sort()).toEqual(['datapackage.json', 'runs.json', 'sources.json', 'tables/official/2026.csv'])
    expect([...before.keys()].every((path) => after.has(path))).toBe(true)
  })

  test('keeps every run as it was, line by line', () => {
    const before = readFileSync(join(asItWas, 'runs.json'), 'utf8')
      .replace('"headline": "open-2026"', '"headline": "official-2026"')
      .replace('"ledRuns": ["open-2026"]', '"ledRuns": ["open-2026", "official-2026"]')
    const end = '\n    }\n  ]'
    expect(before.split(end)).toHaveLength(2)
    const kept = `${before.split(end)[0] ?? ''}\n    }`
    expect(readFileSync(join(folder, 'runs.json'), 'utf8').slice(0, kept.length)).toBe(kept)
  })

  test('gives inputs without a fault, whose weights and citizens are those of the file', () => {
    const inputs = loadInputs(pathToFileURL(`${folder}/`))
    const { officialWeights, municipalities } = inputs.basisOf(present(inputs.runs.at(-1)))
    const weights = present(officialWeights)
    expect(weights.size).toBe(98)
    // By the rule that the file states: 0461 leaves 1 by 5, and 0825 none.
    expect([weights.get('0461')?.toNumber(), weights.get('0825')?.toNumber()]).toEqual([0.95, 0.9])
    expect(municipalities[0]?.code).toBe('0101')
    expect(municipalities[0]?.citizens.toNumber()).toBe(678_300)
  })

  test('gives an official run in front, with the estimate of the same date beside it', () => {
    const inputs = loadInputs(pathToFileURL(`${folder}/`))
    const { headline, estimated, runs } = computeResults(inputs)
    expect(headline.run).toMatchObject({ id: 'official-2026', status: 'computed', citizensKind: 'official' })
    expect(estimated.run).toMatchObject({ id: 'open-2026', status: 'estimated' })
    expect(runs.map(({ run }) => run.id)).toEqual(['open-2025-draft', 'open-2025', 'open-2026', 'official-2026'])
    const city = present(headline.municipalities.find(({ code }) => code === '0101'))
    // 678,300 × 0.95 ÷ 1,600 by hand.
    expect(city.weightedCitizens.toNumber()).toBe(644_385)
    expect(city.modelNeed.toFixed(6)).toBe('402.740625')
    expect(city.trace.find(({ step }) => step === 'citizens')?.sources).toEqual(['official-2026'])
    expect(headline.rules.parameters.map(({ id }) => id)).not.toContain('citizens-stand-for-group-1')
  })

  test('is refused a second time: a run keeps its figures', async () => {
    const before = hashesOf(folder)
    const again = await runImport(INVENTED, '--data', folder, '--write', '--publisher', 'Opdigtet', '--title', 'Igen')
    expect(again.code).toBe(1)
    expect(again.stderr).toContain('official-2026 er der allerede')
    expect(hashesOf(folder)).toEqual(before)
  })
})

/** A folder of data set aside between the two steps of a swap, with half a copy beside it. */
function cutShort(): string {
  const aside = join(mkdtempSync(join(temporary, 'aside-')), 'data')
  copyData(aside)
  setAside(aside)
  mkdirSync(`${aside}.next`)
  writeFileSync(join(`${aside}.next`, 'runs.json'), '{')
  return aside
}

describe('an import that is only tried, of data that a change was cut short on', () => {
  const report = join(temporary, 'rapport.txt')
  let aside: string
  let tried: CommandEnd
  beforeAll(async () => {
    aside = cutShort()
    tried = await runImport(INVENTED, '--data', `${aside}/`, '--report', report)
  })

  test('puts them back, and is then as any other', () => {
    expect(tried.code, tried.stderr).toBe(0)
    expect(hashesOf(aside)).toEqual(hashesOf(DATA))
    expect(existsSync(`${aside}.previous`)).toBe(false)
  })

  test('gives the same report, and leaves data as it was', () => {
    expect(tried.stdout).toContain('Intet blev skrevet.')
    expect(tried.stdout).toContain('Lægekapaciteter i sundhedsrådene: ')
    expect(hashesOf(aside)).toEqual(hashesOf(DATA))
  })

  test('reports in Danish first, says what was read, and writes it in the file that is named', () => {
    expect(readFileSync(report, 'utf8')).toBe(tried.stdout)
    expect(tried.stdout).toContain(`Læst: ${INVENTED.replace('tests/data/', '')}, tal for udgangen af 2026`)
    expect(tried.stdout).toContain('overskrifter på linje 3, 98 kommuner')
    expect(tried.stdout).toContain('kolonne 5: “Sygdomsvægt”')
  })
})

describe('data that a change was cut short on', () => {
  test('are put back by the next build, before it reads them', () => {
    const aside = cutShort()
    rmSync(join(`${aside}.previous`, 'runs.json'))
    const { code, stderr } = runBuild({ LAEGE_DATA_DIR: aside, LAEGE_DIST_DIR: join(aside, '..', 'dist') })
    expect(code).toBe(1)
    // The one file that is missing, and not all of them.
    expect(stderr).toContain('runs.json')
    expect(stderr).not.toContain('municipalities.csv')
    expect(existsSync(join(aside, 'sources.json'))).toBe(true)
  })
})

describe('the report', () => {
  test('is English where that is asked for, with the faults', async () => {
    const path = join(temporary, 'report.txt')
    const { code, stderr } = await runImport(INVENTED, '--lang', 'en', '--year', '2027', '--report', path)
    expect(code).toBe(1)
    expect(stderr).toContain('The table has no 2027, only 2026. Correct --year, or find the table of the year.')
    expect(readFileSync(path, 'utf8')).toBe(stderr)
  })
})

describe('a report that cannot be written is told in a sentence, before anything is read', () => {
  test.each([
    ['in a folder that is not there', join(temporary, 'none', 'rapport.txt'), /^--report .* kan ikke skrives: ENOENT/],
    ['a folder', temporary, /^--report .* kan ikke skrives: EISDIR/],
    ['the file that is read', `./${INVENTED}`, /kan ikke skrives: det er den fil, der læses$/],
  ])('%s', async (_, path, message) => {
    const before = [readFileSync(INVENTED, 'latin1'), hashesOf(DATA)]
    const { code, stdout, stderr } = await runImport(INVENTED, '--report', path)
    expect(code).toBe(1)
    expect(stderr.trim()).toMatch(message)
    expect(stderr.trim()).not.toContain('\n')
    expect(stdout).toBe('')
    expect([readFileSync(INVENTED, 'latin1'), hashesOf(DATA)]).toEqual(before)
  })
})

describe('an import that is not written', () => {
  test('with a fault: exit code 1, where it stands, and data as it was', async () => {
    const before = hashesOf(DATA)
    const path = join(temporary, 'spoilt.csv')
    writeFileSync(path, readFileSync(INVENTED, 'utf8').replace(';1,00;', ';10,0;'))
    const { code, stderr } = await runImport(path, '--write', '--publisher', 'Opdigtet', '--title', 'Opdigtet')
    expect(code).toBe(1)
    expect(stderr).toContain('spoilt.csv, linje 5, kolonnen Sygdomsvægt: "10,0". Ingen kommune vejer så meget.')
    expect(stderr).toContain('Intet blev skrevet.')
    expect(hashesOf(DATA)).toEqual(before)
  })

  test.each([
    ['without a source', [INVENTED, '--write'], '--write kræver --publisher og --title'],
    ['without a file', ['--year', '2026'], 'npm run import:official -- FIL'],
    ['with a year that is none', [INVENTED, '--year', '26'], '--year 26 er ikke et år'],
    [
      'with a year that the file contradicts',
      [INVENTED, '--year', '2027'],
      'kolonnen År: "2026". Tabellen har ikke 2027, kun 2026.',
    ],
    ['with a file that is not there', ['nowhere.csv'], 'nowhere.csv: Filen er der ikke'],
  ])('%s', async (_, args, message) => {
    const { code, stderr } = await runImport(...args)
    expect(code).toBe(1)
    expect(stderr).toContain(message)
  })
})
