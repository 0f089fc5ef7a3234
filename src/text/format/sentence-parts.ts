import { termParts } from '../../inputs/explanations/term-parts.ts'

/** A piece of a sentence on a page. */
export type SentencePart =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'slot'; readonly name: string }
  | { readonly kind: 'term'; readonly text: string; readonly term: string }
  | { readonly kind: 'link'; readonly text: string; readonly to: string }

/** Where a page may lead: to a page of the site, a place on its own, a page elsewhere, or a letter. */
const ADDRESS = /^(?:[/#]|https?:\/\/|mailto:)/

/**
 * A sentence in its pieces. `{name}` is the slot of that name; `[words](target)` is a link where the target is an
 * address or an anchor (`/kilder/`, `#tabel`, `mailto:…`), and else a term of the glossary. A line break is a space, so
 * that a long sentence may stand on several lines.
 * @param slots the names of the slots that are given
 * @throws RangeError when the sentence leads to another kind of address, names a slot that is not given, or leaves one out that is
 */
export function sentenceParts(sentence: string, slots: readonly string[] = []): readonly SentencePart[] {
  const parts = termParts(sentence.replace(/\s*\n\s*/g, ' ').trim()).flatMap(
    ({ text, term: target }): SentencePart[] => {
      if (target === null) return slotParts(text)
      if (!/[/#:]/.test(target)) return [{ kind: 'term', text, term: target }]
      if (!ADDRESS.test(target))
        throw new RangeError(`sentenceParts: “${target}” is no address that a page may lead to`)
      return [{ kind: 'link', text, to: target }]
    },
  )
  const named = parts.flatMap((part) => (part.kind === 'slot' ? [part.name] : []))
  const alone = [...new Set(named).symmetricDifference(new Set(slots))]
  if (alone.length > 0)
    throw new RangeError(`sentenceParts: ${alone.join(', ')}: not in both words and slots: “${sentence}”`)
  return parts
}

/** "{low} til {high}" is a slot, words and a slot. */
function slotParts(text: string): SentencePart[] {
  return text
    .split(/\{(\w+)\}/)
    .map((piece, index): SentencePart =>
      index % 2 === 1 ? { kind: 'slot', name: piece } : { kind: 'words', text: piece },
    )
    .filter((part) => part.kind === 'slot' || part.text !== '')
}
