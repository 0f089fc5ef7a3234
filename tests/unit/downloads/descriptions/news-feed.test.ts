import { describe, expect, test } from 'vitest'
import { newsFeed, newsItems } from '../../../../src/downloads/descriptions/news-feed.ts'
import type { Correction } from '../../../../src/inputs/published/corrections.ts'
import { feedFaults } from '../../../support/check-feed.ts'
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

describe('the rules for feeds of the W3C', () => {
  const { self } = addresses
  const text = newsFeed({ ...site, corrections: [correction] }, addresses, 'da')

  test('are kept', () => {
    expect(feedFaults(text, self)).toEqual([])
    expect(feedFaults(newsFeed(site, addresses, 'en'), self)).toEqual([])
  })

  test.each<readonly [string, (text: string) => string, RegExp]>([
    ['a path for an address', (t) => t.replace('https://site.example/data/', '/data/'), /no full address/],
    ['a day of another week', (t) => t.replace('Sun, 22', 'Mon, 22'), /“Mon, 22 Nov 2026 .*” is no day/],
    ['a day that there is none of', (t) => t.replace('Sun, 22 Nov', 'Tue, 31 Nov'), /is no day/],
    ['a feed without its own address', (t) => t.replace(/<atom:link[^>]*>/, ''), /where it is itself/],
    ['another own address', (t) => t.replace('example/nyt.xml', 'example/news.xml'), /says that it is itself at/],
    ['an id twice', (t) => t.replace('run:open-2025<', 'run:open-2026<'), /a guid stands twice/],
    ['an id that claims to be an address', (t) => t.replace(' isPermaLink="false"', ''), /must say so/],
    ['no description', (t) => t.replace(/<description>.*?<\/description>/, ''), /channel: description is missing/],
    ['an empty title', (t) => t.replace(/(<item>\s*<title>).*?</, '$1<'), /title “” is empty/],
    ['an unknown element', (t) => t.replace('<language>', '<status>x</status><language>'), /status is unknown/],
    ['two days', (t) => t.replace(/<pubDate>.*?<\/pubDate>/, '$&$&'), /pubDate stands twice/],
  ])('find %s', (_, spoil, fault) => {
    const spoilt = spoil(text)
    expect(spoilt).not.toBe(text)
    expect(feedFaults(spoilt, self).join('\n')).toMatch(fault)
  })
})
