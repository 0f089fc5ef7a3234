import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { onTestFinished } from 'vitest'
import { DATA } from './data.ts'

/**
 * A stand-in for Statistics Denmark's open API on this machine, for tests of the refresh: the same questions, the same
 * form of answers. Its figures are those of the data where we hold them; what we do not hold (single years of age, sexes,
 * contacts) is MADE FOR THE TEST and says nothing of Denmark.
 */

/** What may go wrong with an answer, and for how many answers. */
export type Trouble =
  /** Nothing within the time that the client allows. */
  | { readonly kind: 'slow' }
  /** Half of the bytes, and then nothing within the time that the client allows. */
  | { readonly kind: 'stalled' }
  /** Fewer bytes than announced, then the connection is gone. */
  | { readonly kind: 'cut' }
  /** Whole by its length, but without its last lines; a description without its second half. */
  | { readonly kind: 'short' }
  /** Whole by its length, but without the first row that fits. */
  | { readonly kind: 'without-row'; readonly row: RegExp }
  | { readonly kind: 'empty' }
  /** Header and nothing else. */
  | { readonly kind: 'no-rows' }
  | { readonly kind: 'without-column'; readonly column: string }
  | { readonly kind: 'with-row'; readonly row: string }
  | { readonly kind: 'replace'; readonly from: RegExp; readonly to: string }
  | { readonly kind: 'status'; readonly status: number; readonly times: number; readonly retryAfter?: string }
  | { readonly kind: 'refused'; readonly code: string; readonly message: string }

/** Trouble with one table, in its data or its description. */
export interface Troubled {
  readonly table: string
  readonly at: 'data' | 'tableinfo'
  /** Which of the questions for the table's data it is, from 1; each of them where it is not stated. */
  readonly question?: number
  readonly trouble: Trouble
}

interface Value {
  readonly id: string
  readonly text: string
}
interface FakeVariable {
  readonly id: string
  readonly text: string
  readonly time?: boolean
  readonly values: readonly Value[]
}
/** A table: its variables, and the observation of one id of each; null is not stated ("..") and undefined has no row. */
export interface FakeTable {
  readonly unit: string
  readonly variables: readonly FakeVariable[]
  readonly observe: (ids: readonly string[]) => string | null | undefined
}

/** A service under way, and what it was asked. */
export interface StatBank {
  readonly address: string
  /** An address of the same service at which it has other troubles. */
  readonly addressWith: (troubled: Troubled) => string
  /** Path, table and body of each question, in order. */
  readonly questions: readonly { readonly path: string; readonly table: string; readonly body: unknown }[]
}

/** Starts a service on a free port; it ends with the test. */
export async function startStatBank(
  tables: ReadonlyMap<string, FakeTable>,
  troubled: readonly Troubled[] = [],
): Promise<StatBank> {
  const bank = await openStatBank(tables, troubled)
  onTestFinished(bank.close)
  return bank
}

/** The same for more than one test: whoever opens it closes it. */
export async function openStatBank(
  tables: ReadonlyMap<string, FakeTable>,
  troubled: readonly Troubled[] = [],
): Promise<StatBank & { readonly close: () => void }> {
  const questions: { path: string; table: string; body: unknown }[] = []
  const counts = new Map<Troubled, number>()
  /** The troubles at each address, by the folder that it ends with. */
  const folders = new Map<string, readonly Troubled[]>([['', troubled]])
  /** The different bodies that have been asked at an address of a table, in order. */
  const asked = new Map<string, string[]>()
  const numberOf = (folder: string, table: string, body: unknown): number => {
    const [key, text] = [`${folder} ${table}`, JSON.stringify(body)]
    const bodies = asked.get(key) ?? []
    asked.set(key, bodies.includes(text) ? bodies : [...bodies, text])
    return bodies.includes(text) ? bodies.indexOf(text) + 1 : bodies.length + 1
  }
  const server = createServer((request, response) => {
    void answer(request, response).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : undefined)
    })
  })
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body: unknown = JSON.parse(await textOf(request))
    const [, folder = '', path = ''] = /^(.*)(\/v1\/.*)$/.exec(request.url ?? '') ?? []
    const table = stringIn(body, 'table')
    questions.push({ path, table, body })
    const at = path === '/v1/data' ? 'data' : 'tableinfo'
    const question = at === 'data' ? numberOf(folder, table, body) : 1
    const trouble = folders
      .get(folder)
      ?.find((one) => one.table === table && one.at === at && (one.question ?? question) === question)
    const seen = trouble === undefined ? 0 : (counts.get(trouble) ?? 0)
    if (trouble !== undefined) counts.set(trouble, seen + 1)
    const fake = tables.get(table)
    if (fake === undefined) {
      refuse(response, 'EXTRACT-NOTFOUND', `Tabel findes ikke: ${table}`)
      return
    }
    const text = at === 'data' ? bulkOnce(fake, body) : JSON.stringify(infoOf(table, fake))
    await send(response, text, at === 'data' ? 'text/csv' : 'application/json', trouble?.trouble ?? null, seen)
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const at = server.address()
  if (at === null || typeof at === 'string') throw new Error('the service has no port')
  const address = `http://127.0.0.1:${at.port}`
  return {
    address,
    questions,
    addressWith: (other) => {
      const folder = `/${folders.size}`
      folders.set(folder, [other])
      return `${address}${folder}`
    },
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request.setEncoding('utf8')) text += String(chunk)
  return text
}

function stringIn(body: unknown, key: string): string {
  const value: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, key) : undefined
  return typeof value === 'string' ? value : ''
}

function refuse(response: ServerResponse, errorTypeCode: string, message: string): void {
  response.writeHead(400, { 'content-type': 'application/json; charset=utf-8' })
  response.end(JSON.stringify({ errorTypeCode, message }))
}

async function send(
  response: ServerResponse,
  text: string,
  type: string,
  trouble: Trouble | null,
  seen: number,
): Promise<void> {
  const whole = (body: string): void => {
    const bytes = Buffer.from(body)
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'content-length': bytes.length })
    response.end(bytes)
  }
  switch (trouble?.kind) {
    case undefined:
      whole(text)
      return
    case 'slow':
      await sleep(5_000, undefined, { ref: false })
      return
    case 'stalled': {
      const bytes = Buffer.from(text)
      response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'content-length': bytes.length })
      response.write(bytes.subarray(0, bytes.length / 2))
      await sleep(5_000, undefined, { ref: false })
      return
    }
    case 'cut': {
      const bytes = Buffer.from(text)
      response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'content-length': bytes.length })
      response.write(bytes.subarray(0, bytes.length / 2), () => {
        response.destroy()
      })
      return
    }
    case 'short':
      if (type === 'application/json') whole(text.slice(0, text.length / 2))
      else whole(text.trimEnd().split('\r\n').slice(0, -2).join('\r\n').concat('\r\n'))
      return
    case 'without-row': {
      const lines = text.split('\r\n')
      const row = lines.findIndex((line) => trouble.row.test(line))
      if (row < 0) throw new Error(`no row fits ${trouble.row.source}`)
      whole(lines.toSpliced(row, 1).join('\r\n'))
      return
    }
    case 'empty':
      whole('')
      return
    case 'no-rows':
      whole(`${text.split('\r\n')[0] ?? ''}\r\n`)
      return
    case 'without-column': {
      const at = (text.split('\r\n')[0] ?? '').replace('\uFEFF', '').split(';').indexOf(trouble.column)
      whole(
        text
          .split('\r\n')
          .map((line) => (line === '' ? line : line.split(';').toSpliced(at, 1).join(';')))
          .join('\r\n'),
      )
      return
    }
    case 'with-row':
      whole(`${text}${trouble.row}\r\n`)
      return
    case 'replace':
      whole(text.replace(trouble.from, trouble.to))
      return
    case 'status':
      if (seen >= trouble.times) whole(text)
      else {
        const wait = trouble.retryAfter === undefined ? {} : { 'retry-after': trouble.retryAfter }
        response.writeHead(trouble.status, wait).end('Service Unavailable')
      }
      return
    case 'refused':
      refuse(response, trouble.code, trouble.message)
      return
  }
}

function infoOf(id: string, { unit, variables }: FakeTable): object {
  return {
    id,
    text: id,
    description: id,
    unit,
    suppressedDataValue: '0',
    updated: '2026-11-11T08:00:00',
    active: true,
    footnote: null,
    variables: variables.map((variable) => ({ elimination: variable.time !== true, time: false, ...variable })),
  }
}

const bulks = new WeakMap<FakeTable, Map<string, string>>()

/** The same answer to the same question, made once: tests ask it of one table many times. */
function bulkOnce(table: FakeTable, body: unknown): string {
  const known = bulks.get(table) ?? new Map<string, string>()
  bulks.set(table, known)
  const question = JSON.stringify(body)
  const text = known.get(question) ?? bulk(table, body)
  known.set(question, text)
  return text
}

/** The chosen observations as BULK gives them: semicolons, CRLF, a byte order mark, decimal commas, no row for a nought. */
function bulk({ variables, observe }: FakeTable, body: unknown): string {
  const chosen: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'variables') : []
  const choices = (Array.isArray(chosen) ? chosen : []).map((choice: unknown) => ({
    code: stringIn(choice, 'code'),
    values: listIn(choice, 'values'),
  }))
  const order = variables.map(({ id }) => choices.findIndex(({ code }) => code === id))
  if (order.some((at) => at < 0)) throw new Error('BULK wants a choice for every variable')
  let rows: readonly (readonly string[])[] = [[]]
  for (const at of order) rows = rows.flatMap((row) => (choices[at]?.values ?? []).map((value) => [...row, value]))
  const lines = rows.flatMap((ids) => {
    const value = observe(ids)
    return value === undefined || value === '0' ? [] : [[...ids, value?.replace('.', ',') ?? '..'].join(';')]
  })
  const header = [...variables.map(({ id }) => id.toUpperCase()), 'INDHOLD'].join(';')
  return `\uFEFF${[header, ...lines].join('\r\n')}\r\n`
}

function listIn(body: unknown, key: string): readonly string[] {
  const value: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, key) : undefined
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}

const rowsOf = (name: string): string[][] =>
  readFileSync(`${DATA}/tables/${name}.csv`, 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))

const value = (id: string, text = id): Value => ({ id, text })
const at = (ids: readonly string[], index: number): string => ids[index] ?? ''

/** The five-year groups of the made-up contacts: 0–4, 5–9, …, 85–89, 90 and more, with the ids that the service is said to use. */
export const CONTACT_GROUPS: readonly { readonly id: string; readonly text: string; readonly from: number }[] = [
  ...Array.from({ length: 18 }, (_, index) => ({
    id: `${index * 5}-${index * 5 + 4}`,
    text: `${index * 5}-${index * 5 + 4} år`,
    from: index * 5,
  })),
  { id: '9099', text: '90 år og derover', from: 90 },
]

/** Made-up contacts per citizen: 4 for children under 15, then one more for every five years; women of 15–49 have 3 more. */
export function madeUpRate(from: number, sex: 'women' | 'men'): number {
  const byAge = from < 15 ? 4 : 2 + from / 5
  return sex === 'women' && from >= 15 && from < 50 ? byAge + 3 : byAge
}

/** Cuts a number of persons into whole parts of nearly one size; the first ones get what is over. */
function shares(total: number, parts: number): readonly number[] {
  const each = Math.floor(total / parts)
  return Array.from({ length: parts }, (_, index) => each + (index < total - each * parts ? 1 : 0))
}

/** The tables of the stand-in: of all municipalities, or of a country that is made of some of them alone. */
export function fakeTables(only: readonly string[] | null = null): Map<string, FakeTable> {
  const names = new Map(
    rowsOf('municipalities')
      .filter(([code = '']) => only?.includes(code) ?? true)
      .map(([code = '', name = '']) => [code, name]),
  )
  const codes = [...names.keys()].sort()
  const areaId = (code: string): string => String(Number(code)).padStart(3, '0')
  const codeOf = (id: string): string => id.padStart(4, '0')
  const municipalities = codes.map((code) => value(areaId(code), names.get(code)))
  const withCountry = [value('000', 'Hele landet'), value('084', 'Region Hovedstaden'), ...municipalities]
  const christiansoe = value('411', 'Christiansø')

  const citizens = new Map(
    rowsOf('population').map(([code = '', date = '', , count = '']) => [`${code} ${date}`, Number(count)]),
  )
  const groups = Map.groupBy(rowsOf('age-groups'), ([code = '']) => code)
  const personsIn = (code: string, year: string): number => citizens.get(`${code} ${year}-01-01`) ?? 0
  const countryIn = (of: (code: string) => number): number => codes.reduce((sum, code) => sum + of(code), 0)

  /** Single years of age, 0–100: each group cut evenly, so that the groups are those of the data. */
  const ages = new Map(
    codes.map((code) => [
      code,
      (groups.get(code) ?? []).flatMap(([, , group = '', count = '']) => {
        const [from = 0, to = 100] = group === '80+' ? [80, 100] : group.split('-').map(Number)
        return shares(Number(count), to - from + 1)
      }),
    ]),
  )
  /** The same for the citizens counted in a year: what differs from the groups' sum is spread over those of 20–64. */
  const countedIn = new Map(
    ['2025', '2026'].flatMap((year) =>
      codes.map((code): [string, readonly number[]] => {
        const own = ages.get(code) ?? []
        const rest = shares(personsIn(code, year) - own.reduce((sum, count) => sum + count, 0), 45)
        return [`${code} ${year}`, own.map((count, age) => count + (rest[age - 20] ?? 0))]
      }),
    ),
  )
  const counted = (code: string, year: string, age: number): number => countedIn.get(`${code} ${year}`)?.[age] ?? 0
  const women = (count: number): number => Math.ceil(count / 2)
  const bySex = (count: number, isWoman: boolean): number => (isWoman ? women(count) : count - women(count))
  const sexTotal = (code: string, year: string, isWoman: boolean): number =>
    Array.from({ length: 101 }, (_, age) => bySex(counted(code, year, age), isWoman)).reduce((a, b) => a + b, 0)

  const marital = new Map(
    rowsOf('marital-status').map(([code = '', , widowed = '', divorced = '']) => [code, { E: widowed, F: divorced }]),
  )
  /** Widowed (E) and divorced (F) by the shares that are held; of the others, half are married (G). */
  const inState = (code: string, year: string, state: string): number => {
    const whole = personsIn(code, year)
    const share = (own: 'E' | 'F'): number => Math.round((whole * Number(marital.get(code)?.[own] ?? 0)) / 100)
    if (state === 'E' || state === 'F') return share(state)
    const others = whole - share('E') - share('F')
    return state === 'G' ? Math.floor(others / 2) : Math.ceil(others / 2)
  }
  /** The mean of the municipalities, weighted by citizens, with one decimal: what the country has in the stand-in. */
  const meanOf = (figures: ReadonlyMap<string, string>): string => {
    const known = codes.filter((code) => (figures.get(code) ?? '') !== '')
    const total = known.reduce((sum, code) => sum + personsIn(code, '2026'), 0)
    return (known.reduce((sum, code) => sum + Number(figures.get(code)) * personsIn(code, '2026'), 0) / total).toFixed(
      1,
    )
  }
  const folk1a: FakeTable = {
    unit: 'Antal',
    variables: [
      { id: 'OMRÅDE', text: 'område', values: [...withCountry, christiansoe] },
      { id: 'KØN', text: 'køn', values: [value('TOT', 'I alt'), value('1', 'Mænd'), value('2', 'Kvinder')] },
      {
        id: 'ALDER',
        text: 'alder',
        values: [
          value('IALT', 'Alder i alt'),
          ...Array.from({ length: 126 }, (_, age) => value(String(age), `${age} år`)),
        ],
      },
      {
        id: 'CIVILSTAND',
        text: 'civilstand',
        values: [
          value('TOT', 'I alt'),
          value('U', 'Ugift'),
          value('G', 'Gift/separeret'),
          value('E', 'Enke/enkemand'),
          value('F', 'Fraskilt'),
        ],
      },
      {
        id: 'Tid',
        text: 'tid',
        time: true,
        values: ['2025', '2026'].flatMap((y) => [1, 2, 3, 4].map((q) => value(`${y}K${q}`))).slice(0, -1),
      },
    ],
    observe: (ids) => {
      const [area, sex, age, state, year] = [at(ids, 0), at(ids, 1), at(ids, 2), at(ids, 3), at(ids, 4).slice(0, 4)]
      // The country holds 92 people of Christiansø, who are in no municipality.
      const onChristiansoe = state === 'TOT' ? 92 : 23
      if (area === '000')
        return String(
          countryIn((code) => (state === 'TOT' ? personsIn(code, year) : inState(code, year, state))) + onChristiansoe,
        )
      const code = codeOf(area)
      const whole = personsIn(code, year)
      if (state !== 'TOT') return String(inState(code, year, state))
      if (sex === 'TOT') return String(whole)
      const isWoman = sex === '2'
      if (age === 'IALT') return String(sexTotal(code, year, isWoman))
      return String(Number(age) > 100 ? 0 : bySex(counted(code, year, Number(age)), isWoman))
    },
  }

  const horizon = ['2026', '2027', '2028', '2029', '2030', '2035', '2040']
  const frkm126: FakeTable = {
    unit: 'Antal',
    variables: [
      { id: 'KOMMUNEDK', text: 'kommune', values: [...municipalities, christiansoe] },
      {
        id: 'ALDER',
        text: 'alder',
        values: [
          value('TOT', 'Alder i alt'),
          ...Array.from({ length: 100 }, (_, age) => value(String(age), `${age} år`)),
          value('100-', '100 år og derover'),
        ],
      },
      { id: 'KØN', text: 'køn', values: [value('M', 'Mænd'), value('K', 'Kvinder')] },
      { id: 'Tid', text: 'tid', time: true, values: horizon.map((year) => value(year)) },
    ],
    observe: (ids) => {
      const [code, age, isWoman, year] = [codeOf(at(ids, 0)), at(ids, 1), at(ids, 2) === 'K', at(ids, 3)]
      const own = ages.get(code) ?? []
      if (age !== 'TOT') return String(bySex(own[age === '100-' ? 100 : Number(age)] ?? 0, isWoman))
      if (year === '2026') return String(own.reduce((sum, count) => sum + bySex(count, isWoman), 0))
      return String(bySex(personsIn(code, year), isWoman))
    },
  }

  const areas = new Map(rowsOf('area').map(([code = '', , km2 = '']) => [code, km2]))
  const are207: FakeTable = {
    unit: 'Km2',
    variables: [
      { id: 'OMRÅDE', text: 'område', values: withCountry },
      { id: 'Tid', text: 'tid', time: true, values: [value('2024'), value('2025')] },
    ],
    observe: ([area = '']) =>
      area === '000'
        ? codes.reduce((sum, code) => sum + Number(areas.get(code)), 0.1).toFixed(1)
        : areas.get(codeOf(area)),
  }

  const years = new Map(rowsOf('life-expectancy').map(([code = '', , own = '']) => [code, own]))
  const hisbk: FakeTable = {
    unit: 'År',
    variables: [
      {
        id: 'OMRÅDE',
        text: 'område',
        values: [value('000', 'Hele landet'), ...municipalities.filter(({ id }) => years.get(codeOf(id)) !== '')],
      },
      { id: 'KØN', text: 'køn', values: [value('TOT', 'I alt'), value('M', 'Mænd'), value('K', 'Kvinder')] },
      { id: 'Tid', text: 'tid', time: true, values: [value('2020:2024'), value('2021:2025')] },
    ],
    observe: ([area = '']) => (area === '000' ? meanOf(years) : years.get(codeOf(area))),
  }

  const distances = new Map(rowsOf('gp-distance').map(([code = '', , km = '']) => [code, km]))
  const sundaf01: FakeTable = {
    unit: '-',
    variables: [
      { id: 'KOMMUNEDK', text: 'kommune', values: [value('000', 'Hele landet'), ...municipalities] },
      {
        id: 'BNØGLE',
        text: 'nøgletal',
        values: [value('0010', 'Gennemsnitlig afstand (km)'), value('0020', 'Personer (antal)')],
      },
      { id: 'LIVSKONT', text: 'kontakt', values: [value('2005', 'I alt'), value('2010', 'Uden kontakt')] },
      { id: 'KØN', text: 'køn', values: [value('00', 'I alt'), value('01', 'Mænd'), value('02', 'Kvinder')] },
      { id: 'ALDER', text: 'alder', values: [value('IALT', 'Alder i alt'), value('0017', '0-17 år')] },
      { id: 'Tid', text: 'tid', time: true, values: [value('2024')] },
    ],
    observe: ([area = '']) => (area === '000' ? meanOf(distances) : distances.get(codeOf(area))),
  }

  const contacts = (code: string, from: number, isWoman: boolean): number => {
    const to = from === 90 ? 100 : from + 4
    const persons = Array.from({ length: to - from + 1 }, (_, index) =>
      bySex(counted(code, '2025', from + index), isWoman),
    )
    return persons.reduce((a, b) => a + b, 0) * madeUpRate(from, isWoman ? 'women' : 'men')
  }
  const allContacts = (code: string): number =>
    CONTACT_GROUPS.reduce((sum, { from }) => sum + contacts(code, from, true) + contacts(code, from, false), 0)
  const sygk1: FakeTable = {
    unit: 'Antal',
    variables: [
      { id: 'OMRÅDE', text: 'område', values: [...withCountry, value('998', 'Uoplyst')] },
      {
        id: 'YDELSESART',
        text: 'ydelsesart',
        values: [
          value('120', 'I ALT'),
          value('130', 'ALMEN LÆGE I ALT'),
          value('140', 'Almen læge, konsultation, dagtid'),
        ],
      },
      {
        id: 'ALERAMS',
        text: 'alder',
        values: [value('IALT', 'Alder i alt'), ...CONTACT_GROUPS.map(({ id, text }) => value(id, text))],
      },
      { id: 'KØN', text: 'køn', values: [value('TOT', 'I alt'), value('M', 'Mænd'), value('K', 'Kvinder')] },
      { id: 'Tid', text: 'tid', time: true, values: [value('2024'), value('2025')] },
    ],
    observe: (ids) => {
      const [area, age, sex] = [at(ids, 0), at(ids, 2), at(ids, 3)]
      if (age === 'IALT' && sex === 'TOT')
        return String(area === '000' ? countryIn(allContacts) : allContacts(codeOf(area)))
      const from = CONTACT_GROUPS.find(({ id }) => id === age)?.from
      return area === '000' || from === undefined || sex === 'TOT'
        ? '1'
        : String(contacts(codeOf(area), from, sex === 'K'))
    },
  }

  return new Map([
    ['FOLK1A', folk1a],
    ['FRKM126', frkm126],
    ['ARE207', are207],
    ['HISBK', hisbk],
    ['SUNDAF01', sundaf01],
    ['SYGK1', sygk1],
  ])
}
