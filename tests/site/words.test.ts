import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { basePath } from '../../src/inputs/base-path.ts'
import { folderFiles } from '../../scripts/site/folder-files.ts'
import { foreignInStyle, foreignRequests } from '../support/check-links.ts'
import { machinePaths, wrongWords } from '../support/check-words.ts'
import { DIST, readSite } from '../support/site.ts'

const site = readSite(DIST, basePath())
const texts = folderFiles(DIST).filter((file) => /\.(html|css|js|json|csv|svg|txt|xml)$/.test(file.path))
const read = (path: string) => readFileSync(join(DIST, path), 'utf8')

test('no page says what it should not', () => {
  expect(site.pages.length).toBeGreaterThan(0)
  expect(site.pages.flatMap(wrongWords)).toEqual([])
})

test('no page fetches anything from elsewhere', () => {
  expect(site.pages.flatMap(foreignRequests)).toEqual([])
  const styles = texts.filter((file) => file.path.endsWith('.css'))
  expect(styles.flatMap((file) => foreignInStyle(read(file.path)))).toEqual([])
})

test('no file names the machine that made it', () => {
  const found = texts.flatMap((file) => machinePaths(read(file.path)).map((path) => `${file.path}: ${path}`))
  expect(found).toEqual([])
})

/** Files for a Danish Excel, which knows UTF-8 by such a mark alone. */
const MARKED =
  /^(?:data\/(?:[^/]+\/(?:[^/]+-)?(?:kommuner|sundhedsraad|regioner|usikkerhed|observationer|sundhedsraad\/[^/]+)|laegekapaciteter-i-brug|ordninger|kommunekoder|skabelon-officielle-tal|gengivne-officielle-tal)|kort\/[^/]+-dansk)\.csv$/

test('every file of text is UTF-8, with a mark at its start only where it is for a Danish Excel', () => {
  const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  for (const { path } of texts) {
    const text = utf8.decode(readFileSync(join(DIST, path)))
    expect(text.startsWith('\uFEFF'), path).toBe(MARKED.test(path))
  }
})
