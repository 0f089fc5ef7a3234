import type { ByLanguage } from '../../inputs/language.ts'
import type { Again } from '../again/again.ts'

/** What the ways to work a number out again are called. */
export const AGAIN_WAYS: Readonly<Record<keyof Again, ByLanguage<string>>> = {
  address: { da: 'Adresse', en: 'Address' },
  command: { da: 'Kommando', en: 'Command' },
  r: { da: 'R', en: 'R' },
  python: { da: 'Python', en: 'Python' },
  sql: { da: 'SQL (SQLite)', en: 'SQL (SQLite)' },
}
