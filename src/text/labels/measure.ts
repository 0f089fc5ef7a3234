import type { ByLanguage, Language } from '../../inputs/language.ts'
import { type Decimal, decimal } from '../../model/decimal.ts'
import { listSizeInProse } from '../../results/list-size.ts'
import { FIRST_LIST_SIZE, type Measure, type MeasureRow, type MeasureSubject } from '../../results/measures.ts'
import type { RunLift, RunRules } from '../../results/result.ts'
import type { RunChange } from '../../results/run-changes.ts'
import { listed } from '../names/area.ts'
import { capitalised } from '../format/capitalised.ts'
import { causeName } from './cause.ts'
import { LIFT_WORDS, liftNames, liftValue } from './lift.ts'
import { format, formatPlain, formatSigned } from '../format/number.ts'
import { say } from '../say.ts'
import { changeTitle, lowerFirst } from '../sentences/changes.ts'
import { LABELS } from './labels.ts'

/** Where a measure stands in the choice of maps. */
export const MEASURE_GROUPS = ['model', 'changes', 'statistics'] as const

export type MeasureGroup = (typeof MEASURE_GROUPS)[number]

const GROUPS: Readonly<Record<MeasureGroup, ByLanguage<string>>> = {
  model: { da: 'Modellen', en: 'The model' },
  changes: LABELS.changes,
  statistics: { da: 'Statistik', en: 'Statistics' },
}

/** The heading of a group in the choice of maps. */
export function measureGroupName(group: MeasureGroup, language: Language): string {
  return say(language, GROUPS[group])
}

/** The words of a measure in one language. */
export interface MeasureWords {
  readonly group: MeasureGroup
  /** Name in the choice of maps. */
  readonly short: string
  readonly title: string
  /** What it says, in a sentence. */
  readonly says: string
  /** What a higher or lower number means. */
  readonly more: string
  /** Unit as it follows a number. */
  readonly unit: string
  /** One for each column. */
  readonly headings: readonly string[]
  /** What the class with the middle of the measure is called in the legend; empty for none. */
  readonly middle: string
  /** What the table says of its further columns; empty for nothing. */
  readonly note: string
}

/** A sentence; the rules of a run give the numbers in it. */
type Sentence = string | ((rules: RunRules) => string)

interface Words {
  readonly group: MeasureGroup
  readonly short: ByLanguage<string>
  readonly title: ByLanguage<string>
  readonly says: ByLanguage<Sentence>
  readonly more: ByLanguage<Sentence>
  readonly unit: ByLanguage<string>
  /** Decimals of each column on a page. */
  readonly decimals: readonly number[]
  readonly headings: ByLanguage<readonly string[]>
  /** Whether the first column is a change, shown with its sign. */
  readonly signed?: true
  readonly middle?: ByLanguage<string>
  readonly note?: ByLanguage<string>
}

const WORDS: Readonly<Record<Exclude<MeasureSubject['kind'], 'lift' | 'change'>, Words>> = {
  'list-size': {
    group: 'model',
    short: { da: 'Patienttal', en: 'List size' },
    title: {
      da: 'Vejledende patienttal pr. lægekapacitet efter modellen',
      en: 'Guidance list size per doctor capacity under the model',
    },
    says: {
      da: 'Så mange patienter svarer til én lægekapacitet, når borgernes behov er regnet med.',
      en: 'How many patients one doctor capacity stands for, once the needs of the citizens are counted in.',
    },
    more: {
      da: ({ citizensPerCapacity }) =>
        `Et lavt tal betyder, at borgerne i gennemsnit har større behov. ${format(citizensPerCapacity, 0, 'da')} er modellens norm.`,
      en: ({ citizensPerCapacity }) =>
        `A low figure means that the citizens need more on average. ${format(citizensPerCapacity, 0, 'en')} is the norm of the model.`,
    },
    unit: LABELS.patientsPerDoctorCapacityInText,
    decimals: [0, 0, 1],
    headings: {
      da: ['Vejledende patienttal', 'Borgere', 'Plads efter reglerne'],
      en: ['Guidance list size', 'Citizens', 'Room by the rules'],
    },
    middle: { da: 'omkring normen', en: 'around the norm' },
    note: { da: 'Plads i lægekapaciteter.', en: 'Room in doctor capacities.' },
  },
  'need-weight': {
    group: 'model',
    short: LABELS.weight,
    title: LABELS.weightPerCitizen,
    says: {
      da: 'Vægten siger, hvor meget en borger i gennemsnit tæller i modellen.',
      en: 'The weight says how much a citizen counts in the model on average.',
    },
    more: {
      da: 'Over 1 er behovet større end i landet som helhed. Under 1 er det mindre.',
      en: 'Above 1, the need is greater than in the country as a whole. Below 1, it is smaller.',
    },
    unit: { da: 'i vægt pr. borger', en: 'in weight per citizen' },
    decimals: [2, 2, 2],
    headings: { da: ['Vægt', 'Lav', 'Høj'], en: ['Weight', 'Low', 'High'] },
    middle: { da: 'som landet', en: 'as the country' },
    note: {
      da: 'Mellem lav og høj ligger de fleste gennemregninger af skønnet.',
      en: 'Between low and high lie most of the recomputations of the estimate.',
    },
  },
  'need-per-10000': {
    group: 'model',
    short: { da: 'Plads pr. 10.000', en: 'Room per 10,000' },
    title: {
      da: 'Plads til lægekapaciteter pr. 10.000 borgere',
      en: 'Room for doctor capacities per 10,000 citizens',
    },
    says: {
      da: ({ lifts }) =>
        `Kommunens plads efter reglerne, delt ud på alle borgere.${lifts.length === 0 ? '' : ` ${capitalised(namesOf(lifts, 'da'))} er regnet med.`}`,
      en: ({ lifts }) =>
        `The room that the rules give the municipality, shared among all citizens.${lifts.length === 0 ? '' : ` ${capitalised(namesOf(lifts, 'en'))} ${lifts.length === 1 ? 'is' : 'are'} counted in.`}`,
    },
    more: {
      da: 'Et højt tal betyder flere lægekapaciteter til lige mange borgere.',
      en: 'A high figure means more doctor capacities for the same number of citizens.',
    },
    unit: LABELS.capacitiesPer10000InText,
    decimals: [2, 1, 0],
    headings: {
      da: ['Plads pr. 10.000 borgere', 'Plads efter reglerne', 'Borgere'],
      en: ['Room per 10,000 citizens', 'Room by the rules', 'Citizens'],
    },
    note: { da: 'Plads i lægekapaciteter.', en: 'Room in doctor capacities.' },
  },
  'gp-distance': {
    group: 'statistics',
    short: { da: 'Afstand til læge', en: 'Distance to a doctor' },
    title: LABELS.gpDistance,
    says: {
      da: 'Så langt har borgerne i gennemsnit til den nærmeste praktiserende læge.',
      en: 'How far the citizens live from the nearest general practitioner on average.',
    },
    more: {
      da: 'Et højt tal er længere vej. Afstanden indgår ikke i vægtene.',
      en: 'A high figure means a longer distance. The distance is no part of the weights.',
    },
    unit: LABELS.kmInText,
    decimals: [1],
    headings: { da: ['Afstand i km'], en: ['Distance in km'] },
  },
  'aged-65': {
    group: 'statistics',
    short: { da: '65 år og over', en: 'Aged 65 and over' },
    title: { da: 'Borgere på 65 år og derover', en: 'Citizens aged 65 and over' },
    says: {
      da: 'Så stor en del af borgerne er fyldt 65 år.',
      en: 'The share of the citizens who have turned 65.',
    },
    more: {
      da: 'Ældre går oftere til læge. Derfor trækker et højt tal vægten op.',
      en: 'Older people see a doctor more often. A high figure therefore pulls the weight up.',
    },
    unit: { da: 'procent af borgerne', en: 'per cent of the citizens' },
    decimals: [1, 0],
    headings: {
      da: ['Procent af borgerne', 'Borgere på 65 år og over'],
      en: ['Per cent of the citizens', 'Citizens aged 65 and over'],
    },
  },
  'life-expectancy': {
    group: 'statistics',
    short: LABELS.lifeExpectancy,
    title: LABELS.lifeExpectancyAtBirth,
    says: {
      da: 'Så gammel bliver en nyfødt i gennemsnit, hvis dødeligheden er som i de år, tallet dækker.',
      en: 'The age that a newborn reaches on average, if mortality stays as in the years that the figure covers.',
    },
    more: {
      da: 'Et højt tal er et længere liv. I vores skøn trækker et lavt tal vægten op.',
      en: 'A high figure is a longer life. In our estimate, a low figure pulls the weight up.',
    },
    unit: LABELS.yearsInText,
    decimals: [1],
    headings: { da: ['Middellevetid i år'], en: ['Life expectancy in years'] },
  },
}

/** The list size where the authorities state some: theirs first, ours and the difference after it. */
const STATED_LIST_SIZE: Words = {
  ...WORDS['list-size'],
  decimals: [0, 0, 0, 0, 1],
  headings: {
    da: ['Vejledende patienttal', 'Vores tal', 'Forskel', 'Borgere', 'Plads efter reglerne'],
    en: ['Guidance list size', 'Our figure', 'Difference', 'Citizens', 'Room by the rules'],
  },
  note: {
    da: 'Først myndighedernes tal, hvor vi har det. Forskellen er vores tal minus deres. Plads i lægekapaciteter.',
    en: 'First the authorities’ figure where we hold it. The difference is ours less theirs. Room in doctor capacities.',
  },
}

function namesOf(lifts: readonly RunLift[], language: Language): string {
  return liftNames(
    lifts.map(({ kind }) => kind),
    language,
  )
}

/** The words of the map of a lift. */
function liftWords(lift: RunLift): Words {
  const { noun, short, map } = LIFT_WORDS[lift.kind]
  const says = (language: Language): string => map.says(liftValue(lift, language))[language]
  return {
    group: 'model',
    short: { da: capitalised(noun.da), en: capitalised(noun.en) },
    title: map.title,
    says: { da: says('da'), en: says('en') },
    more: {
      da: `Fra 100 procent løfter ${short.da} kommunens tal. Under 100 procent har det ingen virkning.`,
      en: `From 100 per cent up, ${short.en} lifts the figure of the municipality. Below 100 per cent, it has no effect.`,
    },
    unit: { da: 'procent af behovet efter vægtene', en: 'per cent of the need by the weights' },
    decimals: [0, 1, 1, 1],
    headings: {
      da: ['Procent af behovet', 'Efter vægtene', capitalised(noun.da), `${capitalised(short.da)} lægger til`],
      en: ['Percentage of the need', 'By the weights', capitalised(noun.en), `Added by ${short.en}`],
    },
    note: { da: 'De tre sidste tal er lægekapaciteter.', en: 'The last three figures are doctor capacities.' },
  }
}

/** The words of the map of a change: what the runs are called, and what moved the numbers. */
function changeWords(change: RunChange): Words {
  const { before, after, causes } = change
  const title = (language: Language): string => lowerFirst(say(language, after.run.title))
  const moved = (language: Language): string =>
    listed(
      causes.map((cause) => causeName(cause, language)),
      language,
    )
  return {
    group: 'changes',
    short: { da: `Til ${title('da')}`, en: `To ${title('en')}` },
    title: {
      da: `Lægekapaciteter: ${lowerFirst(changeTitle(change, 'da'))}`,
      en: `Doctor capacities: ${lowerFirst(changeTitle(change, 'en'))}`,
    },
    says: {
      da: `Så mange flere lægekapaciteter er der plads til i kommunens sundhedsråd efter ${title('da')}. ${causes.length === 0 ? 'Intet har ændret sig.' : `Det, der har flyttet tallene, er ${moved('da')}.`}`,
      en: `How many more doctor capacities the health council of the municipality gets by ${title('en')}. ${causes.length === 0 ? 'Nothing has changed.' : `What has moved the numbers is ${moved('en')}.`}`,
    },
    more: {
      da: 'Et plus er en fremgang, et minus en tilbagegang. Alle kommuner i et sundhedsråd har samme tal.',
      en: 'A plus is a rise, a minus a fall. All municipalities of a health council have the same figure.',
    },
    unit: LABELS.doctorCapacitiesInText,
    decimals: [0, 0, 0, 1],
    headings: {
      da: ['Ændring i sundhedsrådet', before.run.title.da, after.run.title.da, 'Ændring i kommunens behov'],
      en: [
        'Change in the health council',
        before.run.title.en,
        after.run.title.en,
        'Change in the need of the municipality',
      ],
    },
    signed: true,
    note: { da: 'Alle tal er lægekapaciteter.', en: 'All figures are doctor capacities.' },
  }
}

function wordsOf({ subject, columns }: Pick<Measure, 'subject' | 'columns'>): Words {
  switch (subject.kind) {
    case 'list-size':
      return columns[0]?.id === FIRST_LIST_SIZE ? STATED_LIST_SIZE : WORDS['list-size']
    case 'lift':
      return liftWords(subject.lift)
    case 'change':
      return changeWords(subject.change)
    default:
      return WORDS[subject.kind]
  }
}

/** The words of a measure, with the numbers of its run in them. */
export function measureWords(measure: Measure, language: Language): MeasureWords {
  const { id, runs, columns } = measure
  const { group, short, title, says, more, unit, headings, middle, note } = wordsOf(measure)
  const rules = runs[0]?.rules
  const sentence = (text: ByLanguage<Sentence>): string => {
    const said = text[language]
    if (typeof said === 'string') return said
    if (rules === undefined) throw new RangeError(`measureWords: ${id} has no run`)
    return said(rules)
  }
  return {
    group,
    short: say(language, short),
    title: say(language, title),
    says: sentence(says),
    more: sentence(more),
    unit: say(language, unit),
    headings: headings[language].slice(0, columns.length),
    middle: middle?.[language] ?? '',
    // What is said of further columns goes where there are none, as with an official weight, which has no range.
    note: columns.length > 1 ? (note?.[language] ?? '') : '',
  }
}

/** The text of a number of a measure's column on a page; an en dash where there is none. */
export function measureValue(measure: Measure, value: Decimal | null, column: number, language: Language): string {
  const { decimals, signed } = wordsOf(measure)
  if (value === null) return '–'
  const id = measure.columns[column]?.id ?? ''
  const isChange = id.endsWith('_difference') || (signed === true && (column === 0 || id.endsWith('_change')))
  return (isChange ? formatSigned : format)(value, decimals[column] ?? 0, language)
}

/** The value of an area as it is written on a tile or on the land: an estimated list size as prose rounds it; null without a value. */
export function areaText(
  measure: Measure,
  { values: [value = null], status }: MeasureRow,
  language: Language,
): string | null {
  if (value === null) return null
  if (measure.subject.kind !== 'list-size') return measureValue(measure, value, 0, language)
  return format(listSizeInProse({ guidanceListSize: value, status }), 0, language)
}

/** The value as a page shows it, which is the one that is put into a class: a reader who sees 6.0 finds it there. */
export function shownValue(measure: Measure, value: Decimal): Decimal {
  return decimal(formatPlain(value, wordsOf(measure).decimals[0] ?? 0))
}

/** A number of a measure as a file has it; nothing where there is none. */
export function measurePlain(measure: Measure, row: MeasureRow, column = 0): string {
  const value = row.values[column] ?? null
  return value === null ? '' : formatPlain(value, measure.columns[column]?.decimals ?? 0)
}
