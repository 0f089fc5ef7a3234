import type { ByLanguage, Language } from '../../inputs/language.ts'
import type { LiftKind } from '../../model/lifts.ts'
import type { RunLift } from '../../results/result.ts'
import { listed } from '../names/area.ts'
import { format, NBSP } from '../format/number.ts'
import { say } from '../say.ts'

/** The words of a lift. A text with a value in it is given the value of the run, as it is written in the language. */
export interface LiftWords {
  /** Its full name in a sentence: "arealgulvet", "the area floor". */
  readonly name: ByLanguage<string>
  /** Its name without an article: "arealgulv", "area floor". */
  readonly noun: ByLanguage<string>
  /** Its name once it has been named in full: "gulvet", "the floor". */
  readonly short: ByLanguage<string>
  /** The rule that it is, with its article: "arealreglen", "the area rule". What it adds is room by it, not a need. */
  readonly rule: ByLanguage<string>
  /** What it gives: "én lægekapacitet pr. 35 km²". */
  readonly gives: (value: string) => ByLanguage<string>
  /** How what it asks for is worked out: "arealet delt med 35". */
  readonly working: (value: string) => ByLanguage<string>
  /** What one capacity is given per so many of: "km²". */
  readonly unit: ByLanguage<string>
  /** What it measures, in a sentence: "arealet", "the area". */
  readonly measured: ByLanguage<string>
  /** What a sentence on a place says around what is measured there: "Kommunen er på … km²". */
  readonly place: ByLanguage<readonly [before: string, after: string]>
  /** What a place is like that it lifts, in a sentence. */
  readonly kind: ByLanguage<string>
  /** The column of its measure: name, title, unit, description by when it was so, and the decimals of a file. */
  readonly measure: {
    readonly id: string
    readonly title: ByLanguage<string>
    readonly unit: ByLanguage<string>
    readonly description: (when: ByLanguage<string>) => ByLanguage<string>
    readonly decimals: number
  }
  /** Title of the column of what it asks for. */
  readonly need: ByLanguage<string>
  /** Title of the column of what it adds. */
  readonly addition: ByLanguage<string>
  /** The map of it. */
  readonly map: {
    readonly says: (value: string) => ByLanguage<string>
    readonly title: ByLanguage<string>
  }
}

export const LIFT_WORDS: Readonly<Record<LiftKind, LiftWords>> = {
  'area-floor': {
    name: { da: 'arealgulvet', en: 'the area floor' },
    noun: { da: 'arealgulv', en: 'area floor' },
    short: { da: 'gulvet', en: 'the floor' },
    rule: { da: 'arealreglen', en: 'the area rule' },
    gives: (value) => ({
      da: `én lægekapacitet pr. ${value} km²`,
      en: `one doctor capacity per ${value} km²`,
    }),
    working: (value) => ({ da: `arealet delt med ${value}`, en: `the area divided by ${value}` }),
    unit: { da: 'km²', en: 'km²' },
    measured: { da: 'arealet', en: 'the area' },
    place: { da: ['Kommunen er på ', ' km²'], en: ['The municipality covers ', ' km²'] },
    kind: { da: 'Kommunen er tyndt befolket.', en: 'The municipality is sparsely populated.' },
    measure: {
      id: 'area_km2',
      title: { da: 'Areal', en: 'Area' },
      unit: { da: 'km²', en: 'km²' },
      description: (when) => ({
        da: `Kommunens areal ${when.da}.`,
        en: `The area of the municipality ${when.en}.`,
      }),
      decimals: 1,
    },
    need: { da: 'Arealgulv', en: 'Area floor' },
    addition: { da: 'Plads efter arealreglen', en: 'Room by the area rule' },
    map: {
      title: { da: 'Arealgulvet i procent af behovet', en: 'The area floor as a percentage of the need' },
      says: (value) => ({
        da: `Modellen regner med mindst én lægekapacitet pr. ${value}${NBSP}km². Kortet viser, hvor tæt gulvet er på behovet efter vægtene.`,
        en: `The model counts at least one doctor capacity per ${value}${NBSP}km². The map shows how close this floor is to the need by the weights.`,
      }),
    },
  },
  'distance-floor': {
    name: { da: 'afstandsgulvet', en: 'the distance floor' },
    noun: { da: 'afstandsgulv', en: 'distance floor' },
    short: { da: 'afstandsgulvet', en: 'the distance floor' },
    rule: { da: 'afstandsreglen', en: 'the distance rule' },
    gives: (value) => ({
      da: `én lægekapacitet pr. ${value} km til nærmeste læge`,
      en: `one doctor capacity per ${value} km to the nearest doctor`,
    }),
    working: (value) => ({ da: `afstanden delt med ${value}`, en: `the distance divided by ${value}` }),
    unit: { da: 'km til nærmeste læge', en: 'km to the nearest doctor' },
    measured: { da: 'afstanden', en: 'the distance' },
    place: {
      da: ['Borgerne har i gennemsnit ', ' km til nærmeste læge'],
      en: ['On average the citizens have ', ' km to the nearest doctor'],
    },
    kind: { da: 'Borgerne har langt til lægen.', en: 'The citizens have a long way to the doctor.' },
    measure: {
      id: 'gp_distance_km',
      title: { da: 'Afstand til nærmeste praktiserende læge', en: 'Distance to the nearest general practitioner' },
      unit: { da: 'km', en: 'km' },
      description: (when) => ({
        da: `Gennemsnittet for kommunens borgere ${when.da}.`,
        en: `The mean of the citizens of the municipality ${when.en}.`,
      }),
      decimals: 1,
    },
    need: { da: 'Afstandsgulv', en: 'Distance floor' },
    addition: { da: 'Plads efter afstandsreglen', en: 'Room by the distance rule' },
    map: {
      title: { da: 'Afstandsgulvet i procent af behovet', en: 'The distance floor as a percentage of the need' },
      says: (value) => ({
        da: `Modellen regner med mindst én lægekapacitet pr. ${value}${NBSP}km, som borgerne i gennemsnit har til nærmeste læge. Kortet viser, hvor tæt gulvet er på behovet efter vægtene.`,
        en: `The model counts at least one doctor capacity per ${value}${NBSP}km that the citizens have to the nearest doctor on average. The map shows how close this floor is to the need by the weights.`,
      }),
    },
  },
}

/** Lifts by name in a sentence: "arealgulvet", "the area floor"; empty for none. */
export function liftNames(kinds: readonly LiftKind[], language: Language): string {
  return listed(
    kinds.map((kind) => say(language, LIFT_WORDS[kind].name)),
    language,
  )
}

/** The heading of a table's column of what a lift adds: "Heraf fra arealgulvet", "Of which area floor". */
export function liftHeading(kind: LiftKind, language: Language): string {
  const { name, noun } = LIFT_WORDS[kind]
  return say(language, { da: `Heraf fra ${name.da}`, en: `Of which ${noun.en}` })
}

/** The value of a lift as it is written in a text: "35". */
export function liftValue({ value }: Pick<RunLift, 'value'>, language: Language): string {
  return format(value, value.decimalPlaces(), language)
}

/** What a lift gives, with its value in it: "én lægekapacitet pr. 35 km²". */
export function liftGives(lift: Pick<RunLift, 'kind' | 'value'>, language: Language): string {
  return say(language, LIFT_WORDS[lift.kind].gives(liftValue(lift, language)))
}
