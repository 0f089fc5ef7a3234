import type { Decimal } from '../model/decimal.ts'
import type { CouncilResult, MunicipalityResult } from '../results/result.ts'
import { formatPlain } from './number.ts'

/** A published column, defined once: what it is, its unit, and how many decimals a file gives it. */
export interface Column<Row> {
  /** Name in the files. */
  readonly id: string
  readonly titleDa: string
  /** Heading of a table, where room is scarce. */
  readonly shortDa: string
  readonly unitDa: string
  readonly descriptionDa: string
  readonly formula: string | null
  /** Decimals in a file; null for text. */
  readonly decimals: number | null
  readonly value: (row: Row) => Decimal | string | boolean | null
}

/** What both tables say of an area. */
type Shared = MunicipalityResult | CouncilResult

const citizens = {
  id: 'citizens',
  titleDa: 'Borgere',
  shortDa: 'Borgere',
  unitDa: 'personer',
  descriptionDa: 'Borgere på kørslens dato. Alle borgere står for sikringsgruppe 1 (antagelse).',
  formula: null,
  decimals: 0,
  value: (row) => row.citizens,
} satisfies Column<Shared>

const needWeight = {
  id: 'need_weight',
  titleDa: 'Vægt',
  shortDa: 'Vægt',
  unitDa: 'vægt pr. borger',
  descriptionDa:
    'Sygdomsvægten: hvor meget en borger i gennemsnit tæller. I en kørsel med åbent skøn er den skønnet, og landets borgere den 1. januar 2026 tæller 1 i gennemsnit.',
  formula: '1 + γ·A + β·L',
  decimals: 4,
  value: (row) => row.needWeight,
} satisfies Column<Shared>

const weightedCitizens = {
  id: 'weighted_citizens',
  titleDa: 'Vægtede borgere',
  shortDa: 'Vægtede borgere',
  unitDa: 'vægtede borgere',
  descriptionDa: 'Borgerne, når hver af dem tæller med sin vægt.',
  formula: 'need_weight × citizens',
  decimals: 1,
  value: (row) => row.weightedCitizens,
} satisfies Column<Shared>

const modelNeed = {
  id: 'model_need',
  titleDa: 'Behov efter vægtene',
  shortDa: 'Efter vægtene',
  unitDa: 'lægekapaciteter',
  descriptionDa: 'De lægekapaciteter, som vægtene alene giver, før arealgulvet.',
  formula: 'weighted_citizens ÷ 1.600',
  decimals: 4,
  value: (row) => row.modelNeed,
} satisfies Column<Shared>

const need = {
  id: 'need',
  titleDa: 'Behov',
  shortDa: 'Behov',
  unitDa: 'lægekapaciteter',
  descriptionDa:
    'Kommune: det største af behovet efter vægtene og arealgulvet. Sundhedsråd: summen af kommunernes behov, før afrunding.',
  formula: 'max(model_need, floor_need); sundhedsråd: Σ need',
  decimals: 4,
  value: (row) => row.need,
} satisfies Column<Shared>

const floorAddition = {
  id: 'floor_addition',
  titleDa: 'Tillæg fra arealgulvet',
  shortDa: 'Gulvet lægger til',
  unitDa: 'lægekapaciteter',
  descriptionDa: 'Hvor meget gulvet på én lægekapacitet pr. 35 km² lægger til. Nul, hvor vægtene alene giver mere.',
  formula: 'need − model_need',
  decimals: 4,
  value: (row) => row.floorAddition,
} satisfies Column<Shared>

const guidanceListSize = {
  id: 'guidance_list_size',
  titleDa: 'Vejledende patienttal pr. lægekapacitet',
  shortDa: 'Vejledende patienttal',
  unitDa: 'patienter pr. lægekapacitet',
  descriptionDa:
    'Hvad vægtene alene siger om patienter pr. lægekapacitet, før arealgulvet. Et lavere tal betyder, at borgerne i gennemsnit har brug for mere.',
  formula: '1.600 ÷ need_weight',
  decimals: 1,
  value: (row) => row.guidanceListSize,
} satisfies Column<Shared>

const region = {
  id: 'region',
  titleDa: 'Region',
  shortDa: 'Region',
  unitDa: 'tekst',
  descriptionDa: 'Regionen fra 2027.',
  formula: null,
  decimals: null,
  value: (row) => row.region,
} satisfies Column<Shared>

const status = {
  id: 'status',
  titleDa: 'Status',
  shortDa: 'Status',
  unitDa: 'kode',
  descriptionDa: 'Tallenes status: estimated er et åbent skøn, official er myndighedernes egne tal.',
  formula: null,
  decimals: null,
  value: (row) => row.status,
} satisfies Column<Shared>

const of = <Row extends Shared>(column: Column<Row>): Column<Row> => column

/** The columns of municipalities.csv, in order. */
export const MUNICIPALITY_COLUMNS: readonly Column<MunicipalityResult>[] = [
  {
    id: 'code',
    titleDa: 'Kommunekode',
    shortDa: 'Kode',
    unitDa: 'fire cifre',
    descriptionDa: 'Kommunens kode hos Danmarks Statistik, altid fire cifre.',
    formula: null,
    decimals: null,
    value: (row) => row.code,
  },
  {
    id: 'name',
    titleDa: 'Kommune',
    shortDa: 'Kommune',
    unitDa: 'tekst',
    descriptionDa: 'Kommunens navn.',
    formula: null,
    decimals: null,
    value: (row) => row.name,
  },
  {
    id: 'council',
    titleDa: 'Sundhedsråd',
    shortDa: 'Sundhedsråd',
    unitDa: 'tekst',
    descriptionDa: 'Navnet på kommunens sundhedsråd, uden ordet Sundhedsråd.',
    formula: null,
    decimals: null,
    value: (row) => row.council,
  },
  of<MunicipalityResult>(region),
  of<MunicipalityResult>(citizens),
  of<MunicipalityResult>(needWeight),
  {
    id: 'need_weight_low',
    titleDa: 'Vægt, lav',
    shortDa: 'Vægt, lav',
    unitDa: 'vægt pr. borger',
    descriptionDa: 'Vægten med skønnets margen trukket fra.',
    formula: 'need_weight × (1 − margin)',
    decimals: 4,
    value: (row) => row.needWeightLow,
  },
  {
    id: 'need_weight_high',
    titleDa: 'Vægt, høj',
    shortDa: 'Vægt, høj',
    unitDa: 'vægt pr. borger',
    descriptionDa: 'Vægten med skønnets margen lagt til.',
    formula: 'need_weight × (1 + margin)',
    decimals: 4,
    value: (row) => row.needWeightHigh,
  },
  of<MunicipalityResult>(weightedCitizens),
  of<MunicipalityResult>(modelNeed),
  {
    id: 'area_km2',
    titleDa: 'Areal',
    shortDa: 'Areal',
    unitDa: 'km²',
    descriptionDa: 'Kommunens areal den 1. januar 2025.',
    formula: null,
    decimals: 1,
    value: (row) => row.areaKm2,
  },
  {
    id: 'floor_need',
    titleDa: 'Arealgulv',
    shortDa: 'Arealgulv',
    unitDa: 'lægekapaciteter',
    descriptionDa: 'Én lægekapacitet pr. 35 km². Nul i en kørsel uden gulv.',
    formula: 'area_km2 ÷ 35',
    decimals: 4,
    value: (row) => row.floorNeed,
  },
  of<MunicipalityResult>(need),
  {
    id: 'need_low',
    titleDa: 'Behov, lavt',
    shortDa: 'Behov, lavt',
    unitDa: 'lægekapaciteter',
    descriptionDa: 'Behovet med den lave vægt, efter arealgulvet.',
    formula: 'max(need_weight_low × citizens ÷ 1.600, floor_need)',
    decimals: 4,
    value: (row) => row.needLow,
  },
  {
    id: 'need_high',
    titleDa: 'Behov, højt',
    shortDa: 'Behov, højt',
    unitDa: 'lægekapaciteter',
    descriptionDa: 'Behovet med den høje vægt, efter arealgulvet.',
    formula: 'max(need_weight_high × citizens ÷ 1.600, floor_need)',
    decimals: 4,
    value: (row) => row.needHigh,
  },
  of<MunicipalityResult>(floorAddition),
  of<MunicipalityResult>(guidanceListSize),
  of<MunicipalityResult>(status),
  {
    id: 'life_expectancy_status',
    titleDa: 'Middellevetidens status',
    shortDa: 'Middellevetid',
    unitDa: 'kode',
    descriptionDa:
      'statistics, når middellevetiden er offentliggjort; imputed, når den er udfyldt med sundhedsrådets gennemsnit.',
    formula: null,
    decimals: null,
    value: (row) => row.lifeExpectancyStatus,
  },
]

/** The columns of councils.csv, in order. */
export const COUNCIL_COLUMNS: readonly Column<CouncilResult>[] = [
  {
    id: 'name',
    titleDa: 'Sundhedsråd',
    shortDa: 'Sundhedsråd',
    unitDa: 'tekst',
    descriptionDa: 'Sundhedsrådets navn, uden ordet Sundhedsråd.',
    formula: null,
    decimals: null,
    value: (row) => row.name,
  },
  of<CouncilResult>(region),
  {
    id: 'municipalities',
    titleDa: 'Kommuner',
    shortDa: 'Kommuner',
    unitDa: 'antal',
    descriptionDa: 'Antal kommuner i sundhedsrådet.',
    formula: null,
    decimals: 0,
    value: (row) => row.municipalities,
  },
  of<CouncilResult>(citizens),
  {
    ...needWeight,
    formula: 'weighted_citizens ÷ citizens',
    descriptionDa: 'Hvor meget en borger i sundhedsrådet i gennemsnit tæller.',
  },
  of<CouncilResult>(weightedCitizens),
  of<CouncilResult>(modelNeed),
  of<CouncilResult>(floorAddition),
  of<CouncilResult>(need),
  {
    id: 'capacities',
    titleDa: 'Lægekapaciteter',
    shortDa: 'Lægekapaciteter',
    unitDa: 'lægekapaciteter',
    descriptionDa: 'Behovet afrundet efter kørslens regel: det største antal lægekapaciteter.',
    formula: 'need, rundet efter kørslens regel',
    decimals: 0,
    value: (row) => row.capacities,
  },
  {
    id: 'capacities_low',
    titleDa: 'Lægekapaciteter, lavt',
    shortDa: 'Lavt',
    unitDa: 'lægekapaciteter',
    descriptionDa: 'Antallet, når alle kommuners vægt er lav.',
    formula: 'Σ need_low, rundet',
    decimals: 0,
    value: (row) => row.capacitiesLow,
  },
  {
    id: 'capacities_high',
    titleDa: 'Lægekapaciteter, højt',
    shortDa: 'Højt',
    unitDa: 'lægekapaciteter',
    descriptionDa: 'Antallet, når alle kommuners vægt er høj.',
    formula: 'Σ need_high, rundet',
    decimals: 0,
    value: (row) => row.capacitiesHigh,
  },
  {
    id: 'citizens_per_capacity',
    titleDa: 'Borgere pr. lægekapacitet',
    shortDa: 'Borgere pr. kapacitet',
    unitDa: 'borgere pr. lægekapacitet',
    descriptionDa: 'Borgere delt med lægekapaciteter, efter gulv og afrunding.',
    formula: 'citizens ÷ capacities',
    decimals: 1,
    value: (row) => row.citizensPerCapacity,
  },
  of<CouncilResult>(guidanceListSize),
  {
    id: 'on_edge',
    titleDa: 'På kanten',
    shortDa: 'På kanten',
    unitDa: 'true/false',
    descriptionDa: 'true, når behovet ligger højst 0,05 fra et helt tal.',
    formula: '|need − nærmeste hele tal| ≤ 0,05',
    decimals: null,
    value: (row) => row.onEdge,
  },
  of<CouncilResult>(status),
  {
    id: 'reported_need',
    titleDa: 'Officielt behov, gengivet',
    shortDa: 'Gengivet behov',
    unitDa: 'lægekapaciteter',
    descriptionDa:
      'Myndighedernes tal fra udkastet i 2025, som andre har gengivet det. Det samme i alle kørsler. Tomt, hvor vi ikke har det.',
    formula: null,
    decimals: 1,
    value: (row) => row.reportedNeed,
  },
  {
    id: 'reported_capacities',
    titleDa: 'Officielle lægekapaciteter, gengivet',
    shortDa: 'Gengivet antal',
    unitDa: 'lægekapaciteter',
    descriptionDa:
      'Myndighedernes tal fra udkastet i 2025, som andre har gengivet det. Det samme i alle kørsler. Tomt, hvor vi ikke har det.',
    formula: null,
    decimals: 0,
    value: (row) => row.reportedCapacities,
  },
]

/** A cell as a file gives it: the column's decimals, true or false, empty for nothing. */
export function cellText<Row>(column: Column<Row>, row: Row): string {
  const value = column.value(row)
  if (value === null) return ''
  if (typeof value === 'boolean') return value ? 'true' : 'false'
  if (typeof value === 'string') return value
  return formatPlain(value, column.decimals ?? 0)
}
