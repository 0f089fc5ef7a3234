import type { ByLanguage } from '../inputs/language.ts'
import { Decimal } from '../model/decimal.ts'
import type { Move, ScenarioCouncil, ScenarioMunicipality } from '../results/scenarios.ts'
import { formatPlain } from './number.ts'

/** A column of a scenario's file. */
export interface ScenarioColumn<Row> {
  readonly id: string
  readonly says: ByLanguage<string>
  readonly unit: ByLanguage<string>
  /** Decimals in the file; null for text. */
  readonly decimals: number | null
  readonly value: (row: Row) => Decimal | string | boolean
}

type Area = ScenarioCouncil | ScenarioMunicipality

const TEXT = { da: 'tekst', en: 'text' } as const
const CAPACITIES = { da: 'lægekapaciteter', en: 'doctor capacities' } as const
const PATIENTS = { da: 'patienter pr. lægekapacitet', en: 'patients per doctor capacity' } as const
const WEIGHT = { da: 'vægt pr. borger', en: 'weight per citizen' } as const

/** The three columns of a figure: as it is, as it would be, and the difference. */
function moved<Row extends Area>(
  id: string,
  what: ByLanguage<string>,
  unit: ByLanguage<string>,
  decimals: number,
  move: (row: Row) => Move,
): readonly ScenarioColumn<Row>[] {
  return [
    {
      id: `${id}_before`,
      says: { da: `${what.da} i kørslen`, en: `${what.en} in the run` },
      unit,
      decimals,
      value: (row) => move(row).before,
    },
    {
      id: `${id}_after`,
      says: { da: `${what.da} i scenariet`, en: `${what.en} in the scenario` },
      unit,
      decimals,
      value: (row) => move(row).after,
    },
    {
      id: `${id}_difference`,
      says: { da: 'Forskellen: scenariet minus kørslen', en: 'The difference: scenario less run' },
      unit,
      decimals,
      value: (row) => move(row).difference,
    },
  ]
}

const NEED = {
  da: 'Behov i lægekapaciteter, før afrunding,',
  en: 'Need in doctor capacities, before rounding,',
} as const

const region = {
  id: 'region',
  says: { da: 'Regionen fra 2027', en: 'The region from 2027' },
  unit: TEXT,
  decimals: null,
  value: (row: Area) => row.region,
} satisfies ScenarioColumn<Area>

const status = {
  id: 'status',
  says: {
    da: 'Rækkens status: estimated er et åbent skøn',
    en: 'The status of the row: estimated is an open estimate',
  },
  unit: TEXT,
  decimals: null,
  value: (row: Area) => row.status,
} satisfies ScenarioColumn<Area>

/** The columns of a scenario's councils, after those that name the scenario and the run. */
export const SCENARIO_COUNCIL_COLUMNS: readonly ScenarioColumn<ScenarioCouncil>[] = [
  {
    id: 'name',
    says: { da: 'Sundhedsrådets navn, uden ordet Sundhedsråd', en: 'Name of the health council' },
    unit: TEXT,
    decimals: null,
    value: (row) => row.name,
  },
  region,
  ...moved<ScenarioCouncil>(
    'capacities',
    { da: 'Lægekapaciteter', en: 'Doctor capacities' },
    CAPACITIES,
    0,
    (row) => row.capacities,
  ),
  {
    id: 'capacities_low',
    says: { da: 'Kørslens lave tal', en: 'The low number of the run' },
    unit: CAPACITIES,
    decimals: 0,
    value: (row) => row.low,
  },
  {
    id: 'capacities_high',
    says: { da: 'Kørslens høje tal', en: 'The high number of the run' },
    unit: CAPACITIES,
    decimals: 0,
    value: (row) => row.high,
  },
  {
    id: 'outside_range',
    says: {
      da: 'true, når scenariets tal ligger uden for kørslens lave og høje tal',
      en: 'true when the number of the scenario lies outside the low and high numbers of the run',
    },
    unit: TEXT,
    decimals: null,
    value: (row) => row.outside,
  },
  ...moved<ScenarioCouncil>('need', NEED, CAPACITIES, 4, (row) => row.need),
  status,
]

/** The columns of a scenario's municipalities, after those that name the scenario and the run. */
export const SCENARIO_MUNICIPALITY_COLUMNS: readonly ScenarioColumn<ScenarioMunicipality>[] = [
  {
    id: 'code',
    says: { da: 'Kommunekode, fire cifre', en: 'Municipality code, four digits' },
    unit: TEXT,
    decimals: null,
    value: (row) => row.code,
  },
  {
    id: 'name',
    says: { da: 'Kommunens navn', en: 'Name of the municipality' },
    unit: TEXT,
    decimals: null,
    value: (row) => row.name,
  },
  {
    id: 'council',
    says: { da: 'Kommunens sundhedsråd', en: 'Its health council' },
    unit: TEXT,
    decimals: null,
    value: (row) => row.council,
  },
  region,
  ...moved<ScenarioMunicipality>('need', NEED, CAPACITIES, 4, (row) => row.need),
  ...moved<ScenarioMunicipality>(
    'guidance_list_size',
    { da: 'Vejledende patienttal pr. lægekapacitet', en: 'Guidance list size, patients per doctor capacity,' },
    PATIENTS,
    1,
    (row) => row.guidanceListSize,
  ),
  ...moved<ScenarioMunicipality>(
    'need_weight',
    { da: 'Vægt pr. borger', en: 'Weight per citizen' },
    WEIGHT,
    4,
    (row) => row.needWeight,
  ),
  status,
]

/** A cell as the file gives it. */
export function scenarioCell<Row>(column: ScenarioColumn<Row>, row: Row): string {
  const value = column.value(row)
  if (typeof value === 'boolean') return value ? 'true' : 'false'
  return typeof value === 'string' ? value : formatPlain(value, column.decimals ?? 0)
}

/** A figure of a scenario: its value, the cell of the file, and how many decimals that has. */
export interface ScenarioFigureCell {
  readonly value: Decimal
  readonly plain: string
  readonly decimals: number
}

/**
 * A figure of a row by the column of the file that has it.
 * @throws RangeError when the row has no such column of numbers
 */
export function scenarioFigureCell<Row>(
  columns: readonly ScenarioColumn<Row>[],
  row: Row,
  id: string,
): ScenarioFigureCell {
  const column = columns.find((c) => c.id === id)
  const value = column?.value(row)
  if (column === undefined || column.decimals === null || !Decimal.isDecimal(value)) {
    throw new RangeError(`scenarioFigureCell: ${id} is no column of numbers`)
  }
  return { value, plain: formatPlain(value, column.decimals), decimals: column.decimals }
}
