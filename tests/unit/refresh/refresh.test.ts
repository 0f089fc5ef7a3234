import { existsSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { folderFiles } from '../../../scripts/site/folder-files.ts'
import { readRows } from '../../../scripts/refresh/held.ts'
import { refreshData, type RefreshOptions } from '../../../scripts/refresh/refresh-data.ts'
import { type CommandOutcome, startCommand } from '../../../scripts/command/run-command.ts'
import { RefreshError } from '../../../scripts/statbank/statbank.ts'
import { loadInputs } from '../../../src/inputs/load-inputs.ts'
import { computeResults } from '../../../src/results/compute-results.ts'
import { copyData, DATA, DATA_URL } from '../../support/data.ts'
import { type FakeTable, startStatBank, type Troubled } from '../../support/stat-bank.ts'
import { fakeTables, madeUpRate, type RowsOf } from '../../support/stat-bank-tables.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { present } from '../model/exact.ts'

const TODAY = '2026-11-26'
const rowsOf: RowsOf = (table) =>
  table === 'municipalities'
    ? readFileSync(`${DATA}/tables/municipalities.csv`, 'utf8')
        .trimEnd()
        .split('\n')
        .slice(1)
        .map((line) => line.split(','))
    : readRows(DATA_URL, table)
/** Made once: a test that changes a table changes a copy. */
const TABLES: ReadonlyMap<string, FakeTable> = fakeTables(rowsOf)
/** The municipalities as the service names them: without the nought in front. */
const MUNICIPALITY_IDS = readFileSync(`${DATA}/tables/municipalities.csv`, 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.slice(1, 4))
  .sort()
/** For a test that starts processes, or loads tens of thousands of rows, on a machine that does other things as well. */
const PATIENT = 120_000

/** A copy of the data to refresh. */
function copyOfData(): string {
  const folder = join(temporaryFolder(), 'data')
  copyData(folder)
  return folder
}

/** The bytes of every file of a folder, as text that differs when one of them does. */
function bytesOf(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    folderFiles(folder).map(({ path }) => [path, readFileSync(join(folder, path)).toString('latin1')]),
  )
}

/** Runs `npm run refresh` as a process of its own, impatient, against a service on this machine. */
function refresh(folder: string, address: string, ...more: readonly string[]): Promise<CommandOutcome> {
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

async function refreshHere(folder: string, address: string, options: Partial<RefreshOptions> = {}) {
  const said: string[] = []
  const report = await refreshData({
    from: address,
    folder,
    timeoutMs: 60_000,
    attempts: 2,
    firstWaitMs: 10,
    noteEveryMs: 60_000,
    contacts: false,
    dryRun: false,
    today: TODAY,
    say: (line) => said.push(line),
    ...options,
  })
  return { report, said }
}

/** The stand-in's tables with one of them changed. */
function withTable(id: string, change: (table: FakeTable) => FakeTable): ReadonlyMap<string, FakeTable> {
  const tables = new Map(TABLES)
  tables.set(id, change(present(tables.get(id), id)))
  return tables
}

/** A variable's values with others in their place. */
const withPeriods = (periods: readonly string[]) => (table: FakeTable) => ({
  ...table,
  variables: table.variables.map((variable) =>
    variable.time === true ? { ...variable, values: periods.map((id) => ({ id, text: id })) } : variable,
  ),
})

describe('a refresh that succeeds', () => {
  test(
    'brings the figures that are held back as they were, and their records up to date',
    { timeout: PATIENT },
    async () => {
      const folder = copyOfData()
      const bank = await startStatBank(TABLES, [
        { table: 'ARE207', at: 'data', trouble: { kind: 'status', status: 502, times: 1 } },
      ])
      const { code, output } = await refresh(folder, bank.address, '--without-contacts')
      expect(code).toBe(0)
      expect(output).toContain('ARE207: the service answered 502; attempt 2 of 2 in 0.01 s')
      expect(output).toMatch(
        /3 of 11: FOLK1A, citizens on 2025-01-01, 2026-01-01\nFOLK1A {3}citizens on 2025-01-01, 2026-01-01: 198 rows/,
      )
      // Each step is named before it is asked, and all of them are counted.
      expect([...output.matchAll(/^(\d+) of 11: /gm)].map(([, step]) => Number(step))).toEqual(
        Array.from({ length: 11 }, (_, index) => index + 1),
      )
      expect(output).toContain('population: 686 rows; 0 new, 0 changed, 0 gone, 686 as before')
      expect(output).toContain('open-2026: as it was')
      expect(output).toContain('What to do\n  1. ')

      const [before, after] = [bytesOf(copyOfData()), bytesOf(folder)]
      const changed = Object.keys(after).filter((path) => after[path] !== before[path])
      expect(changed.sort()).toEqual(['datapackage.json', 'sources.json'])
      expect(existsSync(`${folder}.next`) || existsSync(`${folder}.previous`)).toBe(false)

      const inputs = loadInputs(pathToFileURL(`${folder}/`))
      const today = new Date().toISOString().slice(0, 10)
      const fetched = inputs.sources.filter(({ accessed }) => accessed === today).map(({ id }) => id)
      expect(fetched).toEqual(['dst-folk1a', 'dst-frkm126', 'dst-are207', 'dst-hisbk', 'dst-sundaf01'])
      expect(inputs.sources.find(({ id }) => id === 'dst-folk1a')?.usedFor.da).toBe(
        'Borgere i hver kommune 1. januar 2025 og 2026.',
      )
      expect(after['datapackage.json']).toContain(`"vintage": "2026-01-01",\n      "checked": "${today}"`)
    },
  )

  test('asks for exactly what is needed', async () => {
    const bank = await startStatBank(TABLES)
    await refreshHere(copyOfData(), bank.address)
    const asked = bank.questions.filter(({ path }) => path === '/v1/data').map(({ table }) => table)
    expect(asked).toEqual(['FOLK1A', 'FRKM126', 'FRKM126', 'ARE207', 'HISBK', 'SUNDAF01'])
    const [first] = bank.questions.filter(({ path }) => path === '/v1/data')
    expect(first?.body).toEqual({
      table: 'FOLK1A',
      lang: 'da',
      format: 'BULK',
      valuePresentation: 'Code',
      variables: [
        { code: 'OMRÅDE', values: ['000', ...MUNICIPALITY_IDS] },
        { code: 'KØN', values: ['TOT'] },
        { code: 'ALDER', values: ['IALT'] },
        { code: 'CIVILSTAND', values: ['TOT'] },
        { code: 'Tid', values: ['2025K1', '2026K1'] },
      ],
    })
  })

  test('with contacts by age and sex makes the estimate rest on them, and says so', { timeout: PATIENT }, async () => {
    const folder = copyOfData()
    const bank = await startStatBank(TABLES)
    const { report, said } = await refreshHere(folder, bank.address, { contacts: true })
    expect(said.findLast((line) => line.includes(' of 14: '))).toMatch(/^14 of 14: FOLK1A, citizens by age and sex on /)
    expect(report).toContain('gp-contacts: 3724 rows; the table is new')
    expect(report).toContain('the use profile was by age and is by age and sex')

    const inputs = loadInputs(pathToFileURL(`${folder}/`))
    const { headline } = computeResults(inputs)
    expect(headline.estimate?.useProfileKind).toBe('age-and-sex')
    const bands = present(headline.municipalities[0]?.weightParts).bands.map(({ band }) => band)
    expect(bands).toHaveLength(38)
    for (const { ageFrom, sex, contactsPerCitizen } of bands)
      expect(contactsPerCitizen.toNumber()).toBe(madeUpRate(ageFrom, present(sex)))
    expect(inputs.estimate.parameters.assumptions[0]).toBe('use-profile-age-and-sex')
    expect(inputs.parameters.get('use-profile-age-and-sex')?.source).toBe('dst-sygk1')

    const again = await refreshHere(folder, bank.address, { contacts: true })
    expect(again.report).toContain('1. Nothing has changed but the day of the check.')
    expect(loadInputs(pathToFileURL(`${folder}/`)).parameters.size).toBe(inputs.parameters.size)
  })

  test('only reports when it is told to', async () => {
    const folder = copyOfData()
    const before = bytesOf(folder)
    const bank = await startStatBank(TABLES)
    const { report } = await refreshHere(folder, bank.address, { dryRun: true })
    expect(report).toContain('gp-distance: 98 rows; 0 new')
    expect(bytesOf(folder)).toEqual(before)
  })

  test('a year later counts the new year, and keeps what a run expected of it', async () => {
    // A stand-in of 2027: the citizens of 1 January 2027 are counted, ten more in København than a year before.
    const tables = withTable('FOLK1A', (table) => ({
      ...withPeriods(['2025K1', '2026K1', '2027K1'])(table),
      observe: (ids) => {
        if (ids[4] !== '2027K1') return table.observe(ids)
        const of2026 = Number(table.observe([...ids.slice(0, 4), '2026K1']))
        const isMore = ids[2] === 'IALT' && /^(101|000)$/.test(ids[0] ?? '')
        return String(isMore ? of2026 + 10 : of2026)
      },
    }))
    const projection = present(tables.get('FRKM126'))
    const newer = new Map([
      ...[...tables].filter(([id]) => id !== 'FRKM126'),
      [
        'FRKM127',
        {
          ...withPeriods(['2027', '2028', '2030', '2035', '2040'])(projection),
          observe: (ids: readonly string[]) =>
            projection.observe([...ids.slice(0, 3), ids[3] === '2027' ? '2026' : (ids[3] ?? '')]),
        },
      ] as const,
    ])
    const folder = copyOfData()
    const bank = await startStatBank(newer)
    const { report, said } = await refreshHere(folder, bank.address, { today: '2027-08-01' })
    expect(said).toContain('5 of 11: FRKM127, citizens by age: it begins later than 2026-01-01, so nothing is asked')
    expect(said.filter((line) => line.includes(' of 11: '))).toHaveLength(11)
    expect(bank.questions.slice(0, 2).map(({ table }) => table)).toEqual(['FOLK1A', 'FRKM127'])
    // open-2026 uses what was expected of 1 January 2027: it stays as it was published.
    expect(report).toContain('left as it was: population on 2027-01-01: a run uses the citizens that FRKM126 expected')
    expect(report).toContain('left as it was: age-groups: FRKM127 begins later than 2026-01-01')
    expect(report).toContain('open-2026: as it was')
    const inputs = loadInputs(pathToFileURL(`${folder}/`))
    const dates = [...present(inputs.populations.get('2026'))].map(([date, { table }]) => `${date} ${table}`)
    expect(dates).toEqual([
      '2025-01-01 FOLK1A',
      '2026-01-01 FOLK1A',
      '2027-01-01 FRKM126',
      '2028-01-01 FRKM127',
      '2030-01-01 FRKM127',
      '2035-01-01 FRKM127',
      '2040-01-01 FRKM127',
    ])
    expect(inputs.sources.find(({ id }) => id === 'dst-frkm127')?.title).toBe(
      'FRKM127: fremskrivning af befolkningen, 2027',
    )
    expect(inputs.sources.find(({ id }) => id === 'dst-frkm126')?.usedFor.en).toBe(
      'Expected citizens of each municipality on 1 January 2027. Citizens by age on 1 January 2026.',
    )
  })
})

// troubles.test.ts tries every trouble with every question; here, that what is refused is not written.
describe('a refresh that fails leaves data/ byte for byte, ends with 1, and says which table and what to do', () => {
  const area = (from: RegExp, to: string): Troubled => ({
    table: 'ARE207',
    at: 'data',
    trouble: { kind: 'replace', from, to },
  })
  const cases: readonly (readonly [string, Troubled, string])[] = [
    [
      'a connection that ends too soon',
      { table: 'HISBK', at: 'data', trouble: { kind: 'cut' } },
      'HISBK: the connection failed',
    ],
    [
      'life expectancies without the last municipalities',
      { table: 'HISBK', at: 'data', trouble: { kind: 'short' } },
      'HISBK: 0851 has no row, and we hold a figure for it.',
    ],
    [
      'a count that a municipality lacks',
      { table: 'FOLK1A', at: 'data', trouble: { kind: 'without-row', row: /^101;.*2026K1;/ } },
      'FOLK1A: the figure of OMRÅDE 101, KØN TOT, ALDER IALT, CIVILSTAND TOT, Tid 2026K1 has no row',
    ],
    [
      'a question that is refused',
      { table: 'SUNDAF01', at: 'data', trouble: { kind: 'refused', code: 'EXTRACT-NOTALLOWED', message: 'Nej' } },
      'SUNDAF01: the service refused the question: Nej',
    ],
    [
      'a column that is missing',
      { table: 'SUNDAF01', at: 'data', trouble: { kind: 'without-column', column: 'BNØGLE' } },
      'SUNDAF01: the columns are KOMMUNEDK, LIVSKONT, KØN, ALDER, TID, INDHOLD. It lacks BNØGLE.',
    ],
    [
      'a code that was not asked for',
      { table: 'FOLK1A', at: 'data', trouble: { kind: 'with-row', row: '411;TOT;IALT;TOT;2026K1;92' } },
      'FOLK1A: row 200 has OMRÅDE "411"',
    ],
    [
      'a sum that is not the country’s',
      area(/101;2025;90,9/, '101;2025;909,0'),
      'ARE207: areas in 2025: the parts add up to',
    ],
    [
      'a figure that the check of the data refuses',
      area(/147;2025;8,7/, '147;2025;1,7'),
      'tables/area/2025.csv: what was fetched does not pass the check',
    ],
  ]

  const fails = async (
    folder: string,
    address: string,
    part: string,
    options: Partial<RefreshOptions> = {},
  ): Promise<void> => {
    const before = bytesOf(folder)
    const error: unknown = await refreshHere(folder, address, options).catch((why: unknown) => why)
    expect(error).toBeInstanceOf(RefreshError)
    const { message } = error instanceof Error ? error : new Error('it did not fail')
    expect(message).toContain(part)
    expect(message).toMatch(/\n(Look at|Try again)/)
    expect(bytesOf(folder)).toEqual(before)
    expect(existsSync(`${folder}.next`) || existsSync(`${folder}.previous`)).toBe(false)
  }

  test.each(cases)('%s', async (_, troubled, message) => {
    const bank = await startStatBank(TABLES, [troubled])
    await fails(copyOfData(), bank.address, message)
  })

  test('as a command: exit code 1, the reason, and that nothing was written', { timeout: PATIENT }, async () => {
    const folder = copyOfData()
    const before = bytesOf(folder)
    const bank = await startStatBank(TABLES, [
      { table: 'HISBK', at: 'data', trouble: { kind: 'status', status: 503, times: 99 } },
    ])
    const { code, output } = await refresh(folder, bank.address, '--without-contacts')
    expect(code).toBe(1)
    expect(output).toContain('HISBK: the service answered 503, 2 times out of 2.\nTry again later.')
    expect(output).toContain('Nothing was written.')
    expect(bytesOf(folder)).toEqual(before)

    const missing = await refresh(join(folder, 'no-such-folder'), bank.address)
    expect(missing.code).toBe(1)
    expect(missing.output).toContain('expected a folder. The folder is missing or cannot be read.')
  })

  test.each([
    [['--timeout', '0'], '--timeout: found "0", expected a number above 0 and up to 3600'],
    [['--attempts', '1,5'], '--attempts: found "1,5", expected a number above 0'],
    [['--from', 'api.statbank.dk'], '--from: found "api.statbank.dk", expected the address of the service, such as'],
    [['--dryrun'], "Unknown option '--dryrun'"],
  ])(
    'options that it cannot take, %j: one line, and no place in the code',
    { timeout: PATIENT },
    async (options, said) => {
      const { code, output } = await startCommand([process.execPath, 'scripts/refresh.ts', ...options], process.env)
        .outcome
      expect(code).toBe(1)
      expect(output).toContain(said)
      expect(output).not.toMatch(/\bat .*:\d+:\d+/)
    },
  )

  test('a table that the service no longer has', async () => {
    const bank = await startStatBank(new Map([...TABLES].filter(([id]) => id !== 'SUNDAF01')))
    await fails(copyOfData(), bank.address, 'SUNDAF01: the service has no table of that name.')
  })

  test('a projection that has got another name', async () => {
    const bank = await startStatBank(new Map([...TABLES].filter(([id]) => id !== 'FRKM126')))
    await expect(refreshHere(copyOfData(), bank.address, { today: '2027-01-05' })).rejects.toThrow(
      'FRKM126: the service has neither it nor a newer one up to FRKM127.',
    )
    expect(bank.questions.map(({ table }) => table)).toEqual(['FOLK1A', 'FRKM127', 'FRKM126'])
  })

  test.each([
    [
      'contacts of something else',
      { kind: 'replace', from: /(;IALT;TOT;2025;)(\d+)/g, to: '$1$29' },
      'SYGK1: contacts of 0101 by age and sex',
    ],
  ] as const)('%s', async (_, trouble, message) => {
    const bank = await startStatBank(TABLES, [{ table: 'SYGK1', at: 'data', trouble }])
    await fails(copyOfData(), bank.address, message, { contacts: true })
  })

  test('a service that nobody answers for, and data that an earlier refresh had set aside', async () => {
    const folder = copyOfData()
    renameSync(folder, `${folder}.previous`)
    // Port 9 discards; nothing listens there.
    await expect(refreshHere(folder, 'http://127.0.0.1:9')).rejects.toThrow(/^FOLK1A: the connection failed \(/)
    expect(bytesOf(folder)).toEqual(bytesOf(DATA))
  })
})
