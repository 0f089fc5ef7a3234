import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'node-html-parser'
import { describe, expect, test } from 'vitest'
import { folderFiles } from '../../scripts/site/folder-files.ts'
import { parseCsv } from '../support/check-csv.ts'
import { DIST } from '../support/site.ts'

// A Danish spreadsheet takes a point for a mark of thousands: 5.710 becomes 5710. So every table is there in a form that it
// opens right, and a Danish page links that one first.

const files = folderFiles(DIST).map(({ path }) => path)
const tables = files.filter((path) => path.endsWith('.csv'))
const textOf = (path: string) => readFileSync(join(DIST, path), 'utf8')

/** Where the Danish form of a table stands. */
function danishPath(path: string): string {
  if (path.startsWith('kort/')) return path.replace(/\.csv$/, '-dansk.csv')
  return path
    .replace('capacities-in-use', 'laegekapaciteter-i-brug')
    .replace('data/schemes.csv', 'data/ordninger.csv')
    .replace('municipality-codes', 'kommunekoder')
    .replace('quoted-official-figures', 'gengivne-officielle-tal')
    .replace('template-official-figures', 'skabelon-officielle-tal')
    .replace(/\/councils\//, '/sundhedsraad/')
    .replace(/councils\.csv$/, 'sundhedsraad.csv')
    .replace(/municipalities\.csv$/, 'kommuner.csv')
    .replace(/regions\.csv$/, 'regioner.csv')
    .replace(/uncertainty\.csv$/, 'usikkerhed.csv')
    .replace(/observations\.csv$/, 'observationer.csv')
}

const plain = tables.filter((path) => !textOf(path).startsWith('\uFEFF'))
const NUMBER = /^-?\d+(\.\d+)?$/

test('every table has a Danish form, and every Danish form a table', () => {
  expect(plain.length).toBeGreaterThan(100)
  expect(plain.filter((path) => danishPath(path) === path)).toEqual([])
  expect(tables.filter((path) => !plain.includes(path)).toSorted()).toEqual(plain.map(danishPath).toSorted())
})

test('the Danish form has the same cells, each number with a comma and none that reads as thousands', () => {
  for (const path of plain) {
    const english = parseCsv(textOf(path), { delimiter: ',', lineTerminator: '\n' })
    const danish = parseCsv(textOf(danishPath(path)), { delimiter: ';', lineTerminator: '\r\n' })
    expect(danish.rows.length, path).toBe(english.rows.length)
    const wrong = english.rows.flatMap((row, at) =>
      row.filter((cell, column) => {
        const twin = danish.rows[at]?.[column]
        return NUMBER.test(cell) ? twin !== cell.replace('.', ',') : (cell === '') !== (twin === '')
      }),
    )
    expect(wrong, path).toEqual([])
    const misread = danish.rows.flat().filter((cell) => /^-?\d{1,3}(\.\d{3})+$/.test(cell))
    expect(misread, path).toEqual([])
  }
})

describe.each([
  ['Danish', (path: string) => !path.startsWith('en/'), 'danish'],
  ['English', (path: string) => path.startsWith('en/'), 'plain'],
] as const)('%s pages', (_, belongs, first) => {
  const pages = files.filter((path) => path.endsWith('.html') && belongs(path))

  test(`link each table that they link in both forms, ${first} first`, () => {
    const seen = new Set<string>()
    for (const page of pages) {
      const links = parse(textOf(page))
        .querySelectorAll('a[href$=".csv"]')
        .map((a) => (a.getAttribute('href') ?? '').slice(1))
      for (const path of plain) {
        const places = [danishPath(path), path].map((form) => links.indexOf(form))
        const [danish = -1, english = -1] = places
        if (danish === -1 && english === -1) continue
        seen.add(path)
        expect(Math.min(danish, english), `${page}: one form of ${path} alone`).toBeGreaterThan(-1)
        expect(danish < english, `${page}: ${path}`).toBe(first === 'danish')
      }
    }
    // /data/ links all of them.
    expect([...seen].toSorted()).toEqual(plain.toSorted())
  })
})
