import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { z } from 'zod'
import { sha256Of } from '../../src/inputs/files/sha256.ts'
import { folderFiles } from '../site/folder-files.ts'

/**
 * The workshops: closed rooms of `scripts/` with one door each and tests of their own, which take long and rest on little.
 * `npm test` runs those tests only where something that they rest on has changed since they last passed.
 */
export const WORKSHOPS = ['outlines', 'statbank'] as const

export type Workshop = (typeof WORKSHOPS)[number]

/** Folders that the tests of a workshop read beside the modules that they import. */
const READS: Readonly<Record<Workshop, readonly string[]>> = {
  outlines: ['tests/data/first-runs/geography', 'tests/data/first-runs/tables'],
  statbank: [],
}

/** With which fingerprints the tests of the workshops last passed here. A fresh clone knows of none, and runs them. */
const RECORD = '.cache/workshops.json'
const recordSchema = z.record(z.string(), z.string())

/** Whether the tests of a workshop have passed with all that they rest on as it is. */
export function hasPassed(workshop: Workshop): boolean {
  return readRecord()[workshop] === fingerprint(workshop)
}

/** Records that the tests of a workshop have passed as it is now. */
export function recordPassed(workshop: Workshop): void {
  const passed = { ...readRecord(), [workshop]: fingerprint(workshop) }
  mkdirSync(dirname(RECORD), { recursive: true })
  writeFileSync(RECORD, `${JSON.stringify(passed, null, 2)}\n`)
}

function readRecord(): Readonly<Record<string, string>> {
  return existsSync(RECORD) ? recordSchema.parse(JSON.parse(readFileSync(RECORD, 'utf8'))) : {}
}

/**
 * SHA-256 of all that the tests of a workshop rest on: its files, its tests, every module that these import, directly or
 * not, what they read, and the versions of the packages among them. Line ends do not count.
 */
export function fingerprint(workshop: Workshop, root = '.'): string {
  const inFolder = (folder: string): readonly string[] =>
    folderFiles(join(root, folder)).map(({ path }) => `${folder}/${path}`)
  const files = new Set([`scripts/${workshop}`, `tests/${workshop}`, ...READS[workshop]].flatMap(inFolder))
  const packages = new Set<string>()
  // Iterating a set also visits what is added during the iteration.
  for (const file of files) {
    if (!/\.[cm]?[jt]s$/.test(file)) continue
    for (const [, name = ''] of readFileSync(join(root, file), 'utf8').matchAll(/\bfrom '([^']+)'/g)) {
      if (name.startsWith('.')) files.add(posix.join(posix.dirname(file), name))
      else packages.add(/^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name)
    }
  }
  const contents = [...files]
    .sort()
    .map((file) => `${file}\n${readFileSync(join(root, file), 'utf8').replaceAll('\r\n', '\n')}\n`)
  const manifest = packagesSchema.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')))
  const versions = { ...manifest.dependencies, ...manifest.devDependencies }
  const of = [...packages].sort().map((name) => `${name} ${versions[name] ?? ''}\n`)
  return `sha256:${sha256Of([...contents, ...of].join(''))}`
}

const packagesSchema = z.object({
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
})
