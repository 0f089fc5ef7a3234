import { decimal, type Decimal } from '../../model/decimal.ts'
import type { ByLanguage } from '../language.ts'

/** A limit of sense: outside it, an official number is taken for another number than its column says. */
export interface Limit {
  readonly low: Decimal
  readonly high: Decimal
  /** What is held to it. */
  readonly of: ByLanguage<string>
}

const limit = (low: string, high: string, da: string, en: string): Limit => ({
  low: decimal(low),
  high: decimal(high),
  of: { da, en },
})

/**
 * All limits of sense of official numbers, as reports print them. The bounds themselves are inside. Those of weights and
 * list sizes are the same by the norm of 1,600: 1,600 ÷ 1.6 is 1,000, and 1,600 ÷ 0.6 about 2,667.
 */
export const LIMITS = {
  year: limit('2025', '2035', 'år, som tallene gælder for', 'year that the figures are of'),
  weight: limit('0.6', '1.6', 'sygdomsvægt i en kommune', 'weight of a municipality'),
  meanWeight: limit(
    '0.9',
    '1.1',
    'landets gennemsnitlige vægt, når borgerne tæller med',
    'mean weight of the country by its citizens',
  ),
  citizensShare: limit(
    '0.95',
    '1.05',
    'borgere i en kommune som andel af befolkningstabellen; i gruppe 1 dog op til 1.600 færre',
    'citizens of a municipality as a share of the population table; up to 1,600 fewer in group 1',
  ),
  listSize: limit('1000', '2667', 'vejledende patienttal pr. lægekapacitet', 'guidance list size per capacity'),
  citizensPerCapacity: limit(
    '1000',
    '2667',
    'borgere pr. lægekapacitet i et sundhedsråd',
    'citizens per capacity of a health council',
  ),
  // One capacity per 35 km² gives Læsø one for fewer than 500 citizens.
  municipalCitizensPerCapacity: limit(
    '400',
    '2667',
    'borgere pr. lægekapacitet i en kommune',
    'citizens per capacity of a municipality',
  ),
} as const satisfies Readonly<Record<string, Limit>>

/** In every municipality fewer than this many citizens are in group 2 (hearing note, 4.6.2). */
export const LARGEST_GROUP_2 = decimal(1600)

export function isWithin(value: Decimal, { low, high }: Pick<Limit, 'low' | 'high'>): boolean {
  return value.greaterThanOrEqualTo(low) && value.lessThanOrEqualTo(high)
}
