import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
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

/** A last good site: one file that must stay as it is. */
function lastGoodSite(folder: string): { readonly distDir: string; readonly holds: () => void } {
  const distDir = join(folder, 'dist')
  mkdirSync(distDir)
  writeFileSync(join(distDir, 'index.html'), 'the last good site')
  const holds = () => {
    expect(readdirSync(distDir)).toEqual(['index.html'])
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
    edit(join(dataDir, 'tables/area.csv'), /^(0101,[^,]+),[\d.]+/m, '$1,meget')
    edit(join(dataDir, 'tables/population.csv'), /^(0147,.*,)(\d+)(,.*)?$/m, '$1-$2$3')
    edit(join(dataDir, 'tables/municipalities.csv'), /^(0151,.*),Københavns Omegn Nord,/m, '$1,Atlantis,')
    const { distDir, holds } = lastGoodSite(folder)

    const { code, stderr, stdout } = runBuild({ LAEGE_DATA_DIR: dataDir, LAEGE_DIST_DIR: distDir })
    expect(code).toBe(1)
    expect(stderr).toMatch(/tables\/area\.csv, line \d+, column area_km2.*"meget"/)
    expect(stderr).toMatch(/tables\/population\.csv, line \d+, column .*"-\d+"/)
    expect(stderr).toMatch(/tables\/municipalities\.csv, line 4, .*"Atlantis"/)
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
  edit(join(dataDir, 'tables/area.csv'), /^(0101,[^,]+),[\d.]+/m, '$1,99.9')
  execFileSync(process.execPath, ['scripts/hash-data.ts', dataDir])
  const { distDir, holds } = lastGoodSite(folder)

  const { code, stderr, stdout } = runBuild({ LAEGE_DATA_DIR: dataDir, LAEGE_DIST_DIR: distDir })
  expect(code).toBe(1)
  expect(stderr).toMatch(/open-2026, municipalities\.csv, 0101 København, area_km2: was 90\.9, would be 99\.9\n/)
  expect(stderr).toContain('The site was not built.')
  expect(stdout).not.toMatch(/pages/)
  holds()
})

test('a build that fails while it makes pages leaves the site as it was', () => {
  const { distDir, holds } = lastGoodSite(temporaryFolder())
  const { code, stdout, stderr } = runBuild({ LAEGE_DIST_DIR: distDir, SITE_URL: 'no address' })
  expect(code).toBe(1)
  expect(stdout).toMatch(/^runs /m)
  expect(stderr).toContain('The site was not built.')
  holds()
})
