/** How hard a text is to read. */
export interface Readability {
  /** Words a sentence plus long words a hundred words; 0 for a text without words. */
  readonly lix: number
  readonly words: number
  readonly sentences: number
}

/** A word: letters and digits, with the marks that stand inside one ("1.600", "449,2", "DSAM’s", "16-67"). */
const WORD = /[\p{L}\p{N}]+(?:[-’'.,/][\p{L}\p{N}]+)*/gu

/** Longer than this is a long word. */
const LONG = 6

/**
 * LIX by Björnsson's measure (1968): words ÷ sentences + 100 × words of more than six letters ÷ words. A sentence ends
 * with a full stop, a colon, a question mark or an exclamation mark before a blank or the end.
 *
 * "Tallet er et loft. Regionen må bruge det." has 8 words, 2 sentences and 1 long word: 4 + 12.5 = 16.5.
 */
export function readability(text: string): Readability {
  const words = text.match(WORD) ?? []
  const sentences = text.match(/[.:?!](?=\s|$)/g)?.length ?? 0
  const long = words.filter((word) => word.length > LONG).length
  const lix = words.length === 0 ? 0 : words.length / Math.max(sentences, 1) + (100 * long) / words.length
  return { lix, words: words.length, sentences }
}
