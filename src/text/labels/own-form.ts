import type { ByLanguage } from '../../inputs/language.ts'
import type { RoundingRule } from '../../model/domain.ts'
import type { WeightWay } from '../../results/own-entries.ts'

// What can be chosen in the form of one's own calculation, in the words that end its sentences.

export const ROUNDING_WORDS: Readonly<Record<RoundingRule, ByLanguage<string>>> = {
  up: { da: 'op', en: 'up' },
  'nearest-half-up': { da: 'til nærmeste hele tal', en: 'to the nearest whole number' },
}

export const OWN_WEIGHTS: Readonly<Record<WeightWay, ByLanguage<string>>> = {
  run: { da: 'som i det åbne skøn', en: 'as in the open estimate' },
  one: { da: '1, uanset hvem', en: '1, whoever it is' },
  'age-alone': { da: 'efter alder alene', en: 'by age alone' },
  'without-life-expectancy': { da: 'uden leddet for middellevetid', en: 'without the term for life expectancy' },
  own: { da: 'efter min egen γ og β', en: 'by my own γ and β' },
  table: { da: 'efter min egen tabel', en: 'by my own table' },
}
