import { expect, test } from 'vitest'
import { hashesOf } from '../support/hashes.ts'
import { runBuild } from '../support/run-build.ts'
import { DIST } from '../support/site.ts'

test('a second build makes the same bytes', () => {
  const again = 'tests/output/again'
  const { code, stderr } = runBuild({ LAEGE_DIST_DIR: again })
  expect(code, stderr).toBe(0)
  expect(hashesOf(again)).toEqual(hashesOf(DIST))
})
