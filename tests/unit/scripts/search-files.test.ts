import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { robotsText, sitemapText, writeSearchFiles } from '../../../scripts/site/search-files.ts'
import { xmlFaults } from '../../support/check-xml.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const ROOT = 'https://site.example/sub/'

test('a sitemap names each page with its languages, in full, by address', () => {
  const text = sitemapText(['kommuner/index.html', 'index.html', 'en/index.html', 'om & æ.html'], ROOT, '2026-11-22')
  expect(xmlFaults(text)).toEqual([])
  const both =
    '<xhtml:link rel="alternate" hreflang="da" href="https://site.example/sub/"/><xhtml:link rel="alternate" hreflang="en" href="https://site.example/sub/en/"/>'
  expect(text.split('\n').slice(2, -2)).toEqual([
    `<url><loc>https://site.example/sub/</loc><lastmod>2026-11-22</lastmod>${both}</url>`,
    `<url><loc>https://site.example/sub/en/</loc><lastmod>2026-11-22</lastmod>${both}</url>`,
    '<url><loc>https://site.example/sub/kommuner/</loc><lastmod>2026-11-22</lastmod><xhtml:link rel="alternate" hreflang="da" href="https://site.example/sub/kommuner/"/></url>',
    '<url><loc>https://site.example/sub/om%20&amp;%20%C3%A6.html</loc><lastmod>2026-11-22</lastmod><xhtml:link rel="alternate" hreflang="da" href="https://site.example/sub/om%20&amp;%20%C3%A6.html"/></url>',
  ])
})

test('robots may read everything, and are told of the sitemap where there is one', () => {
  expect(robotsText(ROOT)).toBe('User-agent: *\nAllow: /\n\nSitemap: https://site.example/sub/sitemap.xml\n')
  expect(robotsText(null)).toBe('User-agent: *\nAllow: /\n')
})

test('a page that is not to be found, and that of unknown addresses, are left out; without a domain there is no sitemap', () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'indlejr'))
  const pages = {
    'index.html': '<title>Front</title>',
    '404.html': '<title>Unknown</title>',
    'indlejr/index.html': '<meta name="robots" content="noindex">',
  }
  for (const [path, text] of Object.entries(pages)) writeFileSync(join(folder, path), text)
  writeSearchFiles(folder, [...Object.keys(pages), 'data/x.csv'], null, '2026-11-22')
  expect(existsSync(join(folder, 'sitemap.xml'))).toBe(false)
  rmSync(join(folder, 'robots.txt'))
  writeSearchFiles(folder, [...Object.keys(pages), 'data/x.csv'], ROOT, '2026-11-22')
  const found = readFileSync(join(folder, 'sitemap.xml'), 'utf8').match(/<loc>[^<]+/g)
  expect(found).toEqual([`<loc>${ROOT}`])
  expect(readFileSync(join(folder, 'robots.txt'), 'utf8')).toContain(`${ROOT}sitemap.xml`)
  // One of the maintainer’s own stays.
  writeFileSync(join(folder, 'robots.txt'), 'User-agent: *\nDisallow: /\n')
  writeSearchFiles(folder, Object.keys(pages), ROOT, '2026-11-22')
  expect(readFileSync(join(folder, 'robots.txt'), 'utf8')).toBe('User-agent: *\nDisallow: /\n')
})
