import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { csvParse } from 'd3'
import { describe, expect, test } from 'vitest'
import { HELP, readFlags } from '../../../scripts/model/read-flags.ts'
import { csvOfRows, exactRow, modelRows } from '../../../scripts/model/model-rows.ts'
import { CHANGE_NAMES, namedChange } from '../../../src/model/change-text.ts'
import { decimal } from '../../../src/model/decimal.ts'
import { runModel } from '../../../src/model/run-model.ts'
import { frozen } from '../../support/frozen.ts'
import { DATA } from '../../support/data.ts'
import { present } from '../model/exact.ts'
import { results, runOf } from '../results/published.ts'

function flagsOf(...args: readonly string[]) {
  const read = readFlags(args)
  if (!read.ok) throw new Error(read.faults.join('\n'))
  return read.flags
}

function command(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/model.ts', ...args], { encoding: 'utf8' })
  return { status, stdout, stderr }
}

describe('every case of data/cases.json is a command', () => {
  test.each(frozen.cases.map((one) => [one.id, one] as const))('%s', (_, one) => {
    const named = one.changes.map(namedChange).flatMap(({ name, value }) => [`--${name}`, value])
    const { run, changes } = flagsOf('--run', one.run, ...named)
    expect(changes).toEqual(one.changes)
    const worked = runModel(runOf(present(run)).input, changes)
    const rows = (level: 'councils' | 'municipalities') => csvParse(csvOfRows(modelRows(worked, level, (code) => code)))
    const byName = <Row extends { readonly name?: string | undefined }>(all: readonly Row[]) =>
      all.toSorted((a, b) => ((a.name ?? '') < (b.name ?? '') ? -1 : 1))
    expect(byName(rows('councils').map(({ name, need, capacities }) => ({ name, need, capacities })))).toEqual(
      byName(one.councils),
    )
    const needs = new Map(rows('municipalities').map(({ code, need }) => [code, need]))
    expect(one.municipalities.map(({ code }) => ({ code, need: needs.get(code) }))).toEqual(one.municipalities)
  })
})

describe('a command line', () => {
  test('names changes in their order, by the parser of addresses', () => {
    expect(flagsOf('--run', 'open-2025', '--norm', '1500', '--area-floor=none', '--slopes=-1:0')).toEqual({
      run: 'open-2025',
      changes: [
        { kind: 'norm', citizensPerCapacity: '1500' },
        { kind: 'without-lift', lift: 'area-floor' },
        { kind: 'slopes', gamma: '-1', beta: '0' },
      ],
      form: 'csv',
      level: 'councils',
      help: false,
      data: null,
    })
  })

  test('opens an address, whole or from the # on, and takes further changes after it', () => {
    const address = 'v=1&run=open-2026&norm=1500&sum=4066-f05eb1f9'
    for (const text of [`#${address}`, `https://site.example/regn-selv/#${address}`]) {
      expect(flagsOf('--address', text, '--rounding', 'up', '--json')).toMatchObject({
        run: 'open-2026',
        changes: [{ kind: 'norm' }, { kind: 'rounding' }],
        form: 'json',
      })
    }
  })

  test.each([
    [['1500'], '“1500” is no flag.'],
    [['--nrom=1500'], 'There is no flag --nrom.'],
    [['--norm'], '--norm needs a value.'],
    [['--norm', 'x'], '“x” cannot be used as norm. It has to look like: 1500.'],
    [['--csv', '--json'], '--csv and --json cannot both be had.'],
    [['--csv=x'], '--csv takes no value.'],
    [['--level', 'regions'], '--level is one of councils, municipalities.'],
    [['--run', 'a', '--run', 'b'], '--run stands there twice.'],
    [['--address', '#v=1'], 'run is missing.'],
    [['--address', '#v=1&run=a', '--run', 'b'], '--address says the run.'],
  ])('%j is refused', (args, fault) => {
    expect(readFlags(args)).toEqual({ ok: false, faults: [fault] })
  })

  test('is explained with every change', () => {
    for (const name of CHANGE_NAMES) expect(HELP).toContain(`--${name} `)
  })
})

describe('the rows of a run as it was published', () => {
  test.each(results.runs.map(({ run }) => run.id))('%s: each number is that of its files', (id) => {
    const { input, municipalities } = runOf(id)
    const names = new Map(municipalities.map(({ code, name }) => [code, name]))
    for (const level of ['councils', 'municipalities'] as const) {
      const published = csvParse(readFileSync(`${DATA}/published/${id}/${level}.csv`, 'utf8'))
      const printed = csvParse(csvOfRows(modelRows(runModel(input), level, (code) => present(names.get(code)))))
      expect(printed).toHaveLength(published.length)
      const columns = printed.columns.filter((column) => published.columns.includes(column))
      expect(columns).toContain('need')
      // What a floor asks for in a council is not published.
      expect(printed.columns.filter((column) => !columns.includes(column))).toEqual(
        level === 'councils' && input.rules.lifts.length > 0 ? ['floor_need'] : [],
      )
      const byName = new Map(published.map((row) => [row.name, row]))
      for (const row of printed) {
        for (const column of columns)
          expect(row[column], `${row.name ?? ''} ${column}`).toBe(byName.get(row.name)?.[column])
      }
    }
  })

  test('have all digits in JSON', () => {
    const { input } = runOf('open-2026')
    const run = runModel(input)
    const [row] = modelRows(run, 'councils', (code) => code)
    expect(decimal(present(exactRow(present(row)).need)).eq(present(run.allocation.councils[0]).need)).toBe(true)
  })
})

test('a name with a comma is quoted', () => {
  expect(csvOfRows([{ name: 'A, "B"', need: { value: decimal('1.00005'), decimals: 4 } }])).toBe(
    'name,need\n"A, ""B""",1.0001\n',
  )
})

describe('the command', () => {
  test('prints the councils by another norm', () => {
    const { status, stdout, stderr } = command('--norm', '1500', '--csv')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout.split('\n')[0]).toMatch(/^name,need,capacities,/)
    const total = csvParse(stdout).reduce((sum, row) => sum + Number(row.capacities), 0)
    expect(total).toBe(4066)
  })

  test('says what cannot be, and prints nothing', () => {
    const unknown = command('--run', 'open-1999')
    expect([unknown.status, unknown.stdout]).toEqual([1, ''])
    expect(unknown.stderr).toContain('There is no run open-1999: open-2025-draft, open-2025, open-2026.')
    const { status, stdout, stderr } = command('--norm', '15', '--weight', '9999:1')
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toContain('norm=15 cannot be used in the run. Expected: a whole number from 1000 to 2500.')
    expect(stderr).toContain('weight=9999:1 cannot be used')
    expect(command('--capacities', '1000', '--area-floor', '10:municipality-max-then-sum').stderr).toContain(
      'every norm gives 1000 capacities',
    )
  })
})
