import { stemmer as stemDanish } from '@orama/stemmers/danish'
import { stemmer as stemEnglish } from '@orama/stemmers/english'
import type { ByLanguage, Language } from '../../../inputs/language.ts'
import { bareName } from '../../../inputs/place-names.ts'

// How a text becomes the words that the index holds and a search asks for.

const STEMMERS: ByLanguage<(word: string) => string> = { da: stemDanish, en: stemEnglish }

/** Words that say nothing of what is sought: left out of a question that has others. */
const EMPTY_WORDS: ByLanguage<ReadonlySet<string>> = {
  da: new Set(
    'at af de den der det du en er et for fra få har hvad hvem hvor hvordan hvorfor hvornår i ikke jeg kan man med men mig min mit mine må når og om os på skal som til vi vores være blive bliver ville'
      .split(' ')
      .map(bareName),
  ),
  en: new Set(
    'a an and are at be by can do does for from get has have how i if in is it me my not of on or our should that the there this to us was we what when where which who why will with you'.split(
      ' ',
    ),
  ),
}

/**
 * The words of a text in the letters a to z, as `bareName` has them: "Hvor kan en klinik klage?" gives hvor, kan, en,
 * klinik, klage. A compound with a hyphen is its parts and the whole, "ø-læge" gives laege and olaege; a number has no
 * separators, "1.600" gives 1600. Letters that stand alone are left out.
 */
export function wordsOf(text: string): string[] {
  return text
    .normalize('NFC')
    .replace(/(?<=\d)[.,\s](?=\d{3}(?!\d))/g, '')
    .split(/[^\p{L}\p{M}\p{N}-]+/u)
    .flatMap((word) => {
      const parts = word.split('-').filter((part) => part !== '')
      return parts.length > 1 ? [...parts, parts.join('')] : parts
    })
    .map((word) => (/\d/.test(word) ? word.toLowerCase() : bareName(word)))
    .filter((word) => word.length > 1)
}

/** Words that readers use one for the other. */
const SAME_WORD: ByLanguage<ReadonlyMap<string, string>> = {
  da: new Map([['kilometer', 'km']]),
  en: new Map([
    ['gp', 'doctor'],
    ['gps', 'doctor'],
    ['kilometre', 'km'],
    ['kilometres', 'km'],
  ]),
}

/** The stem of a word of `wordsOf`: "klager" and "klagen" give klag. A number is its own. */
export function stemOf(word: string, language: Language): string {
  return /\d/.test(word) ? word : STEMMERS[language](SAME_WORD[language].get(word) ?? word)
}

/** Whether a word of `wordsOf` says nothing of what is sought. */
export function isEmptyWord(word: string, language: Language): boolean {
  return EMPTY_WORDS[language].has(word)
}
