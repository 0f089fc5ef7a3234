import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { readEditions } from '../../../scripts/refresh/held.ts'
import { refreshData, type RefreshOptions } from '../../../scripts/refresh/refresh-data.ts'
import { type CommandOutcome, startCommand } from '../../../scripts/command/run-command.ts'
import { copyData, DATA, DATA_URL } from '../../support/data.ts'
import type { FakeTable } from '../../support/stat-bank.ts'
import { fakeTables, type RowsOf } from '../../support/stat-bank-tables.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { present } from '../model/exact.ts'

// What the tests of the refresh share: a stand-in for the service that holds the figures of the frozen data, the same a
// year later, and copies of the data to refresh.

export const TODAY = '2026-11-26'
export const WITHOUT_CONTACTS: RefreshOptions['keep'] = new Set(['gp-contacts'])
const rowsOf: RowsOf = (table) =>
  table === 'municipalities'
    ? readFileSync(`${DATA}/tables/municipalities.csv`, 'utf8')
        .trimEnd()
        .split('\n')
        .slice(1)
        .map((line) => line.split(','))
    : (readEditions(DATA_URL, table).at(-1)?.rows ?? [])
/** Made once: a test that changes a table changes a copy. */
export const TABLES: ReadonlyMap<string, FakeTable> = fakeTables(rowsOf)
/** For a test that starts processes, or loads tens of thousands of rows, on a machine that does other things as well. */
export const PATIENT = 120_000

/** A copy of the data to refresh. */
export function copyOfData(): string {
  const folder = join(temporaryFolder(), 'data')
  copyData(folder)
  return folder
}

/** Runs `npm run refresh` as a process of its own, impatient, against a service on this machine. */
export function refresh(folder: string, address: string, ...more: readonly string[]): Promise<CommandOutcome> {
  const patience = ['--timeout', '60', '--attempts', '2', '--wait', '0.01']
  const command = [
    process.execPath,
    'scripts/refresh.ts',
    '--from',
    address,
    '--data',
    folder,
    ...patience,
    ...more,
  ] as const
  return startCommand(command, process.env).outcome
}

export async function refreshHere(folder: string, address: string, options: Partial<RefreshOptions> = {}) {
  const said: string[] = []
  const report = await refreshData({
    from: address,
    folder,
    timeoutMs: 60_000,
    attempts: 2,
    firstWaitMs: 10,
    noteEveryMs: 60_000,
    keep: WITHOUT_CONTACTS,
    dryRun: false,
    today: TODAY,
    say: (line) => said.push(line),
    ...options,
  })
  return { report, said }
}

/** The stand-in's tables with one of them changed. */
export function withTable(id: string, change: (table: FakeTable) => FakeTable): ReadonlyMap<string, FakeTable> {
  const tables = new Map(TABLES)
  tables.set(id, change(present(tables.get(id), id)))
  return tables
}

/** A variable's values with others in their place. */
export const withPeriods = (periods: readonly string[]) => (table: FakeTable) => ({
  ...table,
  variables: table.variables.map((variable) =>
    variable.time === true ? { ...variable, values: periods.map((id) => ({ id, text: id })) } : variable,
  ),
})

/** The stand-in a year later: one more year of each table, and ten men of 40 years more in København on 1 January 2027. */
export const A_YEAR_LATER_DAY = '2027-08-20'
export const A_YEAR_LATER: ReadonlyMap<string, FakeTable> = (() => {
  const tables = new Map(TABLES)
  const later = (
    id: string,
    periods: readonly string[],
    observe: (usual: FakeTable['observe']) => FakeTable['observe'],
  ) => {
    const table = withPeriods(periods)(present(tables.get(id), id))
    tables.set(id, { ...table, observe: observe(table.observe) })
  }
  const more = (value: string | null | undefined, by: number): string => String(Number(value) + by)
  later('FOLK1A', ['2025K1', '2026K1', '2027K1'], (usual) => (ids) => {
    const [area = '', sex = '', age = '', state = '', period] = ids
    if (period !== '2027K1') return usual(ids)
    const isMore = /^(101|000)$/.test(area) && /^(TOT|1)$/.test(sex) && /^(IALT|40)$/.test(age)
    return more(usual([area, sex, age, state, '2026K1']), isMore ? 10 : 0)
  })
  later('FRKM126', ['2027', '2028', '2030', '2035', '2040'], (usual) => (ids) => {
    const [area = '', age = '', sex = '', year] = ids
    if (year !== '2027') return usual(ids)
    const isMore = area === '101' && sex === 'M' && /^(TOT|40)$/.test(age)
    return more(usual([area, age, sex, '2026']), isMore ? 10 : 0)
  })
  tables.set('FRKM127', present(tables.get('FRKM126')))
  tables.delete('FRKM126')
  later('ARE207', ['2025', '2026'], (usual) => usual)
  // A tenth of a year more everywhere.
  later('HISBK', ['2021:2025', '2022:2026'], (usual) => (ids) => {
    const value = usual(ids)
    return typeof value !== 'string' || ids[2] === '2021:2025' ? value : (Number(value) + 0.1).toFixed(1)
  })
  later('SUNDAF01', ['2024', '2025'], (usual) => usual)
  later('SYGK1', ['2025', '2026'], (usual) => usual)
  return tables
})()

export function edit(folder: string, file: string, change: (text: string) => string): void {
  const path = join(folder, file)
  writeFileSync(path, change(readFileSync(path, 'utf8')))
}

/** A run for the end of 2027 and an estimate of its own, as docs/maintaining.md has them. */
export function addRunOf2027(folder: string): void {
  const change = (file: string, make: (value: unknown) => unknown): void => {
    edit(folder, file, (text) => `${JSON.stringify(make(JSON.parse(text)), null, 2)}\n`)
  }
  change('estimates.json', (value) => {
    const [open, ...others] = z.array(z.looseObject({ editions: z.record(z.string(), z.string()) })).parse(value)
    const editions = { ...open?.editions, population: '2027', 'age-groups': '2027', 'life-expectancy': '2022-2026' }
    return [open, ...others, { ...open, id: 'open-2027', baseDate: '2027-01-01', editions }]
  })
  change('parameters.json', (value) => {
    const parameters = z.array(z.looseObject({ id: z.string(), validFrom: z.string().nullable() })).parse(value)
    const like = (id: string, own: string, validFrom: string | null) => ({
      ...parameters.find((parameter) => parameter.id === id),
      id: own,
      validFrom,
      validTo: validFrom,
    })
    return [
      ...parameters,
      {
        ...like('projected-2027-stands-for-end-2026', 'projected-2028-stands-for-end-2027', '2027-12-31'),
        value: '2028-01-01',
      },
      like('floor-holds-in-2026', 'floor-holds-in-2027', '2027-12-31'),
    ]
  })
  change('runs.json', (value) => {
    const runs = z.looseObject({ runs: z.array(z.looseObject({ id: z.string() })) }).parse(value)
    const text = JSON.stringify(runs.runs.at(-1))
      .replaceAll('2026-12-31', '2027-12-31')
      .replace('"open-2026"', '"open-2027"')
      .replace('"estimate":"open"', '"estimate":"open-2027"')
      .replace('"changeSlug":"fra-2025-til-2026",', '')
      .replace('{"edition":"2026","date":"2027-01-01"}', '{"edition":"2027","date":"2028-01-01"}')
      .replace('"area":"2025","gp-distance":"2024"', '"area":"2026","gp-distance":"2025"')
      .replace('projected-2027-stands-for-end-2026', 'projected-2028-stands-for-end-2027')
      .replace('floor-holds-in-2026', 'floor-holds-in-2027')
    return { ...runs, runs: [...runs.runs, JSON.parse(text)] }
  })
  edit(folder, 'site.json', (text) => text.replace(/"publicationDate": "[^"]+"/, '"publicationDate": "2027-11-20"'))
}
