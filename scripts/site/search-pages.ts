import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type HTMLElement, parse } from 'node-html-parser'
import type { Glossary } from '../../src/inputs/explanations/glossary.ts'
import { FIRST_LANGUAGE, type Language, LANGUAGES } from '../../src/inputs/language.ts'
import { entriesIn, entriesText, type SearchEntry } from '../../src/publishing/search/search-entry.ts'
import { ALL_PAGES_HERE } from '../../src/publishing/search/all-pages.ts'
import { escapeXml } from '../../src/text/format/escape-xml.ts'
import { summary } from '../../src/text/format/summary.ts'
import { isHidden } from './hidden-page.ts'

// The pages of a site are known when they are written: then the search and the page from A to Z learn of those that no
// data names, by their own titles and headings. A page that is added to the site is found without a word in any list.

/** The page that lists everything. */
const LIST = '/a-til-aa/'

/** What a page says of itself. */
interface ReadPage {
  /** Path without its language: "/metode/". */
  readonly path: `/${string}`
  readonly title: string
  readonly description: string
  readonly sections: readonly Section[]
}

/** A part of a page that an address names. */
interface Section {
  readonly id: string
  readonly title: string
  /** The terms that it explains in a list. */
  readonly terms: readonly string[]
  /** The first paragraph below its heading. */
  readonly says: string
}

/**
 * Adds the pages of a built site to what can be found, and to the pages that list all of it.
 * @param paths of all files of the site
 * @param base the path that the site is served under, with a slash at each end
 * @param ways what readers look pages up by beside their titles
 */
export function addPages(folder: string, paths: readonly string[], base: string, ways: Glossary['ways']): void {
  for (const language of LANGUAGES) {
    const root = language === FIRST_LANGUAGE ? '' : `${language}/`
    const file = join(folder, root, 'soeg.json')
    const entries = entriesIn(JSON.parse(readFileSync(file, 'utf8')))
    const named = new Set<string>(entries.flatMap(({ path, title }) => [path, title]))
    const pages = pagesIn(folder, paths, language, named).filter(({ title }) => !named.has(title))
    const found = [...entries, ...pageEntries(pages, new Set(entries.map(({ title }) => title)))]
    writeFileSync(file, entriesText(withWays(found, ways, language)))
    const list = join(folder, root, `${LIST.slice(1)}index.html`)
    const html = readFileSync(list, 'utf8')
    if (!html.includes(ALL_PAGES_HERE)) throw new Error(`${list} has no place for the pages`)
    writeFileSync(
      list,
      html.replace(ALL_PAGES_HERE, () =>
        pageList(
          pages.filter(({ path }) => path !== LIST),
          base + root,
          language,
        ),
      ),
    )
  }
}

/**
 * The pages of a language that want to be found.
 * @param named paths of the pages that data names: most of a site, and not read here
 */
function pagesIn(
  folder: string,
  paths: readonly string[],
  language: Language,
  named: ReadonlySet<string>,
): readonly ReadPage[] {
  const root = language === FIRST_LANGUAGE ? '' : `${language}/`
  const others = LANGUAGES.filter((other) => other !== language && other !== FIRST_LANGUAGE)
  return paths.flatMap((path) => {
    if (!path.startsWith(root) || !/(?:^|\/)index\.html$/.test(path)) return []
    if (others.some((other) => path.startsWith(`${other}/`))) return []
    const address = `/${path.slice(root.length).replace(/index\.html$/, '')}` as const
    if (named.has(address)) return []
    const html = readFileSync(join(folder, path), 'utf8')
    return isHidden(html) ? [] : [readPage(html, address)]
  })
}

function readPage(html: string, path: `/${string}`): ReadPage {
  const page = parse(html)
  const title = wordsIn(page.querySelector('h1'))
  const description = page.querySelector('meta[name="description"]')?.getAttribute('content') ?? ''
  const sections: (Section & { readonly terms: string[]; says: string })[] = []
  for (const element of page.querySelectorAll('main h2, main h3, main dt, main p')) {
    const last = sections.at(-1)
    if (/^H[23]$/.test(element.tagName)) {
      const { id } = element
      // A heading without an address ends the part before it all the same.
      sections.push({ id, title: wordsIn(element), terms: [], says: '' })
    } else if (last !== undefined && element.tagName === 'DT') last.terms.push(wordsIn(element))
    else if (last?.says === '') last.says = wordsIn(element)
  }
  return { path, title, description, sections: sections.filter(({ id, title }) => id !== '' && title !== '') }
}

/** What a reader sees of an element, without statuses and words for screen readers. */
function wordsIn(element: HTMLElement | null): string {
  if (element === null) return ''
  const shown = parse(element.outerHTML)
  for (const hidden of shown.querySelectorAll('.unseen, .status, [hidden], svg')) hidden.remove()
  return shown.textContent.replace(/\s+/g, ' ').trim()
}

/**
 * The pages and their parts. A heading that several pages have, that is the title of something else, or that is a letter
 * names no part of its own, and the list of everything has none.
 * @param titles of what data names
 */
function pageEntries(pages: readonly ReadPage[], titles: ReadonlySet<string>): readonly SearchEntry[] {
  const counted = new Map<string, number>()
  for (const title of [...titles, ...pages.map(({ title }) => title)]) counted.set(title, Infinity)
  for (const { title } of pages.flatMap(({ sections }) => sections)) counted.set(title, (counted.get(title) ?? 0) + 1)
  return pages.flatMap(({ path, title, description, sections }) => [
    { kind: 'page', path, title, says: description, also: lastOf(path) } as const,
    ...sections
      .filter(({ title }) => path !== LIST && title.length > 1 && counted.get(title) === 1)
      .map((section) => ({
        kind: 'section' as const,
        path: `${path}#${section.id}` as const,
        title: section.title,
        // A question is answered; what stands first below other headings says little by itself.
        ...(section.title.endsWith('?') && section.says !== '' ? { says: summary(section.says) } : {}),
        ...(section.terms.length > 0 ? { also: section.terms } : {}),
        on: title,
      })),
  ])
}

/** The last part of an address, which is a name of its page too: "tidslinje" of "/metode/tidslinje/". */
function lastOf(path: string): readonly string[] {
  const last = path.split('/').at(-2) ?? ''
  return last === '' ? [] : [last.replaceAll('-', ' ')]
}

/** The entries with the words of the ways to them. A way to what a site does not have, a scenario of other data, is left out. */
function withWays(entries: readonly SearchEntry[], ways: Glossary['ways'], language: Language): readonly SearchEntry[] {
  const words = new Map<string, readonly string[]>(ways.map(({ path, alsoSought }) => [path, alsoSought[language]]))
  return entries.map((entry) => {
    const also = [...(entry.also ?? []), ...(words.get(entry.path) ?? [])]
    return also.length === 0 ? entry : { ...entry, also }
  })
}

/** The pages as a list in the order of the alphabet, each below the page whose address its own begins with. */
function pageList(pages: readonly ReadPage[], root: string, language: Language): string {
  const { compare } = new Intl.Collator(language)
  const sorted = pages.toSorted((a, b) => compare(a.title, b.title))
  const above = ({ path }: ReadPage): ReadPage | undefined =>
    pages
      .filter((other) => other.path !== '/' && other.path !== path && path.startsWith(other.path))
      .toSorted((a, b) => b.path.length - a.path.length)[0]
  const listBelow = (page: ReadPage | undefined): string => {
    const items = sorted.filter((other) => above(other) === page)
    if (items.length === 0) return ''
    return `<ul>${items.map((item) => `<li><a href="${root}${item.path.slice(1)}">${escapeXml(item.title)}</a>${listBelow(item)}</li>`).join('')}</ul>`
  }
  return listBelow(undefined)
}
