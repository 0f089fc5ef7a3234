import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { loadData } from '../../../src/inputs/load-data.ts'
import { loadInputs } from '../../../src/inputs/load-inputs.ts'
import { computeResults } from '../../../src/results/compute-results.ts'
import type { Results } from '../../../src/results/result.ts'
import { hashesOf } from '../../support/hashes.ts'
import { startStatBank } from '../../support/stat-bank.ts'
import { present } from '../model/exact.ts'
import { TABLES, PATIENT, copyOfData, refreshHere, A_YEAR_LATER_DAY, A_YEAR_LATER, addRunOf2027 } from './stand-in.ts'

describe('a year later', { timeout: PATIENT }, () => {
  const newer = async (today = A_YEAR_LATER_DAY, tables = A_YEAR_LATER) => {
    const folder = copyOfData()
    const bank = await startStatBank(tables)
    return { folder, ...(await refreshHere(folder, bank.address, { keep: new Set(), today })) }
  }

  test('the new editions stand beside the old ones, which stay byte for byte', async () => {
    const { folder, report } = await newer()
    const [before, after] = [hashesOf(copyOfData()), hashesOf(folder)]
    const changed = [...before.keys()].filter((path) => after.get(path) !== before.get(path))
    expect(changed.sort()).toEqual(['datapackage.json', 'sources.json'])
    expect([...after.keys()].filter((path) => !before.has(path))).toEqual([
      'tables/age-groups/2027.csv',
      'tables/area/2026.csv',
      'tables/citizens-by-age-sex/2026-2027.csv',
      'tables/gp-contacts/2026.csv',
      'tables/gp-distance/2025.csv',
      'tables/life-expectancy/2022-2026.csv',
      'tables/population/2027.csv',
    ])
    expect(report).toContain('area 2026: a new edition, 98 rows; against 2025: 0 new, 0 changed, 0 gone, 98 as before')
    // Of a tenth more everywhere, the largest share is that of the lowest.
    expect(report).toContain('biggest movers: Lolland 78.6 → 78.7 (+0.13 %)')
    const { inputs } = loadData(pathToFileURL(`${folder}/`))
    const days = [...present(inputs.populations.get('2027'))].map(([date, { kind, table }]) => [date, kind, table])
    expect(days).toEqual([
      ['2025-01-01', 'observed', 'FOLK1A'],
      ['2026-01-01', 'observed', 'FOLK1A'],
      ['2027-01-01', 'observed', 'FOLK1A'],
      ['2028-01-01', 'projected', 'FRKM127'],
      ['2030-01-01', 'projected', 'FRKM127'],
      ['2035-01-01', 'projected', 'FRKM127'],
      ['2040-01-01', 'projected', 'FRKM127'],
    ])
    const source = (id: string) => present(inputs.sources.find((record) => record.id === id))
    expect(source('dst-frkm127').title).toBe('FRKM127: fremskrivning af befolkningen, 2027')
    expect(source('dst-frkm127').tables).toEqual(['population-2027', 'age-groups-2027'])
    expect(source('dst-hisbk').date).toBe('2021–2025 og 2022–2026')
    expect(source('dst-hisbk').tables).toEqual(['life-expectancy-2021-2025', 'life-expectancy-2022-2026'])
    // What the older projection is used for has not changed, and nobody has looked at it.
    expect(source('dst-frkm126').accessed).toBeNull()
  })

  test('no run changes, and the count of the day stands beside what was expected', async () => {
    const { folder } = await newer()
    const [before, after] = [copyOfData(), folder].map((one) => computeResults(loadInputs(pathToFileURL(`${one}/`))))
    const figures = (results: Results | undefined) =>
      results?.runs.map(({ run, municipalities }) => [
        run.id,
        municipalities.map(({ code, citizens, need, needWeight }) => [
          code,
          String(citizens),
          String(need),
          String(needWeight),
        ]),
      ])
    expect(figures(after)).toEqual(figures(before))
    const { inputs } = loadData(pathToFileURL(`${folder}/`))
    const run = present(inputs.runs.find(({ id }) => id === 'open-2026'))
    const counted = inputs.basisOf(run).counted
    // Ten more than a year before, in the stand-in.
    expect(String(counted?.get('0101'))).toBe(
      String(
        present(present(inputs.populations.get('2026')).get('2026-01-01'))
          .citizens.get('0101')
          ?.plus(10),
      ),
    )
  })

  test('a new run and its estimate may rest on them, and the check of the data finds no fault', async () => {
    const { folder } = await newer()
    addRunOf2027(folder)
    const { inputs } = loadData(pathToFileURL(`${folder}/`))
    const { runs } = computeResults(inputs)
    expect(runs.map(({ run }) => run.id)).toEqual(['open-2025-draft', 'open-2025', 'open-2026', 'open-2027'])
    const own = (id: string, code: string) =>
      String(present(runs.find(({ run }) => run.id === id)?.municipalities.find((m) => m.code === code)).citizens)
    expect(own('open-2027', '0101')).toBe(
      String(present(inputs.populations.get('2027')?.get('2028-01-01')).citizens.get('0101')),
    )
  })

  test('before the summer’s projection, a count alone makes no edition', async () => {
    const tables = new Map(A_YEAR_LATER)
    tables.delete('FRKM127')
    tables.set('FRKM126', present(TABLES.get('FRKM126')))
    const { folder, report } = await newer('2027-02-15', tables)
    expect(report).toContain('population 2026: as it was')
    expect(report).toContain(
      'left out: population: the citizens counted on 2027-01-01 come in with the projection of 2027',
    )
    expect(readdirSync(join(folder, 'tables/population'))).toEqual(['2026.csv'])
  })
})
