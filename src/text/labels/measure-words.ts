import type { ByLanguage, Language } from '../../inputs/language.ts'
import { type Decimal, decimal } from '../../model/decimal.ts'
import type { Measure, MeasureRow, MeasureSubject } from '../../results/measures.ts'
import type { RunLift, RunRules } from '../../results/result.ts'
import type { RunChange } from '../../results/run-changes.ts'
import { councilInText, councilName, listed } from '../names/area-name.ts'
import { formatSourceDate, formatYearEnd } from '../format/date.ts'
import { capitalised } from '../format/capitalised.ts'
import { causeName } from './cause.ts'
import { LIFT_WORDS, liftValue } from './lift-words.ts'
import { citizensOfRun } from './map-words.ts'
import { format, formatPlain, formatSigned, NBSP } from '../format/number.ts'
import { sourceSentence } from './run-words.ts'
import { sourceIn } from '../names/source-in.ts'
import { say } from '../say.ts'
import { changeTitle, lowerFirst } from '../sentences/changes.ts'
import { statusWord } from './status.ts'

/** Where a measure stands in the choice of maps. */
export const MEASURE_GROUPS = ['model', 'changes', 'statistics'] as const

export type MeasureGroup = (typeof MEASURE_GROUPS)[number]

const GROUPS: Readonly<Record<MeasureGroup, ByLanguage<string>>> = {
  model: { da: 'Modellen', en: 'The model' },
  changes: { da: 'Ændringer', en: 'Changes' },
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
    unit: { da: 'patienter pr. lægekapacitet', en: 'patients per doctor capacity' },
    decimals: [0, 0, 1],
    headings: { da: ['Vejledende patienttal', 'Borgere', 'Behov'], en: ['Guidance list size', 'Citizens', 'Need'] },
    middle: { da: 'omkring normen', en: 'around the norm' },
    note: { da: 'Behov i lægekapaciteter.', en: 'Need in doctor capacities.' },
  },
  'need-weight': {
    group: 'model',
    short: { da: 'Vægt', en: 'Weight' },
    title: { da: 'Vægt pr. borger', en: 'Weight per citizen' },
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
    note: { da: 'Lav og høj er skønnets margen.', en: 'Low and high are the margin of the estimate.' },
  },
  'need-per-10000': {
    group: 'model',
    short: { da: 'Behov pr. 10.000', en: 'Need per 10,000' },
    title: {
      da: 'Behov for lægekapaciteter pr. 10.000 borgere',
      en: 'Need for doctor capacities per 10,000 citizens',
    },
    says: {
      da: 'Kommunens behov efter modellens regler, delt ud på alle borgere. Arealgulvet er regnet med.',
      en: 'The need of the municipality under the rules of the model, shared among all citizens. The area floor is counted in.',
    },
    more: {
      da: 'Et højt tal betyder flere lægekapaciteter til lige mange borgere.',
      en: 'A high figure means more doctor capacities for the same number of citizens.',
    },
    unit: { da: 'lægekapaciteter pr. 10.000 borgere', en: 'doctor capacities per 10,000 citizens' },
    decimals: [2, 1, 0],
    headings: {
      da: ['Behov pr. 10.000 borgere', 'Behov', 'Borgere'],
      en: ['Need per 10,000 citizens', 'Need', 'Citizens'],
    },
    note: { da: 'Behov i lægekapaciteter.', en: 'Need in doctor capacities.' },
  },
  'gp-distance': {
    group: 'statistics',
    short: { da: 'Afstand til læge', en: 'Distance to a doctor' },
    title: { da: 'Afstand til nærmeste praktiserende læge', en: 'Distance to the nearest general practitioner' },
    says: {
      da: 'Så langt har borgerne i gennemsnit til den nærmeste praktiserende læge.',
      en: 'How far the citizens live from the nearest general practitioner on average.',
    },
    more: {
      da: 'Et højt tal er længere vej. Afstanden indgår ikke i vores skøn.',
      en: 'A high figure means a longer distance. The distance is no part of our estimate.',
    },
    unit: { da: 'km', en: 'km' },
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
    short: { da: 'Middellevetid', en: 'Life expectancy' },
    title: { da: 'Middellevetid for nyfødte', en: 'Life expectancy at birth' },
    says: {
      da: 'Så gammel bliver en nyfødt i gennemsnit, hvis dødeligheden er som i de år, tallet dækker.',
      en: 'The age that a newborn reaches on average, if mortality stays as in the years that the figure covers.',
    },
    more: {
      da: 'Et højt tal er et længere liv. I vores skøn trækker et lavt tal vægten op.',
      en: 'A high figure is a longer life. In our estimate, a low figure pulls the weight up.',
    },
    unit: { da: 'år', en: 'years' },
    decimals: [1],
    headings: { da: ['Middellevetid i år'], en: ['Life expectancy in years'] },
  },
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
    unit: { da: 'lægekapaciteter', en: 'doctor capacities' },
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

function wordsOf({ subject }: Pick<Measure, 'subject'>): Words {
  switch (subject.kind) {
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
    // What is said of further columns goes where there are none, as with an official weight, which has no margin.
    note: columns.length > 1 ? (note?.[language] ?? '') : '',
  }
}

/** The text of a number of a measure's column on a page; an en dash where there is none. */
export function measureValue(measure: Measure, value: Decimal | null, column: number, language: Language): string {
  const { decimals, signed } = wordsOf(measure)
  if (value === null) return '–'
  const isChange = signed === true && (column === 0 || measure.columns[column]?.id.endsWith('_change') === true)
  return (isChange ? formatSigned : format)(value, decimals[column] ?? 0, language)
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

/** The status of a number as it follows the number in a sentence; nothing for plain statistics. */
function statusAfter(row: MeasureRow, language: Language): string {
  return row.status === 'statistics' ? '' : ` (${statusWord(row.status, language)})`
}

/** What an area of the map is called: its name, its number with unit, and what kind of number it is. */
export function areaLabel(measure: Measure, row: MeasureRow, language: Language): string {
  const value = row.values[0] ?? null
  if (value === null) return `${row.name}: ${say(language, { da: 'intet tal', en: 'no figure' })}`
  const where =
    measure.runs.length > 1
      ? say(language, { da: ` i ${councilInText(row.council, 'da')}`, en: ` in ${councilInText(row.council, 'en')}` })
      : ''
  const figure = measureValue(measure, value, 0, language)
  return `${row.name}: ${figure} ${say(language, wordsOf(measure).unit)}${where}${statusAfter(row, language)}`
}

/** What the numbers rest on: the run and its citizens, or the date of the statistics. */
export function basisOf({ runs, date }: Measure, language: Language): string {
  const [first, second] = runs
  if (first === undefined) {
    if (date === null) return ''
    const when = formatSourceDate(date, language)
    // A day takes a word before it in Danish, a period does not.
    return say(language, { da: `Tal for ${when.replace(/^(\d+\.)/, 'den $1')}`, en: `Figures for ${when}` })
  }
  if (second === undefined) {
    const run = say(language, { da: `kørsel ${first.run.id}`, en: `run ${first.run.id}` })
    return `${first.run.title[language]} (${run}), ${citizensOfRun(first, language)}`
  }
  const [from = '', to = ''] = [first, second].map(({ run }) => formatYearEnd(run.referenceDate, language))
  return say(language, {
    da: `Kørsel ${first.run.id} og ${second.run.id}, ${from === to ? `ved ${from}` : `fra ${from} til ${to}`}`,
    en: `Runs ${first.run.id} and ${second.run.id}, ${from === to ? `at ${from}` : `from ${from} to ${to}`}`,
  })
}

/** Where the numbers come from. */
export function sourceOf({ source, runs }: Measure, language: Language): string {
  const [run] = runs
  if (run !== undefined) return sourceSentence(run, language).replace(/\.$/, '')
  if (source === null)
    return say(language, {
      da: 'Kilde: Danmarks Statistik og egne beregninger',
      en: 'Source: Statistics Denmark and own calculations',
    })
  const { publisher, title } = sourceIn(source, language)
  const what = `${publisher}, ${tableOf(title)}`
  return say(language, { da: `Kilde: ${what}`, en: `Source: ${what}` })
}

/** The name of a table without what it holds: "HISBK: middellevetid for nyfødte" is "HISBK". */
const tableOf = (title: string): string => title.replace(/:.*$/, '')

/** What is missing and why; that nothing is, where nothing is. */
export function gapsOf({ rows }: Measure, language: Language): string {
  const names = (status: string): string[] => rows.filter((row) => row.status === status).map((row) => row.name)
  const imputed = names('imputed')
  const missing = rows.filter((row) => (row.values[0] ?? null) === null).map((row) => row.name)
  return [
    ...(imputed.length > 0
      ? [
          say(language, {
            da: `${listed(imputed, 'da')} har for få borgere til et tal i statistikken. Deres tal er udfyldt med gennemsnittet for resten af sundhedsrådet.`,
            en: `${listed(imputed, 'en')} ${imputed.length === 1 ? 'has' : 'have'} too few citizens for a figure in the statistics. What is missing is filled in with the average of the rest of the health council.`,
          }),
        ]
      : []),
    ...(missing.length > 0
      ? [
          say(language, {
            da: `Der er intet tal for ${listed(missing, 'da')}.`,
            en: `There is no figure for ${listed(missing, 'en')}.`,
          }),
        ]
      : []),
    ...(imputed.length + missing.length === 0
      ? [
          say(language, {
            da: `Alle ${rows.length} kommuner har et tal.`,
            en: `All ${rows.length} municipalities have a figure.`,
          }),
        ]
      : []),
  ].join(' ')
}

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
  const text = (limit: number): string => format(decimal(String(limit)), decimals, language)
  if (from === null) return to === null ? words.all : words.under(text(to))
  return to === null ? words.over(text(from)) : words.below(text(from), text(to))
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

/** The description of a map for those who do not see it: what lies high and low. */
export function mapDescription(measure: Measure, language: Language): string {
  const count = measure.rows.length
  return describe(
    measure,
    { da: `Kort over de ${count} kommuner i seks klasser.`, en: `Map of the ${count} municipalities in six classes.` },
    language,
  )
}

/** The description of a map in equal tiles. */
export function tilesDescription(measure: Measure, language: Language): string {
  const count = measure.rows.length
  return describe(
    measure,
    {
      da: `De ${count} kommuner som lige store felter i seks klasser.`,
      en: `The ${count} municipalities as tiles of equal size in six classes.`,
    },
    language,
  )
}

function describe(measure: Measure, what: ByLanguage<string>, language: Language): string {
  const known = measure.rows.flatMap((row) => {
    const value = row.values[0] ?? null
    return value === null ? [] : [{ row, value }]
  })
  const sorted = known.toSorted((a, b) => a.value.cmp(b.value))
  const place = ({ row, value }: (typeof known)[number]): string =>
    `${measure.runs.length > 1 ? councilName(row.council, language) : row.name} (${measureValue(measure, value, 0, language)})`
  const three = (from: typeof known): string => [...new Set(from.map(place))].slice(0, 3).join(', ')
  const [lowest, highest] = [three(sorted), three(sorted.toReversed())]
  return say(language, {
    da: `${what.da} Lavest: ${lowest}. Højest: ${highest}. De samme tal står i tabellen under kortet.`,
    en: `${what.en} Lowest: ${lowest}. Highest: ${highest}. The same figures stand in the table below the map.`,
  })
}

/** What each mark on an area says. */
const MARK_MEANING: Readonly<Record<'official' | 'reported' | 'imputed' | 'missing', ByLanguage<string>>> = {
  official: { da: 'Streg: officielt tal', en: 'Line: official figure' },
  reported: { da: 'Ring: gengivet tal', en: 'Ring: quoted figure' },
  imputed: { da: 'Prikker: udfyldt tal', en: 'Dots: figure filled in' },
  missing: { da: `Skravering: intet${NBSP}tal`, en: `Hatching: no${NBSP}figure` },
}

/** The marks of the statuses as the legend explains them. */
export function markMeaning(mark: keyof typeof MARK_MEANING, language: Language): string {
  return say(language, MARK_MEANING[mark])
}
