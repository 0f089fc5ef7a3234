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

test('npm start knows the type of every file of the site', () => {
  expect(paths.filter((path) => contentType(path) === contentType('unknown'))).toEqual([])
})

test('the list of files names every file of the site and no other', () => {
  const listed = readFileSync(join(DIST, 'files.txt'), 'utf8').split('\n').slice(0, -1)
  expect(listed).toEqual(all)
})
