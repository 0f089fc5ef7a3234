import { accessSync, constants, existsSync, lstatSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { join, resolve } from 'node:path'
import type { Readable } from 'node:stream'
import sirv from 'sirv'
import { contentType } from './content-types.ts'
import { whyUnholdable } from './file-names.ts'
import { HEADERS_FILE, headersFor, readHeaders } from './headers-file.ts'
import { readTarget } from './request-target.ts'

/** A server of a built site, as a static host would serve it. */
export interface SiteServer {
  /** Address of the front page, with a slash at the end. */
  readonly url: string
  readonly close: () => Promise<void>
}

/** Where a site is served from, and at which address. */
export interface SiteServerOptions {
  readonly dir: string
  /** The path that the site lives under, with a slash at both ends. */
  readonly base: string
  /** 0 takes any free one. */
  readonly port: number
  /** Who can ask: 127.0.0.1 is this machine alone, 0.0.0.0 all others too. */
  readonly host?: string
}

/**
 * Serves a folder under a base path. Unknown addresses get `404.html` with status 404; an address of a folder without
 * its slash is sent on to the one with it. The headers are those of `_headers`, where the site has one. Whatever is asked, the server stays, and nothing outside the folder is sent.
 * @throws Error when the port is taken or the host is none of this machine
 */
export async function startServer({ dir, base, port, host = '127.0.0.1' }: SiteServerOptions): Promise<SiteServer> {
  const answer = answerer(resolve(dir), base)
  const server = createServer((request, response) => {
    try {
      answer(request, response)
    } catch (error) {
      console.error(`${request.url ?? ''}: ${error instanceof Error ? error.message : String(error)}`)
      if (!response.headersSent) response.writeHead(500, PLAIN)
      response.end('The server could not read the site')
    }
  })
  await new Promise<void>((done, failed) => {
    server.once('error', failed)
    server.listen(port, host, () => {
      server.off('error', failed)
      done()
    })
  })
  // More connections than the system allows are no reason to end.
  server.on('error', (error) => {
    console.error(error.message)
  })
  const address = server.address()
  const taken = typeof address === 'object' && address !== null ? address.port : port
  const name = THIS_MACHINE.get(host) ?? host
  return {
    url: `http://${name.includes(':') ? `[${name}]` : name}:${taken}${base}`,
    close: () =>
      new Promise((done) => {
        server.close(() => {
          done()
        })
        server.closeAllConnections()
      }),
  }
}

/** What this machine itself is called where all may ask. */
const THIS_MACHINE: ReadonlyMap<string, string> = new Map([
  ['0.0.0.0', '127.0.0.1'],
  ['::', '::1'],
])

const PLAIN = { 'Content-Type': 'text/plain;charset=utf-8' }

/** What the server does with a request. */
function answerer(dir: string, base: string): (request: IncomingMessage, response: ServerResponse) => void {
  const files = sirv(dir, {
    dev: true,
    etag: true,
    // A file that has its compressed self beside it (.gz) is sent as that.
    gzip: true,
    extensions: [],
    setHeaders: (response, path) => {
      response.setHeader('Content-Type', contentType(path))
    },
    onNoMatch: (_, response) => {
      notFound(response, dir)
    },
  })
  const headersFile = join(dir, HEADERS_FILE)
  const rules = existsSync(headersFile) ? readHeaders(readFileSync(headersFile, 'utf8')) : []
  const baseNames = base.split('/').filter((name) => name !== '')

  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { ...PLAIN, Allow: 'GET, HEAD' }).end('Only GET and HEAD are answered')
      return
    }
    const target = readTarget(request.url ?? '')
    if (target === null) {
      response.writeHead(400, PLAIN).end('This is no address')
      return
    }
    const { names, isFolder, search } = target
    const own = names.slice(baseNames.length)
    const path = addressOf(names)
    for (const [name, value] of headersFor(rules, `/${names.join('/')}${isFolder && names.length > 0 ? '/' : ''}`))
      response.setHeader(name, value)
    if (names.length === 0 && base !== '/') {
      response.writeHead(302, { Location: base }).end()
    } else if (baseNames.some((name, index) => name !== names[index])) {
      notFound(response, dir)
    } else if (!isFolder && kindOf(dir, own) === 'folder') {
      response.writeHead(301, { Location: `${path}/${search}` }).end()
    } else {
      const file = isFolder ? [...own, 'index.html'] : own
      if (kindOf(dir, file) === 'file') send(file)
      else notFound(response, dir)
    }

    function send(file: readonly string[]): void {
      // Here sirv reads two lawful forms wrongly ("-500", "0-0") and ends the process on an unlawful one: all is sent.
      delete request.headers.range
      if (kindOf(dir, [...file.slice(0, -1), `${file.at(-1) ?? ''}.gz`]) !== 'file')
        delete request.headers['accept-encoding']
      // A file that is gone or locked between the look and the reading, and a reader who leaves.
      response.once('pipe', (source: Readable) => {
        source.once('error', () => response.destroy())
        response.once('close', () => source.destroy())
      })
      // As sirv reads it back, which is not as a part of an address is written otherwise.
      request.url = `/${file.map(encodeURI).join('/')}`
      files(request, response)
    }
  }
}

/** What a path in the folder leads to without a link on the way; null for nothing, and for what is no file of a site. */
function kindOf(dir: string, names: readonly string[]): 'file' | 'folder' | null {
  if (names.some((name) => name.includes('/') || whyUnholdable(name) !== null)) return null
  let path = dir
  let kind: 'file' | 'folder' = 'folder'
  try {
    for (const name of names) {
      path = join(path, name)
      const entry = lstatSync(path)
      if (!entry.isFile() && !entry.isDirectory()) return null
      kind = entry.isFile() ? 'file' : 'folder'
    }
    accessSync(path, constants.R_OK)
    return kind
  } catch {
    return null
  }
}

function addressOf(names: readonly string[]): string {
  return `/${names.map(encodeURIComponent).join('/')}`
}

function notFound(response: ServerResponse, dir: string): void {
  const page = unknownPage(dir)
  response.writeHead(404, { 'Content-Type': contentType('404.html'), 'Content-Length': page.length }).end(page)
}

function unknownPage(dir: string): Buffer {
  try {
    return readFileSync(join(dir, '404.html'))
  } catch {
    return Buffer.from('Not found')
  }
}
