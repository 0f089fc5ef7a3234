import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { withoutPassword } from './proxies.ts'
import { LOOK_AT_TABLE, RefreshError, TRY_LATER } from './refresh-error.ts'
import { type TableInfo, tableInfoSchema } from './table-info.ts'

/** The values that are asked for of one variable, by their ids. */
export interface Choice {
  readonly code: string
  readonly values: readonly string[]
}

/** Timeout and retry policy, and progress callbacks. */
export interface ClientOptions {
  /** Address of the service without a path: `https://api.statbank.dk`. */
  readonly from: string
  /** Longest time for one answer, from the question to its last byte. */
  readonly timeoutMs: number
  /** How often a question is asked at most. */
  readonly attempts: number
  /** The wait before the second attempt; it doubles with each attempt. */
  readonly firstWaitMs: number
  /** Longest wait before an attempt, also where the service asks for a longer one. */
  readonly longestWaitMs: number
  /** Called with each attempt that failed and is made again. */
  readonly onRetry: (line: string) => void
  /** Interval of the calls of `onWait`. */
  readonly noteEveryMs: number
  /** Called with how much of an answer has arrived so far. */
  readonly onWait: (line: string) => void
  /** Answers of more bytes are refused. The largest that is known, citizens by age and sex, has less than 2 MB. */
  readonly mostBytes: number
}

/** What a refresh asks of Statistics Denmark's open API. */
export interface Client {
  /** The variables and values of a table; null where there is no table of that name. */
  readonly tableInfo: (table: string) => Promise<TableInfo | null>
  /** The chosen observations of a table as semicolon-separated text, without byte order mark. */
  readonly data: (table: string, choices: readonly Choice[]) => Promise<string>
}

const refusal = z.object({ errorTypeCode: z.string(), message: z.string() })

/** What the service answers for a table, variable or value that it does not have. */
const NOT_FOUND = 'EXTRACT-NOTFOUND'

/** An answer, or why there is none, what to do, and whether another attempt may help. */
type Answer =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'refused'; readonly code: string | null; readonly problem: string; readonly remedy: string }
  | { readonly kind: 'failed'; readonly problem: string; readonly waitMs: number | null; readonly remedy: string }

const refused = (problem: string, remedy = LOOK_AT_TABLE, code: string | null = null): Answer => ({
  kind: 'refused',
  code,
  problem,
  remedy,
})

/**
 * A client of Statistics Denmark's open API (api.statbank.dk, version 1).
 *
 * Questions are POSTed as JSON; data are asked for as BULK, the format without a limit on cells, with the ids of the
 * values and not their texts. An attempt that fails on the way, or is answered by 408, 429 or 5xx, is made again after a
 * wait that doubles, or that the service names; everything else that is not an answer ends the refresh. Redirects are not
 * followed: numbers come from the address that was asked, or not at all.
 */
export function statBank(options: ClientOptions): Client {
  const { from, attempts, firstWaitMs, longestWaitMs, onRetry, noteEveryMs, onWait } = options

  const ask = async (path: string, table: string, body: object): Promise<Answer> => {
    const address = `${from.replace(/\/+$/, '')}/v1/${path}`
    for (let attempt = 1; ; attempt += 1) {
      const answer = await whileNoting(
        (arrived) => attemptOnce(address, body, options, arrived),
        noteEveryMs,
        (bytes, ms) => {
          onWait(
            `${table}: ${bytes === 0 ? 'nothing has come' : `${(bytes / 1000).toFixed(1)} kB have come`} in ${seconds(ms)}`,
          )
        },
      )
      if (answer.kind !== 'failed') return answer
      const waitMs = answer.waitMs ?? firstWaitMs * 2 ** (attempt - 1)
      if (answer.waitMs !== null && answer.waitMs > longestWaitMs)
        throw new RefreshError(
          table,
          `${answer.problem}. The service asks for a wait of ${seconds(waitMs)}.`,
          `Run the command again after that.`,
        )
      if (attempt >= attempts)
        throw new RefreshError(table, `${answer.problem}, ${attempt} times out of ${attempt}.`, answer.remedy)
      const wait = Math.min(waitMs, longestWaitMs)
      onRetry(`${table}: ${answer.problem}; attempt ${attempt + 1} of ${attempts} in ${seconds(wait)}`)
      await sleep(wait)
    }
  }

  return {
    tableInfo: async (table) => {
      const answer = await ask('tableinfo', table, { table, lang: 'da', format: 'JSON' })
      if (answer.kind === 'refused' && answer.code === NOT_FOUND) return null
      return readInfo(table, textOf(table, answer))
    },
    data: async (table, choices) => {
      const body = { table, lang: 'da', format: 'BULK', valuePresentation: 'Code', variables: choices }
      const text = textOf(table, await ask('data', table, body))
      if (text.endsWith('\n') || text === '') return text
      // Whether the service ends its last line is not documented. Cut short by chance, two answers differ.
      const again = textOf(table, await ask('data', table, body))
      if (again === text) return text
      throw new RefreshError(table, 'two answers to one question differ; one of them is cut short.', TRY_LATER)
    },
  }
}

/** Does some work, and tells every so often how many bytes it says have arrived and how long it has taken. */
async function whileNoting<T>(
  work: (arrived: (bytes: number) => void) => Promise<T>,
  everyMs: number,
  note: (bytes: number, ms: number) => void,
): Promise<T> {
  let [bytes, times] = [0, 0]
  const timer = setInterval(() => {
    times += 1
    note(bytes, times * everyMs)
  }, everyMs)
  try {
    return await work((more) => {
      bytes += more
    })
  } finally {
    clearInterval(timer)
  }
}

async function attemptOnce(
  address: string,
  body: object,
  { timeoutMs, mostBytes }: ClientOptions,
  arrived: (bytes: number) => void,
): Promise<Answer> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/json', accept: 'text/csv, application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(timeoutMs),
    })
    const { status, headers } = response
    const type = headers.get('content-type') ?? 'no type'
    const parts: Uint8Array[] = []
    let length = 0
    for await (const part of response.body ?? []) {
      length += part.length
      if (length > mostBytes) return refused(`the answer has more than ${mostBytes / 1e6} MB`)
      parts.push(part)
      arrived(part.length)
    }
    if (status === 408 || status === 429 || status >= 500)
      return {
        kind: 'failed',
        problem: `the service answered ${status}`,
        waitMs: retryAfter(headers),
        remedy: TRY_LATER,
      }
    if (status >= 300 && status < 400)
      return refused(`the service answered ${status} and points to ${headers.get('location') ?? 'nowhere'}`, MOVED)
    if (/^text\/html\b/i.test(type)) return refused(`a web page came instead of an answer (${status})`, WEB_PAGE)
    const text = utf8(Buffer.concat(parts))
    if (text === null) return refused(`the answer is not UTF-8 (${type})`)
    const error = refusalIn(text)
    if (error !== null)
      return refused(
        `the service refused the question: ${error.message} (${error.errorTypeCode})`,
        LOOK_AT_TABLE,
        error.errorTypeCode,
      )
    return response.ok ? { kind: 'text', text } : refused(`the service answered ${status}`)
  } catch (error) {
    return { kind: 'failed', problem: problemOf(error, timeoutMs), waitMs: null, remedy: unreached(address) }
  }
}

const MOVED = 'If that is the new address of the service, name it by --from.'
const WEB_PAGE = 'A proxy or a page to log in may stand in the way: open the address of the service in a browser.'

/** What to do when the service is not reached: the way may go by a proxy, or by a wrong one. */
function unreached(address: string): string {
  const variable = address.startsWith('https:') ? 'HTTPS_PROXY' : 'HTTP_PROXY'
  const proxy = (process.env[variable] ?? process.env[variable.toLowerCase()] ?? '').trim()
  return proxy === ''
    ? `${TRY_LATER} Where this machine reaches the internet by a proxy, name it in ${variable}.`
    : `${TRY_LATER} ${variable} names the proxy ${withoutPassword(proxy)}; a host that is reached without it belongs in NO_PROXY.`
}

/** Text without its byte order mark; null where the bytes are not UTF-8. */
function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** The error that the service states as JSON: an error type and a message. */
function refusalIn(text: string): z.output<typeof refusal> | null {
  if (!text.startsWith('{')) return null
  try {
    return refusal.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

function problemOf(error: unknown, timeoutMs: number): string {
  if (!(error instanceof Error)) return `the question failed: ${String(error)}`
  if (error.name === 'TimeoutError') return `no whole answer within ${seconds(timeoutMs)}`
  // What fetch says is "fetch failed" or "terminated"; what happened stands in the cause.
  const cause = error.cause instanceof Error ? error.cause.message : ''
  return `the connection failed (${cause === '' ? error.message : cause})`
}

/** The wait that an answer asks for: a number of seconds, or a day and time. */
function retryAfter(headers: Headers): number | null {
  const value = headers.get('retry-after')?.trim() ?? ''
  if (/^\d+$/.test(value)) return Number(value) * 1000
  const time = Date.parse(value)
  return Number.isNaN(time) ? null : Math.max(0, time - Date.now())
}

function textOf(table: string, answer: Answer): string {
  if (answer.kind === 'text') return answer.text
  throw new RefreshError(table, `${answer.problem}.`, answer.remedy)
}

function readInfo(table: string, text: string): TableInfo {
  try {
    return tableInfoSchema.parse(JSON.parse(text))
  } catch (error) {
    const why = error instanceof z.ZodError ? (error.issues[0]?.path.join('.') ?? '') : 'it is no JSON'
    throw new RefreshError(table, `its description cannot be read (${why}).`, LOOK_AT_TABLE)
  }
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toLocaleString('en', { maximumFractionDigits: 2 })} s`
}
