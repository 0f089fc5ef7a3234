import { describe, expect, test } from 'vitest'
import { packRuns } from '../../../src/results/packed-runs.ts'
import { unpackRuns } from '../../../src/results/page-runs.ts'
import { readOwnTable } from '../../../src/results/read-own-table.ts'
import { faultText } from '../../../src/text/sentences/import-faults.ts'
import { present } from '../model/exact.ts'
import { results } from './published.ts'

const page = present(unpackRuns(packRuns(results.runs)).get('open-2026'))
const field = { da: 'feltet År', en: 'the field Year' }
const read = (content: string | Uint8Array<ArrayBuffer>, year: string | null = null) =>
  readOwnTable(
    'tal.csv',
    typeof content === 'string' ? new TextEncoder().encode(content) : content,
    page,
    { asked: year, field },
    new Map(),
  )

/** What is wrong with a file, in Danish. */
async function wrong(content: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const found = await read(content)
  return 'faults' in found ? faultText(found.faults, 'da') : ''
}

/** A table of all municipalities: a heading, and a row for each by its code and its place in the list. */
const table = (heading: string, rowOf: (code: string, place: number) => string): string =>
  [heading, ...page.municipalities.map(({ code }, place) => rowOf(code, place))].join('\n')

describe('a table of a reader', () => {
  test('of weights is weights, and the citizens stay those of the run', async () => {
    const found = await read(table('Kommunekode;Sygdomsvægt;År', (code) => `${code};1,00;2026`))
    expect(found).toMatchObject({ year: '2026', table: { file: 'tal.csv', citizens: null } })
    if ('faults' in found) throw new Error('faults')
    expect(found.table.weights.size).toBe(page.municipalities.length)
    expect(found.table.weights.get('0101')?.toFixed()).toBe('1')
  })

  test('of weighted citizens is divided by the citizens that it counts, which are then the run’s', async () => {
    const counts = present(page.input.citizens.byDate.get('2027-01-01'))
    const content = table(
      'Kommunekode;Borgere i gruppe 1;Sygdomsvægtede borgere;År',
      (code) => `${code};${counts.get(code)?.toFixed() ?? ''};${counts.get(code)?.toFixed() ?? ''};2026`,
    )
    const found = await read(content)
    if ('faults' in found) throw new Error(faultText(found.faults, 'da'))
    expect(found.table.citizens?.date).toBe('2027-01-01')
    expect(found.table.citizens?.counts.get('0101')).toEqual(counts.get('0101'))
    expect(found.table.weights.get('0101')?.toFixed()).toBe('1')
  })

  test('without a year is asked for it by the field of the page', async () => {
    const content = table('Kommunekode;Sygdomsvægt', (code) => `${code};1,00`)
    expect(await wrong(content)).toContain('Skriv det med feltet År, eller i en kolonne År.')
    expect(await read(content, '2026')).toMatchObject({ year: '2026' })
  })

  test('with a fault is told by its line, as the command tells it', async () => {
    const content = table(
      'Kommunekode;Sygdomsvægt;År',
      (code, place) => `${code};${place === 3 ? '10,0' : '1,00'};2026`,
    )
    expect(await wrong(content)).toMatch(/^1 fejl\ntal\.csv, linje 5, kolonnen Sygdomsvægt: "10,0"\./)
  })
})

test('a file of more bytes than are read is refused in the words of the command', async () => {
  expect(await wrong(new Uint8Array(20_000_001))).toContain('Filen har mere end 20.000.000 bytes')
})
