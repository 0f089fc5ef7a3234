import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type HTMLElement, NodeType, type Node, parse } from 'node-html-parser'
import { folderFiles } from '../../scripts/site/folder-files.ts'
import { siteAddress } from '../../scripts/site/site-address.ts'
import { testedSite } from '../../scripts/testing/tested-site.ts'

/** A page of a built site. */
export interface Page {
  /** Address under the base: "", "kommuner/aarhus/", "404.html". */
  readonly address: string
  readonly html: string
  readonly root: HTMLElement
  /** What a reader may meet: the text, and the texts in attributes. */
  readonly text: string
}

/** A built site, as files. */
export interface Site {
  readonly dir: string
  /** Path that the site lives under, with a slash at both ends. */
  readonly base: string
  /** Addresses of all files under the base. */
  readonly files: ReadonlySet<string>
  readonly pages: readonly Page[]
}

/** The folder that the tests look at. */
export const DIST = process.env.LAEGE_DIST_DIR ?? testedSite()

const known = new Map<string, Site>()

/**
 * Reads a built site. The site that the tests look at is read once for all files of tests that run in one process, so
 * none may change the tree of a page: `pageOf` gives one to change.
 */
export function readSite(dir: string, base: string): Site {
  if (dir !== DIST) return readFolder(dir, base)
  const site = known.get(base) ?? readFolder(dir, base)
  known.set(base, site)
  return site
}

function readFolder(dir: string, base: string): Site {
  const paths = folderFiles(dir).map((file) => file.path)
  return {
    dir,
    base,
    files: new Set(paths.map(siteAddress)),
    pages: paths.filter((path) => path.endsWith('.html')).map((path) => readPage(dir, path)),
  }
}

function readPage(dir: string, path: string): Page {
  const html = readFileSync(join(dir, path), 'utf8')
  return pageOf(siteAddress(path), html)
}

/** A page from its markup. Its tree is made when it is first asked for: few tests ask for every page's. */
export function pageOf(address: string, html: string): Page {
  let root: HTMLElement | undefined
  let text: string | undefined
  return {
    address,
    html,
    get root() {
      root ??= parse(html, { blockTextElements: { script: true, style: true } })
      return root
    },
    get text() {
      text ??= readerText(this.root)
      return text
    },
  }
}

/** Attributes whose text reaches a reader. */
const SPOKEN = ['alt', 'title', 'aria-label', 'aria-description', 'placeholder', 'content']
const SILENT = new Set(['SCRIPT', 'STYLE', 'TEMPLATE'])
const INLINE = new Set(
  'A ABBR B BDI CITE CODE DATA DFN EM I MARK OUTPUT Q SMALL SPAN STRONG SUB SUP TIME TSPAN VAR WBR'.split(' '),
)

/** Text and spoken attributes below a node, blanks collapsed, a break between blocks. */
export function readerText(node: Node): string {
  return gather(node)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim()
}

function gather(node: Node): string {
  if (node.nodeType === NodeType.TEXT_NODE) return node.textContent
  if (!isElement(node) || SILENT.has(node.tagName)) return ''
  const spoken = SPOKEN.map((name) => node.getAttribute(name)).filter((value) => value !== undefined)
  const inner = node.childNodes.map(gather).join('')
  const inline = INLINE.has(node.tagName)
  const own = inline ? inner : `\n${inner}\n`
  return spoken.length > 0 ? `${own}\n${spoken.join('\n')}\n` : own
}

function isElement(node: Node): node is HTMLElement {
  return node.nodeType === NodeType.ELEMENT_NODE
}
