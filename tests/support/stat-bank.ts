import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { onTestFinished } from 'vitest'

/** A local stand-in for Statistics Denmark's open API: same requests, same response formats. */

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
  /** Something else altogether. */
  | {
      readonly kind: 'other'
      readonly status: number
      readonly headers: Readonly<Record<string, string>>
      readonly body: string | Uint8Array
    }

/** Trouble with one table, in its data or its description. */
export interface Troubled {
  readonly table: string
  readonly at: 'data' | 'tableinfo'
  /** Which of the questions for the table's data it is, from 1; each of them where it is not stated. */
  readonly question?: number
  readonly trouble: Trouble
}

export interface Value {
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
  /** What the description says of a row that is left out; nought where this is not stated. */
  readonly leftOut?: string
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
    case 'other':
      response.writeHead(trouble.status, trouble.headers).end(trouble.body)
      return
    case 'refused':
      refuse(response, trouble.code, trouble.message)
      return
  }
}

function infoOf(id: string, { unit, variables, leftOut }: FakeTable): object {
  return {
    id,
    text: id,
    description: id,
    unit,
    suppressedDataValue: leftOut ?? '0',
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
