import type { ByLanguage } from '../../inputs/language.ts'
import { Decimal } from '../../model/decimal.ts'
import type { Move, ScenarioCouncil, ScenarioMunicipality } from '../../results/scenarios.ts'
import {
  CAPACITIES,
  CODE,
  statusCodes,
  type Column,
  type ColumnMeaning,
  amount,
  MUNICIPALITY_CODE,
  fileText,
  text,
  TEXT,
  WEIGHT,
  YES_OR_NO,
} from './columns.ts'

type Area = ScenarioCouncil | ScenarioMunicipality

const PATIENTS = { da: 'patienter pr. lægekapacitet', en: 'patients per doctor capacity' } as const

/** What a column says, which is its title, and with a full stop its description. */
function says(words: ByLanguage<string>): Pick<ColumnMeaning, 'title' | 'description'> {
  return { title: words, description: { da: `${words.da}.`, en: `${words.en}.` } }
}

/** The three columns of a figure: as it is, as it would be, and the difference. */
function moved<Row extends Area>(
  id: string,
  what: ByLanguage<string>,
  unit: ByLanguage<string>,
  decimals: number,
  move: (row: Row) => Move,
): readonly Column<Row>[] {
  return [
    amount(
      {
        id: `${id}_before`,
        ...says({ da: `${what.da} i kørslen`, en: `${what.en} in the run` }),
        unit,
        decimals,
      },
      (row) => move(row).before,
    ),
    amount(
      {
        id: `${id}_after`,
        ...says({ da: `${what.da} i scenariet`, en: `${what.en} in the scenario` }),
        unit,
        decimals,
      },
      (row) => move(row).after,
    ),
    amount(
      {
        id: `${id}_difference`,
        ...says({ da: 'Forskellen: scenariet minus kørslen', en: 'The difference: scenario less run' }),
        unit,
        decimals,
        constraints: { minimum: null },
      },
      (row) => move(row).difference,
    ),
  ]
}

const NEED = {
  da: 'Behov i lægekapaciteter, før afrunding,',
  en: 'Need in doctor capacities, before rounding,',
} as const

const region = text<Area>(
  { id: 'region', ...says({ da: 'Regionen fra 2027', en: 'The region from 2027' }), unit: TEXT },
  (row: Area) => row.region,
)

const status = text<Area>(
  {
    id: 'status',
    ...says({
      da: 'Rækkens status: estimated er et åbent skøn',
      en: 'The status of the row: estimated is an open estimate',
    }),
    unit: CODE,
    codes: statusCodes(['official', 'estimated']),
  },
  (row: Area) => row.status,
)

/** The columns of a scenario's councils, after those that name the scenario and the run. */
export const SCENARIO_COUNCIL_COLUMNS: readonly Column<ScenarioCouncil>[] = [
  text(
    {
      id: 'name',
      ...says({ da: 'Sundhedsrådets navn, uden ordet Sundhedsråd', en: 'Name of the health council' }),
      unit: TEXT,
    },
    (row) => row.name,
  ),
  region,
  ...moved<ScenarioCouncil>(
    'capacities',
    { da: 'Lægekapaciteter', en: 'Doctor capacities' },
    CAPACITIES,
    0,
    (row) => row.capacities,
  ),
  amount(
    {
      id: 'capacities_low',
      ...says({ da: 'Kørslens lave tal', en: 'The low number of the run' }),
      unit: CAPACITIES,
      decimals: 0,
    },
    (row) => row.low,
  ),
  amount(
    {
      id: 'capacities_high',
      ...says({ da: 'Kørslens høje tal', en: 'The high number of the run' }),
      unit: CAPACITIES,
      decimals: 0,
    },
    (row) => row.high,
  ),
  text(
    {
      id: 'outside_range',
      ...says({
        da: 'true, når scenariets tal ligger uden for kørslens lave og høje tal',
        en: 'true when the number of the scenario lies outside the low and high numbers of the run',
      }),
      unit: TEXT,
      codes: YES_OR_NO,
    },
    (row) => row.outside,
  ),
  ...moved<ScenarioCouncil>('need', NEED, CAPACITIES, 4, (row) => row.need),
  status,
]

/** The columns of a scenario's municipalities, after those that name the scenario and the run. */
export const SCENARIO_MUNICIPALITY_COLUMNS: readonly Column<ScenarioMunicipality>[] = [
  text(
    {
      id: 'code',
      ...says({ da: 'Kommunekode, fire cifre', en: 'Municipality code, four digits' }),
      unit: TEXT,
      constraints: MUNICIPALITY_CODE,
    },
    (row) => row.code,
  ),
  text(
    { id: 'name', ...says({ da: 'Kommunens navn', en: 'Name of the municipality' }), unit: TEXT },
    (row) => row.name,
  ),
  text(
    { id: 'council', ...says({ da: 'Kommunens sundhedsråd', en: 'Its health council' }), unit: TEXT },
    (row) => row.council,
  ),
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

/** A figure of a scenario: its value, the cell of the file, and how many decimals that has. */
export interface ScenarioCell {
  readonly value: Decimal
  readonly plain: string
  readonly decimals: number
}

/**
 * A figure of a row by the column of the file that has it.
 * @throws RangeError when the row has no such column of numbers
 */
export function scenarioCell<Row>(columns: readonly Column<Row>[], row: Row, id: string): ScenarioCell {
  const column = columns.find((c) => c.id === id)
  const value = column?.value(row)
  if (column === undefined || column.decimals === null || !Decimal.isDecimal(value)) {
    throw new RangeError(`scenarioCell: ${id} is no column of numbers`)
  }
  return { value, plain: fileText(column, value), decimals: column.decimals }
}
