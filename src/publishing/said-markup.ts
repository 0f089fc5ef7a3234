import { escapeXml } from '../text/format/escape-xml.ts'
import type { ByLanguage, Language } from '../inputs/language.ts'
import type { Status } from '../model/domain.ts'
import { sentenceParts } from '../text/format/sentence-parts.ts'
import { statusWord } from '../text/labels/status.ts'
import { say } from '../text/say.ts'
import { href } from './href.ts'

/**
 * A sentence in markup, as `<Say>` writes it, for what is made outside a page: `{name}` is the slot of that name, which is
 * markup already, and `[words](/path/)` a link to a page in the language.
 * @throws RangeError for a word of the glossary, whose meaning only a page has, and where slots and sentence differ
 */
export function saidMarkup(
  words: ByLanguage<string>,
  slots: Readonly<Record<string, string>>,
  language: Language,
): string {
  return sentenceParts(say(language, words), Object.keys(slots))
    .map((part) => {
      switch (part.kind) {
        case 'words':
          return escapeXml(part.text)
        case 'slot':
          return slots[part.name] ?? ''
        case 'term':
          throw new RangeError(`saidMarkup: “${part.text}” is a word of the glossary`)
        case 'link':
          return `<a href="${escapeXml(isPage(part.to) ? href(part.to, language) : part.to)}">${escapeXml(part.text)}</a>`
      }
    })
    .join('')
}

function isPage(target: string): target is `/${string}` {
  return target.startsWith('/')
}

/** The mark of a status, as `<Status>` writes it. */
export function statusMarkup(status: Status, language: Language): string {
  return `<span class="status status-${status}">${escapeXml(statusWord(status, language))}</span>`
}
