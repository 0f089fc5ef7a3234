import type { ByLanguage } from '../../inputs/language.ts'
import { LIFT_KINDS, LIFTS } from '../../model/lifts.ts'
import { FIRST_LIST_SIZE, type Measure, type MeasureRow } from '../../results/measures.ts'
import { columnName } from '../../results/published-form.ts'
import { capitalised } from '../format/capitalised.ts'
import { columnRules } from './column-rules.ts'
import { fromRunToRun } from './change-columns.ts'
import { CAPACITIES, CODE, statusCodes, type Column, type ColumnMeaning, amount, runColumn, text } from './column.ts'
import { municipalityColumns } from './columns.ts'
import { columnOf } from './shown.ts'
import { LIFT_WORDS } from '../labels/lift.ts'
import { LABELS } from '../labels/labels.ts'

type Words = Pick<ColumnMeaning, 'title' | 'unit' | 'description'>

/** What a column may hold besides numbers from 0 up. */
interface Limits {
  /** It may lie below 0. */
  readonly falls?: true
  /** Not every municipality has one. */
  readonly mayLack?: true
}

const PERCENT: ByLanguage<string> = { da: 'procent', en: 'per cent' }

/** What a column says that the maps have and no file of a run. */
const OWN: Readonly<Record<string, Words & Limits>> = {
  ...Object.fromEntries(
    LIFT_KINDS.map((kind) => {
      const { map, name, short } = LIFT_WORDS[kind]
      const words: Words = {
        title: map.title,
        unit: PERCENT,
        description: {
          da: `${capitalised(name.da)} delt med behovet efter vægtene. Over 100 løfter ${short.da} kommunen.`,
          en: `${capitalised(name.en)} divided by the need by the weights. Above 100 ${short.en} lifts the municipality.`,
        },
      }
      return [columnName(`${LIFTS[kind].stem}Percent`), words]
    }),
  ),
  [FIRST_LIST_SIZE]: {
    title: LABELS.guidanceListSize,
    unit: LABELS.patientsPerDoctorCapacityInText,
    description: {
      da: 'Myndighedernes tal, hvor vi har det, og ellers vores. Se status.',
      en: 'The authorities’ figure where we hold it, and ours elsewhere. See the status.',
    },
  },
  list_size_difference: {
    title: LABELS.difference,
    unit: LABELS.patientsPerDoctorCapacityInText,
    description: {
      da: 'Vores tal minus myndighedernes. Tom, hvor vi ikke har deres.',
      en: 'Our figure less the authorities’. Empty where we do not hold theirs.',
    },
    falls: true,
    mayLack: true,
  },
  need_per_10000: {
    title: { da: 'Plads pr. 10.000 borgere', en: 'Room per 10,000 citizens' },
    unit: LABELS.capacitiesPer10000InText,
    description: {
      da: 'Kommunens plads efter reglerne, delt ud på dens borgere.',
      en: 'The room that the rules give the municipality, shared among its citizens.',
    },
  },
  council_capacities_change: {
    title: { da: 'Sundhedsrådets lægekapaciteter, ændring', en: 'Doctor capacities of the health council, change' },
    unit: CAPACITIES,
    description: {
      da: 'Antallet i sundhedsrådet i den anden kørsel minus antallet i den første.',
      en: 'The number of the health council in the second run less that in the first.',
    },
    falls: true,
  },
  council_capacities_before: {
    title: { da: 'Sundhedsrådets lægekapaciteter, før', en: 'Doctor capacities of the health council, before' },
    unit: CAPACITIES,
    description: { da: 'Antallet i den første kørsel.', en: 'The number in the first run.' },
  },
  council_capacities_after: {
    title: { da: 'Sundhedsrådets lægekapaciteter, efter', en: 'Doctor capacities of the health council, after' },
    unit: CAPACITIES,
    description: { da: 'Antallet i den anden kørsel.', en: 'The number in the second run.' },
  },
  need_change: {
    title: { da: 'Kommunens behov, ændring', en: 'Need of the municipality, change' },
    unit: CAPACITIES,
    description: {
      da: 'Behovet i den anden kørsel minus behovet i den første.',
      en: 'The need in the second run less that in the first.',
    },
    falls: true,
  },
  gp_distance_km: {
    title: LABELS.gpDistance,
    unit: LABELS.kmInText,
    description: {
      da: 'Gennemsnittet for kommunens borgere. Indgår ikke i vægtene.',
      en: 'The mean of the citizens of the municipality. Not a part of the weights.',
    },
  },
  aged_65_percent: {
    title: { da: 'Borgere på 65 år og over, andel', en: 'Citizens aged 65 and over, share' },
    unit: PERCENT,
    description: { da: 'Andelen af kommunens borgere.', en: 'The share of the citizens of the municipality.' },
  },
  aged_65: {
    title: { da: 'Borgere på 65 år og over', en: 'Citizens aged 65 and over' },
    unit: LABELS.personsInText,
    description: { da: 'Antallet af dem.', en: 'How many they are.' },
  },
  life_expectancy_years: {
    title: LABELS.lifeExpectancyAtBirth,
    unit: LABELS.yearsInText,
    description: {
      da: 'Udfyldt med sundhedsrådets gennemsnit, hvor status er imputed.',
      en: 'Filled in with the mean of the health council where the status is imputed.',
    },
  },
}

/**
 * The columns of the file of a map: the municipality, the run or runs if there is one, the numbers of the map, the status
 * of the first of them, and the class that the map shows.
 */
export function measureColumns(
  { columns, runs, rows }: Measure,
  classes: ReadonlyMap<string, number | null>,
): readonly Column<MeasureRow>[] {
  const [before, after] = runs
  // What the files of a run say of a column, a map says as well.
  const known = municipalityColumns(columnRules(runs))
  const named = (id: 'code' | 'name' | 'council'): Column<MeasureRow> => ({
    ...columnOf(known, id),
    value: (row) => row[id],
  })
  const ofRuns =
    before === undefined
      ? []
      : after === undefined
        ? [runColumn<MeasureRow>(() => before.run.id)]
        : fromRunToRun<MeasureRow>(() => ({ before, after }))
  return [
    named('code'),
    named('name'),
    named('council'),
    ...ofRuns,
    ...columns.map(({ id, decimals, status }, index): Column<MeasureRow> => {
      const numberStatus = index === 0 ? 'row' : status === 'statistics' ? status : 'row'
      const value = (row: MeasureRow) => row.values[index] ?? null
      const own = OWN[id]
      if (own === undefined) return { ...columnOf(known, id), decimals, numberStatus, value }
      const { falls, mayLack, ...words } = own
      const constraints = { minimum: falls ? null : 0, ...(mayLack ? { required: false } : {}) }
      return amount({ id, decimals, numberStatus, ...words, constraints }, value)
    }),
    text(
      {
        id: 'status',
        title: LABELS.status,
        unit: CODE,
        description: {
          da: 'Status for det tal, som kortet viser: det første efter sundhedsråd og kørsel.',
          en: 'The status of the figure that the map shows: the first after health council and run.',
        },
        codes: statusCodes([...new Set(rows.map(({ status }) => status))]),
      },
      (row) => row.status,
    ),
    text(
      {
        id: 'class',
        title: { da: 'Klasse på kortet', en: 'Class on the map' },
        unit: { da: 'nummer', en: 'number' },
        description: {
          da: 'Nummeret på den klasse, som kortet viser, fra den laveste. Tom, hvor der intet tal er.',
          en: 'The number of the class that the map shows, from the lowest. Empty where there is no figure.',
        },
        constraints: { required: false, pattern: '[1-6]' },
      },
      (row) => {
        const number = classes.get(row.code) ?? null
        return number === null ? null : String(number)
      },
    ),
  ]
}
