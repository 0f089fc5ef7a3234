import type { ByLanguage, Language } from '../../inputs/language.ts'
import type { Decimal } from '../../model/decimal.ts'
import { isIsoDate } from '../../model/iso-date.ts'
import { formatDate } from '../format/date.ts'
import { digits } from '../format/digits.ts'
import { format } from '../format/number.ts'
import { say } from '../say.ts'

/** The values of parameters that are codes, in words. */
const WORDS: Readonly<Record<string, ByLanguage<string>>> = {
  'nearest-half-up': { da: 'til nærmeste hele tal, en halv op', en: 'to the nearest whole number, a half up' },
  up: { da: 'op til et helt tal', en: 'up to a whole number' },
  'municipality-max-then-sum': {
    da: 'det største tal i hver kommune, lagt sammen',
    en: 'the larger number in each municipality, added up',
  },
  'municipality-rounded-up': {
    da: 'det største tal i hver kommune, hvor gulvet er rundet op, lagt sammen',
    en: 'the larger number in each municipality, the floor rounded up, added up',
  },
  'council-max-of-sums': {
    da: 'det største af sundhedsrådets to summer',
    en: 'the larger of the two sums of the health council',
  },
  yes: { da: 'ja', en: 'yes' },
  'all-citizens': { da: 'alle borgere', en: 'all citizens' },
  'ratios-of-four-bands': {
    da: 'forholdet mellem fire aldersgrupper',
    en: 'the ratios between four age groups',
  },
  'weighted-mean-of-council': {
    da: 'vægtet gennemsnit af sundhedsrådets andre kommuner',
    en: 'weighted mean of the council’s other municipalities',
  },
  'ratio-to-national': { da: 'i forhold til landet', en: 'in ratio to the country' },
  'weights-of-base-date': { da: 'vægtene fra skønnets egen dato', en: 'the weights of the estimate’s own day' },
  'later-of-two': { da: 'den seneste af to datoer', en: 'the later of two days' },
}

/** A formula with the norm of the run in it. */
const WITH_NORM: Readonly<Record<string, (norm: Decimal) => ByLanguage<string>>> = {
  'norm ÷ weight × capacities': (norm) => ({
    da: `${format(norm, norm.decimalPlaces(), 'da')} ÷ vægten × lægekapaciteterne`,
    en: `${format(norm, norm.decimalPlaces(), 'en')} ÷ the weight × the doctor capacities`,
  }),
}

/** What a parameter's value says where it is a code; null where it is a number, a date or a formula of signs. */
export function ruleWords(value: string, norm: Decimal, language: Language): string | null {
  const words = WORDS[value] ?? WITH_NORM[value]?.(norm)
  return words === undefined ? null : say(language, words)
}

/**
 * The value of a parameter as a page shows it: a rule in words, a number with the decimals that it has, a day in the
 * calendar; a fraction and a formula as they stand. "0.05" is "0,05" in Danish, "1/3" stays "1/3".
 */
export function parameterText(value: string, norm: Decimal, language: Language): string {
  const words = ruleWords(value, norm, language)
  if (words !== null) return words
  if (/^\d+(?:\.\d+)?$/.test(value)) return digits(value, language)
  return isIsoDate(value) ? formatDate(value, language) : value
}
