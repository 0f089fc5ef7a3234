import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contentType } from '../../scripts/site/content-types.ts'
import { unservablePaths } from '../../scripts/site/file-names.ts'
import { folderFiles } from '../../scripts/site/folder-files.ts'
import { DIST } from '../support/site.ts'

/** Read by some hosts as headers and served by none, so its name may hide it. */
const HEADERS = '_headers'
const all = folderFiles(DIST).map(({ path }) => path)
const paths = all.filter((path) => path !== HEADERS)

test('every name of the site can be held by every system and is served by every host', () => {
  expect(paths.filter((path) => /(?:^|\/)_/.test(path))).toEqual([])
  expect(unservablePaths(paths)).toEqual([])
})

test('a host that joins what several rules say of a header sends each header once', () => {
  const text = readFileSync(join(DIST, HEADERS), 'utf8')
  const rules = text
    .split(/^(?=\/)/m)
    .slice(1)
    .map((rule) => {
      const [path = '', ...lines] = rule.split('\n').filter((line) => !line.startsWith('#') && line.trim() !== '')
      return {
        path,
        headers: lines.map((line) => (/^ {2}([\w-]+): \S/.exec(line)?.[1] ?? `no header: ${line}`).toLowerCase()),
      }
    })
  const sent = (address: string): readonly string[] =>
    rules.filter(({ path }) => address.startsWith(path.replace('*', ''))).flatMap(({ headers }) => headers)
  for (const path of ['', 'data/latest/councils.csv', 'kort/', 'assets/script.js'])
    expect(
      sent(`/${path}`).filter((header, at, sentOnes) => sentOnes.indexOf(header) !== at),
      path,
    ).toEqual([])
  expect(sent('/data/latest/councils.csv')).toContain('access-control-allow-origin')
  expect(sent('/kort/behov.csv')).toContain('access-control-allow-origin')
  expect(sent('/assets/script.js')).toContain('cache-control')
  expect(sent('/data/latest/councils.csv')).not.toContain('cache-control')
})

test('npm start knows the type of every file of the site', () => {
  expect(paths.filter((path) => contentType(path) === contentType('unknown'))).toEqual([])
})

test('the list of files names every file of the site and no other', () => {
  const listed = readFileSync(join(DIST, 'files.txt'), 'utf8').split('\n').slice(0, -1)
  expect(listed).toEqual(all)
})
