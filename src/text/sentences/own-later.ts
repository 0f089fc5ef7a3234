import type { ByLanguage, Language } from '../../inputs/language.ts'
import type { ParameterKind } from '../../inputs/rules/change-kinds.ts'
import type { Cause } from '../../model/compare-runs.ts'
import type { Decimal } from '../../model/decimal.ts'
import { capitalised } from '../format/capitalised.ts'
import { digits } from '../format/digits.ts'
import { format } from '../format/number.ts'
import { councilInText } from '../names/area.ts'
import { say } from '../say.ts'
import { capacities, countMore } from './counts.ts'
import { entryLimits } from './own-run.ts'

// What is said of an own calculation once its numbers stand, or where there are none: why they moved, which norm gives a
// goal, and why nothing could be worked out.

/** Which norm gives an area so many capacities, and what the next one gives. */
export function goalSentence(
  goal: {
    /** A council; null for the country. */
    readonly council: string | null
    readonly norm: Decimal
    readonly capacities: Decimal
    /** The norm of one more, and what it gives. */
    readonly nextNorm: Decimal
    readonly next: Decimal
  },
  language: Language,
): string {
  const { council, norm, nextNorm, next } = goal
  const area = council === null ? say(language, THE_COUNTRY) : councilInText(council, language)
  const number = (value: Decimal): string => format(value, 0, language)
  return capitalised(
    say(language, {
      da: `${area} får ${capacities(goal.capacities, 'da')} med en norm på ${number(norm)}. Med ${number(nextNorm)} bliver det ${number(next)}.`,
      en: `${area} gets ${capacities(goal.capacities, 'en')} by a norm of ${number(norm)}. By ${number(nextNorm)} it gets ${number(next)}.`,
    }),
  )
}

/** That no norm gives so many, or every norm does. */
export function noGoal(language: Language): string {
  return say(language, {
    da: 'Ingen norm giver netop den grænse: Enten er tallet for højt, eller også giver gulvet alene så mange.',
    en: 'No norm has that limit: either the number is too high, or the floor alone gives as many.',
  })
}

/** That a norm is found which the form does not take. */
export function normOutside(kind: ParameterKind, language: Language): string {
  return say(language, {
    da: `Den norm kan ikke sættes i formularen. ${entryLimits(kind, 'da')}`,
    en: `That norm cannot be set in the form. ${entryLimits(kind, 'en')}`,
  })
}

const THE_COUNTRY: ByLanguage<string> = { da: 'hele landet', en: 'the whole country' }

/** What a cause moved in the country: "12 flere lægekapaciteter". */
export function movedBy(change: Decimal, language: Language): string {
  return say(language, {
    da: `${countMore(change, 'da')} i landet`,
    en: `${countMore(change, 'en')} in the country`,
  })
}

/** That nothing was changed. */
export function sameRules(language: Language): string {
  return say(language, {
    da: 'Intet er flyttet: Reglerne er, som de står efter høringen.',
    en: 'Nothing has moved: the rules are as they stand after the consultation.',
  })
}

/** That what was changed moves no number. */
export function nothingMoved(language: Language): string {
  return say(language, {
    da: 'Det, du har ændret, flytter ingen tal.',
    en: 'What you have changed moves no number.',
  })
}

/** A cause that moved needs or councils, but not the sum of the country. */
export function movedInside(language: Language): string {
  return say(language, {
    da: 'samme sum i landet, fordelt anderledes',
    en: 'the same sum in the country, divided otherwise',
  })
}

/** Causes as a reader of the form knows them, where the words of a comparison of years do not fit. */
export const OWN_CAUSES: Readonly<Partial<Record<Cause, ByLanguage<string>>>> = {
  geography: { da: 'Flyttet kommune', en: 'Moved municipality' },
  population: { da: 'Borgere på en anden dag', en: 'Citizens of another day' },
}

/** What a link said when it was made, where the same rules now give other numbers. */
export function thenAndNow(then: string, now: Decimal, language: Language): string {
  const [before, after] = [digits(then, language), format(now, 0, language)]
  if (before === after)
    return say(language, {
      da: `Da linket blev lavet, fik landet også ${before}, men fordelt anderledes. Sidens tal er ændret siden.`,
      en: `When the link was made, the country also got ${before}, but divided otherwise. The figures of the site have changed since.`,
    })
  return say(language, {
    da: `Da linket blev lavet, fik landet ${before}. Nu giver de samme regler ${after}, fordi sidens tal er ændret siden.`,
    en: `When the link was made, the country got ${before}. The same rules now give ${after}, since the figures of the site have changed.`,
  })
}

/** That nothing was worked out, and what stands on the page. */
export function notComputed(language: Language): string {
  return say(language, {
    da: 'Det kan ikke regnes ud. Det sidste svar står stadig.',
    en: 'That cannot be worked out. The last answer still stands.',
  })
}

/** That the changes do not go together. */
export function notTogether(language: Language): string {
  return say(language, {
    da: 'Valgene kan ikke regnes sammen, for eksempel fordi vægtene ikke længere er et skøn, eller fordi et råd bliver tomt.',
    en: 'The choices do not go together, for example because the weights are no longer an estimate, or a council is left empty.',
  })
}

/** That an address speaks of a run that this site does not have. */
export function unknownRun(run: string, language: Language): string {
  return say(language, {
    da: `Kørslen ${run} findes ikke på siden.`,
    en: `The run ${run} is not on this site.`,
  })
}

/** That a table was read, and what it holds: "tal.csv: vægte for 98 kommuner, udgangen af 2026." */
export function tableRead(file: string, places: number, year: string, language: Language): string {
  return say(language, {
    da: `${file}: vægte for ${places} kommuner, udgangen af ${year}.`,
    en: `${file}: weights of ${places} municipalities, end of ${year}.`,
  })
}

/** That a table has faults, which are told beside its field. */
export function tableRefused(language: Language): string {
  return say(language, {
    da: 'Tabellen kan ikke bruges. Fejlene står i formularen, og det sidste svar står stadig.',
    en: 'The table cannot be used. Its faults stand in the form, and the last answer still stands.',
  })
}

/** Where the form asks for the year of a table, in the words of its faults. */
export const YEAR_FIELD: ByLanguage<string> = {
  da: 'feltet “Tallene gælder udgangen af”',
  en: 'the field “The figures are of the end of”',
}
