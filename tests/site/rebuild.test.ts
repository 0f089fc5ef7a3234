import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderFiles } from '../../scripts/site/folder-files.ts'
import { sha256Of } from '../../src/inputs/files/sha256.ts'
import { hashesOf } from '../support/hashes.ts'
import { runBuild } from '../support/run-build.ts'
import { DIST } from '../support/site.ts'

test('a second build, which makes every picture anew, makes the same bytes', () => {
  const again = 'tests/output/again'
  const pictures = 'tests/output/pictures'
  rmSync(pictures, { recursive: true, force: true })
  const { code, stderr } = runBuild({ LAEGE_DIST_DIR: again, LAEGE_PICTURES_DIR: pictures })
  expect(code, stderr).toBe(0)
  expect(hashesOf(again)).toEqual(hashesOf(DIST))

  // What the first build may have taken from earlier ones was made here, and is kept as it stands in the site.
  const kept = folderFiles(pictures).map(({ path }) => sha256Of(readFileSync(join(pictures, path)).subarray(64)))
  const drawn = [...hashesOf(DIST)].filter(([path]) => /(?:^|\/)(?:billeder|kort)\/.*\.png$/.test(path))
  expect(kept.toSorted()).toEqual(drawn.map(([, hash]) => hash).toSorted())
})
