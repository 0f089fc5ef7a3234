import { escapeXml } from '../../text/format/escape-xml.ts'
import type { ByLanguage, Language } from '../../inputs/language.ts'
import type { IsoDate } from '../../model/domain.ts'
import type { Site } from '../../results/site.ts'
import { statusSentence } from '../../text/sentences/files.ts'

/** What is new: a run that has been published, or a correction. */
export interface NewsItem {
  /** Its guid, independent of the site's address: "run:open-2026". */
  readonly id: string
  readonly date: IsoDate
  readonly title: ByLanguage<string>
  readonly description: ByLanguage<string>
  /** The page that tells of it, in a path of the first language. */
  readonly path: `/${string}`
}

/** Runs that have been published and corrections, the newest first; of one day, the last named first. */
export function newsItems({
  results,
  published,
  corrections,
}: Pick<Site, 'results' | 'published' | 'corrections'>): readonly NewsItem[] {
  const ofRuns = results.runs.flatMap(({ run }): NewsItem[] => {
    const locked = published.find((one) => one.run === run.id)
    if (locked === undefined) return []
    return [
      {
        id: `run:${run.id}`,
        date: locked.frozenOn,
        title: { da: `Ny kørsel: ${run.title.da}`, en: `New run: ${run.title.en}` },
        description: {
          da: `${run.summary.da} ${statusSentence([run.status], 'da')}`,
          en: `${run.summary.en} ${statusSentence([run.status], 'en')}`,
        },
        path: `/data/#${run.id}`,
      },
    ]
  })
  const ofCorrections = corrections.map(({ id, date, what, reason }): NewsItem => ({
    id: `correction:${id}`,
    date,
    title: { da: `Rettelse: ${what.da}`, en: `Correction: ${what.en}` },
    description: reason,
    path: `/aendringer/#${id}`,
  }))
  return [...ofRuns, ...ofCorrections].toReversed().sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
}

/** Where a feed and the pages that it names are: in full, and null where the domain is not known. */
export interface FeedAddresses {
  readonly self: string | null
  /** The front page, which RSS wants of every feed: without a domain its path. */
  readonly home: string
  readonly page: (path: `/${string}`) => string | null
}

/**
 * The news as RSS 2.0. Its only dates are those of the news, so that it is the same in every build. The guid is no
 * address: an item stays read when the site moves.
 */
export function newsFeed(site: Site, addresses: FeedAddresses, language: Language): string {
  const { title } = site.inputs.site
  const items = newsItems(site)
  const newest = items[0]?.date ?? site.inputs.site.publicationDate
  const what = { da: 'nye kørsler og rettelser', en: 'new runs and corrections' }[language]
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">',
    '  <channel>',
    `    ${element('title', `${title[language]}: ${what}`)}`,
    `    ${element('link', addresses.home)}`,
    `    ${element(
      'description',
      {
        da: 'Hver kørsel af modellen, når den er udgivet, og hver rettelse af det, der er udgivet.',
        en: 'Every run of the model when it is published, and every correction of what has been published.',
      }[language],
    )}`,
    `    ${element('language', language)}`,
    `    ${element('pubDate', dayInFeed(newest))}`,
    ...(addresses.self === null
      ? []
      : [`    <atom:link href="${escapeXml(addresses.self)}" rel="self" type="application/rss+xml"/>`]),
    ...items.flatMap((item) => {
      const page = addresses.page(item.path)
      return [
        '    <item>',
        `      ${element('title', item.title[language])}`,
        // RSS allows full addresses alone, and an item may have none.
        ...(page === null ? [] : [`      ${element('link', page)}`]),
        `      ${element('description', item.description[language])}`,
        `      ${element('pubDate', dayInFeed(item.date))}`,
        `      <guid isPermaLink="false">${escapeXml(`laegefordelingen:${item.id}`)}</guid>`,
        '    </item>',
      ]
    }),
    '  </channel>',
    '</rss>',
  ]
  return `${lines.join('\n')}\n`
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`
}

/** A day as RSS has it: "2026-11-22" is "Sun, 22 Nov 2026 00:00:00 GMT". */
function dayInFeed(day: IsoDate): string {
  return new Date(`${day}T00:00:00Z`).toUTCString()
}
