import type { ByLanguage, Language } from '../../inputs/language.ts'
import type { Cause } from '../../model/compare-runs.ts'
import { say } from '../say.ts'

interface CauseWords {
  /** Within a sentence. */
  readonly name: ByLanguage<string>
  /** Heading of a column. */
  readonly heading: ByLanguage<string>
  /** What is changed when this cause is taken, in a sentence. */
  readonly says: ByLanguage<string>
}

const CAUSE_WORDS: Readonly<Record<Cause, CauseWords>> = {
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
  floor: {
    name: { da: 'arealgulvet', en: 'the area floor' },
    heading: { da: 'Arealgulv', en: 'Area floor' },
    says: {
      da: 'Det nye arealgulv kommer til, eller det gamle falder bort.',
      en: 'The new area floor is added, or the old one is removed.',
    },
  },
  weights: {
    name: { da: 'vægtene', en: 'the weights' },
    heading: { da: 'Vægte', en: 'Weights' },
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

/** A cause within a sentence: "arealgulvet", "the area floor". */
export function causeName(cause: Cause, language: Language): string {
  return say(language, CAUSE_WORDS[cause].name)
}

/** A cause as the heading of a column. */
export function causeHeading(cause: Cause, language: Language): string {
  return say(language, CAUSE_WORDS[cause].heading)
}

/** What is changed when a cause is taken, in a sentence. */
export function causeSays(cause: Cause, language: Language): string {
  return say(language, CAUSE_WORDS[cause].says)
}
