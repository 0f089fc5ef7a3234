import { type Decimal, decimal } from '../model/decimal.ts'
import type { Measure, MeasureId, MeasureRow } from '../results/measures.ts'
import type { RunRules } from '../results/result.ts'
import { councilName, listed } from './area-name.ts'
import { formatSourceDate, formatYearEnd } from './date.ts'
import { citizensOfRun } from './map-words.ts'
import { format, formatPlain, formatSigned, NBSP } from './number.ts'
import { sourceSentence } from './run-words.ts'
import { statusWord } from './status.ts'

/** Where a measure stands in the choice of maps. */
export const MEASURE_GROUPS_DA = ['Modellen', 'Ændringer', 'Statistik'] as const

interface Words {
  readonly group: (typeof MEASURE_GROUPS_DA)[number]
  /** Name in the choice of maps. */
  readonly short: string
  readonly title: string
  /** What it says, in a sentence; the rules of a run give the figures in it. */
  readonly says: string | ((rules: RunRules) => string)
  /** What a higher or lower figure means. */
  readonly more: string | ((rules: RunRules) => string)
  /** Unit as it follows a figure. */
  readonly unit: string
  /** Decimals of each column on a page. */
  readonly decimals: readonly number[]
  readonly headings: readonly string[]
  /** Whether the first column is a change, shown with its sign. */
  readonly signed?: true
  /** What the class with the middle of the measure is called in the legend. */
  readonly middle?: string
  /** What the table says of its further columns. */
  readonly note?: string
}

const WORDS: Readonly<Record<MeasureId, Words>> = {
  'list-size': {
    group: 'Modellen',
    short: 'Patienttal',
    title: 'Vejledende patienttal pr. lægekapacitet efter modellen',
    says: 'Så mange patienter svarer til én lægekapacitet, når borgernes behov er regnet med.',
    more: ({ citizensPerCapacity }) =>
      `Et lavt tal betyder, at borgerne i gennemsnit har større behov. ${format(citizensPerCapacity, 0, 'da')} er modellens norm.`,
    unit: 'patienter pr. lægekapacitet',
    decimals: [0, 0, 1],
    headings: ['Vejledende patienttal', 'Borgere', 'Behov'],
    middle: 'omkring normen',
    note: 'Behov i lægekapaciteter.',
  },
  'need-weight': {
    group: 'Modellen',
    short: 'Vægt',
    title: 'Vægt pr. borger',
    says: 'Vægten siger, hvor meget en borger i gennemsnit tæller i modellen.',
    more: 'Over 1 er behovet større end i landet som helhed. Under 1 er det mindre.',
    unit: 'i vægt pr. borger',
    decimals: [2, 2, 2],
    headings: ['Vægt', 'Lav', 'Høj'],
    middle: 'som landet',
    note: 'Lav og høj er skønnets margen.',
  },
  'need-per-10000': {
    group: 'Modellen',
    short: 'Behov pr. 10.000',
    title: 'Behov for lægekapaciteter pr. 10.000 borgere',
    says: 'Kommunens behov efter modellens regler, delt ud på alle borgere. Arealgulvet er regnet med.',
    more: 'Et højt tal betyder flere lægekapaciteter til lige mange borgere.',
    unit: 'lægekapaciteter pr. 10.000 borgere',
    decimals: [2, 1, 0],
    headings: ['Behov pr. 10.000 borgere', 'Behov', 'Borgere'],
    note: 'Behov i lægekapaciteter.',
  },
  'area-floor': {
    group: 'Modellen',
    short: 'Arealgulv',
    title: 'Arealgulvet i procent af behovet',
    says: ({ floorKm2PerCapacity }) =>
      `Modellen regner med mindst én lægekapacitet pr. ${floorKm2PerCapacity ?? ''}${NBSP}km². Kortet viser, hvor tæt gulvet er på behovet efter vægtene.`,
    more: 'Fra 100 procent løfter gulvet kommunens tal. Under 100 procent har det ingen virkning.',
    unit: 'procent af behovet efter vægtene',
    decimals: [0, 1, 1, 1],
    headings: ['Gulv i procent af behov', 'Efter vægtene', 'Arealgulv', 'Gulvet lægger til'],
    note: 'De tre sidste tal er lægekapaciteter.',
  },
  'draft-to-final': {
    group: 'Ændringer',
    short: 'Fra udkast til regler',
    title: 'Lægekapaciteter: fra udkast til endelige regler, 2025',
    says: 'Så mange lægekapaciteter får kommunens sundhedsråd mere efter de endelige regler. Nu rundes der op, og arealgulvet tæller.',
    more: 'Et plus er en fremgang fra udkastet. Alle kommuner i et sundhedsråd har samme tal.',
    unit: 'lægekapaciteter',
    decimals: [0, 0, 0, 1],
    headings: ['Ændring i sundhedsrådet', 'Udkastet', 'Endelige regler', 'Ændring i kommunens behov'],
    signed: true,
    note: 'Alle tal er lægekapaciteter.',
  },
  '2025-to-2026': {
    group: 'Ændringer',
    short: 'Fra 2025 til 2026',
    title: 'Lægekapaciteter: fra udgangen af 2025 til udgangen af 2026',
    says: 'Så mange lægekapaciteter får kommunens sundhedsråd mere, når der regnes med de borgere, der ventes.',
    more: 'Reglerne er de samme. Et plus betyder større behov. Alle kommuner i et sundhedsråd har samme tal.',
    unit: 'lægekapaciteter',
    decimals: [0, 0, 0, 1],
    headings: ['Ændring i sundhedsrådet', '2025', '2026', 'Ændring i kommunens behov'],
    signed: true,
    note: 'Alle tal er lægekapaciteter.',
  },
  'gp-distance': {
    group: 'Statistik',
    short: 'Afstand til læge',
    title: 'Afstand til nærmeste praktiserende læge',
    says: 'Så langt har borgerne i gennemsnit til den nærmeste praktiserende læge.',
    more: 'Et højt tal er længere vej. Afstanden indgår ikke i vores skøn.',
    unit: 'km',
    decimals: [1],
    headings: ['Afstand i km'],
  },
  'aged-65': {
    group: 'Statistik',
    short: '65 år og over',
    title: 'Borgere på 65 år og derover',
    says: 'Så stor en del af borgerne er fyldt 65 år.',
    more: 'Ældre går oftere til læge. Derfor trækker et højt tal vægten op.',
    unit: 'procent af borgerne',
    decimals: [1, 0],
    headings: ['Procent af borgerne', 'Borgere på 65 år og over'],
  },
  'life-expectancy': {
    group: 'Statistik',
    short: 'Middellevetid',
    title: 'Middellevetid for nyfødte',
    says: 'Så gammel bliver en nyfødt i gennemsnit, hvis dødeligheden er som i de år, tallet dækker.',
    more: 'Et højt tal er et længere liv. I vores skøn trækker et lavt tal vægten op.',
    unit: 'år',
    decimals: [1],
    headings: ['Middellevetid i år'],
  },
}

/** The words of a measure, with the figures of its run in them. */
export function measureWordsDa({
  id,
  runs,
  columns,
}: Measure): Words & { readonly says: string; readonly more: string } {
  const words = WORDS[id]
  const rules = runs[0]?.rules
  const say = (text: Words['says']): string => {
    if (typeof text === 'string') return text
    if (rules === undefined) throw new RangeError(`measureWordsDa: ${id} has no run`)
    return text(rules)
  }
  const { note, ...rest } = words
  // What is said of further columns goes where there are none, as with an official weight, which has no margin.
  const further = note === undefined || columns.length === 1 ? {} : { note }
  const headings = words.headings.slice(0, columns.length)
  return { ...rest, ...further, headings, says: say(words.says), more: say(words.more) }
}

/** The text of a figure of a measure on a page; an en dash where there is none. */
export function measureFigureDa(measure: Measure, value: Decimal | null, column = 0): string {
  const { decimals, signed } = WORDS[measure.id]
  if (value === null) return '–'
  const isChange = signed === true && (column === 0 || measure.columns[column]?.id.endsWith('_change') === true)
  return (isChange ? formatSigned : format)(value, decimals[column] ?? 0, 'da')
}

/** The value as a page shows it, which is the one that is put into a class: a reader who sees 6.0 finds it there. */
export function shownValue(measure: Measure, value: Decimal): Decimal {
  return decimal(formatPlain(value, WORDS[measure.id].decimals[0] ?? 0))
}

/** A figure of a measure as a file has it; nothing where there is none. */
export function measurePlain(measure: Measure, row: MeasureRow, column = 0): string {
  const value = row.values[column] ?? null
  return value === null ? '' : formatPlain(value, measure.columns[column]?.decimals ?? 0)
}

/** The status of a figure as it follows the figure in a sentence; nothing for plain statistics. */
function statusAfter(row: MeasureRow): string {
  return row.status === 'statistics' ? '' : ` (${statusWord(row.status, 'da')})`
}

/** What an area of the map is called: its name, its figure with unit, and what kind of figure it is. */
export function areaLabelDa(measure: Measure, row: MeasureRow): string {
  const value = row.values[0] ?? null
  if (value === null) return `${row.name}: intet tal`
  const where = measure.runs.length > 1 ? ` i ${councilName(row.council, 'da')}` : ''
  return `${row.name}: ${measureFigureDa(measure, value)} ${WORDS[measure.id].unit}${where}${statusAfter(row)}`
}

/** What the figures rest on: the run and its citizens, or the date of the statistics. */
export function basisDa({ runs, date }: Measure): string {
  const [first, second] = runs
  if (first === undefined)
    return date === null ? '' : `Tal for ${formatSourceDate(date, 'da').replace(/^(\d+\.)/, 'den $1')}`
  if (second === undefined) return `${first.run.title.da} (kørsel ${first.run.id}), ${citizensOfRun(first, 'da')}`
  const ends = [first, second].map(({ run }) => formatYearEnd(run.referenceDate, 'da'))
  const when = ends[0] === ends[1] ? `ved ${ends[0] ?? ''}` : `fra ${ends.join(' til ')}`
  return `Kørsel ${first.run.id} og ${second.run.id}, ${when}`
}

/** Where the figures come from. */
export function sourceDa({ source, runs }: Measure): string {
  const [run] = runs
  if (run !== undefined) return sourceSentence(run, 'da').replace(/\.$/, '')
  return source === null
    ? 'Kilde: Danmarks Statistik og egne beregninger'
    : `Kilde: ${source.publisher}, ${source.title.replace(/:.*$/, '')}`
}

/** What is missing and why; that nothing is, where nothing is. */
export function gapsDa({ rows }: Measure): string {
  const names = (status: string): string[] => rows.filter((row) => row.status === status).map((row) => row.name)
  const imputed = names('imputed')
  const missing = rows.filter((row) => (row.values[0] ?? null) === null).map((row) => row.name)
  return [
    ...(imputed.length > 0
      ? [
          `${listed(imputed, 'da')} har for få borgere til et tal i statistikken. Deres tal er udfyldt med gennemsnittet af de andre kommuner i sundhedsrådet.`,
        ]
      : []),
    ...(missing.length > 0 ? [`Der er intet tal for ${listed(missing, 'da')}.`] : []),
    ...(imputed.length + missing.length === 0 ? [`Alle ${rows.length} kommuner har et tal.`] : []),
  ].join(' ')
}

/** A class of a measure in words: "under 1.350", "0,97 til under 1,03", "+3 til +4", "uændret". */
export function classRangeDa(
  measure: Measure,
  { from, to }: { readonly from: number | null; readonly to: number | null },
): string {
  const { signed } = WORDS[measure.id]
  const limits = [from, to].filter((limit) => limit !== null)
  if (signed === true) {
    if (from === null) return 'færre'
    if (to === null) return `${sign(from)} og derover`
    return to - from === 1 ? (from === 0 ? 'uændret' : sign(from)) : `${sign(from)} til ${sign(to - 1)}`
  }
  const decimals = Math.max(
    ...limits.map((limit) => (String(limit).split('.')[1] ?? '').length),
    limitDecimals(measure),
  )
  const text = (limit: number): string => format(decimal(String(limit)), decimals, 'da')
  if (from === null) return to === null ? 'alle' : `under ${text(to)}`
  return to === null ? `${text(from)} og derover` : `${text(from)} til under ${text(to)}`
}

const sign = (limit: number): string => formatSigned(decimal(limit), 0, 'da')

/** Decimals that the limits of a measure are said with, so that those of one map look alike. */
function limitDecimals({ id }: Measure): number {
  return id === 'need-weight' ? 2 : id === 'need-per-10000' || id === 'life-expectancy' ? 1 : 0
}

/** The description of a map for those who do not see it: what lies high and low. */
export function mapDescriptionDa(measure: Measure): string {
  return describe(measure, `Kort over de ${measure.rows.length} kommuner i seks klasser.`)
}

/** The description of a map in equal tiles. */
export function tilesDescriptionDa(measure: Measure): string {
  return describe(measure, `De ${measure.rows.length} kommuner som lige store felter i seks klasser.`)
}

function describe(measure: Measure, what: string): string {
  const known = measure.rows.flatMap((row) => {
    const value = row.values[0] ?? null
    return value === null ? [] : [{ row, value }]
  })
  const sorted = known.toSorted((a, b) => a.value.cmp(b.value))
  const say = ({ row, value }: (typeof known)[number]): string =>
    `${measure.runs.length > 1 ? councilName(row.council, 'da') : row.name} (${measureFigureDa(measure, value)})`
  const three = (from: typeof known): string => [...new Set(from.map(say))].slice(0, 3).join(', ')
  return (
    `${what} Lavest: ${three(sorted)}. Højest: ${three(sorted.toReversed())}. ` +
    'De samme tal står i tabellen under kortet.'
  )
}

/** The statuses as the legend explains their marks. */
export const MARK_MEANING_DA = {
  official: 'Streg: officielt tal',
  reported: 'Ring: gengivet tal',
  imputed: 'Prikker: udfyldt tal',
  missing: `Skravering: intet${NBSP}tal`,
} as const
