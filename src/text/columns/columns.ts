import type { ByLanguage } from '../../inputs/language.ts'
import type { Decimal } from '../../model/decimal.ts'
import type { AreaTotals } from '../../model/allocation.ts'
import type { Status } from '../../model/domain.ts'
import { additionName, LIFT_KINDS, type LiftKind, liftOf, LIFTS, needName } from '../../model/lifts.ts'
import { columnName } from '../../results/published-form.ts'
import type { AreaBounds, CouncilResult, MunicipalityResult, RunInfo, TotalBounds } from '../../results/result.ts'
import { LIFT_WORDS, liftHeading } from '../labels/lift.ts'
import {
  CAPACITIES,
  CODE,
  type Column,
  type ColumnMeaning,
  MUNICIPALITY_CODE,
  TEXT,
  WEIGHT,
  YES_OR_NO,
  amount,
  fileText,
  runColumn,
  statusCodes,
  text,
} from './column.ts'
import { type ColumnLift, type ColumnRules, columnRules } from './column-rules.ts'
import { capitalised } from '../format/capitalised.ts'
import { LABELS } from '../labels/labels.ts'

/** What the tables of all levels say of an area. */
type Shared = Pick<
  AreaTotals,
  'citizens' | 'needWeight' | 'weightedCitizens' | 'modelNeed' | 'lifts' | 'need' | 'guidanceListSize'
> & { readonly status: Status }

/** The formula of the largest of a need and what the lifts ask for: "max(model_need, floor_need)". */
function larger(need: string, lifts: readonly ColumnLift[]): string {
  const asked = lifts.map(({ kind }) => columnName(needName(kind)))
  return asked.length === 0 ? need : `max(${[need, ...asked].join(', ')})`
}

export const citizens = amount<Shared>(
  {
    id: 'citizens',
    title: LABELS.citizens,
    unit: LABELS.personsInText,
    description: {
      da: 'Borgere på kørslens dato. Alle borgere står for sikringsgruppe 1 (antagelse).',
      en: 'Citizens on the date of the run. All citizens stand for insurance group 1 (assumption).',
    },
    decimals: 0,
    numberStatus: 'statistics',
    constraints: { minimum: 1 },
  },
  (row) => row.citizens,
)

export const needWeight = ({ weightsOn }: ColumnRules): Column<Shared> =>
  amount(
    {
      id: 'need_weight',
      title: LABELS.weight,
      unit: WEIGHT,
      description:
        weightsOn === null
          ? {
              da: 'Sygdomsvægten: hvor meget en borger i gennemsnit tæller. Den er myndighedernes egen.',
              en: 'The disease weight: how much a citizen counts on average. It is the authorities’ own.',
            }
          : {
              da: `Sygdomsvægten: hvor meget en borger i gennemsnit tæller. Den er myndighedernes egen, hvor status er official. I det åbne skøn er den skønnet efter formlen, og landets borgere ${weightsOn.da} tæller 1 i gennemsnit.`,
              en: `The disease weight: how much a citizen counts on average. It is the authorities’ own where the status is official. In the open estimate it is estimated by the formula, and the citizens of the country ${weightsOn.en} count 1 on average.`,
            },
      formula: weightsOn === null ? null : { da: '1 + γ·A + β·L', en: '1 + γ·A + β·L' },
      decimals: 4,
    },
    (row) => row.needWeight,
  )

export const weightedCitizens = amount<Shared>(
  {
    id: 'weighted_citizens',
    title: LABELS.weightedCitizens,
    unit: LABELS.weightedCitizensInText,
    description: {
      da: 'Borgerne, når hver af dem tæller med sin vægt.',
      en: 'The citizens when each of them counts with its weight.',
    },
    formula: { da: 'need_weight × citizens', en: 'need_weight × citizens' },
    decimals: 1,
  },
  (row) => row.weightedCitizens,
)

export const modelNeed = (rules: ColumnRules): Column<Shared> =>
  amount(
    {
      id: 'model_need',
      title: { da: 'Behov efter vægtene', en: 'Need by the weights' },
      short: { da: 'Efter vægtene', en: 'By the weights' },
      unit: CAPACITIES,
      description: {
        da: `De lægekapaciteter, som vægtene alene giver, før ${rules.liftNames.da}.`,
        en: `The doctor capacities that the weights alone give, before ${rules.liftNames.en}.`,
      },
      formula: { da: `weighted_citizens ÷ ${rules.norm.da}`, en: `weighted_citizens ÷ ${rules.norm.en}` },
      decimals: 4,
    },
    (row) => row.modelNeed,
  )

export const need = (rules: ColumnRules): Column<Shared> =>
  amount(
    {
      id: 'need',
      title: LABELS.need,
      unit: CAPACITIES,
      description: {
        da: `Kommune: det største af behovet efter vægtene og ${rules.liftNames.da}. Sundhedsråd: summen af kommunernes tal, før afrunding.`,
        en: `Municipality: the larger of the need by the weights and ${rules.liftNames.en}. Health council: the sum of the numbers of its municipalities, before rounding.`,
      },
      formula: {
        da: `${larger('model_need', rules.lifts)}; sundhedsråd: Σ need`,
        en: `${larger('model_need', rules.lifts)}; health council: Σ need`,
      },
      decimals: 4,
      shown: 1,
    },
    (row) => row.need,
  )

/** The column of what a lift adds. */
export function additionId(kind: LiftKind): string {
  return columnName(additionName(kind))
}

/** What each lift adds. */
export function additions({ lifts }: ColumnRules): readonly Column<Shared>[] {
  return lifts.map(({ kind, value }, index) => {
    const [before, after] = [index, index + 1].map((count) => larger('model_need', lifts.slice(0, count)))
    const formula = lifts.length === 1 ? 'need − model_need' : `${after} − ${before}`
    const { addition, short, gives } = LIFT_WORDS[kind]
    const less = index === 0 ? WEIGHTS_ALONE : WHAT_STANDS_BEFORE
    return amount(
      {
        id: additionId(kind),
        title: addition,
        short: { da: liftHeading(kind, 'da'), en: liftHeading(kind, 'en') },
        unit: CAPACITIES,
        description:
          value === null
            ? NONE
            : {
                da: `Hvor meget ${short.da} på ${gives(value.da).da} lægger til. Nul, hvor ${less.da} giver mere.`,
                en: `How much ${short.en} of ${gives(value.en).en} adds. Zero where ${less.en} more.`,
              },
        formula: { da: formula, en: formula },
        decimals: 4,
        shown: 1,
      },
      (row) => liftOf(row, kind).addition,
    )
  })
}

const WEIGHTS_ALONE: ByLanguage<string> = { da: 'vægtene alene', en: 'the weights alone give' }
const WHAT_STANDS_BEFORE: ByLanguage<string> = { da: 'det, der står før,', en: 'what stands before it gives' }
const NONE: ByLanguage<string> = { da: 'Nul: Her gælder intet gulv.', en: 'Zero: no floor applies here.' }

/** What a lift measures of a municipality, and what it asks for there. */
function liftColumns({ kind, value, isInAll }: ColumnLift, rules: ColumnRules): readonly Column<MunicipalityResult>[] {
  const { measure } = LIFTS[kind]
  const words = LIFT_WORDS[kind]
  const elsewhere = isInAll
    ? { da: '', en: '' }
    : { da: ' Nul i en kørsel uden gulv.', en: ' Zero in a run without a floor.' }
  return [
    amount(
      {
        ...words.measure,
        description: words.measure.description(rules.measuredOn[measure.name]),
        numberStatus: 'statistics',
      },
      (row) => row.measures[measure.name],
    ),
    amount(
      {
        id: columnName(needName(kind)),
        title: words.need,
        unit: CAPACITIES,
        description:
          value === null
            ? NONE
            : {
                da: `${capitalised(words.gives(value.da).da)}.${elsewhere.da}`,
                en: `${capitalised(words.gives(value.en).en)}.${elsewhere.en}`,
              },
        formula:
          value === null ? null : { da: `${words.measure.id} ÷ ${value.da}`, en: `${words.measure.id} ÷ ${value.en}` },
        decimals: 4,
        numberStatus: 'statistics',
      },
      (row) => liftOf(row, kind).need,
    ),
  ]
}

export const guidanceListSize = (rules: ColumnRules): Column<Shared> =>
  amount(
    {
      id: 'guidance_list_size',
      title: {
        da: 'Vejledende patienttal pr. lægekapacitet',
        en: 'Guidance list size per doctor capacity',
      },
      short: LABELS.guidanceListSize,
      unit: LABELS.patientsPerDoctorCapacityInText,
      description: {
        da: `Hvad vægtene alene siger om patienter pr. lægekapacitet, før ${rules.liftNames.da}. Et lavere tal betyder, at borgerne i gennemsnit har brug for mere.`,
        en: `What the weights alone say of patients per doctor capacity, before ${rules.liftNames.en}. A lower number means that the citizens need more on average.`,
      },
      formula: { da: `${rules.norm.da} ÷ need_weight`, en: `${rules.norm.en} ÷ need_weight` },
      decimals: 1,
      shown: 0,
    },
    (row) => row.guidanceListSize,
  )

/** The two ends of the range of a number by the recomputations. */
function rangeColumns<Row>(
  of: string,
  { title, ...words }: Pick<ColumnMeaning, 'title' | 'unit'> & { readonly decimals: number },
  ends: (row: Row) => readonly [low: Decimal, high: Decimal],
): readonly Column<Row>[] {
  return [
    amount(
      {
        ...words,
        id: `${of}_low`,
        title: { da: `${title.da}, lav ende`, en: `${title.en}, low end` },
        short: { da: 'Spænd fra', en: 'Range from' },
        description: {
          da: 'Den lave ende af spændet: En tiendedel af gennemregningerne giver mindre. Tallet selv, hvor vægtene er officielle.',
          en: 'The low end of the range: one tenth of the recomputations gives less. The figure itself where weights are official.',
        },
      },
      (row: Row) => ends(row)[0],
    ),
    amount(
      {
        ...words,
        id: `${of}_high`,
        title: { da: `${title.da}, høj ende`, en: `${title.en}, high end` },
        short: { da: 'til', en: 'to' },
        description: {
          da: 'Den høje ende af spændet: En tiendedel af gennemregningerne giver mere. Tallet selv, hvor vægtene er officielle.',
          en: 'The high end of the range: one tenth of the recomputations gives more. The figure itself where weights are official.',
        },
      },
      (row: Row) => ends(row)[1],
    ),
  ]
}

const weightRange = rangeColumns(
  'need_weight',
  { title: LABELS.weight, unit: WEIGHT, decimals: 4 },
  (row: AreaBounds) => [row.needWeightLow, row.needWeightHigh],
)

const needRange = rangeColumns('need', { title: LABELS.need, unit: CAPACITIES, decimals: 4 }, (row: AreaBounds) => [
  row.needLow,
  row.needHigh,
])

const listSizeRange = rangeColumns(
  'guidance_list_size',
  { title: LABELS.guidanceListSize, unit: LABELS.patientsPerDoctorCapacityInText, decimals: 1 },
  (row: AreaBounds) => [row.guidanceListSizeLow, row.guidanceListSizeHigh],
)

const capacitiesRange = rangeColumns(
  'capacities',
  { title: LABELS.doctorCapacities, unit: CAPACITIES, decimals: 0 },
  (row: TotalBounds) => [row.capacitiesLow, row.capacitiesHigh],
)

const region = ({ regionsFrom }: ColumnRules): Column<Pick<CouncilResult, 'region'>> =>
  text(
    {
      id: 'region',
      title: LABELS.region,
      unit: TEXT,
      description: { da: `Regionen fra ${regionsFrom.da}.`, en: `The region from ${regionsFrom.en}.` },
    },
    (row) => row.region,
  )

export const status = text<Pick<Shared, 'status'>>(
  {
    id: 'status',
    title: LABELS.status,
    unit: CODE,
    description: {
      da: 'Tallenes status: estimated er et åbent skøn, computed er beregnet på officielle vægte.',
      en: 'The status of the figures: estimated is an open estimate, computed is computed on official weights.',
    },
    codes: statusCodes(['computed', 'estimated']),
  },
  (row) => row.status,
)

/** The columns of municipalities.csv, in order, in runs with some rules. */
export const municipalityColumns = (rules: ColumnRules): readonly Column<MunicipalityResult>[] => [
  text(
    {
      id: 'code',
      title: LABELS.municipalityCode,
      short: { da: 'Kode', en: 'Code' },
      unit: LABELS.fourDigitsInText,
      description: {
        da: 'Kommunens kode hos Danmarks Statistik, altid fire cifre.',
        en: 'The code of the municipality at Statistics Denmark, always four digits.',
      },
      constraints: MUNICIPALITY_CODE,
    },
    (row) => row.code,
  ),
  text(
    {
      id: 'name',
      title: LABELS.municipality,
      unit: TEXT,
      description: { da: 'Kommunens navn.', en: 'The name of the municipality.' },
      constraints: { unique: true },
    },
    (row) => row.name,
  ),
  text(
    {
      id: 'council',
      title: LABELS.healthCouncil,
      unit: TEXT,
      description: {
        da: 'Navnet på kommunens sundhedsråd, uden ordet Sundhedsråd.',
        en: 'The name of the health council that the municipality belongs to, without the words health council.',
      },
    },
    (row) => row.council,
  ),
  region(rules),
  citizens,
  needWeight(rules),
  ...weightRange,
  weightedCitizens,
  modelNeed(rules),
  ...rules.lifts.flatMap((lift) => liftColumns(lift, rules)),
  need(rules),
  ...needRange,
  ...additions(rules),
  guidanceListSize(rules),
  status,
  text(
    {
      id: 'life_expectancy_status',
      title: { da: 'Middellevetidens status', en: 'Status of the life expectancy' },
      short: LABELS.lifeExpectancy,
      unit: CODE,
      description: {
        da: 'statistics, når middellevetiden er offentliggjort; imputed, når den er udfyldt med sundhedsrådets gennemsnit.',
        en: 'statistics where the life expectancy is published; imputed where it is filled in with the mean of the health council.',
      },
      codes: statusCodes(['statistics', 'imputed']),
    },
    (row) => row.lifeExpectancyStatus,
  ),
  ...listSizeRange,
]

export const municipalities = amount<Pick<AreaTotals, 'municipalities'>>(
  {
    id: 'municipalities',
    title: LABELS.municipalities,
    unit: { da: 'antal', en: 'number' },
    description: { da: 'Antal kommuner i sundhedsrådet.', en: 'How many municipalities the health council has.' },
    decimals: 0,
    numberStatus: 'statistics',
    constraints: { minimum: 1 },
  },
  (row) => row.municipalities,
)

export const capacities = amount<Pick<AreaTotals, 'capacities'>>(
  {
    id: 'capacities',
    title: LABELS.doctorCapacities,
    unit: CAPACITIES,
    description: {
      da: 'Behovet afrundet efter kørslens regel: det største antal lægekapaciteter.',
      en: 'The need rounded by the rule of the run: the highest number of doctor capacities.',
    },
    formula: { da: 'need, rundet efter kørslens regel', en: 'need, rounded by the rule of the run' },
    decimals: 0,
  },
  (row) => row.capacities,
)

export const citizensPerCapacity = amount<Pick<AreaTotals, 'citizensPerCapacity'>>(
  {
    id: 'citizens_per_capacity',
    title: { da: 'Borgere pr. lægekapacitet', en: 'Citizens per doctor capacity' },
    short: { da: 'Borgere pr. kapacitet', en: 'Citizens per capacity' },
    unit: { da: 'borgere pr. lægekapacitet', en: 'citizens per doctor capacity' },
    description: {
      da: 'Borgere delt med lægekapaciteter, efter gulv og afrunding.',
      en: 'Citizens divided by doctor capacities, after floor and rounding.',
    },
    formula: { da: 'citizens ÷ capacities', en: 'citizens ÷ capacities' },
    decimals: 1,
  },
  (row) => row.citizensPerCapacity,
)

/** What a column of the names of health councils says. */
export const COUNCIL_NAME = {
  id: 'name',
  title: LABELS.healthCouncil,
  unit: TEXT,
  description: {
    da: 'Sundhedsrådets navn, uden ordet Sundhedsråd.',
    en: 'The name of the health council, without the words health council.',
  },
} as const

/** The columns of councils.csv, in order, in runs with some rules. */
export const councilColumns = (rules: ColumnRules): readonly Column<CouncilResult>[] => [
  text({ ...COUNCIL_NAME, constraints: { unique: true } }, (row) => row.name),
  region(rules),
  municipalities,
  citizens,
  {
    ...needWeight(rules),
    formula: { da: 'weighted_citizens ÷ citizens', en: 'weighted_citizens ÷ citizens' },
    description: {
      da: 'Hvor meget en borger i sundhedsrådet i gennemsnit tæller.',
      en: 'How much a citizen of the health council counts on average.',
    },
  },
  weightedCitizens,
  modelNeed(rules),
  ...additions(rules),
  { ...need(rules), shown: 2 },
  capacities,
  ...capacitiesRange,
  citizensPerCapacity,
  guidanceListSize(rules),
  text(
    {
      id: 'on_edge',
      title: { da: 'På kanten', en: 'On the edge' },
      unit: { da: 'true/false', en: 'true/false' },
      description: {
        da: `true, når behovet ligger højst ${rules.edgeTolerance.da} fra et helt tal.`,
        en: `true where the need lies at most ${rules.edgeTolerance.en} from a whole number.`,
      },
      formula: {
        da: `|need − nærmeste hele tal| ≤ ${rules.edgeTolerance.da}`,
        en: `|need − nearest whole number| ≤ ${rules.edgeTolerance.en}`,
      },
      codes: YES_OR_NO,
      numberStatus: 'row',
    },
    (row) => row.onEdge,
  ),
  status,
  amount(
    {
      id: 'reported_need',
      title: { da: 'Udkastets behov 2025, gengivet', en: 'Need of the draft of 2025, as quoted' },
      short: { da: 'Gengivet behov', en: 'Quoted need' },
      unit: CAPACITIES,
      description: {
        da: 'Myndighedernes tal fra udkastet i 2025, som andre har gengivet det. Det samme i alle kørsler, og rækkens status gælder ikke for det. Tomt, hvor vi ikke har det.',
        en: 'The authorities’ figure from the draft of 2025 as others have quoted it. The same in all runs, and the status of the row does not cover it. Empty where we do not have it.',
      },
      decimals: 1,
      numberStatus: 'reported',
      constraints: { required: false },
    },
    (row) => row.reportedNeed,
  ),
  amount(
    {
      id: 'reported_capacities',
      title: {
        da: 'Udkastets lægekapaciteter 2025, gengivet',
        en: 'Doctor capacities of the draft of 2025, as quoted',
      },
      short: { da: 'Gengivet antal', en: 'Quoted number' },
      unit: CAPACITIES,
      description: {
        da: 'Myndighedernes tal fra udkastet i 2025, som andre har gengivet det. Det samme i alle kørsler, og rækkens status gælder ikke for det. Tomt, hvor vi ikke har det.',
        en: 'The authorities’ figure from the draft of 2025 as others have quoted it. The same in all runs, and the status of the row does not cover it. Empty where we do not have it.',
      },
      decimals: 0,
      numberStatus: 'reported',
      constraints: { required: false },
    },
    (row) => row.reportedCapacities,
  ),
  ...weightRange,
  ...needRange,
  ...listSizeRange,
]

/** A column whose words no run has given a value to: its name, heading, decimals and value. */
export type PlainColumn<Row> = Omit<Column<Row>, 'description' | 'formula'>

const ANY_RUN: ColumnRules = {
  ...columnRules([]),
  lifts: LIFT_KINDS.map((kind) => ({ kind, value: null, isInAll: false })),
}

/** Every column that municipalities.csv may have, for a number by its name. */
export const MUNICIPALITY_COLUMNS: readonly PlainColumn<MunicipalityResult>[] = municipalityColumns(ANY_RUN)

/** Every column that councils.csv may have. */
export const COUNCIL_COLUMNS: readonly PlainColumn<CouncilResult>[] = councilColumns(ANY_RUN)

/** An area in one of several runs. */
export interface AreaOfRun<Row> {
  readonly run: RunInfo
  readonly area: Row
}

/** The column that says on which citizens a row rests: those of its run's day. */
export function dateColumn<Row>(value: (row: Row) => string): Column<Row> {
  return text(
    {
      id: 'date',
      title: { da: 'Dato', en: 'Date' },
      unit: { da: 'dato', en: 'date' },
      description: {
        da: 'Den dag, kørslen regner med borgerne på.',
        en: 'The day on which the run counts the citizens.',
      },
      constraints: { pattern: '[0-9]{4}-[0-9]{2}-[0-9]{2}' },
    },
    value,
  )
}

/**
 * The columns of the table of one run, with the run and its day last in every row, and what came after those were published.
 */
export function ofRun<Row>(
  columns: readonly Column<Row>[],
  { id, citizensDate }: RunInfo,
  further: readonly Column<Row>[] = [],
): readonly Column<Row>[] {
  return [...columns, runColumn(() => id), dateColumn(() => citizensDate), ...further]
}

/**
 * The columns of a table over several runs: the run first, then those of the table of one, the day of the run, and what came
 * after those were published.
 */
export function withRun<Row>(
  columns: readonly Column<Row>[],
  further: readonly Column<Row>[] = [],
): readonly Column<AreaOfRun<Row>>[] {
  const ofArea = (column: Column<Row>): Column<AreaOfRun<Row>> => ({
    ...column,
    constraints: { ...column.constraints, unique: false },
    value: ({ area }: AreaOfRun<Row>) => column.value(area),
  })
  return [
    runColumn(({ run }) => run.id),
    ...columns.map(ofArea),
    dateColumn(({ run }) => run.citizensDate),
    ...further.map(ofArea),
  ]
}

/** The name of a column as a key of result.json: "area_km2" is "areaKm2". */
export function keyOf({ id }: Pick<ColumnMeaning, 'id'>): string {
  return id.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
}

/** A cell of a row as a file gives it. */
export function cellText<Row>(column: PlainColumn<Row>, row: Row): string {
  return fileText(column, column.value(row))
}
