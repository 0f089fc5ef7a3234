import { expect, test } from 'vitest'
import { type Span, whenDa } from '../../../src/text/when.ts'

const span = (some: Partial<Span>): Span => ({
  kind: 'rule',
  from: '2025-07-01',
  to: null,
  end: 'none',
  precision: 'day',
  ...some,
})

test.each<[Partial<Span>, string]>([
  [{ kind: 'event', from: '2025-06-20' }, '20. juni 2025'],
  [{ kind: 'event', from: '2028-01-01', precision: 'year' }, '2028'],
  [{}, 'fra 1. juli 2025'],
  [{ end: 'unknown' }, 'fra 1. juli 2025, slutdagen kender vi ikke'],
  [{ to: '2026-12-31', end: 'stated' }, 'fra 1. juli 2025 til 31. december 2026'],
  // “Frem mod 2027” is all that the source says: the last day of 2026 only stands for it.
  [{ to: '2026-12-31', end: 'stated', precision: 'year' }, 'fra 1. juli 2025 frem til 2027'],
  [{ from: '2027-01-01', precision: 'year' }, 'fra 2027'],
  [{ from: '2026-01-01', to: '2026-12-31', end: 'stated', precision: 'year' }, 'i 2026'],
])('%j is “%s”', (some, words) => {
  expect(whenDa(span(some)).replaceAll('\u00a0', ' ')).toBe(words)
})
