import { expect, test } from 'vitest'
import { newsFeed, newsItems } from '../../../../src/downloads/descriptions/news-feed.ts'
import type { Correction } from '../../../../src/inputs/published/corrections.ts'
import { xmlFaults } from '../../../support/check-xml.ts'
import { site } from '../results.ts'

const correction: Correction = {
  id: 'areal-laesoe',
  date: '2026-12-01',
  run: null,
  what: { da: 'Areal & "tegn" <rettet>', en: 'Area corrected' },
  reason: { da: 'Vi læste forkert.', en: 'We misread it.' },
  sha256: null,
}
const addresses = {
  self: 'https://site.example/nyt.xml',
  home: 'https://site.example/',
  page: (path: string) => `https://site.example${path}`,
}

test('the news are the runs that have been published and the corrections, the newest first', () => {
  expect(newsItems({ ...site, corrections: [correction] }).map(({ id }) => id)).toEqual([
    'correction:areal-laesoe',
    'run:open-2026',
    'run:open-2025',
    'run:open-2025-draft',
  ])
})

test('a run that has not been published is no news', () => {
  expect(newsItems({ ...site, published: [], corrections: [] })).toEqual([])
})

test('an item has its day as RSS writes it, its page, and an id that is no address', () => {
  const text = newsFeed(site, addresses, 'da')
  // 22 November 2026 is a Sunday.
  expect(text).toContain('<pubDate>Sun, 22 Nov 2026 00:00:00 GMT</pubDate>')
  expect(text).toContain('<link>https://site.example/data/#open-2026</link>')
  expect(text).toContain('<guid isPermaLink="false">laegefordelingen:run:open-2026</guid>')
  expect(text).toContain('Status: åbent skøn.')
  expect(newsFeed(site, addresses, 'en')).toContain('Status: open estimate.')
})

test('without a domain no address is written but the path that RSS wants of a feed', () => {
  const text = newsFeed(site, { self: null, home: '/', page: () => null }, 'da')
  expect(xmlFaults(text)).toEqual([])
  expect([...text.matchAll(/<link>(.*?)<\/link>/g)].map((match) => match[1])).toEqual(['/'])
  expect(text).not.toContain('<atom:link')
  expect(text).toContain('<guid isPermaLink="false">laegefordelingen:run:open-2026</guid>')
})

test('signs that XML keeps for itself are written as it asks', () => {
  const text = newsFeed({ ...site, corrections: [correction] }, addresses, 'da')
  expect(text).toContain('<title>Rettelse: Areal &amp; &quot;tegn&quot; &lt;rettet&gt;</title>')
  expect(xmlFaults(text)).toEqual([])
})

test('a text that is not well formed is found', () => {
  const text = newsFeed(site, addresses, 'da')
  expect(xmlFaults(text)).toEqual([])
  expect(xmlFaults(text.replace('</item>', ''))).not.toEqual([])
  expect(xmlFaults(text.replace('åbent', '& åbent'))).not.toEqual([])
  expect(xmlFaults(text.replace('isPermaLink="false"', 'isPermaLink=false'))).not.toEqual([])
  expect(xmlFaults(text.replace('<rss', '<rss<'))).not.toEqual([])
  expect(xmlFaults(`${text}<rss/>`)).not.toEqual([])
})
