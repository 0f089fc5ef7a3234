import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { move, openOutput } from '../../../scripts/site/output-folder.ts'
import { setAside } from '../../../scripts/site/swap-folder.ts'
import { writeFileList } from '../../../scripts/site/written-files.ts'
import { InputFaults } from '../../../src/inputs/files/fault.ts'
import { settingFaults } from '../../../src/inputs/settings.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

function place() {
  const root = temporaryFolder()
  mkdirSync(join(root, 'data'))
  const dist = join(root, 'dist')
  mkdirSync(dist)
  writeFileSync(join(dist, 'index.html'), 'old')
  writeFileList(dist)
  const open = () => openOutput(dist, join(root, 'data'), [], root)
  const isOld = () => {
    expect(readdirSync(root).sort()).toEqual(['.cache', 'data', 'dist'])
    expect(readdirSync(join(root, '.cache'))).toEqual([])
    expect(readFileSync(join(dist, 'index.html'), 'utf8')).toBe('old')
  }
  return { root, dist, open, isOld }
}

const left = (holder: object) => JSON.stringify({ pid: process.pid, host: hostname(), ...holder })

test('pages become the site, with a list of what was written', () => {
  const { dist, open, isOld } = place()
  const output = open()
  writeFileSync(join(output.pages, 'index.html'), 'new')
  writeFileSync(join(output.pages, 'more.html'), 'more')
  output.publish()
  expect(readFileSync(join(dist, 'files.txt'), 'utf8')).toBe('files.txt\nindex.html\nmore.html\n')
  output.close()
  expect(readFileSync(join(dist, 'index.html'), 'utf8')).toBe('new')
  expect(existsSync(`${dist}.next`)).toBe(false)
  expect(isOld).toThrow()
})

test('a build that gives up leaves the last site and nothing else', () => {
  const { open, isOld } = place()
  const output = open()
  writeFileSync(join(output.pages, 'index.html'), 'new')
  output.close()
  isOld()
})

test('a second build into the same folder is refused in one sentence, and leaves the first alone', () => {
  const { open, dist, isOld } = place()
  const first = open()
  expect(open).toThrow(InputFaults)
  expect(open).toThrow(/LAEGE_DIST_DIR: .*Another build, process \d+, is at work/)
  writeFileSync(join(first.pages, 'index.html'), 'new')
  first.publish()
  first.close()
  expect(readFileSync(join(dist, 'index.html'), 'utf8')).toBe('new')
  expect(isOld).toThrow()
})

test('what a killed build left is cleared: its folder and its pages, and nothing that is not its', () => {
  const { root, dist, open, isOld } = place()
  // No process has so high a number; and a container gives the number of this one again.
  for (const pid of [2 ** 30, process.pid]) {
    const pages = join(root, '.cache', `pages-${pid}-aB3dE6`)
    for (const folder of [`${dist}.next`, pages, `${dist}.next-${pid}-aB3dE6`]) {
      mkdirSync(join(folder, 'site'), { recursive: true })
      writeFileSync(join(folder, 'lock'), left({ pid }))
    }
    open().close()
    isOld()
  }
  mkdirSync(join(root, '.cache', `pages-${2 ** 30}-aB3dE6`))
  open().close()
  isOld()

  const others = [`pages-${process.ppid}-aB3dE6`, 'pages-mine', 'pages-1']
  for (const name of others) mkdirSync(join(root, '.cache', name))
  open().close()
  expect(readdirSync(join(root, '.cache')).toSorted()).toEqual(others.toSorted())
})

test.each([
  ['of a process that runs', left({ pid: process.ppid }), /process \d+, is at work/],
  ['of another machine', left({ host: 'elsewhere', pid: 2 ** 30 }), /on elsewhere, is at work/],
  ['that has just begun', '', /no build's, or one has just begun/],
  ['that is none', 'notes', /no build's/],
])('the folder of a build %s is left alone', (_, lock, message) => {
  const { dist, open } = place()
  mkdirSync(`${dist}.next`)
  writeFileSync(join(`${dist}.next`, 'lock'), lock)
  expect(open).toThrow(message)
  expect(readFileSync(join(`${dist}.next`, 'lock'), 'utf8')).toBe(lock)
})

test('a file or an own folder with the name that a build would use stays', () => {
  const { dist, open } = place()
  writeFileSync(`${dist}.next`, 'mine')
  expect(open).toThrow(InputFaults)
  expect(readFileSync(`${dist}.next`, 'utf8')).toBe('mine')
})

test('a site that was set aside when a build was cut short comes back before the next one begins', () => {
  const { root, open, isOld } = place()
  setAside(join(root, 'dist'))
  const output = open()
  expect(existsSync(join(root, 'dist', 'index.html'))).toBe(true)
  output.close()
  isOld()
})

test('the site has the rights of a folder that one makes oneself, so that a web server reads it', () => {
  const { root, dist, open } = place()
  const output = open()
  writeFileSync(join(output.pages, 'index.html'), 'new')
  output.publish()
  output.close()
  expect(statSync(dist).mode).toBe(statSync(join(root, 'data')).mode)
})

test('what the system does not let a build make is told of the folder that was named', () => {
  const { root } = place()
  // Longer than any disk takes, though all above it can be written.
  const long = join(root, 'x'.repeat(300))
  expect(() => openOutput(long, join(root, 'data'), [], root)).toThrow(/LAEGE_DIST_DIR: .*\(ENAMETOOLONG\)/)
  expect(readdirSync(join(root, '.cache'))).toEqual([])
})

test('faults of settings and of the place are told together', () => {
  const { root } = place()
  const env = { SITE_URL: 'example.org', BASE_PATH: 'a b' }
  expect(() =>
    openOutput(join(root, 'data'), join(root, 'data'), settingFaults(['SITE_URL', 'BASE_PATH'], env), root),
  ).toThrow(/^3 faults.*\nSITE_URL.*\nBASE_PATH.*\nLAEGE_DIST_DIR/)
})

test('pages are copied where they cannot be renamed, as to another disk', () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'from'))
  writeFileSync(join(folder, 'from', 'index.html'), 'page')
  const failing = (code: string) => () => {
    throw Object.assign(new Error(code), { code })
  }
  expect(() => {
    move(join(folder, 'from'), join(folder, 'to'), failing('ENOSPC'))
  }).toThrow('ENOSPC')
  // "page" is four bytes: three are too few, and nothing is begun.
  expect(() => {
    move(join(folder, 'from'), join(folder, 'to'), failing('EXDEV'), () => 3)
  }).toThrow(/found "room for 3 bytes", expected room for 4, which the site has/)
  expect(readdirSync(folder)).toEqual(['from'])
  move(join(folder, 'from'), join(folder, 'to'), failing('EXDEV'), () => 4)
  expect(readFileSync(join(folder, 'to', 'index.html'), 'utf8')).toBe('page')
})
