import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { unholdablePaths, unservablePaths, whyUnholdable } from '../../../scripts/site/file-names.ts'
import { folderFiles } from '../../../scripts/site/folder-files.ts'

test.each([
  'a:b',
  'what?',
  'a*',
  'a|b',
  '<a>',
  'a"b',
  'a\\b',
  'a\0b',
  'a\u200bb',
  'end.',
  'end ',
  'con',
  'NUL',
  'aux.csv',
  'com1',
  'LPT9.txt',
  '',
  '.',
  '..',
  'a'.repeat(256),
  'å'.repeat(128),
])('no system must hold %j', (name) => {
  expect(whyUnholdable(name)).not.toBeNull()
})

test.each([
  'index.html',
  '.gitignore',
  '[slug].astro',
  'console',
  'com10',
  'a b',
  'å'.repeat(127),
  'a'.repeat(255),
  '_x',
])('every system holds %j', (name) => {
  expect(whyUnholdable(name)).toBeNull()
})

test('two names are one where large and small letters are the same, or where å is one letter or two', () => {
  expect(unholdablePaths(['a/Fyn.csv', 'a/fyn.csv'])).toEqual([
    'a/fyn.csv: one file with “a/Fyn.csv” where large and small letters are the same',
  ])
  expect(unholdablePaths(['\u00e5.csv', 'a\u030a.csv'])).toHaveLength(1)
  expect(unholdablePaths(['a/fyn.csv', 'b/fyn.csv'])).toEqual([])
})

test('a host may hide a name that begins with a line or a point, at any depth', () => {
  for (const path of ['_a.js', 'assets/_slug_.js', '_next/a.js', '.well/a', 'a/.b', 'backup~'])
    expect(unservablePaths([path]), path).toHaveLength(1)
  expect(unservablePaths(['a_b/c.d~e.js', 'data/nul.csv'])).toEqual(['data/nul.csv: Windows keeps the name “nul.csv”'])
})

test('what is meant for the host may be called what it asks for, and must be held by every system all the same', () => {
  const paths = ['_headers', '.well-known/security.txt', '_other.js', 'aux']
  expect(unservablePaths(paths, new Set(['_headers', '.well-known/security.txt', 'aux']))).toEqual([
    expect.stringMatching(/^_other\.js: hosts hide/),
    'aux: Windows keeps the name “aux”',
  ])
})

test('a clone of this repository can be held by every system', () => {
  const folders = ['data', 'docs', 'public', 'scripts', 'src', 'tests']
  const paths = folders
    .flatMap((folder) => folderFiles(folder).map(({ path }) => `${folder}/${path}`))
    .filter((path) => !path.startsWith('tests/output/'))
  const top = readdirSync('.', { withFileTypes: true }).filter((entry) => entry.isFile())
  expect(paths.length).toBeGreaterThan(500)
  expect(unholdablePaths([...paths, ...top.map(({ name }) => name)])).toEqual([])
})
