/** About what search engines and previews show, in characters. */
const LIMIT = 200

/** As many whole sentences from the start of a text as a description has room for; the first is cut where it is too long. */
export function summary(text: string): string {
  const [first = '', ...rest] = text.split(/(?<=[.?!])\s+/)
  if (first.length > LIMIT) return `${first.slice(0, LIMIT - 1).replace(/\s+\S*$/, '')}…`
  const fits = rest.findIndex((_, index) => [first, ...rest.slice(0, index + 1)].join(' ').length > LIMIT)
  return [first, ...rest.slice(0, fits < 0 ? rest.length : fits)].join(' ')
}
