import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { folderUrl } from '../../../src/inputs/data-folder.ts'
import { type Fault, InputFaults } from '../../../src/inputs/files/fault.ts'
import { loadData } from '../../../src/inputs/load-data.ts'
import type { Broken, GoodFiles, Instead, Kind } from '../../support/broken/broken-folder.ts'
import { FILE_KINDS } from '../../support/broken/files.ts'
import { BORDER_KINDS, META_KINDS, OUTLINE_KINDS, TILE_KINDS } from '../../support/broken/geography.ts'
import { JSON_KINDS } from '../../support/broken/json.ts'
import { PLAUSIBLE_KINDS } from '../../support/broken/plausible.ts'
import { EXPLANATION_KINDS, PACKAGE_KINDS, PUBLISHED_KINDS, RULE_KINDS } from '../../support/broken/rules.ts'
import { NAME_KINDS, TABLE_KINDS } from '../../support/broken/tables.ts'
import { copyData } from '../../support/data.ts'
import { FULL } from '../../support/full.ts'
import { addMadeUpContacts } from '../../support/made-up-contacts.ts'
import { inventedFiles } from '../../support/official-data.ts'

// Every way in which a folder of data can be wrong, each tried by itself on a good folder that also holds imported numbers
// and contacts: it is refused in the file that is wrong, with a place, what was found and what was expected.

/** The kinds by what they are of, and how many folders each group makes at least. */
const GROUPS: Readonly<Record<string, readonly [kinds: Readonly<Record<string, Kind>>, least: number]>> = {
  files: [FILE_KINDS, 90],
  json: [JSON_KINDS, 90],
  tables: [TABLE_KINDS, 250],
  names: [NAME_KINDS, 7],
  outlines: [OUTLINE_KINDS, 50],
  meta: [META_KINDS, 20],
  tiles: [TILE_KINDS, 9],
  borders: [BORDER_KINDS, 9],
  rules: [RULE_KINDS, 70],
  package: [PACKAGE_KINDS, 25],
  published: [PUBLISHED_KINDS, 20],
  explanations: [EXPLANATION_KINDS, 35],
  plausible: [PLAUSIBLE_KINDS, 60],
}

/** Of each kind every so manieth folder is tried, and all of them in the full test. */
const EVERY = FULL ? 1 : 8

const room = mkdtempSync(join(tmpdir(), 'broken-'))
const folder = join(room, 'data')
let files: GoodFiles = new Map()

beforeAll(async () => {
  copyData(folder)
  for (const [file, text] of await inventedFiles()) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  addMadeUpContacts(folder)
  files = new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== 'README.md')
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
      .sort()
      .map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
  )
})

afterAll(() => {
  rmSync(room, { recursive: true, force: true })
})

function place(file: string, content: string | Uint8Array | Instead): void {
  const path = join(folder, file)
  rmSync(path, { recursive: true, force: true })
  if (typeof content === 'string' || content instanceof Uint8Array) writeFileSync(path, content)
  else if (content.instead === 'a folder') mkdirSync(path)
  else if (content.instead === 'a pipe') execFileSync('mkfifo', [path])
  else if (content.instead === 'a link') {
    const elsewhere = join(room, 'elsewhere')
    writeFileSync(elsewhere, files.get(file) ?? '')
    symlinkSync(elsewhere, path)
  }
}

/** The faults of the folder, apart from hashes that a change has made stale; any other error is thrown. */
function faultsOf({ changes }: Broken): readonly Fault[] {
  for (const [file, content] of changes) place(file, content)
  try {
    loadData(folderUrl(folder))
    return []
  } catch (error) {
    if (!(error instanceof InputFaults)) throw error
    return error.faults.filter(({ column }) => !/\.(?:hash|bytes)$/.test(column ?? ''))
  } finally {
    for (const [file] of changes) place(file, files.get(file) ?? { instead: 'nothing' })
  }
}

/** Whether a fault says where, and what was expected there. A file that cannot be read at all has no lines. */
function isTold({ line, column, position, value, expected, message }: Fault): boolean {
  const isPlaced = line !== null && (column !== null || position !== null || value !== null)
  return (isPlaced || line === null || value === null) && expected !== '' && message !== ''
}

test('the good folder has no fault', () => {
  expect(faultsOf({ what: '', changes: new Map(), blamed: [] })).toEqual([])
})

describe.each(Object.entries(GROUPS))('%s', (_, [kinds, least]) => {
  test('make the folders that they are to make', () => {
    const counts = Object.entries(kinds).map(([kind, make]) => [kind, make(files).length] as const)
    expect(counts.filter(([, count]) => count === 0)).toEqual([])
    expect(counts.reduce((sum, [, count]) => sum + count, 0)).toBeGreaterThanOrEqual(least)
  })

  test.each(Object.entries(kinds))('%s', (_kind, make) => {
    for (const broken of make(files).filter((_one, index) => index % EVERY === 0)) {
      const faults = faultsOf(broken)
      const own = faults.filter(({ file }) => broken.blamed.includes(file))
      expect.soft(own.length, `${broken.what}: ${JSON.stringify(faults.slice(0, 3))}`).toBeGreaterThan(0)
      expect
        .soft(
          own.filter((fault) => !isTold(fault)),
          broken.what,
        )
        .toEqual([])
    }
  })
})
