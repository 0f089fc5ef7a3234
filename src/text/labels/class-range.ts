import type { ByLanguage, Language } from '../../inputs/language.ts'
import { decimal } from '../../model/decimal.ts'
import type { MeasureSubject } from '../../results/measures.ts'
import { format, formatSigned } from '../format/number.ts'

/** A class of a measure in words: "under 1.350", "0,97 til under 1,03", "+3 til +4", "uændret"; "under 1,350", "no change". */
export function classRange(
  kind: MeasureSubject['kind'],
  { from, to }: { readonly from: number | null; readonly to: number | null },
  language: Language,
): string {
  const words = RANGE[language]
  const limits = [from, to].filter((limit) => limit !== null)
  if (kind === 'change') {
    const sign = (limit: number): string => formatSigned(decimal(limit), 0, language)
    if (from === null) return to === null || to === 0 ? words.fewer : words.atMost(sign(to - 1))
    if (to === null) return words.over(sign(from))
    return to - from === 1 ? (from === 0 ? words.unchanged : sign(from)) : words.through(sign(from), sign(to - 1))
  }
  const decimals = Math.max(...limits.map((limit) => (String(limit).split('.')[1] ?? '').length), limitDecimals(kind))
  const text = (limit: number): string => limitText(kind, limit, language, decimals)
  if (from === null) return to === null ? words.all : words.under(text(to))
  return to === null ? words.over(text(from)) : words.below(text(from), text(to))
}

/** A limit between two classes as a legend has it: "1.350", "0,97". */
export function limitText(
  kind: MeasureSubject['kind'],
  limit: number,
  language: Language,
  decimals = limitDecimals(kind),
): string {
  return format(decimal(String(limit)), decimals, language)
}

/** How a class is said by its limits. */
interface RangeWords {
  readonly all: string
  readonly fewer: string
  readonly unchanged: string
  readonly under: (to: string) => string
  /** A change of so many or fewer. */
  readonly atMost: (to: string) => string
  readonly over: (from: string) => string
  /** The upper limit belongs to the class above. */
  readonly below: (from: string, to: string) => string
  /** The upper limit belongs to the class. */
  readonly through: (from: string, to: string) => string
}

const RANGE: ByLanguage<RangeWords> = {
  da: {
    all: 'alle',
    fewer: 'færre',
    unchanged: 'uændret',
    under: (to) => `under ${to}`,
    atMost: (to) => `${to} og derunder`,
    over: (from) => `${from} og derover`,
    below: (from, to) => `${from} til under ${to}`,
    through: (from, to) => `${from} til ${to}`,
  },
  en: {
    all: 'all',
    fewer: 'fewer',
    unchanged: 'no change',
    under: (to) => `under ${to}`,
    atMost: (to) => `${to} and below`,
    over: (from) => `${from} and over`,
    below: (from, to) => `${from} to under ${to}`,
    through: (from, to) => `${from} to ${to}`,
  },
}

/** Decimals that the limits of a measure are said with, so that those of one map look alike. */
function limitDecimals(kind: MeasureSubject['kind']): number {
  return kind === 'need-weight' ? 2 : kind === 'need-per-10000' || kind === 'life-expectancy' ? 1 : 0
}
