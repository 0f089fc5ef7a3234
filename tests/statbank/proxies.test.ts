import { createServer } from 'node:http'
import { connect, type Socket } from 'node:net'
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { useProxies } from '../../scripts/statbank/proxies.ts'
import { download } from '../../scripts/statbank/statbank.ts'
import { fakeTables } from '../support/stat-bank-tables.ts'
import { startStatBank } from '../support/stat-bank.ts'
import { HELD, rowsOf } from './small-country.ts'

const TABLES = fakeTables(rowsOf)
const VARIABLES = ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'http_proxy', 'https_proxy', 'no_proxy']

beforeEach(() => {
  for (const name of VARIABLES) vi.stubEnv(name, undefined)
})
afterEach(() => {
  vi.unstubAllEnvs()
})

/** A proxy on this machine that takes every host for one port, and what it was asked for. */
async function startProxy(port: number): Promise<{ readonly address: string; readonly asked: readonly string[] }> {
  const asked: string[] = []
  const sockets = new Set<Socket>()
  const server = createServer((_, response) => response.writeHead(405).end())
  server.on('connection', (socket) => sockets.add(socket))
  server.on('connect', ({ url = '' }, socket) => {
    asked.push(url)
    const way = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
      way.pipe(socket)
      socket.pipe(way)
    })
    way.on('error', () => socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n'))
    socket.on('error', () => way.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  const at = server.address()
  if (at === null || typeof at === 'string') throw new Error('the proxy has no port')
  return { address: `127.0.0.1:${at.port}`, asked }
}

const fetchFrom = (from: string) =>
  download(HELD, {
    from,
    timeoutMs: 5_000,
    attempts: 1,
    firstWaitMs: 1,
    longestWaitMs: 1,
    noteEveryMs: 60_000,
    thisYear: 2026,
    keep: new Set(['gp-contacts']),
    say: () => undefined,
  })

describe('a download', () => {
  test.each([
    ['HTTP_PROXY', (address: string) => `http://${address}`],
    ['http_proxy', (address: string) => `http://${address}/`],
    ['HTTP_PROXY', (address: string) => address],
    ['HTTP_PROXY', (address: string) => `http://name:word@${address}`],
  ] as const)('goes by the proxy of %s', async (name, write) => {
    const bank = await startStatBank(TABLES)
    const proxy = await startProxy(Number(new URL(bank.address).port))
    vi.stubEnv(name, write(proxy.address))
    const { tables } = await fetchFrom('http://statbank.test')
    expect(tables).toHaveLength(5)
    expect(new Set(proxy.asked)).toEqual(new Set(['statbank.test:80']))
  })

  test('goes straight to a host of NO_PROXY, and without a proxy afterwards', async () => {
    const bank = await startStatBank(TABLES)
    const proxy = await startProxy(9)
    vi.stubEnv('HTTP_PROXY', `http://${proxy.address}`)
    vi.stubEnv('NO_PROXY', 'example.org,127.0.0.1')
    expect((await fetchFrom(bank.address)).tables).toHaveLength(5)
    vi.stubEnv('NO_PROXY', undefined)
    await expect(fetchFrom(bank.address)).rejects.toThrow('HTTP_PROXY names the proxy http://127.0.0.1')
    vi.stubEnv('HTTP_PROXY', undefined)
    expect((await fetchFrom(bank.address)).tables).toHaveLength(5)
    expect(proxy.asked).toHaveLength(1)
  })

  test('that fails says of the way what may help, and no password', async () => {
    await expect(fetchFrom('http://127.0.0.1:9')).rejects.toThrow(
      /the connection failed .*\n.*Where this machine reaches the internet by a proxy, name it in HTTP_PROXY\.$/,
    )
    vi.stubEnv('HTTPS_PROXY', 'http://name:secret@127.0.0.1:9')
    const said = String(await fetchFrom('https://statbank.test').catch((error: unknown) => error))
    expect(said).toContain(
      'HTTPS_PROXY names the proxy http://…@127.0.0.1:9; a host that is reached without it belongs in NO_PROXY.',
    )
    expect(said).not.toContain('secret')
  })
})

test.each([
  ['HTTPS_PROXY', 'socks5://127.0.0.1:1080'],
  ['http_proxy', 'http://'],
  ['HTTP_PROXY', 'ftp://proxy.example'],
  ['https_proxy', 'http://proxy.example:port'],
])('%s = "%s" is refused with its name, value and form', (name, value) => {
  expect(() => useProxies({ [name]: value })).toThrow(
    `${name}: "${value}" is no address of a proxy.\nExpected is an address like http://proxy.example:3128.`,
  )
})

test.each([
  ['socks5://name:word@proxy.example', 'socks5://…@proxy.example'],
  ['name:wo@rd@proxy.example:port', '…@proxy.example:port'],
])('a refused proxy "%s" is told as "%s", without the password', (value, told) => {
  expect(() => useProxies({ HTTPS_PROXY: value })).toThrow(`HTTPS_PROXY: "${told}" is no address`)
})
