import type { Language } from '../../inputs/language.ts'
import { say } from '../say.ts'

/** What is said when a table has been sorted. */
export function sortedBy(column: string, down: boolean, language: Language): string {
  return say(language, {
    da: `Sorteret efter ${column}, ${down ? 'faldende' : 'stigende'}.`,
    en: `Sorted by ${column}, ${down ? 'descending' : 'ascending'}.`,
  })
}
