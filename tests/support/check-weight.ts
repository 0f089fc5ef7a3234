import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { pageKind } from './page-kind.ts'
import type { Page, Site } from './site.ts'

/** What a page weighs, in bytes after gzip: its markup, all the styles and all the scripts that it loads. */
export interface Weight {
  readonly html: number
  readonly css: number
  readonly js: number
  /** The script of the head, which leads to the search: every page has it, and none counts it among its own. */
  readonly door: number
  /** Scripts that it fetches only when something is used. */
  readonly later: number
  /** The runs that a page carries to compute with, which are part of its markup. */
  readonly inputs: number
}

/**
 * The weights of a page at most, in bytes after gzip; a kB is 1,000 bytes. A page with the map may weigh more, and so may
 * the page of a clinic, which computes and speaks by itself, in two languages: docs/decisions/0008-clinic-arithmetic.md,
 * docs/decisions/0010-page-weights.md, docs/decisions/0016-two-languages.md. The search has limits of its own, for the
 * script of the head, which leads to it, and for its scripts and what it looks in together: docs/decisions/0044-search.md.
 * The page of one's own calculation carries the engine and the runs: docs/decisions/0047-regn-selv.md.
 */
export const BUDGET = {
  mapHtml: 60_000,
  html: 25_000,
  css: 12_000,
  mapJs: 18_000,
  clinicJs: 9_000,
  ownRunJs: 35_000,
  js: 4_000,
  door: 500,
  search: 40_000,
}

const gzipped = (text: string | Buffer): number => gzipSync(text, { level: 9 }).length

const known = new Map<string, number>()
/** A file after gzip, packed once: nearly a thousand pages load the same few. */
function gzippedFile(path: string): number {
  const size = known.get(path) ?? gzipped(readFileSync(path))
  known.set(path, size)
  return size
}

const total = (sizes: readonly number[]): number => sizes.reduce((sum, size) => sum + size, 0)

/** Measures the weight of a page. */
export function weigh(page: Page, site: Site): Weight {
  const { root } = page
  const stylesheets = root.querySelectorAll('link[rel="stylesheet"]').map((link) => link.getAttribute('href') ?? '')
  const preloads = root.querySelectorAll('link[rel="modulepreload"]').map((link) => link.getAttribute('href') ?? '')
  const scripts = root.querySelectorAll('script[src]').map((script) => script.getAttribute('src') ?? '')
  const inline = root
    .querySelectorAll('script')
    .filter((script) => !script.hasAttribute('src') && isCode(script.getAttribute('type')))
    .map((script) => script.textContent)
  const local = (address: string) =>
    new URL(address, `http://site.example${site.base}${page.address}`).pathname.slice(site.base.length)
  const loaded = [...preloads, ...scripts].map(local)
  const modules = new Set(loaded.flatMap((script) => [...withImports(script, site.dir, AT_ONCE)]))
  const all = new Set(loaded.flatMap((script) => [...withImports(script, site.dir)]))
  const later = [...all].filter((script) => !modules.has(script))
  return {
    html: gzipped(page.html),
    css: total([
      ...stylesheets.map((address) => gzippedFile(join(site.dir, local(address)))),
      ...root.querySelectorAll('style').map((style) => gzipped(style.textContent)),
    ]),
    js: total([
      ...[...modules].map((script) => gzippedFile(join(site.dir, script))),
      ...inline.filter((code) => !isDoor(code)).map(gzipped),
    ]),
    door: total(inline.filter(isDoor).map(gzipped)),
    later: total(later.map((script) => gzippedFile(join(site.dir, script)))),
    inputs: total(root.querySelectorAll('script[data-runs]').map((script) => gzipped(script.textContent))),
  }
}

/** Whether a script is that of the head. */
function isDoor(code: string): boolean {
  return code.includes('[data-search-door]')
}

function isCode(type: string | undefined): boolean {
  return type === undefined || type === '' || type === 'module' || type === 'text/javascript'
}

/** What the search weighs in a language, in bytes after gzip: its script, which a page fetches when it is first used, and what it looks in. */
export function weighSearch(site: Site, index: string): number {
  const scripts = readdirSync(join(site.dir, 'assets'))
    .filter((name) => name.endsWith('.js'))
    .map((name) => `assets/${name}`)
    .filter((script) => readFileSync(join(site.dir, script), 'utf8').includes(index.slice(index.lastIndexOf('/') + 1)))
  if (scripts.length !== 1) throw new Error(`${scripts.length} scripts fetch ${index}`)
  const modules = scripts.flatMap((script) => [...withImports(script, site.dir)])
  return total([...modules, index].map((file) => gzippedFile(join(site.dir, file))))
}

/** How a script names one that it imports at once, and one that it imports at all. */
const AT_ONCE = /(?:from|import)\s*["'](\.{1,2}\/[^"']+)["']/g
const AT_ALL = /(?:from|import)\s*\(?\s*["'`](\.{1,2}\/[^"'`]+)["'`]/g

/** The scripts that a script imports. */
function importsOf(script: string, dir: string, named: RegExp): readonly string[] {
  const code = readFileSync(join(dir, script), 'utf8')
  return [...code.matchAll(named)].map((match) =>
    new URL(match[1] ?? '', `http://site.example/${script}`).pathname.slice(1),
  )
}

/** A script of the site and the scripts that it imports, at any depth. */
function withImports(script: string, dir: string, named = AT_ALL, seen = new Set<string>()): Set<string> {
  if (seen.has(script)) return seen
  seen.add(script)
  for (const imported of importsOf(script, dir, named)) withImports(imported, dir, named, seen)
  return seen
}

/** What on a page exceeds its budget. */
export function overweight(page: Page, { html, css, js, door, later, inputs }: Weight): string[] {
  const kind = pageKind(page.address)
  const map = kind === 'front' || kind === 'map'
  const isOwn = kind === 'ownRun'
  const scriptLimit =
    map || kind === 'tiles' ? BUDGET.mapJs : kind === 'clinic' ? BUDGET.clinicJs : isOwn ? BUDGET.ownRunJs : BUDGET.js
  const parts = [
    { what: 'HTML', size: html, limit: map ? BUDGET.mapHtml : BUDGET.html },
    { what: 'CSS', size: css, limit: BUDGET.css },
    { what: 'JavaScript', size: isOwn ? js + inputs : js + later, limit: scriptLimit },
    { what: 'JavaScript of the head', size: door, limit: BUDGET.door },
  ]
  return parts
    .filter((part) => part.size > part.limit)
    .map((part) => `/${page.address}: ${part.size} bytes of ${part.what}, at most ${part.limit}`)
}
