/** A piece of a text: words, and the glossary's term for them or null. */
export interface TextPart {
  readonly text: string
  readonly term: string | null
}

/**
 * A text in its pieces, where `[words](term)` marks a term: "En [plads](laegekapacitet)." has three, the one in the
 * middle with the term "laegekapacitet".
 */
export function termParts(text: string): readonly TextPart[] {
  return text
    .split(/(\[[^\]]*\]\([^)]*\))/)
    .filter((part) => part !== '')
    .map((part) => {
      const [, words, term] = /^\[([^\]]*)\]\(([^)]*)\)$/.exec(part) ?? []
      return words === undefined || term === undefined ? { text: part, term: null } : { text: words, term }
    })
}

/** The text as a reader sees it, without the marks. */
export function plainText(text: string): string {
  return termParts(text)
    .map((part) => part.text)
    .join('')
}
