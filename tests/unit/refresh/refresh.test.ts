import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { loadData } from '../../../src/inputs/load-data.ts'
import { loadInputs } from '../../../src/inputs/load-inputs.ts'
import { computeResults } from '../../../src/results/compute-results.ts'
import { DATA } from '../../support/data.ts'
import { hashesOf } from '../../support/hashes.ts'
import { startStatBank } from '../../support/stat-bank.ts'
import { madeUpRate } from '../../support/stat-bank-tables.ts'
import { present } from '../model/exact.ts'
import {
  TABLES,
  PATIENT,
  copyOfData,
  refresh,
  refreshHere,
  withTable,
  A_YEAR_LATER_DAY,
  A_YEAR_LATER,
  edit,
} from './stand-in.ts'

/** The municipalities as the service names them: without the nought in front. */
const MUNICIPALITY_IDS = readFileSync(`${DATA}/tables/municipalities.csv`, 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.slice(1, 4))
  .sort()

describe('a refresh that succeeds', { timeout: PATIENT }, () => {
  test('brings the figures that are held back as they were, and their records up to date', async () => {
    const folder = copyOfData()
    const bank = await startStatBank(TABLES, [
      { table: 'ARE207', at: 'data', trouble: { kind: 'status', status: 502, times: 1 } },
    ])
    const { code, output } = await refresh(folder, bank.address, '--keep', 'gp-contacts')
    expect(code).toBe(0)
    expect(output).toContain('ARE207: the service answered 502; attempt 2 of 2 in 0.01 s')
    expect(output).toMatch(
      /3 of 11: FOLK1A, citizens on 2025-01-01, 2026-01-01\nFOLK1A {3}citizens on 2025-01-01, 2026-01-01: 198 rows/,
    )
    // Each step is named before it is asked, and all of them are counted.
    expect([...output.matchAll(/^(\d+) of 11: /gm)].map(([, step]) => Number(step))).toEqual(
      Array.from({ length: 11 }, (_, index) => index + 1),
    )
    expect(output).toContain('population 2026: as it was')
    expect(output).toContain('left out: gp-contacts: not asked for')
    expect(output).toContain('What to do\n  1. ')

    const [before, after] = [hashesOf(copyOfData()), hashesOf(folder)]
    const changed = [...after.keys()].filter((path) => after.get(path) !== before.get(path))
    expect(changed.sort()).toEqual(['datapackage.json', 'sources.json'])
    expect(existsSync(`${folder}.next`) || existsSync(`${folder}.previous`)).toBe(false)

    const inputs = loadInputs(pathToFileURL(`${folder}/`))
    const today = new Date().toISOString().slice(0, 10)
    const fetched = inputs.sources.filter(({ accessed }) => accessed === today).map(({ id }) => id)
    expect(fetched).toEqual(['dst-folk1a', 'dst-frkm126', 'dst-are207', 'dst-hisbk', 'dst-sundaf01'])
    expect(inputs.sources.find(({ id }) => id === 'dst-folk1a')?.usedFor.da).toBe(
      'Borgere i hver kommune 1. januar 2025 og 2026.',
    )
    expect(readFileSync(join(folder, 'datapackage.json'), 'utf8')).toContain(
      `"vintage": "2026-01-01",\n      "checked": "${today}"`,
    )
  })

  test('asks for exactly what is needed', async () => {
    const bank = await startStatBank(TABLES)
    await refreshHere(copyOfData(), bank.address)
    const asked = bank.questions.filter(({ path }) => path === '/v1/data').map(({ table }) => table)
    expect(asked).toEqual(['FOLK1A', 'FRKM126', 'FRKM126', 'ARE207', 'HISBK', 'SUNDAF01'])
    const [first] = bank.questions.filter(({ path }) => path === '/v1/data')
    expect(first?.body).toEqual({
      table: 'FOLK1A',
      lang: 'da',
      format: 'BULK',
      valuePresentation: 'Code',
      variables: [
        { code: 'OMRÅDE', values: ['000', ...MUNICIPALITY_IDS] },
        { code: 'KØN', values: ['TOT'] },
        { code: 'ALDER', values: ['IALT'] },
        { code: 'CIVILSTAND', values: ['TOT'] },
        { code: 'Tid', values: ['2025K1', '2026K1'] },
      ],
    })
  })

  test('with contacts by age and sex, an estimate may rest on them', async () => {
    const folder = copyOfData()
    const bank = await startStatBank(TABLES)
    const { report, said } = await refreshHere(folder, bank.address, { keep: new Set() })
    expect(said.findLast((line) => line.includes(' of 14: '))).toMatch(/^14 of 14: FOLK1A, citizens by age and sex on /)
    expect(report).toContain('gp-contacts 2025: 3724 rows; the first edition')
    expect(report).toContain('citizens-by-age-sex 2025-2026: 7448 rows; the first edition')

    const url = pathToFileURL(`${folder}/`)
    const before = computeResults(loadInputs(url)).headline
    expect(before.estimate?.useProfileKind).toBe('age')
    edit(folder, 'estimates.json', (text) =>
      text.replace(
        '"gp-use-profile": "2014"',
        '"gp-use-profile": "2014", "gp-contacts": "2025", "citizens-by-age-sex": "2025-2026"',
      ),
    )
    const { headline } = computeResults(loadData(url).inputs)
    expect(headline.estimate?.useProfileKind).toBe('age-and-sex')
    const bands = present(headline.municipalities[0]?.weightParts).bands.map(({ band }) => band)
    expect(bands).toHaveLength(38)
    for (const { ageFrom, sex, contactsPerCitizen } of bands)
      expect(contactsPerCitizen.toNumber()).toBe(madeUpRate(ageFrom, present(sex)))

    const again = await refreshHere(folder, bank.address, { keep: new Set() })
    expect(again.report).toContain('1. Nothing has changed but the day of the check.')
  })

  test('only reports when it is told to', async () => {
    const folder = copyOfData()
    const before = hashesOf(folder)
    const bank = await startStatBank(A_YEAR_LATER)
    const { report } = await refreshHere(folder, bank.address, { dryRun: true, today: A_YEAR_LATER_DAY })
    expect(report).toContain('gp-distance 2025: a new edition, 98 rows; against 2024: 0 new, 0 changed, 0 gone')
    expect(hashesOf(folder)).toEqual(before)
  })

  test('leaves out what it is told to keep, and what is not asked for is not asked', async () => {
    const folder = copyOfData()
    const bank = await startStatBank(A_YEAR_LATER)
    const keep = new Set(['area', 'life-expectancy', 'age-groups', 'gp-contacts'] as const)
    const { report } = await refreshHere(folder, bank.address, { keep, today: A_YEAR_LATER_DAY })
    expect(bank.questions.map(({ table }) => table)).not.toContain('ARE207')
    expect(readdirSync(join(folder, 'tables/area'))).toEqual(['2025.csv'])
    expect(readdirSync(join(folder, 'tables/gp-distance'))).toEqual(['2024.csv', '2025.csv'])
    for (const table of keep) expect(report).toContain(`left out: ${table}: not asked for`)
    // What was not fetched has not been seen on that day either.
    const { sources } = loadInputs(pathToFileURL(`${folder}/`))
    expect(sources.find(({ id }) => id === 'dst-are207')?.accessed).toBeNull()
    expect(sources.find(({ id }) => id === 'dst-sundaf01')?.accessed).toBe(A_YEAR_LATER_DAY)
  })

  test('an edition that the source has revised stays as it is, and the report says so', async () => {
    const folder = copyOfData()
    const area = join(folder, 'tables/area/2025.csv')
    const before = readFileSync(area)
    const revised = withTable('ARE207', (table) => ({
      ...table,
      observe: (ids) => (ids[0] === '147' ? '8.8' : table.observe(ids)),
    }))
    const bank = await startStatBank(revised)
    const { report } = await refreshHere(folder, bank.address)
    expect(report).toContain(
      'area 2025: left as it was, though the source has revised it: 0 new, 1 changed, 0 gone, 97 as before',
    )
    expect(report).toContain('biggest movers: Frederiksberg 8.7 → 8.8 (+1.15 %)')
    expect(report).toContain('area 2025: an edition never changes by itself.')
    expect(readFileSync(area).equals(before)).toBe(true)
  })
})
