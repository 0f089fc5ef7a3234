import type { ByLanguage } from '../../inputs/language.ts'
import type { LiftReading } from '../../model/lift.ts'
import type { LiftWay } from '../../model/override.ts'

// How a lift is taken, in words: what the sources leave open, and so is said in several places.

/** After the lift's name, as the title of a column: "Arealgulv kommune for kommune". */
export const LIFT_WAY_TITLES: Readonly<Record<LiftWay, ByLanguage<string>>> = {
  'municipality-max-then-sum': { da: 'kommune for kommune', en: 'municipality by municipality' },
  'municipality-rounded-up': { da: 'rundet op i hver kommune', en: 'rounded up in each municipality' },
  'council-max-of-sums': { da: 'for hele sundhedsrådet', en: 'for the whole health council' },
  none: { da: 'slet ikke', en: 'not at all' },
}

/** The area floor so taken, in the words that follow "med": "Vi regner med arealgulvet kommune for kommune". */
export const FLOOR_WAYS: Readonly<Record<LiftWay, ByLanguage<string>>> = {
  'municipality-max-then-sum': {
    da: 'arealgulvet kommune for kommune',
    en: 'the area floor municipality by municipality',
  },
  'municipality-rounded-up': {
    da: 'arealgulvet rundet op i hver kommune',
    en: 'the area floor rounded up in each municipality',
  },
  'council-max-of-sums': {
    da: 'arealgulvet for sundhedsrådet som helhed',
    en: 'the area floor for the health council as a whole',
  },
  none: { da: 'intet arealgulv', en: 'no area floor' },
}

/** What is done with a lift that a run has, in the words that follow it: "gulvet regnes kommune for kommune". */
export const LIFT_READING_CLAUSES: Readonly<Record<LiftReading, ByLanguage<string>>> = {
  'municipality-max-then-sum': { da: 'regnes kommune for kommune', en: 'is taken municipality by municipality' },
  'municipality-rounded-up': {
    da: 'rundes op i hver kommune, før det tæller',
    en: 'is rounded up in each municipality before it counts',
  },
  'council-max-of-sums': {
    da: 'regnes for sundhedsrådet som helhed',
    en: 'is taken for the health council as a whole',
  },
}
