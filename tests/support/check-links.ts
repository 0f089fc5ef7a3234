import { readAddress } from '../../src/model/run-address.ts'
import type { HTMLElement } from 'node-html-parser'
import type { Page, Site } from './site.ts'

/** Attributes that hold an address, with the elements that a browser fetches them for without being asked. */
const ADDRESSES = ['href', 'xlink:href', 'src', 'srcset', 'poster', 'action', 'formaction', 'data', 'cite'] as const
const FETCHES = new Set('SCRIPT IMG IFRAME SOURCE VIDEO AUDIO TRACK EMBED OBJECT INPUT USE IMAGE FEIMAGE'.split(' '))
/** Kinds of link element that fetch nothing. */
const STATED = new Set(['canonical', 'alternate', 'license', 'author', 'next', 'prev', 'help'])
const SCHEME = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i

/** An address in a page. */
interface Reference {
  readonly element: HTMLElement
  readonly value: string
}

/** The addresses that a page holds, each entry of a srcset on its own. */
function references(page: Page): Reference[] {
  return page.root.querySelectorAll('*').flatMap((element) =>
    ADDRESSES.filter((name) => name !== 'data' || element.tagName === 'OBJECT').flatMap((name) => {
      const value = element.getAttribute(name)
      if (value === undefined) return []
      const values = name === 'srcset' ? value.split(',').map((part) => part.trim().split(/\s+/)[0] ?? '') : [value]
      return values.map((one) => ({ element, value: one }))
    }),
  )
}

/**
 * Every link that leads nowhere: to a file that is not there, to a fragment that its page lacks, past the base, or
 * by way of a redirect. Each once, with the first page that has it. Empty when all is well.
 */
export function brokenLinks(site: Site): string[] {
  const byFault = Map.groupBy(faultyLinks(site), ({ value, fault }) => `${value} ${fault}`)
  return [...byFault].map(([fault, links]) => `${fault}: on ${links.length} pages, first on /${links[0]?.page ?? ''}`)
}

function faultyLinks(site: Site): { readonly page: string; readonly value: string; readonly fault: string }[] {
  const fragments = new Map(site.pages.map((page) => [page.address, idsOf(page)]))
  return site.pages.flatMap((page) =>
    references(page).flatMap(({ value }) => {
      const fault = linkFault(value, page, site, fragments)
      return fault === null ? [] : [{ page: page.address, value, fault }]
    }),
  )
}

function linkFault(
  value: string,
  page: Page,
  site: Site,
  fragments: ReadonlyMap<string, ReadonlySet<string>>,
): string | null {
  if (SCHEME.test(value)) return null
  if (value.trim() === '') return 'is empty'
  // The page for unknown addresses is served at any depth: only paths from the root hold there.
  if (page.address === '404.html' && !/^[/#?]/.test(value)) return 'is relative, on a page without a place'
  const { pathname, hash } = new URL(value, `http://site.example${site.base}${page.address}`)
  if (!pathname.startsWith(site.base)) return `leaves the base ${site.base}`
  const address = decodeURIComponent(pathname.slice(site.base.length))
  if (!site.files.has(address)) return site.files.has(`${address}/`) ? 'lacks its last slash' : 'leads to no file'
  const id = decodeURIComponent(hash.slice(1))
  // A calculation on the page of one's own, which its script opens.
  if (/^(?:en\/)?regn-selv\/$/.test(address) && id.includes('='))
    return readAddress(hash).ok ? null : 'is an address that the page cannot read'
  const ids = fragments.get(address)
  return id === '' || id === 'top' || ids === undefined || ids.has(id) ? null : 'leads to no element'
}

function idsOf(page: Page): Set<string> {
  return new Set(page.root.querySelectorAll('[id]').map((element) => element.getAttribute('id') ?? ''))
}

/** What a page would fetch from elsewhere, by markup or by the styles and scripts in it. */
export function foreignRequests(page: Page): string[] {
  const asked = references(page)
    .filter(({ element, value }) => SCHEME.test(value) && !value.startsWith('data:') && fetches(element))
    .map(({ element, value }) => `/${page.address}: <${element.tagName.toLowerCase()}> fetches ${value}`)
  const styles = [
    ...page.root.querySelectorAll('style').map((element) => element.textContent),
    ...page.root.querySelectorAll('[style]').map((element) => element.getAttribute('style') ?? ''),
  ]
  return [...asked, ...styles.flatMap(foreignInStyle).map((address) => `/${page.address}: a style fetches ${address}`)]
}

function fetches(element: HTMLElement): boolean {
  if (element.tagName === 'LINK') {
    return !(element.getAttribute('rel') ?? '').split(/\s+/).every((rel) => STATED.has(rel))
  }
  return FETCHES.has(element.tagName) || element.tagName === 'FORM'
}

/** Addresses elsewhere that a stylesheet would fetch. */
export function foreignInStyle(css: string): string[] {
  return [...css.matchAll(/(?:url\(\s*["']?|@import\s+["'])((?:https?:)?\/\/[^"')\s]+)/gi)].map(
    (match) => match[1] ?? '',
  )
}
