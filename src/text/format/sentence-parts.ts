import { termParts } from '../../inputs/term-parts.ts'

/** A piece of a sentence on a page. */
export type SentencePart =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'slot'; readonly name: string }
  | { readonly kind: 'term'; readonly text: string; readonly term: string }
  | { readonly kind: 'link'; readonly text: string; readonly to: string }

/**
 * A sentence in its pieces. `{name}` is a slot; `[words](target)` is a link where the target is an address or an
 * anchor (`/kilder/`, `#tabel`, `mailto:…`), and else a term of the glossary. A line break is a space, so that a long
 * sentence may stand on several lines.
 */
export function sentenceParts(sentence: string): readonly SentencePart[] {
  return termParts(sentence.replace(/\s*\n\s*/g, ' ').trim()).flatMap(({ text, term: target }): SentencePart[] => {
    if (target === null) return slotParts(text)
    return /[/#:]/.test(target) ? [{ kind: 'link', text, to: target }] : [{ kind: 'term', text, term: target }]
  })
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
