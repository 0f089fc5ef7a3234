import type { ByLanguage, Language } from '../../inputs/language.ts'
import { formatDate } from './date.ts'
import { say } from '../say.ts'

/** A span of days as far as the source states them. */
export interface Span {
  readonly kind: 'event' | 'rule'
  readonly from: string
  readonly to: string | null
  readonly end: 'stated' | 'none' | 'unknown'
  readonly precision: 'day' | 'month' | 'year'
}

/**
 * When something applies: "fra 1. juli 2025 til 31. december 2026", "from 2027", "20 June 2025". Only as exact as its
 * source: a year stands for its first day as "from 2027", for its last as "until 2027".
 */
export function when({ kind, from, to, end, precision }: Span, language: Language): string {
  const date = (iso: string): string => formatDate(iso, language)
  const words = (text: ByLanguage<string>): string => say(language, text)
  if (kind === 'event') return precision === 'year' ? from.slice(0, 4) : date(from)
  // A rule whose last day is known only as the end of a year may still begin on a known day.
  const start = precision === 'year' && from.endsWith('-01-01') ? from.slice(0, 4) : date(from)
  if (to === null) {
    return end === 'unknown'
      ? words({ da: `fra ${start}, slutdagen kender vi ikke`, en: `from ${start}, the last day is not known to us` })
      : words({ da: `fra ${start}`, en: `from ${start}` })
  }
  if (precision !== 'year') return words({ da: `fra ${start} til ${date(to)}`, en: `from ${start} to ${date(to)}` })
  if (start === to.slice(0, 4)) return words({ da: `i ${start}`, en: `in ${start}` })
  const year = Number(to.slice(0, 4)) + (to.endsWith('-12-31') ? 1 : 0)
  return words({ da: `fra ${start} frem til ${year}`, en: `from ${start} until ${year}` })
}
