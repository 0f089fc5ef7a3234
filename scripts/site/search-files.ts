import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { FIRST_LANGUAGE, type Language, LANGUAGES } from '../../src/inputs/language.ts'
import { escapeXml } from '../../src/text/format/escape-xml.ts'
import { isHidden } from './hidden-page.ts'

// What search engines ask for first. They stand at the root of the site, and name every page that wants to be found.

/** A page by its path below the root of the site, in the languages that it is there in. */
type PagePaths = Readonly<Partial<Record<Language, string>>>

/**
 * Writes `robots.txt` into a built site that has none of its own, and `sitemap.xml` where the domain is known: its addresses
 * must be full ones.
 * @param paths of all files of the site
 * @param root the full address of the site with a slash at its end; null where no domain is known
 * @param day when the site was published, as "2026-11-22"
 */
export function writeSearchFiles(folder: string, paths: readonly string[], root: string | null, day: string): void {
  // One in public/ is meant as it is.
  const robots = join(folder, 'robots.txt')
  if (!existsSync(robots)) writeFileSync(robots, robotsText(root))
  if (root === null) return
  const pages = paths.filter(
    (path) => path.endsWith('.html') && path !== '404.html' && !isHidden(readFileSync(join(folder, path), 'utf8')),
  )
  writeFileSync(join(folder, 'sitemap.xml'), sitemapText(pages, root, day))
}

/** What robots may read: everything. Pages that are not to be found say so themselves, which they must be read for. */
export function robotsText(root: string | null): string {
  return `User-agent: *\nAllow: /\n${root === null ? '' : `\nSitemap: ${root}sitemap.xml\n`}`
}

/**
 * The pages by sitemaps.org 0.9, each with its other languages.
 * @param pages paths of files: "kommuner/index.html", "en/kommuner/index.html"
 */
export function sitemapText(pages: readonly string[], root: string, day: string): string {
  const addresses = new Set(pages.map((path) => path.replace(/index\.html$/, '')))
  const urls = [...addresses].sort().map((address) => {
    const links = Object.entries(inLanguages(address, addresses)).map(
      ([language, path]) => `<xhtml:link rel="alternate" hreflang="${language}" href="${escaped(root + path)}"/>`,
    )
    return `<url><loc>${escaped(root + address)}</loc><lastmod>${day}</lastmod>${links.join('')}</url>`
  })
  const vocabularies = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"'
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset ${vocabularies}>\n${urls.join('\n')}\n</urlset>\n`
}

/** The page of an address in each language that it is there in. */
function inLanguages(address: string, all: ReadonlySet<string>): PagePaths {
  const others = LANGUAGES.filter((language) => language !== FIRST_LANGUAGE)
  const own = others.find((language) => address.startsWith(`${language}/`))
  const first = own === undefined ? address : address.slice(own.length + 1)
  return Object.fromEntries(
    LANGUAGES.map(
      (language) => [language, language === FIRST_LANGUAGE ? first : `${language}/${first}`] as const,
    ).filter(([, path]) => all.has(path)),
  )
}

/** An address as XML has it, each character that URLs do not know written with %. */
function escaped(address: string): string {
  return escapeXml(new URL(address).href).replaceAll("'", '&apos;')
}
