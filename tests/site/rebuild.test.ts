import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderFiles } from '../../scripts/site/folder-files.ts'
import { runBuild } from '../support/run-build.ts'
import { DIST } from '../support/site.ts'

const hashes = (dir: string) =>
  folderFiles(dir).map(
    ({ path }) =>
      `${createHash('sha256')
        .update(readFileSync(join(dir, path)))
        .digest('hex')} ${path}`,
  )

test('a second build makes the same bytes', () => {
  const again = 'tests/output/again'
  const { code, stderr } = runBuild({ LAEGE_DIST_DIR: again })
  expect(code, stderr).toBe(0)
  expect(hashes(again)).toEqual(hashes(DIST))
})
