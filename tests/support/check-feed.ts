import { xmlFaults } from './check-xml.ts'

/** The elements that RSS 2.0 knows and a feed of ours may have, once each; those of the first list must be there. */
const CHANNEL = { must: ['title', 'link', 'description'], may: ['language', 'pubDate', 'atom:link'] } as const
const ITEM = { must: [], may: ['title', 'link', 'description', 'pubDate', 'guid'] } as const

const DAY =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/

/**
 * What the W3C feed validation service would find wrong in an RSS 2.0 feed, or advise against, of what can stand in ours:
 * elements that are missing, unknown or there twice, links that are not in full, days that are none, markup in titles,
 * guids that stand twice, and a feed that does not say where it is itself.
 * @param self the address of the feed
 */
export function feedFaults(text: string, self: string): readonly string[] {
  const broken = xmlFaults(text)
  if (broken.length > 0) return broken
  const faults: string[] = []
  if (!text.startsWith('<?xml version="1.0" encoding="UTF-8"?>')) faults.push('the encoding is not stated')
  const [, root = '', inside = ''] = /<rss([^>]*)>\s*<channel>([\s\S]*)<\/channel>\s*<\/rss>\s*$/.exec(text) ?? []
  if (!root.includes(' version="2.0"')) faults.push('it is no RSS 2.0')
  if (!root.includes(' xmlns:atom="http://www.w3.org/2005/Atom"')) faults.push('atom: is not declared')
  const items = [...inside.matchAll(/<item>([\s\S]*?)<\/item>/g)].map(([, item = '']) => item)
  const channel = elementsOf(inside.replaceAll(/<item>[\s\S]*?<\/item>/g, ''))
  faults.push(...countFaults('channel', channel, CHANNEL), ...valueFaults('channel', channel))
  const [link] = channel.filter(({ name }) => name === 'atom:link')
  if (link === undefined) faults.push('channel: it does not say where it is itself')
  else if (!link.attributes.includes(`href="${self}"`) || !link.attributes.includes('rel="self"'))
    faults.push(`channel: it says that it is itself at ${link.attributes.trim()}`)
  for (const [index, item] of items.entries()) {
    const elements = elementsOf(item)
    const where = `item ${index}`
    faults.push(...countFaults(where, elements, ITEM), ...valueFaults(where, elements))
    if (!elements.some(({ name }) => name === 'title' || name === 'description'))
      faults.push(`${where}: it says nothing`)
    for (const { name, attributes, value } of elements)
      if (name === 'guid' && !attributes.includes('isPermaLink="false"') && !isFull(value))
        faults.push(`${where}: a guid that is no address must say so`)
  }
  const guids = items
    .flatMap((item) => elementsOf(item).filter(({ name }) => name === 'guid'))
    .map(({ value }) => value)
  if (guids.length < items.length) faults.push('an item has no guid')
  if (new Set(guids).size < guids.length) faults.push('a guid stands twice')
  return faults
}

interface Element {
  readonly name: string
  readonly attributes: string
  readonly value: string
}

function elementsOf(text: string): readonly Element[] {
  return [...text.matchAll(/<([\w:]+)([^>]*?)(?:\/>|>([^<]*)<\/\1>)/g)].map(
    ([, name = '', attributes = '', value = '']): Element => ({ name, attributes, value }),
  )
}

function countFaults(
  where: string,
  elements: readonly Element[],
  { must, may }: { readonly must: readonly string[]; readonly may: readonly string[] },
): readonly string[] {
  const names = elements.map(({ name }) => name)
  return [
    ...must.filter((name) => !names.includes(name)).map((name) => `${where}: ${name} is missing`),
    ...names.filter((name, index) => names.indexOf(name) !== index).map((name) => `${where}: ${name} stands twice`),
    ...names
      .filter((name) => !must.includes(name) && !may.includes(name))
      .map((name) => `${where}: ${name} is unknown`),
  ]
}

function valueFaults(where: string, elements: readonly Element[]): readonly string[] {
  return elements.flatMap(({ name, value }) => {
    const say = (what: string): readonly string[] => [`${where}: ${name} “${value}” ${what}`]
    if (name !== 'atom:link' && value.trim() === '') return say('is empty')
    if (name === 'link' && !isFull(value)) return say('is no full address')
    if (name === 'title' && /&lt;\/?(?:a|b|br|code|div|em|i|p|span|strong)\b/.test(value)) return say('has markup')
    if (name === 'language' && !/^[a-z]{2}(-[A-Z]{2})?$/.test(value)) return say('is no language')
    if (name === 'pubDate' && !isDay(value)) return say('is no day')
    return []
  })
}

function isFull(address: string): boolean {
  return /^https?:\/\/[^/\s]+\//.test(address) && URL.canParse(address.replaceAll('&amp;', '&'))
}

/** A day in the form of RFC 822 that there is, with its own day of the week. */
function isDay(text: string): boolean {
  return DAY.test(text) && new Date(text).toUTCString() === text
}
