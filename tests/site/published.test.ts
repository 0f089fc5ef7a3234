import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { councils } from '../support/areas.ts'
import { folderFiles } from '../../scripts/site/folder-files.ts'
import { DATA } from '../support/data.ts'
import { HEADLINE_RUN } from '../support/runs.ts'
import { DIST } from '../support/site.ts'

const lock = z
  .array(z.looseObject({ run: z.string() }))
  .parse(JSON.parse(readFileSync(`${DATA}/published/lock.json`, 'utf8')))
const bytes = (path: string) => readFileSync(join(DIST, 'data', path))

test('the lock holds a run, and no folder of frozen files lacks its line', () => {
  expect(lock.length).toBeGreaterThan(0)
  const folders = readdirSync(`${DATA}/published`, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  expect(folders.map((folder) => folder.name).sort()).toEqual(lock.map(({ run }) => run).sort())
})

describe.each(lock.map(({ run }) => run))('%s, which has been published', (run) => {
  test.each(['municipalities.csv', 'councils.csv'])('has %s at its address, to the letter', (name) => {
    expect(bytes(`${run}/${name}`).equals(readFileSync(`${DATA}/published/${run}/${name}`))).toBe(true)
  })

  test('has its result and the table of each council', () => {
    expect(bytes(`${run}/result.json`).length).toBeGreaterThan(100_000)
    const tables = councils().map((council) => bytes(`${run}/councils/${council.slug}.csv`).length)
    expect(tables.filter((size) => size < 200)).toEqual([])
  })
})

test('/data/latest/ has every file of the headline run, the same to the byte, at addresses without a run', () => {
  const latest = folderFiles(join(DIST, 'data/latest')).map((file) => file.path)
  const headline = folderFiles(join(DIST, 'data', HEADLINE_RUN)).map((file) => file.path)
  expect(latest.length).toBeGreaterThanOrEqual(3 + 17)
  const stable = (path: string) => path.replace(HEADLINE_RUN, 'latest')
  expect(latest.sort()).toEqual(headline.map(stable).sort())
  expect(latest.filter((path) => path.includes(HEADLINE_RUN))).toEqual([])
  const differing = headline.filter((path) => !bytes(`latest/${stable(path)}`).equals(bytes(`${HEADLINE_RUN}/${path}`)))
  expect(differing).toEqual([])
})
