import { cpSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { folderFiles } from '../../scripts/site/folder-files.ts'
import { sha256Of } from '../../src/inputs/files/sha256.ts'
import { DATA } from '../support/data.ts'
import { hashesOf } from '../support/hashes.ts'
import { runBuild } from '../support/run-build.ts'
import { DIST } from '../support/site.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

/** What a build is made of. */
const CHECKOUT = ['astro.config.mjs', 'package.json', 'public', 'scripts', 'src', 'tsconfig.json']

/** Sets the clock of a process forward by 400 days, and lets nobody else read what it makes. */
const ANOTHER_TIME = `
  const Real = Date
  globalThis.Date = class extends Real {
    constructor(...parts) { parts.length === 0 ? super(Real.now() + 400 * 86400e3) : super(...parts) }
    static now() { return Real.now() + 400 * 86400e3 }
  }
  import { isMainThread } from 'node:worker_threads'
  if (isMainThread) process.umask(0o077)`

/** Another folder on another machine: the zone furthest ahead, a language with letters of its own for i, and a path with a blank. */
function elsewhere(): { readonly checkout: string; readonly env: Readonly<Record<string, string>> } {
  const checkout = join(temporaryFolder(), 'Læge fordeling')
  for (const name of CHECKOUT) cpSync(name, join(checkout, name), { recursive: true })
  cpSync(DATA, join(checkout, 'data'), { recursive: true })
  symlinkSync(resolve('node_modules'), join(checkout, 'node_modules'), 'junction')
  const zone = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', LANGUAGE: 'tr' }
  return {
    checkout,
    env: {
      ...zone,
      LAEGE_DATA_DIR: 'data',
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(ANOTHER_TIME)}`,
    },
  }
}

test('a second build, in another place, zone, language and time, which makes every picture anew, makes the same bytes', () => {
  const again = resolve('tests/output/again')
  const pictures = resolve('tests/output/pictures')
  rmSync(pictures, { recursive: true, force: true })
  const { checkout, env } = elsewhere()
  const { code, stderr } = runBuild({ ...env, LAEGE_DIST_DIR: again, LAEGE_PICTURES_DIR: pictures }, checkout)
  expect(code, stderr).toBe(0)
  expect(hashesOf(again)).toEqual(hashesOf(DIST))

  // What the first build may have taken from earlier ones was made here, and is kept as it stands in the site.
  const kept = folderFiles(pictures).map(({ path }) => sha256Of(readFileSync(join(pictures, path)).subarray(64)))
  const drawn = [...hashesOf(DIST)].filter(([path]) => /(?:^|\/)(?:billeder|kort)\/.*\.png$/.test(path))
  expect(kept.toSorted()).toEqual(drawn.map(([, hash]) => hash).toSorted())
}, 900_000)
