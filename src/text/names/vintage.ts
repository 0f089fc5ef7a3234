import type { Language } from '../../inputs/language.ts'
import { say } from '../say.ts'

/** The edition of a published number in a table: "2025 draft" is "2025, udkast" and "2025, draft"; a year stays one. */
export function vintageName(vintage: string, language: Language): string {
  return vintage.replace(' draft', say(language, { da: ', udkast', en: ', draft' }))
}

/** The draft of the model that a published number is from, within a sentence: "udkastet fra 2025", "the draft of 2025". */
export function draftOf(vintage: string, language: Language): string {
  const year = vintage.slice(0, 4)
  return say(language, { da: `udkastet fra ${year}`, en: `the draft of ${year}` })
}

/** The same draft above or before its number: "Udkastet fra 2025", "Draft of 2025". */
export function draftHeading(vintage: string, language: Language): string {
  const year = vintage.slice(0, 4)
  return say(language, { da: `Udkastet fra ${year}`, en: `Draft of ${year}` })
}
