import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { FIRST_LANGUAGE, type Language, LANGUAGES } from '../../src/inputs/language.ts'
import { EMBED_FOLDER } from '../../src/results/embeds.ts'
import { HEADERS_FILE, withHeader } from './headers-file.ts'

// The Content-Security-Policy of a site is known when its pages are written: it names each script and each style that
// stands in a file by its hash, and nothing else may run. See docs/decisions/0055-security.md.

const NAME = 'Content-Security-Policy'
/** What the policy follows in a page. */
const CHARSET = '<meta charset="utf-8">'

/** Types of script elements that hold data, which a browser does not run. */
const DATA = /\stype="(?:application\/(?:ld\+)?json|text\/plain)"/
const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/g
const STYLE = /<style\b[^>]*>([\s\S]*?)<\/style>/g

/**
 * Writes the policy into every page of a site, for hosts that send no headers, and into its `_headers`, where it also says
 * who may frame what, which a page cannot say of itself.
 * @param paths of all files of the site
 * @param base the path that the site is served under, with a slash at each end
 * @throws Error when a page has no place for it
 */
export function addPolicies(folder: string, paths: readonly string[], base: string): void {
  const pages = paths.filter((path) => path.endsWith('.html'))
  // What is sought and put in is ASCII: each byte as a letter of its own spares decoding all pages, and encoding them.
  const textOf = (path: string): string => readFileSync(join(folder, path), 'latin1')
  const scripts = hashesIn(pages, (path) => inlineScripts(textOf(path)))
  const policy = policyOf(scripts)
  const meta = Buffer.from(`<meta http-equiv="${NAME}" content="${policy}">`)
  for (const path of pages) {
    const file = join(folder, path)
    const html = readFileSync(file)
    const charset = html.indexOf(CHARSET)
    if (charset < 0) throw new Error(`${path} does not state its character set, where the policy would follow`)
    const after = charset + CHARSET.length
    writeFileSync(file, Buffer.concat([html.subarray(0, after), meta, html.subarray(after)]))
  }
  // A drawing that is opened by itself has its style and its letters in it.
  const styles = hashesIn(
    paths.filter((path) => path.endsWith('.svg')),
    (path) => inlineStyles(textOf(path)),
  )
  const sent = policyOf(scripts, styles)
  const file = join(folder, HEADERS_FILE)
  const headers = ownRules(pages).reduce(
    (text, rule) => withHeader(text, rule, NAME, isFramed(rule) ? sent : `${sent}; frame-ancestors 'none'`),
    readFileSync(file, 'utf8'),
  )
  writeFileSync(file, headers.replace(/^\//gm, base))
}

/**
 * What pages may load and run: files of the site itself, and the inline scripts and styles that are named by their hashes.
 * @param scripts "sha256-…" of each inline script
 * @param styles of each inline style, which brings its letters as data
 */
export function policyOf(scripts: readonly string[], styles: readonly string[] = []): string {
  const quoted = (hashes: readonly string[]): string => hashes.map((hash) => ` '${hash}'`).join('')
  return [
    "default-src 'none'",
    `script-src 'self'${quoted(scripts)}`,
    `style-src 'self'${quoted(styles)}`,
    "img-src 'self'",
    `font-src 'self'${styles.length > 0 ? ' data:' : ''}`,
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ')
}

/** The texts of the scripts that stand in a page and that a browser would run: "a()" of "<script>a()</script>". */
export function inlineScripts(html: string): readonly string[] {
  return [...html.matchAll(SCRIPT)]
    .filter(([, attributes = '']) => !/\ssrc=/.test(attributes) && !DATA.test(attributes))
    .map(([, , text = '']) => text)
}

function inlineStyles(svg: string): readonly string[] {
  return [...svg.matchAll(STYLE)].map(([, text = '']) => text)
}

/** The hashes of all texts in some files, each once, in order. */
function hashesIn(paths: readonly string[], textsOf: (path: string) => readonly string[]): readonly string[] {
  const hashes = new Set<string>()
  // A text is a part of its file, and would hold all of it if it were kept.
  for (const path of paths) for (const text of textsOf(path)) hashes.add(hashOf(text))
  return [...hashes].sort()
}

/** As a policy names a text, whose letters are bytes: "sha256-" and the hash in base64. */
function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text, 'latin1').digest('base64')}`
}

/** Rules that apply to each page exactly once: the front page of a language, and each folder below it. */
function ownRules(pages: readonly string[]): readonly string[] {
  const rules = pages.flatMap((path) => {
    const root = LANGUAGES.map(rootOf).find((root) => root !== '' && path.startsWith(root)) ?? ''
    const [name = '', ...below] = path.slice(root.length).split('/')
    return below.length > 0 ? [`/${root}${name}/*`] : name === 'index.html' ? [`/${root}`] : []
  })
  return [...new Set(rules)].sort()
}

/** Whether the pages of a rule are made to stand in frames on other sites. */
function isFramed(rule: string): boolean {
  return LANGUAGES.some((language) => rule === `/${rootOf(language)}${EMBED_FOLDER}/*`)
}

/** The folder of a language below the root of the site: "en/". */
function rootOf(language: Language): string {
  return language === FIRST_LANGUAGE ? '' : `${language}/`
}
