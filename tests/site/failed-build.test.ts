import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { writeFileList } from '../../scripts/site/written-files.ts'
import { copyData } from '../support/data.ts'
import { runBuild } from '../support/run-build.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

/** Replaces text in a file; a text that is not there is a fault of the test. */
function edit(file: string, from: string | RegExp, to: string): void {
  const before = readFileSync(file, 'utf8')
  const after = before.replace(from, to)
  expect(after, file).not.toBe(before)
  writeFileSync(file, after)
}

/** A last good site: one page that must stay as it is, and the list of what was built. */
function lastGoodSite(folder: string): { readonly distDir: string; readonly holds: () => void } {
  const distDir = join(folder, 'dist')
  mkdirSync(distDir)
  writeFileSync(join(distDir, 'index.html'), 'the last good site')
  writeFileList(distDir)
  const holds = () => {
    expect(readdirSync(distDir)).toEqual(['files.txt', 'index.html'])
    expect(readFileSync(join(distDir, 'index.html'), 'utf8')).toBe('the last good site')
    expect(existsSync(`${distDir}.next`)).toBe(false)
    expect(existsSync(`${distDir}.previous`)).toBe(false)
  }
  return { distDir, holds }
}

describe('a build on faulty inputs', () => {
  test('names every fault of every file, ends with code 1 and leaves the site as it was', () => {
    const folder = temporaryFolder()
    const dataDir = join(folder, 'data')
    copyData(dataDir)
    edit(join(dataDir, 'tables/area/2025.csv'), /^(0101,[^,]+),[\d.]+/m, '$1,meget')
    edit(join(dataDir, 'tables/population/2026.csv'), /^(0147,.*,)(\d+)(,.*)?$/m, '$1-$2$3')
    edit(join(dataDir, 'tables/membership.csv'), /^(0151),Københavns Omegn Nord,/m, '$1,Atlantis,')
    const { distDir, holds } = lastGoodSite(folder)

    const { code, stderr, stdout } = runBuild({ LAEGE_DATA_DIR: dataDir, LAEGE_DIST_DIR: distDir })
    expect(code).toBe(1)
    expect(stderr).toMatch(/tables\/area\/2025\.csv, line \d+, column area_km2.*"meget"/)
    expect(stderr).toMatch(/tables\/population\/2026\.csv, line \d+, column .*"-\d+"/)
    expect(stderr).toMatch(/tables\/membership\.csv, line 4, .*"Atlantis"/)
    expect(stdout).not.toMatch(/pages/)
    holds()
  })

  test('that are not there at all does the same', () => {
    const folder = temporaryFolder()
    const { distDir, holds } = lastGoodSite(folder)
    const { code, stderr } = runBuild({ LAEGE_DATA_DIR: join(folder, 'data'), LAEGE_DIST_DIR: distDir })
    expect(code).toBe(1)
    expect(stderr).toContain('datapackage.json')
    holds()
  })
})

test('a build that would change a published run names the figure and leaves the site as it was', () => {
  const folder = temporaryFolder()
  const dataDir = join(folder, 'data')
  copyData(dataDir)
  edit(join(dataDir, 'tables/area/2025.csv'), /^(0101,[^,]+),[\d.]+/m, '$1,99.9')
  execFileSync(process.execPath, ['scripts/hash-data.ts', dataDir])
  const { distDir, holds } = lastGoodSite(folder)

  const { code, stderr, stdout } = runBuild({ LAEGE_DATA_DIR: dataDir, LAEGE_DIST_DIR: distDir })
  expect(code).toBe(1)
  expect(stderr).toMatch(/open-2026, municipalities\.csv, 0101 København, area_km2: was 90\.9, would be 99\.9\n/)
  expect(stderr).toContain('The site was not built.')
  expect(stdout).not.toMatch(/pages/)
  holds()
})

/** Makes every write fail, as a full disk does. */
const FULL_DISK = `
  import fs from 'node:fs'
  import { syncBuiltinESMExports } from 'node:module'
  const full = { code: 'ENOSPC', syscall: 'write' }
  fs.promises.writeFile = () => Promise.reject(Object.assign(new Error('ENOSPC: no space left on device, write'), full))
  syncBuiltinESMExports()`

test('a build whose disk is full says so in a sentence and leaves the site as it was', () => {
  const { distDir, holds } = lastGoodSite(temporaryFolder())
  const preload = `--import=data:text/javascript,${encodeURIComponent(FULL_DISK)}`
  const { code, stdout, stderr } = runBuild({ LAEGE_DIST_DIR: distDir, NODE_OPTIONS: preload })
  expect(code).toBe(1)
  expect(stdout).toMatch(/^lock /m)
  expect(stderr).toBe(
    'ENOSPC: no space left on device, write\nThe site was not built. What was built before is as it was.\n',
  )
  holds()
})

test('a build with too little memory says so in a sentence before any work', () => {
  const { distDir, holds } = lastGoodSite(temporaryFolder())
  const { code, stdout, stderr } = runBuild({ LAEGE_DIST_DIR: distDir, NODE_OPTIONS: '--max-old-space-size=100' })
  expect([code, stdout]).toEqual([1, ''])
  expect(stderr).toMatch(
    /^1 fault in the inputs\nNode: found "\d+ MB of heap", expected at least 590\. .+\n.*not built.*\n$/,
  )
  holds()
})

test.skipIf(process.platform === 'win32')('and one with too few file handles', () => {
  const { distDir, holds } = lastGoodSite(temporaryFolder())
  const { status, stdout, stderr } = spawnSync(
    'sh',
    ['-c', 'ulimit -n 399; exec "$0" scripts/build.ts', process.execPath],
    {
      env: { ...process.env, LAEGE_DIST_DIR: distDir },
      encoding: 'utf8',
    },
  )
  expect([status, stdout]).toEqual([1, ''])
  expect(stderr).toMatch(
    /^1 fault in the inputs\nNode: found "399 open files", expected at least 400\. .+\n.*not built.*\n$/,
  )
  holds()
})

test('a build with faulty settings says all of them before any work, and no stack', () => {
  const { distDir, holds } = lastGoodSite(temporaryFolder())
  const { code, stdout, stderr } = runBuild({
    SITE_URL: 'https://user.example/repo',
    BASE_PATH: 'C:/Program Files/Git/laeger',
    LAEGE_DIST_DIR: distDir,
  })
  expect(code).toBe(1)
  expect(stdout).toBe('')
  expect(stderr.split('\n')).toEqual([
    '2 faults in the inputs',
    expect.stringMatching(/^SITE_URL: found "https:\/\/user\.example\/repo", expected .* BASE_PATH=repo$/),
    expect.stringMatching(/^BASE_PATH: found "C:\/Program Files\/Git\/laeger", expected .* such as laeger\./),
    'The site was not built. What was built before is as it was.',
    '',
  ])
  holds()
})

test("Astro's own commands refuse the same settings in the same words", () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
    env: { ...process.env, SITE_URL: 'https://user.example/repo', BASE_PATH: '/my site' },
    encoding: 'utf8',
  })
  expect([status, stdout]).toEqual([1, ''])
  expect(stderr).toMatch(/^2 faults in the inputs\nSITE_URL: found .+\nBASE_PATH: found .+\n$/)
})

test('while a build is at work a second one is refused; one that is stopped says so and leaves the site as it was', async () => {
  const { distDir, holds } = lastGoodSite(temporaryFolder())
  const env = { ...process.env, LAEGE_DIST_DIR: distDir }
  const build = spawn(process.execPath, ['scripts/build.ts'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const said = { out: '', err: '' }
  build.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text))
  await new Promise<void>((done) => {
    build.stdout.setEncoding('utf8').on('data', (text: string) => {
      said.out += text
      if (said.out.includes('lock ')) done()
    })
  })
  const second = runBuild({ LAEGE_DIST_DIR: distDir })
  expect(second.code).toBe(1)
  expect(second.stderr).toContain(`Another build, process ${build.pid ?? 0}, is at work`)
  expect(second.stdout).toBe('')

  const ended = once(build, 'close')
  build.kill('SIGTERM')
  expect(await ended).toEqual([143, null])
  expect(said.err).toBe('The build was stopped. What was built before is as it was.\n')
  expect(said.out).not.toContain('pages')
  holds()
})
