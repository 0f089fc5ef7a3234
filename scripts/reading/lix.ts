/** Readability of a text. */
export interface Readability {
  readonly words: number
  readonly sentences: number
  readonly longWords: number
  /** Words of the longest sentence, and what it says: the first of several as long. */
  readonly longestSentence: number
  readonly longestText: string
  /** Words per sentence + 100 × the share of words of more than six letters; 0 for a text without words. */
  readonly lix: number
  /** The same where the words that cannot be avoided are not long. */
  readonly lixWithoutTerms: number
}

/** A letter or digit, then what belongs to the same word: hyphens, apostrophes, and the marks inside a number. */
const WORD = /[\p{L}\p{N}]+(?:[-'’.,:/](?=[\p{L}\p{N}])[\p{L}\p{N}]+)*/gu

/** Abbreviations whose full stop ends no sentence, also before a capital. */
const ABBREVIATION = /(?:^|[\s(])(?:nr|stk|pr|ca|kap|f\.eks|bl\.a|dvs|mio|mia|kr|jf|hhv|inkl|ekskl|evt)\.$/iu

/**
 * The sentences of a block of prose. A full stop ends one when a capital or nothing follows: the one of "1. januar"
 * and "4.3.2" does not. A colon and a semicolon end none, so that the measure is the stricter one.
 */
export function sentencesOf(block: string): readonly string[] {
  const sentences: string[] = []
  let current = ''
  for (const piece of block
    .replace(/\s+/g, ' ')
    .trim()
    .split(/(?<=[.!?…][”"’»)]?) (?=[“"«(]?\p{Lu})/u)) {
    current = current === '' ? piece : `${current} ${piece}`
    if (ABBREVIATION.test(current)) continue
    sentences.push(current)
    current = ''
  }
  if (current !== '') sentences.push(current)
  return sentences.filter((sentence) => wordsOf(sentence).length > 0)
}

/** The words of a text; a number is a word. */
export function wordsOf(text: string): readonly string[] {
  return text.match(WORD) ?? []
}

/**
 * LIX of blocks of prose, one a paragraph: a paragraph ends its last sentence, with or without a full stop. Words for which
 * `isTerm` answers yes are long in `lix`, and are not in `lixWithoutTerms`.
 *
 * "Solen skinner. Vi bader." has 4 words in 2 sentences and one word of more than six letters: 2 + 25 = 27.
 */
export function readability(blocks: readonly string[], isTerm: (word: string) => boolean = () => false): Readability {
  const sentences = blocks.flatMap(sentencesOf).map((text) => ({ text, words: wordsOf(text) }))
  const words = sentences.flatMap((sentence) => sentence.words)
  const long = words.filter((word) => lettersOf(word) > 6)
  const longest = sentences.reduce<(typeof sentences)[number]>(
    (most, sentence) => (sentence.words.length > most.words.length ? sentence : most),
    { text: '', words: [] },
  )
  const lixOf = (longWords: number): number =>
    words.length === 0 ? 0 : words.length / sentences.length + (100 * longWords) / words.length
  return {
    words: words.length,
    sentences: sentences.length,
    longWords: long.length,
    longestSentence: longest.words.length,
    longestText: longest.text,
    lix: lixOf(long.length),
    lixWithoutTerms: lixOf(long.filter((word) => !isTerm(word)).length),
  }
}

/** Endings that a Danish noun or adjective takes. */
const ENDING = /^(?:|e|en|et|er|r|n|t|ene|erne|rne|ne)s?$/

/** Whether a word is one of some terms, in any of its forms: "lægekapaciteterne" is "lægekapacitet". */
export function termWords(terms: readonly string[]): (word: string) => boolean {
  const stems = terms.flatMap((term) => wordsOf(term.toLowerCase())).filter((stem) => lettersOf(stem) > 4)
  return (word) => {
    const lower = word.toLowerCase()
    return stems.some((stem) => lower.startsWith(stem) && ENDING.test(lower.slice(stem.length)))
  }
}

function lettersOf(word: string): number {
  return word.match(/\p{L}/gu)?.length ?? 0
}
