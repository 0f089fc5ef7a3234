import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contentType } from '../../scripts/site/content-types.ts'
import { unservablePaths } from '../../scripts/site/file-names.ts'
import { folderFiles } from '../../scripts/site/folder-files.ts'
import { HEADERS_FILE, headersFor, readHeaders } from '../../scripts/site/headers-file.ts'
import { siteAddress } from '../../scripts/site/site-address.ts'
import { basePath } from '../../src/inputs/base-path.ts'
import { DIST } from '../support/site.ts'

const all = folderFiles(DIST).map(({ path }) => path)
// It is read by some hosts as headers and served by none, so its name may hide it.
const paths = all.filter((path) => path !== HEADERS_FILE)

test('every name of the site can be held by every system and is served by every host', () => {
  expect(paths.filter((path) => /(?:^|\/)_/.test(path))).toEqual([])
  expect(unservablePaths(paths)).toEqual([])
})

test('a host that joins what several rules say of a header sends each header once', () => {
  const rules = readHeaders(readFileSync(join(DIST, HEADERS_FILE), 'utf8'))
  const sent = (path: string): readonly string[] =>
    headersFor(rules, `${basePath()}${path}`).map(([name]) => name.toLowerCase())
  for (const path of ['assets/script.js', ...paths.map(siteAddress)])
    expect(
      sent(path).filter((header, at, sentOnes) => sentOnes.indexOf(header) !== at),
      path,
    ).toEqual([])
  for (const path of paths.filter((path) => path.endsWith('/index.html')))
    expect(sent(siteAddress(path)), path).toContain('content-security-policy')
  expect(sent('data/latest/councils.csv')).toContain('access-control-allow-origin')
  expect(sent('kort/behov.csv')).toContain('access-control-allow-origin')
  expect(sent('assets/script.js')).toContain('cache-control')
  expect(sent('data/latest/councils.csv')).not.toContain('cache-control')
})

test('npm start knows the type of every file of the site', () => {
  expect(paths.filter((path) => contentType(path) === contentType('unknown'))).toEqual([])
})

test('the list of files names every file of the site and no other', () => {
  const listed = readFileSync(join(DIST, 'files.txt'), 'utf8').split('\n').slice(0, -1)
  expect(listed).toEqual(all)
})
