import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contentType } from '../../../scripts/site/content-types.ts'
import { type SiteServer, startServer } from '../../../scripts/site/site-server.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

/** What a server answers to bytes as they are: no client corrects them on the way. */
async function raw(port: number, request: string): Promise<{ status: number; head: string; body: string }> {
  const socket = connect(port, '127.0.0.1')
  const chunks: Buffer[] = []
  socket.on('data', (chunk) => chunks.push(chunk))
  socket.on('error', () => undefined)
  socket.write(Buffer.from(request, 'latin1'))
  await once(socket, 'close')
  const [head = '', body = ''] = Buffer.concat(chunks)
    .toString('utf8')
    .split(/\r\n\r\n(.*)/s)
  return { status: Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1] ?? 0), head, body }
}

const asked = (target: string, method = 'GET', headers = '') =>
  `${method} ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${headers}\r\n`

let server: SiteServer
let port: number
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'laege-'))
  const site = join(folder, 'site')
  mkdirSync(join(site, 'kommuner/køge'), { recursive: true })
  const files = {
    _headers:
      "/*\n  X-Content-Type-Options: nosniff\n\n/kommuner/køge/*\n  Content-Security-Policy: default-src 'none'\n",
    'index.html': 'front',
    '404.html': 'unknown',
    'kommuner/køge/index.html': 'Køge',
    'tal.csv': 'navn\nKøge\n',
    'tal.xlsx': 'workbook',
    'noget.ukendt': 'bytes',
    'stor.txt': '0123456789'.repeat(100_000),
    'a b&c.txt': 'odd name',
    'pakket.json': '{"unpacked": true}',
  }
  for (const [path, text] of Object.entries(files)) writeFileSync(join(site, path), text)
  writeFileSync(join(site, 'pakket.json.gz'), gzipSync('{"unpacked": true}'))
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  symlinkSync('../secret.txt', join(site, 'link.txt'))
  symlinkSync('..', join(site, 'up'))
  symlinkSync('../secret.txt', join(site, 'tal.csv.gz'))
  symlinkSync('loop', join(site, 'loop'))
  server = await startServer({ dir: site, base: '/', port: 0 })
  port = Number(new URL(server.url).port)
})

afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

/** The server is there still, and sends the front page. */
async function stays(): Promise<void> {
  expect(await raw(port, asked('/'))).toMatchObject({ status: 200, body: 'front' })
}

test.each([
  '//',
  '///',
  '//[',
  '//evil.example/',
  '//evil.example/..',
  '/kommuner//køge/',
  '/\\',
  '/\\\\evil.example',
  '/kommuner\\',
  '/%5c',
  '/%',
  '/%zz',
  '/%c3',
  '/%00',
  '/index.html%00.txt',
  '/..',
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/kommuner/../../secret.txt',
  '/./index.html',
  '/.%2e%2fsecret.txt',
  `/${'a'.repeat(256)}`,
  `/${'a'.repeat(5000)}/`,
  `/${'å'.repeat(200)}`,
  '/index.html/',
  '/index.html/x',
  '/index.html.',
  '/index.html::$DATA',
  '/C:/secret.txt',
  '/con',
  '/nul.txt',
  '/up/secret.txt',
  '/up',
  '/up/',
  '/link.txt',
  '/loop',
  '/loop/',
  '/kommuner',
  '/__proto__',
  '/constructor',
  '/404',
  '*',
  'index.html',
  'http://',
  'http://[',
  'http://localhost',
  'javascript:alert(1)',
  '/#',
  '/?',
  '/?%',
  '/?\\',
])('%j ends no server, leads nowhere outside the site, and is no fault of the server', async (target) => {
  const { status, head, body } = await raw(port, asked(target))
  const isFront = /^\/[?#]/.test(target)
  const isSlashless = target === '/kommuner'
  expect(status).toSatisfy((code) =>
    isFront ? code === 200 : isSlashless ? code === 301 : code === 400 || code === 404,
  )
  expect(body).not.toContain('secret')
  expect(head).not.toMatch(/^location: .*evil/im)
  await stays()
})

test.each([
  'bytes=5-2',
  'bytes=-',
  'bytes=-5',
  'bytes=0-0',
  'bytes=99999999-',
  'bytes=a-b',
  'bytes=0-1,3-4',
  'x',
  '\xff',
])('a part asked for as %j is answered with the whole', async (range) => {
  const { status, body } = await raw(port, asked('/tal.csv', 'GET', `Range: ${range}\r\n`))
  expect([status, body]).toEqual([200, 'navn\nKøge\n'])
  await stays()
})

test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND'])('%s is not answered', async (method) => {
  const { status, head } = await raw(port, asked('/', method))
  expect(status).toBe(405)
  expect(head).toMatch(/^allow: GET, HEAD$/im)
  await stays()
})

test.each([
  ['CONNECT', 'CONNECT localhost:80 HTTP/1.1\r\nHost: localhost\r\n\r\n'],
  ['no method of HTTP', 'NONSENSE / HTTP/1.1\r\nHost: localhost\r\n\r\n'],
  ['bytes that are no request', '\x16\x03\x01\x02\x00\x01\x00'.padEnd(40, '\n')],
  ['a request for another protocol', asked('/', 'GET', 'Upgrade: websocket\r\n')],
  ['an expectation', asked('/', 'GET', 'Expect: nonsense\r\n')],
  ['headers without end', asked('/', 'GET', `X: ${'x'.repeat(40_000)}\r\n`)],
  ['a length that is none', asked('/', 'POST', 'Content-Length: -1\r\n')],
  ['two lengths', asked('/', 'POST', 'Content-Length: 1\r\nTransfer-Encoding: chunked\r\n')],
])('%s ends no server', async (_, request) => {
  await raw(port, request)
  await stays()
})

test('a reader who leaves ends neither the server nor keeps its files open', async () => {
  for (let count = 0; count < 20; count += 1) {
    const socket = connect(port, '127.0.0.1')
    socket.on('error', () => undefined)
    socket.write(asked('/stor.txt'))
    await once(socket, 'data')
    socket.destroy()
  }
  await stays()
})

test('HEAD has the head of GET and no body', async () => {
  const [get, head] = [await raw(port, asked('/tal.csv')), await raw(port, asked('/tal.csv', 'HEAD'))]
  expect(head).toMatchObject({ status: 200, body: '' })
  expect(head.head).toMatch(/^content-length: 11$/im)
  expect(head.head.replace(/^date:.*$/im, '')).toBe(get.head.replace(/^date:.*$/im, ''))
})

test('pages are found by their address, with or without the last slash; others get the page for unknown addresses', async () => {
  expect(await raw(port, asked('/kommuner/k%C3%B8ge/'))).toMatchObject({ status: 200, body: 'Køge' })
  const sent = await raw(port, asked('/kommuner/k%C3%B8ge?a=b'))
  expect(sent.status).toBe(301)
  expect(sent.head).toMatch(/^location: \/kommuner\/k%C3%B8ge\/\?a=b$/im)
  expect(await raw(port, asked('http://elsewhere.example/tal.csv'))).toMatchObject({ status: 200 })
  expect(await raw(port, asked('/a%20b%26c.txt'))).toMatchObject({ status: 200, body: 'odd name' })
  expect(await raw(port, asked('/nowhere/'))).toMatchObject({ status: 404, body: 'unknown' })
  expect((await raw(port, asked('/nowhere'))).head).toMatch(/^content-type: text\/html;charset=utf-8$/im)
})

test('a compressed twin is sent to those who take it, and a link is not followed for it', async () => {
  const gzip = 'Accept-Encoding: gzip\r\n'
  const packed = await raw(port, asked('/pakket.json', 'GET', gzip))
  expect(packed.head).toMatch(/^content-encoding: gzip$/im)
  expect(packed.head).toMatch(/^content-type: application\/json$/im)
  expect(await raw(port, asked('/pakket.json'))).toMatchObject({ body: '{"unpacked": true}' })
  expect(await raw(port, asked('/tal.csv', 'GET', gzip))).toMatchObject({ status: 200, body: 'navn\nKøge\n' })
})

test.each([
  ['tal.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['kort.geojson', 'application/geo+json'],
  ['kort.topojson', 'application/json'],
  ['kort.topo.json', 'application/json'],
  ['skrift.ttf', 'font/ttf'],
  ['katalog.jsonld', 'application/ld+json'],
  ['katalog.ttl', 'text/turtle;charset=utf-8'],
  ['tal.parquet', 'application/vnd.apache.parquet'],
  ['tal.ods', 'application/vnd.oasis.opendocument.spreadsheet'],
  ['TAL.CSV', 'text/csv;charset=utf-8'],
  ['noget.ukendt', 'application/octet-stream'],
  ['uden', 'application/octet-stream'],
])('%s is sent as %s', (path, type) => {
  expect(contentType(path)).toBe(type)
})

test('the type is sent with the file', async () => {
  expect((await raw(port, asked('/tal.xlsx'))).head).toMatch(/^content-type: application\/vnd\.openxml.*\.sheet$/im)
  expect((await raw(port, asked('/tal.csv'))).head).toMatch(/^content-type: text\/csv;charset=utf-8$/im)
  expect((await raw(port, asked('/noget.ukendt'))).head).toMatch(/^content-type: application\/octet-stream$/im)
})

test('a page that is known stays known: 304', async () => {
  const first = await raw(port, asked('/tal.csv'))
  const tag = /^etag: (.*)$/im.exec(first.head)?.[1] ?? ''
  expect(tag).not.toBe('')
  expect(await raw(port, asked('/tal.csv', 'GET', `If-None-Match: ${tag}\r\n`))).toMatchObject({
    status: 304,
    body: '',
  })
})

describe('under a path', () => {
  test('the site is there and nowhere else', async () => {
    const under = await startServer({ dir: join(folder, 'site'), base: '/laeger/tal/', port: 0 })
    const at = Number(new URL(under.url).port)
    try {
      expect(await raw(at, asked('/laeger/tal/'))).toMatchObject({ status: 200, body: 'front' })
      expect((await raw(at, asked('/laeger/tal'))).head).toMatch(/^location: \/laeger\/tal\/$/im)
      expect((await raw(at, asked('/'))).head).toMatch(/^location: \/laeger\/tal\/$/im)
      for (const target of [
        '/laeger',
        '/laeger/',
        '/tal.csv',
        '/laeger/tall/',
        '/laeger/tal/../tal.csv',
        '/tal/laeger/',
      ])
        expect((await raw(at, asked(target))).status, target).toBe(404)
    } finally {
      await under.close()
    }
  })
})

test('a site that is gone for a moment is unknown, and comes back', async () => {
  const dir = join(temporaryFolder(), 'dist')
  const alone = await startServer({ dir, base: '/', port: 0 })
  const at = Number(new URL(alone.url).port)
  try {
    expect(await raw(at, asked('/'))).toMatchObject({ status: 404, body: 'Not found' })
    mkdirSync(dir)
    writeFileSync(join(dir, 'index.html'), 'back')
    expect(await raw(at, asked('/'))).toMatchObject({ status: 200, body: 'back' })
  } finally {
    await alone.close()
  }
})

test('other machines are not answered unless that is asked for', async () => {
  const others = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
  const answers = async (address: string, at: number): Promise<boolean> => {
    const socket = connect(at, address)
    const [event] = await Promise.race([
      once(socket, 'connect').then(() => ['connect']),
      new Promise<[string]>((done) =>
        socket.once('error', () => {
          done(['error'])
        }),
      ),
    ])
    socket.destroy()
    return event === 'connect'
  }
  for (const { address } of others) expect(await answers(address, port), address).toBe(false)
  // 127.0.0.2 is this machine too, and shows the difference where it has no other address.
  expect(await answers('127.0.0.2', port)).toBe(false)
  const open = await startServer({ dir: join(folder, 'site'), base: '/', port: 0, host: '0.0.0.0' })
  try {
    for (const address of ['127.0.0.2', ...others.map((other) => other.address)])
      expect(await answers(address, Number(new URL(open.url).port)), address).toBe(true)
  } finally {
    await open.close()
  }
})

test('the headers of the site are sent as its hosts send them', async () => {
  const policy = /^content-security-policy: default-src 'none'$/im
  const place = await raw(port, asked('/kommuner/k%C3%B8ge/'))
  expect(place.head).toMatch(policy)
  expect(place.head).toMatch(/^x-content-type-options: nosniff$/im)
  const other = await raw(port, asked('/tal.csv'))
  expect(other.head).not.toMatch(policy)
  expect(other.head).toMatch(/^x-content-type-options: nosniff$/im)
})
