/** A paragraph of a letter with places to fill: “Klinikken har {patienter} patienter.” */
export interface LetterParagraph {
  readonly words: string
  /** Whether it is one of the numbered requests. */
  readonly asks: boolean
  /** Whether it stands only where the minimum is raised, or only where it is lowered. */
  readonly when: 'always' | 'raised' | 'lowered'
}

/** What stands where nothing is entered, long enough to write on. */
const BLANK = '__________'

/**
 * The text of a letter from its paragraphs: each place is filled with its entry or left blank, and the requests are
 * numbered from 1.
 * @param entries by the name of the place; an empty one is a blank
 */
export function fillLetter(
  paragraphs: readonly LetterParagraph[],
  entries: ReadonlyMap<string, string>,
  change: 'raised' | 'lowered' | 'same',
): string {
  let requests = 0
  return paragraphs
    .filter(({ when }) => when === 'always' || when === change)
    .map(({ words, asks }) => {
      const filled = words.replace(/\{([^{}]+)\}/g, (_, name: string) => {
        const entered = entries.get(name) ?? ''
        return entered === '' ? BLANK : entered
      })
      if (!asks) return filled
      requests += 1
      return `${requests}. ${filled}`
    })
    .join('\n\n')
}
