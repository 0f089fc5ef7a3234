import { describe, expect, test } from 'vitest'
import { type ClientOptions, statBank } from '../../scripts/statbank/client.ts'
import { RefreshError } from '../../scripts/statbank/refresh-error.ts'
import { type FakeTable, startStatBank, type Trouble } from '../support/stat-bank.ts'

/** A table of one number, made for the test. */
const table: FakeTable = {
  unit: 'Antal',
  variables: [{ id: 'Tid', text: 'tid', time: true, values: [{ id: '2026', text: '2026' }] }],
  observe: () => '7',
}
const choices = [{ code: 'Tid', values: ['2026'] }]
const ANSWER = 'TID;INDHOLD\r\n2026;7\r\n'

async function client(
  trouble: Trouble | null,
  options: Partial<ClientOptions> = {},
  at: 'data' | 'tableinfo' = 'data',
) {
  const bank = await startStatBank(new Map([['T1', table]]), trouble === null ? [] : [{ table: 'T1', at, trouble }])
  const [retries, waits]: [string[], string[]] = [[], []]
  const made = statBank({
    from: bank.address,
    timeoutMs: 2_000,
    attempts: 3,
    firstWaitMs: 1,
    longestWaitMs: 1_000,
    onRetry: (line) => retries.push(line),
    noteEveryMs: 60_000,
    onWait: (line) => waits.push(line),
    mostBytes: 10_000,
    ...options,
  })
  return { ...made, bank, retries, waits }
}

describe('a client of the API', () => {
  test('posts the table, the language, BULK, ids instead of texts, and a choice for each variable', async () => {
    const { data, bank } = await client(null)
    expect(await data('T1', choices)).toBe(ANSWER)
    expect(bank.questions).toEqual([
      {
        path: '/v1/data',
        table: 'T1',
        body: { table: 'T1', lang: 'da', format: 'BULK', valuePresentation: 'Code', variables: choices },
      },
    ])
  })

  test('describes a table, and knows one that is not there', async () => {
    const { tableInfo } = await client(null)
    expect((await tableInfo('T1'))?.variables[0]?.id).toBe('Tid')
    expect(await tableInfo('T2')).toBeNull()
  })

  test('asks again after 503, after a wait that doubles, and takes the answer', async () => {
    const { data, bank, retries } = await client({ kind: 'status', status: 503, times: 2 }, { firstWaitMs: 20 })
    expect(await data('T1', choices)).toBe(ANSWER)
    expect(bank.questions).toHaveLength(3)
    expect(retries).toEqual([
      'T1: the service answered 503; attempt 2 of 3 in 0.02 s',
      'T1: the service answered 503; attempt 3 of 3 in 0.04 s',
    ])
  })

  test('gives up after as many attempts as it is told', async () => {
    const { data, bank } = await client({ kind: 'status', status: 500, times: 99 })
    await expect(data('T1', choices)).rejects.toThrow('T1: the service answered 500, 3 times out of 3.')
    expect(bank.questions).toHaveLength(3)
  })

  test('waits as long as a 429 says, in seconds', async () => {
    const { data, retries } = await client({ kind: 'status', status: 429, times: 1, retryAfter: '1' })
    const start = performance.now()
    expect(await data('T1', choices)).toBe(ANSWER)
    expect(performance.now() - start).toBeGreaterThan(950)
    expect(retries).toEqual(['T1: the service answered 429; attempt 2 of 3 in 1 s'])
  })

  test('waits no longer than it may before any attempt', async () => {
    const { data, retries } = await client(
      { kind: 'status', status: 503, times: 2 },
      { firstWaitMs: 30, longestWaitMs: 40 },
    )
    expect(await data('T1', choices)).toBe(ANSWER)
    expect(retries.map((line) => line.split(' in ')[1])).toEqual(['0.03 s', '0.04 s'])
  })

  // A second, which it may wait, is waited above.
  test.each([
    ['2', '2 s'],
    ['3600', '3,600 s'],
  ])('does not wait %s s where it may wait one, but says how long the service asks for', async (retryAfter, said) => {
    const { data, bank } = await client({ kind: 'status', status: 429, times: 1, retryAfter })
    await expect(data('T1', choices)).rejects.toThrow(`The service asks for a wait of ${said}.`)
    expect(bank.questions).toHaveLength(1)
  })

  test('reads a day and time in Retry-After: one that is past means at once', async () => {
    const past = 'Wed, 21 Oct 2015 07:28:00 GMT'
    const { data, retries } = await client(
      { kind: 'status', status: 503, times: 1, retryAfter: past },
      { firstWaitMs: 900 },
    )
    expect(await data('T1', choices)).toBe(ANSWER)
    expect(retries).toEqual(['T1: the service answered 503; attempt 2 of 3 in 0 s'])
  })

  test('does not repeat a question that was refused, and says why it was', async () => {
    const trouble = {
      kind: 'refused',
      code: 'EXTRACT-NOTALLOWED',
      message: 'Der skal vælges værdier for variabel: KØN',
    } as const
    const { data, bank } = await client(trouble)
    await expect(data('T1', choices)).rejects.toThrow('Der skal vælges værdier for variabel: KØN (EXTRACT-NOTALLOWED)')
    expect(bank.questions).toHaveLength(1)
  })

  test('gives up on an answer that does not come in time', async () => {
    const { data } = await client({ kind: 'slow' }, { timeoutMs: 60, attempts: 2 })
    await expect(data('T1', choices)).rejects.toThrow('no whole answer within 0.06 s, 2 times out of 2.')
  })

  test('says meanwhile how much has come, and for how long it has waited', async () => {
    const { data, waits } = await client({ kind: 'slow' }, { timeoutMs: 600, attempts: 1, noteEveryMs: 50 })
    await expect(data('T1', choices)).rejects.toThrow('no whole answer within 0.6 s')
    expect(waits.slice(0, 2)).toEqual(['T1: nothing has come in 0.05 s', 'T1: nothing has come in 0.1 s'])

    const slow = await client({ kind: 'stalled' }, { timeoutMs: 600, attempts: 1, noteEveryMs: 50 })
    await expect(slow.data('T1', choices)).rejects.toThrow('no whole answer within 0.6 s')
    expect(slow.waits[1]).toBe('T1: 0.0 kB have come in 0.1 s')
  })

  test('says nothing of an answer that comes at once', async () => {
    const { data, waits } = await client(null, { noteEveryMs: 1_000 })
    await data('T1', choices)
    expect(waits).toEqual([])
  })

  test('takes a connection that ends before the announced length for a failure', async () => {
    const { data, bank } = await client({ kind: 'cut' })
    await expect(data('T1', choices)).rejects.toThrow('the connection failed')
    expect(bank.questions).toHaveLength(3)
  })

  test('asks twice where the last line has no end, and believes two equal answers', async () => {
    const { data, bank } = await client({ kind: 'replace', from: /\r\n$/, to: '' })
    expect(await data('T1', choices)).toBe('TID;INDHOLD\r\n2026;7')
    expect(bank.questions).toHaveLength(2)
  })

  test.each<readonly [string, Trouble, string, string]>([
    [
      'a way to another host',
      { kind: 'other', status: 302, headers: { location: 'http://other.example/v1/data' }, body: '' },
      'the service answered 302 and points to http://other.example/v1/data',
      'name it by --from',
    ],
    [
      'a way that keeps the question',
      { kind: 'other', status: 307, headers: { location: '/v2/data' }, body: '' },
      'the service answered 307 and points to /v2/data',
      'name it by --from',
    ],
    [
      'a way to nowhere',
      { kind: 'other', status: 301, headers: {}, body: '' },
      'the service answered 301 and points to nowhere',
      'name it by --from',
    ],
    [
      'a page to log in',
      { kind: 'other', status: 200, headers: { 'content-type': 'text/html' }, body: '<html>Log ind</html>' },
      'a web page came instead of an answer (200)',
      'A proxy or a page to log in may stand in the way',
    ],
    [
      'a page that says no',
      { kind: 'other', status: 403, headers: { 'content-type': 'text/html; charset=utf-8' }, body: '<p>Nej</p>' },
      'a web page came instead of an answer (403)',
      'A proxy or a page to log in may stand in the way',
    ],
    [
      'letters of Windows',
      {
        kind: 'other',
        status: 200,
        headers: { 'content-type': 'text/csv; charset=windows-1252' },
        body: Buffer.from('OMRÅDE;INDHOLD\r\n', 'latin1'),
      },
      'the answer is not UTF-8 (text/csv; charset=windows-1252)',
      'Look at the table',
    ],
    [
      'UTF-16',
      { kind: 'other', status: 200, headers: {}, body: Buffer.from('\uFEFFTID;INDHOLD\r\n', 'utf16le') },
      'the answer is not UTF-8 (no type)',
      'Look at the table',
    ],
    [
      'more than any answer has',
      { kind: 'other', status: 200, headers: { 'content-type': 'text/csv' }, body: 'x'.repeat(10_001) },
      'the answer has more than 0.01 MB',
      'Look at the table',
    ],
    [
      'more, as a failure',
      { kind: 'other', status: 500, headers: {}, body: 'x'.repeat(10_001) },
      'the answer has more than 0.01 MB',
      'Look at the table',
    ],
  ])('refuses %s, at once', async (_, trouble, problem, remedy) => {
    const { data, bank } = await client(trouble)
    const error: unknown = await data('T1', choices).catch((why: unknown) => why)
    expect(error).toBeInstanceOf(RefreshError)
    expect(String(error)).toContain(`T1: ${problem}.\n`)
    expect(String(error).split('\n')[1]).toContain(remedy)
    expect(bank.questions).toHaveLength(1)
  })

  test('takes an answer of as many bytes as are allowed', async () => {
    const { data } = await client(null, { mostBytes: Buffer.byteLength(`\uFEFF${ANSWER}`) })
    expect(await data('T1', choices)).toBe(ANSWER)
    const shorter = await client(null, { mostBytes: Buffer.byteLength(`\uFEFF${ANSWER}`) - 1 })
    await expect(shorter.data('T1', choices)).rejects.toThrow('the answer has more than')
  })

  test('refuses a description that is no description', async () => {
    const { tableInfo } = await client({ kind: 'replace', from: /"variables"/, to: '"other"' }, {}, 'tableinfo')
    await expect(tableInfo('T1')).rejects.toThrow('its description cannot be read (variables)')
  })
})
