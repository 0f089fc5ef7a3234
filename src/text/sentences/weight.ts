import type { Language } from '../../inputs/language.ts'
import type { WeightParts } from '../../model/estimate.ts'
import type { Reconciliation, RunEstimate, RunResult } from '../../results/result.ts'
import { countWord, format, formatSigned } from '../format/number.ts'
import { say } from '../say.ts'

// How an estimated weight is worked out, a line for each part, with every number that a pocket calculator needs.

/** What the fit rests on: "fem offentliggjorte tal: to fra udkastet til modellen og tre om, hvor ofte borgere går til læge". */
export function fittedFigures({ reconciliation }: Pick<RunResult, 'reconciliation'>, language: Language): string {
  const fitted = reconciliation.filter(({ role }) => role === 'fitted')
  const areVisits = (row: Reconciliation): boolean => row.metric === 'gp_contacts_per_citizen'
  const counts = [fitted, fitted.filter((row) => !areVisits(row)), fitted.filter(areVisits)]
  const [all = '', draft = '', visits = ''] = counts.map((rows) => countWord(rows.length, language))
  return say(language, {
    da: `${all} offentliggjorte tal: ${draft} fra udkastet til modellen og ${visits} om, hvor ofte borgere går til læge`,
    en: `${all} published figures: ${draft} from the draft of the model and ${visits} on how often citizens see a doctor`,
  })
}

/** The part of the age, and of the sex where the use profile knows it: "Alder: 6,9 ÷ 7 (landet) − 1 = −0,01." */
export function ageWorking(parts: WeightParts, estimate: RunEstimate, language: Language): string {
  const byAge = estimate.useProfileKind === 'age'
  const [own, country] = [
    format(parts.expectedContacts, 6, language),
    format(estimate.meanExpectedContacts, 6, language),
  ]
  const excess = formatSigned(parts.ageExcess, 6, language)
  return say(language, {
    da: `${byAge ? 'Alder' : 'Alder og køn'}: ${own} ÷ ${country} (landet) − 1 = ${excess}.`,
    en: `${byAge ? 'Age' : 'Age and sex'}: ${own} ÷ ${country} (the country) − 1 = ${excess}.`,
  })
}

/** The part of the life expectancy: "Middellevetid: 81,8 år (landet) − 80,9 år = +0,9 år." */
export function lifeWorking(parts: WeightParts, estimate: RunEstimate, language: Language): string {
  const country = format(estimate.meanLifeExpectancyYears, 4, language)
  const own = format(parts.lifeExpectancy.years, 4, language)
  const short = formatSigned(parts.yearsShort, 4, language)
  return say(language, {
    da: `Middellevetid: ${country} år (landet) − ${own} år = ${short} år.`,
    en: `Life expectancy: ${country} years (the country) − ${own} years = ${short} years.`,
  })
}

/** The weight from its parts: "Vægt: 1 + 0,5 × (−0,01) + 0,04 × (+0,9) = 1,031." */
export function weightWorking(parts: WeightParts, { gamma, beta }: RunEstimate, language: Language): string {
  const age = `${format(gamma, 6, language)} × (${formatSigned(parts.ageExcess, 6, language)})`
  const life = `${format(beta, 6, language)} × (${formatSigned(parts.yearsShort, 4, language)})`
  const weight = format(parts.weight, 5, language)
  return say(language, {
    da: `Vægt: 1 + ${age} + ${life} = ${weight}.`,
    en: `Weight: 1 + ${age} + ${life} = ${weight}.`,
  })
}
