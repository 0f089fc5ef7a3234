import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Download, download, RefreshError } from '../../scripts/statbank/statbank.ts'
import { openStatBank, startStatBank, type Trouble, type Troubled } from '../support/stat-bank.ts'
import { fakeTables } from '../support/stat-bank-tables.ts'
import { present } from '../unit/model/exact.ts'
import { HELD, rowsOf } from './small-country.ts'

// Every trouble with every question of a download: what is fetched is whole or refused. The country has six municipalities,
// so that so many downloads take no time.

const TABLES = fakeTables(rowsOf)

type Bank = Awaited<ReturnType<typeof openStatBank>>
let opened: Bank | null = null
beforeAll(async () => {
  opened = await openStatBank(TABLES)
})
afterAll(() => opened?.close())

function fetchFrom(from: string, timeoutMs = 20_000): Promise<Download> {
  const patience = { timeoutMs, attempts: 2, firstWaitMs: 1, longestWaitMs: 10, noteEveryMs: 60_000 }
  return download(HELD, { from, ...patience, thisYear: 2026, keep: new Set(), say: () => undefined })
}

/** What a download says of an answer that has gone wrong; a fault of the test where it takes the answer. */
async function refusalOf(troubled: Troubled, timeoutMs?: number): Promise<string> {
  const error: unknown = await fetchFrom(present(opened).addressWith(troubled), timeoutMs).catch((why: unknown) => why)
  expect(error, 'the answer was taken').toBeInstanceOf(RefreshError)
  return error instanceof RefreshError ? error.message : ''
}

/** What is asked for of the figures: the table, which of its questions it is, and what it asks. */
const QUESTIONS = [
  ['FOLK1A', 1, 'citizens counted'],
  ['FRKM126', 1, 'citizens expected'],
  ['FRKM126', 2, 'citizens by age'],
  ['ARE207', 1, 'areas'],
  ['HISBK', 1, 'life expectancy'],
  ['SUNDAF01', 1, 'distance'],
  ['SYGK1', 1, 'contacts'],
  ['FOLK1A', 2, 'citizens by age and sex'],
] as const
const DESCRIPTIONS = ['FOLK1A', 'FRKM126', 'ARE207', 'HISBK', 'SUNDAF01', 'SYGK1']

test('without trouble everything is fetched, with these questions and no other', async () => {
  const bank = await startStatBank(TABLES)
  const { tables } = await fetchFrom(bank.address)
  expect(tables.map(({ name }) => name)).toEqual([
    'population',
    'age-groups',
    'area',
    'life-expectancy',
    'gp-distance',
    'gp-contacts',
    'citizens-by-age-sex',
  ])
  const asked = bank.questions.filter(({ path }) => path === '/v1/data').map(({ table }) => table)
  expect(asked).toEqual(QUESTIONS.map(([table]) => table))
  const described = bank.questions.filter(({ path }) => path === '/v1/tableinfo').map(({ table }) => table)
  expect(described.sort()).toEqual([...DESCRIPTIONS].sort())
})

test('an answer that does not come, or stops half-way: each question and each description', async () => {
  const asked: readonly Troubled[] = (['slow', 'stalled'] as const).flatMap((kind) => [
    ...QUESTIONS.map(([table, question]) => ({ table, question, at: 'data', trouble: { kind } }) as const),
    ...DESCRIPTIONS.map((table) => ({ table, at: 'tableinfo', trouble: { kind } }) as const),
  ])
  // All at once: each waits for its own.
  const said = await Promise.all(asked.map((troubled) => refusalOf(troubled, 2_000)))
  expect(said.map((message) => message.split('\n')[0])).toEqual(
    asked.map(({ table }) => `${table}: no whole answer within 2 s, 2 times out of 2.`),
  )
})

/** Each other trouble, and what is said of it. */
const TROUBLES: readonly (readonly [string, Trouble, RegExp])[] = [
  ['that is cut', { kind: 'cut' }, /the connection failed/],
  ['that is 500', { kind: 'status', status: 500, times: 99 }, /the service answered 500, 2 times out of 2/],
  ['that is empty', { kind: 'empty' }, /the answer is empty/],
  ['without rows', { kind: 'no-rows' }, /the answer has no rows/],
  ['without its last rows', { kind: 'short' }, /has no row|add up to/],
  // The first figure of København, with a 9 in front.
  [
    'with a wrong figure',
    { kind: 'replace', from: /^(101;.*;)(\d+)/m, to: '$19$2' },
    /add up to|mean of|is \d.* between/,
  ],
  ['with a figure that is none', { kind: 'replace', from: /^(101;.*;).+/m, to: '$1?' }, /has "\?", which is no number/],
]

describe.each(QUESTIONS)('%s, question %i, %s: it refuses an answer', (table, question) => {
  test.each(TROUBLES)('%s', async (_, trouble, problem) => {
    const said = await refusalOf({ table, question, at: 'data', trouble })
    expect(said).toMatch(new RegExp(`^${table}: .*(${problem.source})`))
  })
})

describe.each(DESCRIPTIONS)('%s: it refuses a description', (table) => {
  test.each([
    ['that is cut', { kind: 'cut' }, 'the connection failed'],
    ['that is 503', { kind: 'status', status: 503, times: 99 }, 'the service answered 503, 2 times out of 2'],
    ['that is empty', { kind: 'empty' }, 'its description cannot be read (it is no JSON)'],
    ['that is short', { kind: 'short' }, 'its description cannot be read (it is no JSON)'],
    [
      'of something else',
      {
        kind: 'replace',
        from: /"variables":\[/,
        to: '"variables":[{"id":"NY","text":"ny","values":[{"id":"1","text":"1"}]},',
      },
      'it has a variable that we do not know: NY',
    ],
    [
      'without a municipality',
      { kind: 'replace', from: /\{"id":"851","text":"[^"]*"\},?/, to: '' },
      table === 'HISBK' ? '0851 is no area of the table, and we hold a figure' : 'it lacks 1 municipality: 0851',
    ],
  ] as const)('%s', async (_, trouble, problem) => {
    expect(await refusalOf({ table, at: 'tableinfo', trouble })).toContain(`${table}: ${problem}`)
  })
})

describe('a single row that is left out is refused, wherever it stands', () => {
  test.each([
    ['citizens counted', 'FOLK1A', 1, [/^000;/, /^101;.*2025K1/, /^825;.*2026K1/]],
    ['citizens expected', 'FRKM126', 1, [/^101;TOT;M;2027/, /^825;TOT;K;2040/]],
    ['citizens by age', 'FRKM126', 2, [/^101;TOT;M/, /^101;0;K/, /^825;97;M/, /^860;100-;K/]],
    ['areas', 'ARE207', 1, [/^000;/, /^825;/]],
    ['life expectancy', 'HISBK', 1, [/^000;/, /^101;/, /^851;/, /^860;/]],
    ['distance', 'SUNDAF01', 1, [/^000;/, /^825;/]],
    ['contacts', 'SYGK1', 1, [/^000;130;IALT;TOT/, /^825;130;IALT;TOT/, /^101;130;0-4;K/, /^825;130;85-89;M/]],
    ['citizens by age and sex', 'FOLK1A', 2, [/^101;2;IALT;/, /^825;1;97;/, /^860;2;0;/]],
  ] as const)('%s', async (_, table, question, rows) => {
    for (const row of rows) {
      const said = await refusalOf({ table, question, at: 'data', trouble: { kind: 'without-row', row } })
      expect(said, row.source).toMatch(new RegExp(`^${table}: `))
      expect(said, row.source).toMatch(/\nLook at /)
    }
  })
})

test('a row that is left out is no nought where the table says that it is not stated', async () => {
  // Nobody is above 100 years in the stand-in: as noughts, those rows are left out.
  for (const leftOut of ['..', '5']) {
    const tables = new Map(TABLES)
    tables.set('FRKM126', { ...present(TABLES.get('FRKM126')), leftOut })
    const bank = await startStatBank(tables)
    const said = await fetchFrom(
      bank.addressWith({
        table: 'FRKM126',
        at: 'data',
        question: 2,
        trouble: { kind: 'without-row', row: /^825;97;M/ },
      }),
    ).catch((why: unknown) => why)
    expect(said).toBeInstanceOf(RefreshError)
    expect(String(said)).toMatch(
      leftOut === '5' ? /a row that it leaves out is "5"/ : /ALDER 97, KØN M, Tid 2026 is not stated/,
    )
  }
})

describe('a figure that is not published', () => {
  const lifeExpectancies = async (troubled: Troubled): Promise<ReadonlyMap<string, string>> => {
    const { tables } = await fetchFrom(present(opened).addressWith(troubled))
    const { rows } = present(tables.find(({ name }) => name === 'life-expectancy'))
    return new Map(rows.map(([code = '', , years = '']) => [code, years]))
  }
  const replacing = (from: RegExp, to: string): Troubled => ({
    table: 'HISBK',
    at: 'data',
    trouble: { kind: 'replace', from, to },
  })

  test('is a blank where the answer marks it, though we hold one', async () => {
    const years = await lifeExpectancies(replacing(/^(851;.*;).+/m, '$1..'))
    expect([years.get('0851'), years.get('0825')]).toEqual(['', ''])
    expect(Number(years.get('0860'))).toBeGreaterThan(70)
  })

  test('is a fault where the row is gone, or is a nought, and says how to go on without', async () => {
    const gone = await refusalOf({ table: 'HISBK', at: 'data', trouble: { kind: 'without-row', row: /^851;/ } })
    expect(gone).toMatch(
      /^HISBK: 0851 has no row, and we hold a figure for it\.\n.*leave the table out by --keep life-expectancy/,
    )
    expect(await refusalOf(replacing(/^(851;.*;).+/m, '$10'))).toContain('HISBK: 0851 is 0, and we hold a figure')
  })

  test('stays a blank where we hold none, with a row that is left out, a mark or a nought', async () => {
    const withLaesoe = (observed: string | null | undefined) => {
      const table = present(TABLES.get('HISBK'))
      const variables = table.variables.map((variable) =>
        variable.id === 'OMRÅDE'
          ? { ...variable, values: [...variable.values, { id: '825', text: 'Læsø' }] }
          : variable,
      )
      const observe = (ids: readonly string[]) => (ids[0] === '825' ? observed : table.observe(ids))
      return new Map([...TABLES, ['HISBK', { ...table, variables, observe }]])
    }
    for (const observed of [undefined, null, '0,0']) {
      const bank = await startStatBank(withLaesoe(observed))
      const { tables } = await fetchFrom(bank.address)
      const rows = tables.find(({ name }) => name === 'life-expectancy')?.rows
      expect(rows?.find(([code]) => code === '0825')?.[2]).toBe('')
    }
  })
})
