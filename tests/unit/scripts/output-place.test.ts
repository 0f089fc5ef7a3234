import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { outputFaults, realPlace } from '../../../scripts/site/output-place.ts'
import { foreignFiles, writeFileList } from '../../../scripts/site/written-files.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

/** A checkout with data beside it, and room for sites. */
function checkout() {
  const folder = temporaryFolder()
  const [root, data] = [join(folder, 'checkout'), join(folder, 'checkout', 'data')]
  for (const name of ['data', 'src', 'node_modules/node', 'public', 'tests'])
    mkdirSync(join(root, name), { recursive: true })
  writeFileSync(join(data, 'datapackage.json'), '{}')
  const messages = (dist: string, dataDir = data) => outputFaults(dist, dataDir, root).map(({ message }) => message)
  return { folder, root, data, messages }
}

/** A folder with files of the given paths. */
function fill(dir: string, ...paths: readonly string[]): string {
  for (const path of paths) {
    mkdirSync(join(dir, path, '..'), { recursive: true })
    writeFileSync(join(dir, path), path)
  }
  return dir
}

test('a folder that is not there, is empty, or holds what a build wrote, is taken', () => {
  const { folder, root, messages } = checkout()
  const empty = join(folder, 'empty')
  mkdirSync(empty)
  const built = fill(join(folder, 'built'), 'index.html', 'a/b/c.html')
  writeFileList(built)
  for (const dist of [join(root, 'dist'), join(root, 'dist/'), join(folder, 'deep/er/site'), empty, built])
    expect(messages(dist), dist).toEqual([])
  expect(messages(relative('.', built))).toEqual([])
})

test('the checkout, what holds it, what it is made of and the inputs are refused, empty or not', () => {
  const { folder, root, data, messages } = checkout()
  const apart = fill(join(folder, 'figures'), 'datapackage.json')
  for (const dist of ['/', folder, root, `${root}/`, `${root}/src/..`, data, `${data}/site`, `${root}/src`])
    expect(messages(dist), dist).toHaveLength(1)
  for (const name of ['src/site', 'public/site', 'node_modules/site', '.git/site', '.cache', '.astro'])
    expect(messages(join(root, name)), name).toHaveLength(1)
  for (const dist of [apart, join(apart, 'dist'), folder]) expect(messages(dist, apart), dist).toHaveLength(1)
  expect(existsSync(join(data, 'site'))).toBe(false)
})

test('what no build wrote is named, and stays', () => {
  const { folder, messages } = checkout()
  const notes = fill(join(folder, 'notes'), 'CNAME', 'notes.txt')
  expect(messages(notes)).toEqual([expect.stringContaining('holds what no build wrote: CNAME, notes.txt.')])

  const site = fill(join(folder, 'site'), 'index.html', 'a/index.html')
  writeFileList(site)
  fill(site, '.git/HEAD', '.git/config', 'CNAME', 'a/mine.txt', 'b/other.txt')
  symlinkSync(folder, join(site, 'link'))
  expect(foreignFiles(site)).toEqual(['.git/', 'CNAME', 'a/mine.txt', 'b/', 'link'])
  expect(messages(site)).toEqual([expect.stringContaining('.git/, CNAME, a/mine.txt and 2 more.')])
  expect(readdirSync(site)).toContain('CNAME')
})

test('a file that has become a link, or a folder, is no longer what the build wrote', () => {
  const { folder } = checkout()
  const site = fill(join(folder, 'site'), 'index.html', 'b.html')
  writeFileList(site)
  rmSync(join(site, 'index.html'))
  symlinkSync('/etc', join(site, 'index.html'))
  rmSync(join(site, 'b.html'))
  fill(site, 'b.html/mine')
  expect(foreignFiles(site)).toEqual(['b.html/', 'index.html'])
})

test('what a file manager or a killed build leaves does not stop a build', () => {
  const { folder, messages } = checkout()
  const site = fill(join(folder, 'site'), 'index.html', 'a/index.html')
  writeFileList(site)
  fill(site, '.DS_Store', 'a/.DS_Store', 'Thumbs.db', 'a/desktop.ini', '.may-go')
  expect(messages(site)).toEqual([])
})

test('a site of your own, kept under the name that the last one is set aside by, stops the build', () => {
  const { folder, messages } = checkout()
  const dist = join(folder, 'dist')
  const aside = `${dist}.previous`
  for (const site of [dist, aside]) writeFileList(fill(site, 'index.html'))
  expect(messages(dist)).toEqual([expect.stringMatching(/dist\.previous, which is there already\./)])
  // What a swap has set aside and could not throw away.
  fill(aside, '.may-go')
  expect(messages(dist)).toEqual([])
  // Without a site in its place it comes back, so it must be one.
  rmSync(dist, { recursive: true })
  fill(aside, 'notes.txt')
  expect(messages(dist)).toEqual([expect.stringContaining('dist.previous holds what no build wrote: notes.txt')])
  rmSync(join(aside, '.may-go'))
  expect(messages(dist)).toEqual([])
})

test('a link is followed: to a site, to the inputs, to nothing, to itself', () => {
  const { folder, root, data, messages } = checkout()
  const link = (name: string, to: string): string => {
    symlinkSync(to, join(folder, name))
    return join(folder, name)
  }
  mkdirSync(join(folder, 'www'))
  const good = link('good', 'www')
  expect(messages(good)).toEqual([])
  expect(realPlace(good)).toBe(realPlace(join(folder, 'www')))
  expect(realPlace(join(good, 'new/site'))).toBe(join(realPlace(folder) ?? '', 'www/new/site'))
  for (const bad of [link('to-data', data), link('to-src', join(root, 'src')), link('to-root', root)])
    expect(messages(bad), bad).toHaveLength(1)
  for (const none of [link('dangling', 'nowhere'), link('loop', 'loop')])
    expect(messages(none), none).toEqual(['It is a link that leads to no folder.'])
  expect(messages(join(link('to-data-2', data), 'site'))).toHaveLength(1)
})

test('a file is no folder, nor is anything in one', () => {
  const { folder, messages } = checkout()
  fill(folder, 'file')
  expect(messages(join(folder, 'file'))).toEqual([expect.stringMatching(/file is no folder/)])
  expect(messages(join(folder, 'file/site'))).toEqual([expect.stringMatching(/file is a file/)])
  expect(messages(join(folder, 'file/a/b'))).toEqual([expect.stringMatching(/file is a file/)])
})
