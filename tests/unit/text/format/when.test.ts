import { expect, test } from 'vitest'
import { type Span, when } from '../../../../src/text/format/when.ts'

const span = (some: Partial<Span>): Span => ({
  kind: 'rule',
  from: '2025-07-01',
  to: null,
  end: 'none',
  precision: 'day',
  ...some,
})

test.each<[Partial<Span>, string, string]>([
  [{ kind: 'event', from: '2025-06-20' }, '20. juni 2025', '20 June 2025'],
  [{ kind: 'event', from: '2028-01-01', precision: 'year' }, '2028', '2028'],
  [{}, 'fra 1. juli 2025', 'from 1 July 2025'],
  [
    { end: 'unknown' },
    'fra 1. juli 2025, slutdagen kender vi ikke',
    'from 1 July 2025, the last day is not known to us',
  ],
  [
    { to: '2026-12-31', end: 'stated' },
    'fra 1. juli 2025 til 31. december 2026',
    'from 1 July 2025 to 31 December 2026',
  ],
  // “Frem mod 2027” is all that the source says: the last day of 2026 only stands for it.
  [
    { to: '2026-12-31', end: 'stated', precision: 'year' },
    'fra 1. juli 2025 frem til 2027',
    'from 1 July 2025 until 2027',
  ],
  [{ from: '2027-01-01', precision: 'year' }, 'fra 2027', 'from 2027'],
  [{ from: '2026-01-01', to: '2026-12-31', end: 'stated', precision: 'year' }, 'i 2026', 'in 2026'],
])('%j is “%s” and “%s”', (some, da, en) => {
  expect(when(span(some), 'da').replaceAll('\u00a0', ' ')).toBe(da)
  expect(when(span(some), 'en').replaceAll('\u00a0', ' ')).toBe(en)
})
