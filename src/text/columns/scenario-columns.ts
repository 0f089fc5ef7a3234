import type { ByLanguage } from '../../inputs/language.ts'
import type { MovedMunicipality, ScenarioCouncil, Shift } from '../../results/scenarios.ts'
import { LABELS } from '../labels/labels.ts'
import {
  CAPACITIES,
  CODE,
  statusCodes,
  type Column,
  type ColumnMeaning,
  amount,
  MUNICIPALITY_CODE,
  text,
  TEXT,
  WEIGHT,
  YES_OR_NO,
} from './column.ts'
import { exactWeight } from './exact-columns.ts'

type Area = ScenarioCouncil | MovedMunicipality

const PATIENTS = LABELS.patientsPerDoctorCapacityInText

/** What a column says, which is its description with a full stop, and its title unless it has a shorter one. */
function says(
  words: ByLanguage<string>,
  title: ByLanguage<string> = words,
): Pick<ColumnMeaning, 'title' | 'description'> {
  return { title, description: { da: `${words.da}.`, en: `${words.en}.` } }
}

/** A number that a scenario may move. */
interface MovedNumber {
  readonly id: string
  readonly what: ByLanguage<string>
  readonly unit: ByLanguage<string>
  readonly decimals: number
  readonly shown?: number
  /** Heading of its first column; those of the others follow it. */
  readonly short: ByLanguage<string>
}

/** The three columns of a number: as it is, as it would be, and the difference. */
function moved<Row extends Area>(
  { id, what, short, ...rest }: MovedNumber,
  move: (row: Row) => Shift,
): readonly Column<Row>[] {
  return [
    amount(
      {
        id: `${id}_before`,
        ...says({ da: `${what.da} i kørslen`, en: `${what.en} in the run` }),
        short,
        ...rest,
      },
      (row) => move(row).before,
    ),
    amount(
      {
        id: `${id}_after`,
        ...says({ da: `${what.da} i scenariet`, en: `${what.en} in the scenario` }),
        short: { da: 'I scenariet', en: 'In the scenario' },
        ...rest,
      },
      (row) => move(row).after,
    ),
    amount(
      {
        id: `${id}_difference`,
        ...says(
          { da: 'Forskellen: scenariet minus kørslen', en: 'The difference: scenario less run' },
          { da: `${what.da} forskel`, en: `${what.en} difference` },
        ),
        short: LABELS.difference,
        ...rest,
        constraints: { minimum: null },
      },
      (row) => move(row).difference,
    ),
  ]
}

const CAPACITIES_MOVED: MovedNumber = {
  id: 'capacities',
  what: LABELS.doctorCapacities,
  short: { da: 'Som skønnet', en: 'As estimated' },
  unit: CAPACITIES,
  decimals: 0,
}

const NEED_MOVED: MovedNumber = {
  id: 'need',
  what: { da: 'Behov før afrunding', en: 'Need before rounding' },
  short: { da: 'Behov som skønnet', en: 'Need as estimated' },
  unit: CAPACITIES,
  decimals: 4,
  shown: 1,
}

const LIST_SIZE_MOVED: MovedNumber = {
  id: 'guidance_list_size',
  what: LABELS.guidanceListSize,
  short: { da: 'Patienttal som skønnet', en: 'List size as estimated' },
  unit: PATIENTS,
  decimals: 1,
  shown: 0,
}

const WEIGHT_MOVED: MovedNumber = {
  id: 'need_weight',
  what: LABELS.weightPerCitizen,
  short: { da: 'Vægt som skønnet', en: 'Weight as estimated' },
  unit: WEIGHT,
  decimals: 4,
}

const region = text<Area>(
  { id: 'region', ...says({ da: 'Regionen', en: 'The region' }, LABELS.region), unit: TEXT },
  (row: Area) => row.region,
)

const status = text<Area>(
  {
    id: 'status',
    ...says(
      { da: 'Rækkens status: estimated er et åbent skøn', en: 'The status of the row: estimated is an open estimate' },
      LABELS.status,
    ),
    unit: CODE,
    codes: statusCodes(['computed', 'estimated']),
  },
  (row: Area) => row.status,
)

/** The columns of a scenario's councils, after those that name the scenario and the run. */
export const SCENARIO_COUNCIL_COLUMNS: readonly Column<ScenarioCouncil>[] = [
  text(
    {
      id: 'name',
      ...says(
        { da: 'Sundhedsrådets navn, uden ordet Sundhedsråd', en: 'Name of the health council' },
        LABELS.healthCouncil,
      ),
      unit: TEXT,
    },
    (row) => row.name,
  ),
  region,
  ...moved<ScenarioCouncil>(CAPACITIES_MOVED, (row) => row.capacities),
  amount(
    {
      id: 'capacities_low',
      ...says({ da: 'Kørslens lave tal', en: 'The low number of the run' }),
      short: { da: 'Skønnets spænd fra', en: 'Range of the estimate from' },
      unit: CAPACITIES,
      decimals: 0,
    },
    (row) => row.low,
  ),
  amount(
    {
      id: 'capacities_high',
      ...says({ da: 'Kørslens høje tal', en: 'The high number of the run' }),
      short: { da: 'til', en: 'to' },
      unit: CAPACITIES,
      decimals: 0,
    },
    (row) => row.high,
  ),
  text(
    {
      id: 'outside_range',
      ...says(
        {
          da: 'true, når scenariets tal ligger uden for kørslens lave og høje tal',
          en: 'true when the number of the scenario lies outside the low and high numbers of the run',
        },
        { da: 'Uden for spændet', en: 'Outside the range' },
      ),
      unit: TEXT,
      codes: YES_OR_NO,
    },
    (row) => row.outside,
  ),
  ...moved<ScenarioCouncil>(NEED_MOVED, (row) => row.need),
  status,
]

/** The columns of a scenario's municipalities, after those that name the scenario and the run. */
export const SCENARIO_MUNICIPALITY_COLUMNS: readonly Column<MovedMunicipality>[] = [
  text(
    {
      id: 'code',
      ...says({ da: 'Kommunekode, fire cifre', en: 'Municipality code, four digits' }, LABELS.municipalityCode),
      unit: TEXT,
      constraints: MUNICIPALITY_CODE,
    },
    (row) => row.code,
  ),
  text(
    {
      id: 'name',
      ...says({ da: 'Kommunens navn', en: 'Name of the municipality' }, LABELS.municipality),
      unit: TEXT,
    },
    (row) => row.name,
  ),
  text(
    {
      id: 'council',
      ...says({ da: 'Kommunens sundhedsråd', en: 'Its health council' }, LABELS.healthCouncil),
      unit: TEXT,
    },
    (row) => row.council,
  ),
  region,
  ...moved<MovedMunicipality>(NEED_MOVED, (row) => row.need),
  ...moved<MovedMunicipality>(LIST_SIZE_MOVED, (row) => row.guidanceListSize),
  ...moved<MovedMunicipality>(WEIGHT_MOVED, (row) => row.needWeight),
  status,
  {
    ...exactWeight,
    title: { da: 'Vægt i scenariet med 20 decimaler', en: 'Weight in the scenario with 20 decimals' },
    value: (row) => exactWeight.value({ needWeight: row.needWeight.after }),
  },
]
