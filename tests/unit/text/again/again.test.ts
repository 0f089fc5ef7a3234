import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { modelRows } from '../../../../scripts/model/model-rows.ts'
import { readFlags } from '../../../../scripts/model/read-flags.ts'
import { allRunsFiles, runFiles } from '../../../../src/downloads/packages/catalogue.ts'
import { Decimal, decimal } from '../../../../src/model/decimal.ts'
import type { Override } from '../../../../src/model/override.ts'
import { readAddress } from '../../../../src/model/run-address.ts'
import { runModel } from '../../../../src/model/run-model.ts'
import { type Again, type AgainAt, again } from '../../../../src/text/again/again.ts'
import { runBefore } from '../../../../src/results/calculation.ts'
import { frozen } from '../../../support/frozen.ts'
import { present } from '../../model/exact.ts'
import { RUN_IDS, runOf } from '../../results/published.ts'
import { knownScenarios, site } from '../../results/site.ts'

// A folder that has the published files where a site has them below /data/.
const folder = mkdtempSync(join(tmpdir(), 'laege-again-'))
for (const id of RUN_IDS) {
  mkdirSync(join(folder, 'data', id), { recursive: true })
  writeFileSync(join(folder, 'data', id, 'municipalities.csv'), runFiles(site, runOf(id)).municipalities.plain.text())
}
const sqlite = present(allRunsFiles(site).all.find(({ path }) => path.endsWith('.sqlite')))
writeFileSync(join(folder, 'laegefordelingen.sqlite'), await sqlite.bytes())
const database = new DatabaseSync(join(folder, 'laegefordelingen.sqlite'), { readOnly: true })
afterAll(() => {
  database.close()
  rmSync(folder, { recursive: true })
})

const AT: AgainAt = { root: pathToFileURL(`${folder}/`).href, page: 'https://site.example/regn-selv/' }

/** Needs with 4 decimals and whole numbers by council, in the order of the letters of any language. */
type Numbers = readonly (readonly [council: string, need: string, capacities: string])[]
const sorted = (numbers: Numbers): Numbers => numbers.toSorted(([a], [b]) => (a < b ? -1 : 1))
const fourDecimals = (need: Decimal): string => need.toFixed(4, Decimal.ROUND_HALF_UP)

interface Wanted {
  readonly id: string
  readonly run: string
  readonly changes: readonly Override[]
  readonly numbers: Numbers
}
const { run: base, results: scenarios } = knownScenarios()
/** The cases as the oracle has worked them out, and the scenarios as their files have them. */
const WANTED: readonly Wanted[] = [
  ...frozen.cases.map(({ id, run, changes, councils }) => ({
    id: `case ${id}`,
    run,
    changes,
    numbers: sorted(councils.map(({ name, need, capacities }) => [name, need, capacities])),
  })),
  ...scenarios.map(({ scenario, councils }) => ({
    id: `scenario ${scenario.id}`,
    run: base.run.id,
    changes: scenario.changes,
    numbers: sorted(
      councils.map(({ name, need, capacities }) => [name, fourDecimals(need.after), capacities.after.toFixed()]),
    ),
  })),
]
const againOf = ({ run, changes }: Pick<Wanted, 'run' | 'changes'>, at = AT): Again =>
  again(runBefore(run, runModel(runOf(run).input)), changes, runModel(runOf(run).input, changes), at)
const ALL = WANTED.map((wanted) => ({ ...wanted, again: againOf(wanted) }))

/** A program of another language that runs each of some texts, and prints what each of them prints, as JSON. */
function printed(command: string, driver: readonly string[], texts: readonly string[]): readonly string[] | null {
  const { error, status, stdout, stderr } = spawnSync(command, driver, {
    input: JSON.stringify(texts),
    encoding: 'utf8',
  })
  if (error !== undefined) {
    console.warn(`${command} is not at hand, so nothing is run by it: ${error.message}`)
    return null
  }
  if (status !== 0) throw new Error(`${command}: ${stderr}`)
  return z.array(z.string()).parse(JSON.parse(stdout))
}

const EACH_IN_PYTHON = `
import contextlib, io, json, sys
def run(code):
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(code, {})
    return out.getvalue()
print(json.dumps([run(code) for code in json.load(sys.stdin)]))`

describe('the same numbers come', () => {
  test('from the address and from the command', () => {
    for (const {
      id,
      run,
      numbers,
      again: { address, command },
    } of ALL) {
      const read = readAddress(address.slice(address.indexOf('#')))
      if (!read.ok) throw new Error(`${id}: ${address}`)
      const args = [...command.replace('npm run --silent model -- ', '').matchAll(/"([^"]*)"|(\S+)/g)]
      const flags = readFlags(args.map(([, quoted, bare]) => quoted ?? bare ?? ''))
      if (!flags.ok) throw new Error(`${id}: ${command}`)
      expect([read.address.run, flags.flags.run]).toEqual([run, run])
      for (const changes of [read.address.changes, flags.flags.changes]) {
        const rows = modelRows(runModel(runOf(run).input, changes), 'councils', (code) => code)
        const found = rows.map(({ name, need, capacities }): [string, string, string] => {
          if (typeof name !== 'string' || typeof need === 'string' || typeof capacities === 'string')
            throw new Error(id)
          return [name, fourDecimals(present(need).value), present(capacities).value.toFixed()]
        })
        expect(sorted(found), id).toEqual(numbers)
      }
    }
  })

  test('from SQLite', () => {
    for (const {
      id,
      numbers,
      again: { sql },
    } of ALL) {
      const found = database.prepare(sql).all()
      const rows = found.map(
        ({ council, need, capacities }) => [String(council), Number(need), String(capacities)] as const,
      )
      closeTo(id, rows, numbers)
    }
  })

  test('from Python, to the last digit', () => {
    const texts = ALL.filter(({ again: { python } }) => python !== null)
    expect(ALL.length - texts.length).toBeLessThanOrEqual(3)
    const found = printed(
      'python3',
      ['-c', EACH_IN_PYTHON],
      texts.map(({ again: { python } }) => python ?? ''),
    )
    for (const [index, output] of (found ?? []).entries()) {
      const { id, numbers } = present(texts[index])
      const rows = output
        .trim()
        .split('\n')
        .map((line): [string, string, string] => {
          const [council = '', need = '', capacities = ''] = line.split('\t')
          return [council, need, capacities]
        })
      expect(sorted(rows), id).toEqual(numbers)
    }
  })

  test('from R', () => {
    const texts = ALL.filter(({ again: { r } }) => r !== null)
    const files = texts.map(({ again: { r } }, index) => {
      const file = join(folder, `${index}.R`)
      const said = `cat(paste(rownames(need), format(need, digits = 15), capacities, sep = "\\t"), sep = "\\n")\ncat("\\f")\n`
      writeFileSync(file, `${(r ?? '').replace(/\nprint.*$/, '')}\n${said}`)
      return file
    })
    const { error, stdout } = spawnSync('Rscript', ['-e', 'for (f in commandArgs(TRUE)) source(f)', ...files], {
      encoding: 'utf8',
    })
    if (error !== undefined) {
      console.warn(`Rscript is not at hand, so the lines for R are not run: ${error.message}`)
      return
    }
    for (const [index, output] of stdout.split('\f').slice(0, -1).entries()) {
      const { id, numbers } = present(texts[index])
      const rows = output
        .trim()
        .split('\n')
        .map((line) => {
          const [council = '', need = '', capacities = ''] = line.split('\t')
          return [council, Number(need), capacities.trim()] as const
        })
      closeTo(id, rows, numbers)
    }
  })
})

/** Languages that count in binary round a half to either side: the fourth decimal may differ by one, and no whole number. */
function closeTo(id: string, rows: readonly (readonly [string, number, string])[], numbers: Numbers): void {
  const found = rows.toSorted(([a], [b]) => (a < b ? -1 : 1))
  expect(
    found.map(([council, , capacities]) => [council, capacities]),
    id,
  ).toEqual(numbers.map(([council, , capacities]) => [council, capacities]))
  for (const [index, [council, need]] of found.entries()) {
    const away = decimal(String(need)).minus(present(numbers[index])[1]).abs()
    expect(away.lte('0.00011'), `${id}, ${council}: ${need}`).toBe(true)
  }
}

describe('a text', () => {
  const norm = againOf({ run: 'open-2026', changes: [{ kind: 'norm', citizensPerCapacity: '1500' }] })

  test('is short, and names the published file', () => {
    expect(norm.command).toBe('npm run --silent model -- --run open-2026 --norm 1500')
    expect(norm.address).toBe('https://site.example/regn-selv/#v=1&run=open-2026&norm=1500&sum=4066-f05eb1f9')
    expect(norm.r).toBe(
      [
        `k <- read.csv("${AT.root}data/open-2026/municipalities.csv", encoding = "UTF-8", colClasses = c(code = "character"))`,
        'weight <- k$need_weight_full',
        'need <- pmax(weight * k$citizens / 1500, k$area_km2 / 35)',
        'need <- round(tapply(need, k$council, sum), 9)',
        'capacities <- ceiling(need)',
        'print(data.frame(need = round(need, 4), capacities = capacities))',
      ].join('\n'),
    )
    for (const {
      id,
      again: { python, sql },
    } of ALL)
      for (const text of [python ?? '', sql]) expect(text.split('\n').length, id).toBeLessThan(25)
  })

  test('reads the file beside it where the address of the site is not known', () => {
    const { r, python, sql } = againOf({ run: 'open-2026', changes: [] }, { ...AT, root: null })
    expect(r).toContain('read.csv("municipalities.csv"')
    expect(python).toContain('open("municipalities.csv", "rb")')
    expect(sql).toContain('-- laegefordelingen.sqlite')
  })

  test('is not there for what the table of the run does not hold, and there is SQL for it', () => {
    const other = againOf({ run: 'open-2026', changes: [{ kind: 'citizens', date: '2030-01-01' }] })
    expect([other.r, other.python]).toEqual([null, null])
    expect(other.sql).toContain("c.date = '2030-01-01'")
  })
})
