import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { extname, join, resolve } from 'node:path'
import sirv from 'sirv'
import { basePath } from '../src/inputs/base-path.ts'

/** A server of a built site, as a static host would serve it. */
export interface SiteServer {
  /** Address of the front page, with a slash at the end. */
  readonly url: string
  readonly close: () => Promise<void>
}

/** Types of text that say nothing of their character set by themselves: figures from a browser keep their æ, ø and å. */
const TEXT_TYPES = new Map([
  ['.csv', 'text/csv'],
  ['.css', 'text/css'],
  ['.js', 'text/javascript'],
  ['.txt', 'text/plain'],
])

/**
 * Serves a folder under a base path. Unknown addresses get `404.html` with status 404; an address of a folder without
 * its slash is sent on to the one with it. Port 0 takes any free one.
 * @throws Error when the port is taken
 */
export async function startServer(options: { dir: string; base: string; port: number }): Promise<SiteServer> {
  const dir = resolve(options.dir)
  const { base } = options
  const files = sirv(dir, {
    dev: true,
    etag: true,
    // A file that has its compressed self beside it (.gz) is sent as that.
    gzip: true,
    // For index.html: the addresses of pages end in a slash.
    extensions: ['html'],
    setHeaders: (response, path) => {
      const type = TEXT_TYPES.get(extname(path))
      if (type !== undefined) response.setHeader('Content-Type', `${type};charset=utf-8`)
    },
    onNoMatch: (_, response) => {
      notFound(response, dir)
    },
  })

  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost')
    if (pathname === '/' && base !== '/') {
      redirect(response, 302, base)
    } else if (`${pathname}/` === base || isFolder(dir, base, pathname)) {
      redirect(response, 301, `${pathname}/${search}`)
    } else if (pathname.startsWith(base)) {
      request.url = `/${pathname.slice(base.length)}${search}`
      files(request, response)
    } else {
      notFound(response, dir)
    }
  })

  await new Promise<void>((done, failed) => {
    server.once('error', failed)
    server.listen(options.port, 'localhost', done)
  })
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : options.port
  return {
    url: `http://localhost:${port}${base}`,
    close: () =>
      new Promise((done) => {
        server.close(() => {
          done()
        })
        server.closeAllConnections()
      }),
  }
}

function isFolder(dir: string, base: string, pathname: string): boolean {
  if (pathname.endsWith('/') || !pathname.startsWith(base)) return false
  const path = join(dir, decode(pathname.slice(base.length)))
  return path.startsWith(dir) && statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}

/** A path of an address as a path of a file; what cannot be decoded stays as it is and matches nothing. */
function decode(path: string): string {
  try {
    return decodeURIComponent(path).replaceAll('\0', '')
  } catch {
    return path
  }
}

function redirect(response: ServerResponse, status: 301 | 302, location: string): void {
  response.writeHead(status, { Location: location }).end()
}

function notFound(response: ServerResponse, dir: string): void {
  const page = join(dir, '404.html')
  response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' })
  response.end(existsSync(page) ? readFileSync(page) : 'Not found')
}

/** `npm start`: serves dist/ until it is stopped. */
async function main(): Promise<number> {
  const dir = process.env.LAEGE_DIST_DIR ?? 'dist'
  const port = Number(process.env.PORT ?? '4321')
  if (!existsSync(join(dir, 'index.html'))) {
    console.error(`There is no site in ${dir}/ yet. Make it with: npm run build`)
    return 1
  }
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    console.error(`PORT is “${process.env.PORT ?? ''}”; expected a whole number from 0 to 65535`)
    return 1
  }
  try {
    const server = await startServer({ dir, base: basePath(), port })
    console.log(`Serving ${dir}/ at ${server.url} (stop with Ctrl+C)`)
    return 0
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
    console.error(taken ? `Port ${port} is taken. Choose another: PORT=4322 npm start` : error)
    return 1
  }
}

if (import.meta.main) process.exitCode = await main()
