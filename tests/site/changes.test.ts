import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { basePath } from '../../src/inputs/base-path.ts'
import { municipalities } from '../support/areas.ts'
import { DATA } from '../support/data.ts'
import { RUNS } from '../support/runs.ts'
import { DIST, readSite } from '../support/site.ts'
import { readTable } from '../support/table.ts'

const site = readSite(DIST, basePath())
const pageAt = (address: string) => {
  const page = site.pages.find((p) => p.address === address)
  if (page === undefined) throw new Error(`no page ${address}`)
  return page
}
const pairs = RUNS.slice(1).map((run, index) => `${RUNS[index]}--${run}`)
/** The rows of a page's n-th table: name, then the values of its numbers as the file has them. */
const rowsOf = (address: string, index: number) =>
  (pageAt(address).root.querySelectorAll('table')[index]?.querySelectorAll('tbody tr') ?? []).map((row) => ({
    name: row.querySelector('th')?.text.trim() ?? '',
    values: row.querySelectorAll('data').map((data) => data.getAttribute('value')),
    shown: row.querySelectorAll('data').map((data) => data.text),
  }))

describe.each(pairs.flatMap((pair) => [`aendringer/${pair}/`, `en/aendringer/${pair}/`]))('/%s', (address) => {
  const pair = address.split('/').at(-2) ?? ''

  test.each([
    ['councils', 0, 'capacities'],
    ['municipalities', 1, 'need'],
  ] as const)('shows the figures of the file of %s', (level, index, number) => {
    const { rows } = readTable(join(DIST, `data/changes/${pair}-${level}.csv`))
    const filed = new Map(
      rows.map((row) => [row('name'), ['before', 'after', 'change'].map((end) => row(`${number}_${end}`))]),
    )
    const shown = rowsOf(address, index)
    expect(shown).toHaveLength(filed.size)
    expect(shown.filter(({ name, values }) => filed.get(name)?.join() !== values.slice(0, 3).join())).toEqual([])
  })

  test('writes a fall with a true minus and a rise with a plus', () => {
    for (const { values, shown } of [...rowsOf(address, 0), ...rowsOf(address, 1)]) {
      const change = Number(values[2])
      if (Math.abs(change) >= 0.01) expect(shown[2]?.charAt(0)).toBe(change > 0 ? '+' : '−')
    }
  })

  test('has a sentence for each municipality and says that it is an estimate', () => {
    const { text } = pageAt(address)
    const words = address.startsWith('en/')
      ? /The number of [^.]* Municipality/g
      : /Tallet for [^.]* (?:Regionsk|K)ommune/g
    expect(text.match(words)).toHaveLength(municipalities().length)
    expect(text).toMatch(address.startsWith('en/') ? /open estimate/ : /åbent skøn/)
  })
})

test('the page of changes leads to every pair of runs and to its files', () => {
  const links = pageAt('aendringer/')
    .root.querySelectorAll('main a[href]')
    .map((a) => a.getAttribute('href'))
  for (const pair of pairs) {
    expect(links).toContain(`${site.base}aendringer/${pair}/`)
    expect(links).toContain(`${site.base}data/changes/${pair}-municipalities.csv`)
    expect(links).toContain(`${site.base}data/changes/${pair}-councils.csv`)
  }
})

test('the list of corrections has those of the data, and says so where there are none', () => {
  const corrections: unknown = JSON.parse(readFileSync(`${DATA}/corrections.json`, 'utf8'))
  const section = pageAt('aendringer/').root.querySelector('[aria-labelledby="rettelser"]')
  const listed = section?.querySelectorAll('dt time').length
  expect(listed).toBe(Array.isArray(corrections) ? corrections.length : -1)
  if (listed === 0) expect(section?.text).toContain('Listen er tom')
})
