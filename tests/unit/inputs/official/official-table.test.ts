import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { renewHashes } from '../../../../scripts/data/renew-hashes.ts'
import { loadInputs } from '../../../../src/inputs/load-inputs.ts'
import { DATA, DATA_URL } from '../../../support/data.ts'
import { giveCapacitiesASource } from '../../../support/made-up-capacities.ts'
import { inventedFiles } from '../../../support/official-data.ts'
import { present } from '../../model/exact.ts'
import { type DataCopy, withData } from '../data-copy.ts'

const FILE = 'tables/official/2026.csv'
const invented = await inventedFiles()
const lines = present(invented.get(FILE)).trimEnd().split('\n')

/** A copy of the data with the invented import, which a test may spoil. */
function withOfficial<T>(use: (data: DataCopy) => T): T {
  return withData((data) => {
    for (const [file, text] of invented) data.write(file, text)
    return use(data)
  })
}

test('the import is sound', () => {
  withOfficial((data) => {
    expect(data.faults()).toEqual([])
  })
})

describe('a fault in the table is found', () => {
  const lineOf = (code: string): number => lines.findIndex((line) => line.startsWith(code)) + 1

  test.each([
    ['a weight that no municipality has', ',1$', ',7', 'need_weight', '7'],
    ['both figures', ',,1$', ',900,1', 'need_weight', '1'],
    ['neither figure', ',,1$', ',,', 'need_weight', ''],
    ['another year', ',2026,', ',2027,', 'year', '2027'],
    ['no citizens, where the others have them', ',2026,[0-9]+,', ',2026,,', 'citizens_group_1', ''],
    ['the citizens of another place', ',2026,[0-9]+,', ',2026,900,', 'citizens_group_1', '900'],
    ['an unknown municipality', '^0147', '0148', 'code', '0148'],
  ])('%s', (_, pattern, replacement, column, value) => {
    const line = lineOf('0147')
    withOfficial((data) => {
      data.editLine(FILE, line, (text) => text.replace(new RegExp(pattern), replacement))
      expect(data.faults()).toContainEqual(expect.objectContaining({ file: FILE, line, column, value }))
    })
  })

  test('a table that no run and no description know', () => {
    withData((data) => {
      data.write('tables/official/2026.csv', 'code\n0101\n')
      expect(data.faults()).toContainEqual(
        expect.objectContaining({ file: 'datapackage.json', message: 'The table is not described.' }),
      )
    })
  })

  test('a run whose date is not the end of the year of its table', () => {
    withOfficial((data) => {
      data.edit('runs.json', (text) => {
        const at = text.lastIndexOf('"referenceDate": "2026-12-31"')
        return `${text.slice(0, at)}${text.slice(at).replace('2026-12-31', '2025-12-31')}`
      })
      expect(data.faults()).toMatchObject([
        { file: 'runs.json', column: 'runs[3].referenceDate', value: '2025-12-31', expected: '2026-12-31' },
      ])
    })
  })
})

test('weighted citizens without citizens in group 1 are divided by the population table', () => {
  withOfficial((data) => {
    // 1 January 2027 is the end of 2026; 1.1 weighted citizens for each citizen.
    const citizens = present(loadInputs(data.url).populations.get('2026')?.get('2027-01-01')).citizens
    const body = lines.slice(1).map((line) => {
      const code = line.slice(0, 4)
      return `${code},2026,,${present(citizens.get(code)).times('1.1').toFixed()},`
    })
    data.write(FILE, `${[lines[0], ...body].join('\n')}\n`)
    renewHashes(data.url)
    const inputs = loadInputs(pathToFileURL(`${data.folder}/`))
    const basis = inputs.basisOf(present(inputs.runs.at(-1)))
    const weights = [...present(basis.officialWeights).values()]
    expect(weights).toHaveLength(98)
    for (const weight of weights) expect(weight.toFixed(20)).toBe(`1.1${'0'.repeat(19)}`)
    expect(basis.citizensKind).toBe('projected')
  })
})

describe('capacities in use', () => {
  const CAPACITIES = 'tables/capacities-in-use.csv'
  const header = readFileSync(`${DATA}/${CAPACITIES}`, 'utf8')

  test('are shipped empty: no figures are published in what we hold', () => {
    expect(header.trimEnd().split('\n')).toHaveLength(1)
    expect(loadInputs(DATA_URL).capacitiesInUse).toEqual([])
  })

  test('an empty table has no source, and rows need one', () => {
    const { sources } = loadInputs(DATA_URL)
    expect(sources.filter(({ tables }) => tables.includes('capacities-in-use'))).toEqual([])
    withData((data) => {
      data.write(CAPACITIES, `${header}Fyn,2026-11-01,300,290,0,hearing-note\n`)
      expect(data.faults()).toMatchObject([
        { file: 'datapackage.json', value: 'capacities-in-use', expected: 'sources of a table that has rows' },
        { file: CAPACITIES, line: 2, column: 'source', value: 'hearing-note' },
      ])
    })
  })

  test.each([
    ['Fyn,2026-11-01,300,301,0,hearing-note', 'occupied', '301'],
    ['Fynen,2026-11-01,300,290,0,hearing-note', 'council', 'Fynen'],
    ['Fyn,2026-11-31,300,290,0,hearing-note', 'date', '2026-11-31'],
    ['Fyn,2025-06-30,300,290,0,hearing-note', 'date', '2025-06-30'],
    ['Fyn,2026-11-01,300,290,-1,hearing-note', 'island_doctors_left_out', '-1'],
    ['Fyn,2026-11-01,300,290,,hearing-note', 'island_doctors_left_out', ''],
    ['Fyn,2026-11-01,300,290,0,nobody', 'source', 'nobody'],
    ['Fyn,2026-11-01,300,290,0,act-718', 'source', 'act-718'],
  ])('%s: a fault in %s', (row, column, value) => {
    withData((data) => {
      giveCapacitiesASource(data.folder)
      data.write(CAPACITIES, `${header}${row}\n`)
      expect(data.faults()).toMatchObject([{ file: CAPACITIES, line: 2, column, value }])
    })
  })

  test('a council twice on one day', () => {
    withData((data) => {
      giveCapacitiesASource(data.folder)
      const row = 'Fyn,2026-11-01,300,290,0,hearing-note\n'
      data.write(CAPACITIES, header + row + row)
      expect(data.faults()).toMatchObject([{ file: CAPACITIES, line: 3, expected: 'council and date only once' }])
    })
  })
})
