import { formatDate } from './date.ts'

/** A span of days as far as the source states them. */
export interface Span {
  readonly kind: 'event' | 'rule'
  readonly from: string
  readonly to: string | null
  readonly end: 'stated' | 'none' | 'unknown'
  readonly precision: 'day' | 'month' | 'year'
}

/**
 * When something applies, in Danish: "fra 1. juli 2025 til 31. december 2026", "fra 2027", "20. juni 2025". Only as exact as
 * its source: a year stands for its first day as "fra 2027", for its last as "frem til 2027".
 */
export function whenDa({ kind, from, to, end, precision }: Span): string {
  if (kind === 'event') return precision === 'year' ? from.slice(0, 4) : formatDate(from, 'da')
  // A rule whose last day is known only as the end of a year may still begin on a known day.
  const start = precision === 'year' && from.endsWith('-01-01') ? from.slice(0, 4) : formatDate(from, 'da')
  if (to === null) return end === 'unknown' ? `fra ${start}, slutdagen kender vi ikke` : `fra ${start}`
  if (precision !== 'year') return `fra ${start} til ${formatDate(to, 'da')}`
  if (start === to.slice(0, 4)) return `i ${start}`
  return `fra ${start} frem til ${Number(to.slice(0, 4)) + (to.endsWith('-12-31') ? 1 : 0)}`
}
