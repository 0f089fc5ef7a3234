import { once } from '../../inputs/files/once.ts'
import type { Language } from '../../inputs/language.ts'

/** A term of the glossary by the forms in which prose has it. */
export interface TermForms {
  readonly id: string
  readonly forms: Readonly<Record<Language, readonly string[]>>
}

/** A page's markup with its terms marked, and which they are. */
export interface MarkedTerms {
  readonly html: string
  readonly terms: ReadonlySet<string>
}

/** Elements in which no word is marked: it can be pressed already, or it is no running text. */
const CLOSED = new Set(
  'a aside button code dl figure form h1 h2 h3 h4 li nav noscript output svg table template'.split(' '),
)
/** Paragraphs of running text; those of other classes are labels, figures, hints and the captions of maps. */
const PROSE = /^<p(?: class="(?:lead|measure|note)(?: off-paper)?")?>$/
/** All that is no text; of a tag whether it ends an element, and the name. */
const TAGS =
  /<script\b[\s\S]*?<\/script>|<style\b[\s\S]*?<\/style>|<!--[\s\S]*?-->|<(\/?)([a-z][a-z0-9]*)[^>"']*(?:(?:"[^"]*"|'[^']*')[^>"']*)*>/g

/**
 * Marks the first mention of each term in the running text of a page, so that a reader can press it: the word
 * "sundhedsrådets" in a paragraph becomes a button whose popover is the card of "sundhedsraad". Text, and all that is
 * not a paragraph of running text, stays as it is.
 * @param html well-formed markup, as the build makes it
 * @param marked terms that the page marks by itself
 */
export function markTerms(
  html: string,
  glossary: readonly TermForms[],
  language: Language,
  marked: ReadonlySet<string>,
): MarkedTerms {
  const { forms, pattern } = lexiconOf(glossary)(language)
  const terms = new Set(marked)
  let closed = 0
  let prose = false
  const mark = (text: string): string =>
    text.replace(pattern, (words, offset: number) => {
      const plain = words.replace(/\s+/g, ' ')
      const found = forms.get(plain.toLowerCase())
      if (found === undefined || terms.has(found.id)) return words
      if (plain !== found.form && isName(plain, text.slice(offset + words.length))) return words
      terms.add(found.id)
      return termButton(found.id, words)
    })
  let written = ''
  // Where what has been written ends, and where the last tag does.
  let [done, from] = [0, 0]
  for (const { 0: tag, 1: end, 2: name, index } of html.matchAll(TAGS)) {
    if (prose && closed === 0) {
      written += html.slice(done, from) + mark(html.slice(from, index))
      done = index
    }
    from = index + tag.length
    if (name === undefined) continue
    if (name === 'p') prose = end === '' && PROSE.test(tag)
    else if (CLOSED.has(name)) closed += end === '' ? 1 : -1
  }
  return { html: written + html.slice(done), terms }
}

/** A word that shows its meaning when it is pressed: the card of the term is a popover of the page. */
export function termButton(id: string, words: string): string {
  return `<button type="button" class="term" popovertarget="ord-${id}">${words}</button>`
}

/** The forms of all terms in a language. */
interface Lexicon {
  readonly forms: ReadonlyMap<string, { readonly id: string; readonly form: string }>
  /** Finds any of them. */
  readonly pattern: RegExp
}

/** Shared by all pages: the patterns are large. */
const lexiconOf = once((glossary: readonly TermForms[]) =>
  once((language: Language): Lexicon => {
    const forms = new Map(
      glossary.flatMap(({ id, forms }) => forms[language].map((form) => [form.toLowerCase(), { id, form }])),
    )
    return { forms, pattern: formsPattern([...forms.keys()]) }
  }),
)

/** Any of the forms as whole words, the longest that fits: "vejledende patienttal" before "vejledende". */
function formsPattern(forms: readonly string[]): RegExp {
  const longestFirst = forms.toSorted((a, b) => b.length - a.length)
  // A line may break between the words of a form.
  const patterns = longestFirst.map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+'))
  return new RegExp(`(?<![\\p{L}\\d-])(?:${patterns.join('|')})(?![\\p{L}\\d-])`, 'giu')
}

/** Whether words are part of a name, as in "Sundhedsråd Fyn" and "Fyn Health Council": a capital in them, and one after or inside. */
function isName(words: string, after: string): boolean {
  return /^\p{Lu}/u.test(words) && (/^\s+\p{Lu}/u.test(after) || /\s\p{Lu}/u.test(words))
}
