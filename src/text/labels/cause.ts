import type { ByLanguage, Language } from '../../inputs/language.ts'
import type { Cause } from '../../model/compare-runs.ts'
import { isLiftKind, type LiftKind } from '../../model/lifts.ts'
import { capitalised } from '../format/capitalised.ts'
import { say } from '../say.ts'
import { LIFT_WORDS } from './lift.ts'

interface CauseWords {
  /** Within a sentence. */
  readonly name: ByLanguage<string>
  /** Heading of a column. */
  readonly heading: ByLanguage<string>
  /** What is changed when this cause is taken, in a sentence. */
  readonly says: ByLanguage<string>
  readonly isPlural?: true
}

const CAUSE_WORDS: Readonly<Record<Exclude<Cause, LiftKind>, CauseWords>> = {
  geography: {
    name: { da: 'inddelingen', en: 'the geography' },
    heading: { da: 'Inddeling', en: 'Geography' },
    says: {
      da: 'Kommuner, der er lagt sammen, regnes som én. Hver kommune hører til sit nye sundhedsråd.',
      en: 'Municipalities that have merged count as one. Each municipality belongs to its new health council.',
    },
  },
  forecast: {
    name: { da: 'prognosen', en: 'the forecast' },
    heading: { da: 'Prognose', en: 'Forecast' },
    says: {
      da: 'Borgerne på den samme dag tages fra nyere tal: en ny prognose, eller en optælling i stedet for prognosen.',
      en: 'The citizens of the same day are taken from newer figures: a new forecast, or a count in place of the forecast.',
    },
  },
  population: {
    name: { da: 'befolkningen', en: 'the population' },
    heading: { da: 'Befolkning', en: 'Population' },
    says: {
      da: 'Borgerne i den nye kørsel sættes ind. Alt andet er, som det var.',
      en: 'The citizens of the new run are put in. Everything else is as it was.',
    },
  },
  rounding: {
    name: { da: 'reglen for afrunding', en: 'the rounding rule' },
    heading: { da: 'Afrunding', en: 'Rounding' },
    says: {
      da: 'Behovet rundes efter den nye regel. Det sker kun for sundhedsråd.',
      en: 'Needs are rounded by the new rule. This is done for health councils only.',
    },
  },
  measures: {
    name: { da: 'de nye mål', en: 'the new measurements' },
    heading: { da: 'Mål', en: 'Measurements' },
    isPlural: true,
    says: {
      da: 'Det, som gulvene regnes af, sættes ind, som det nu er målt.',
      en: 'What the floors are worked out from is put in as it is measured now.',
    },
  },
  weights: {
    name: { da: 'vægtene', en: 'the weights' },
    heading: { da: 'Vægte', en: 'Weights' },
    isPlural: true,
    says: {
      da: 'De nye vægte pr. borger sættes ind.',
      en: 'The new weights per citizen are put in.',
    },
  },
  norm: {
    name: { da: 'normen', en: 'the norm' },
    heading: { da: 'Norm', en: 'Norm' },
    says: {
      da: 'Den nye norm for borgere pr. lægekapacitet sættes ind.',
      en: 'The new norm of citizens per doctor capacity is put in.',
    },
  },
}

function wordsOf(cause: Cause): CauseWords {
  if (!isLiftKind(cause)) return CAUSE_WORDS[cause]
  const { name, noun } = LIFT_WORDS[cause]
  return {
    name,
    heading: { da: capitalised(noun.da), en: capitalised(noun.en) },
    says: {
      da: `${capitalised(name.da)} kommer til, ændres eller falder bort.`,
      en: `${capitalised(name.en)} is added, changed or removed.`,
    },
  }
}

/** A cause within a sentence: "arealgulvet", "the area floor". */
export function causeName(cause: Cause, language: Language): string {
  return say(language, wordsOf(cause).name)
}

/** A cause as the heading of a column. */
export function causeHeading(cause: Cause, language: Language): string {
  return say(language, wordsOf(cause).heading)
}

/** What is changed when a cause is taken, in a sentence. */
export function causeSays(cause: Cause, language: Language): string {
  return say(language, wordsOf(cause).says)
}

/** Whether a cause is said in the plural: "the weights give". */
export function isPluralCause(cause: Cause): boolean {
  return wordsOf(cause).isPlural === true
}
