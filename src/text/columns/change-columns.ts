import type { ByLanguage } from '../../inputs/language.ts'
import { type Cause, CAUSES, COMPARED_NEED_DECIMALS, type Split } from '../../model/compare-runs.ts'
import { sum } from '../../model/decimal.ts'
import type { CouncilChangeResult, MunicipalityChangeResult, RunChange } from '../../results/run-changes.ts'
import type { RunResult } from '../../results/result.ts'
import { causeHeading } from '../labels/cause.ts'
import {
  CAPACITIES,
  CODE,
  statusCodes,
  type Column,
  type ColumnMeaning,
  amount,
  MUNICIPALITY_CODE,
  NAME,
  text,
  TEXT,
} from './columns.ts'

/** A municipality in a table of changes, and the runs that it comes from. */
export interface MunicipalityChangeRow {
  readonly area: MunicipalityChangeResult
  readonly change: RunChange
}

/** A health council in a table of changes. */
export interface CouncilChangeRow {
  readonly area: CouncilChangeResult
  readonly change: RunChange
}

type AnyRow = MunicipalityChangeRow | CouncilChangeRow

/** The columns of a row that says how a figure went from one run to another. */
export function fromRunToRun<Row>(
  runsOf: (row: Row) => { readonly before: RunResult; readonly after: RunResult },
): readonly Column<Row>[] {
  return [
    text(
      {
        id: 'from_run',
        title: { da: 'Fra kørsel', en: 'From run' },
        unit: CODE,
        description: { da: 'Kørslen, der sammenlignes med.', en: 'The run that is compared with.' },
        constraints: { pattern: NAME },
      },
      (row) => runsOf(row).before.run.id,
    ),
    text(
      {
        id: 'to_run',
        title: { da: 'Til kørsel', en: 'To run' },
        unit: CODE,
        description: { da: 'Kørslen, der kom efter.', en: 'The run that came after.' },
        constraints: { pattern: NAME },
      },
      (row) => runsOf(row).after.run.id,
    ),
  ]
}

const status = <Row extends AnyRow>(): Column<Row> =>
  text(
    {
      id: 'status',
      title: { da: 'Status', en: 'Status' },
      unit: CODE,
      description: {
        da: 'Tallenes status: estimated er et åbent skøn, også når kun den ene kørsel er det; official er myndighedernes egne tal.',
        en: 'Status of the figures: estimated is an open estimate, also where only one of the runs is one; official is the authorities’ own figures.',
      },
      codes: statusCodes(['official', 'estimated']),
    },
    ({ area }) => area.status,
  )

function citizens<Row extends AnyRow>(
  side: 'before' | 'after',
  isPart: (row: Row, municipality: RunResult['municipalities'][number]) => boolean,
): Column<Row> {
  const when = side === 'before' ? { da: 'før', en: 'before' } : { da: 'efter', en: 'after' }
  return amount(
    {
      id: `citizens_${side}`,
      title: { da: `Borgere ${when.da}`, en: `Citizens ${when.en}` },
      unit: { da: 'personer', en: 'persons' },
      description: {
        da: `Borgere i kørslen ${when.da}. Statistik, ikke skøn.`,
        en: `Citizens of the run ${when.en}. Statistics, not an estimate.`,
      },
      decimals: 0,
      numberStatus: 'statistics',
      constraints: { minimum: 1 },
    },
    (row) => sum(row.change[side].municipalities.filter((m) => isPart(row, m)).map((m) => m.citizens)),
  )
}

/** Before, after and change of a number. */
function ends<Row>(
  id: 'need' | 'capacities',
  title: ByLanguage<string>,
  decimals: number,
  split: (row: Row) => Split,
): readonly Column<Row>[] {
  const column = (
    end: 'before' | 'after' | 'change',
    words: ByLanguage<string>,
    description: ByLanguage<string>,
    rest: Pick<ColumnMeaning, 'formula'> & { readonly constraints?: { readonly minimum: null } },
  ): Column<Row> =>
    amount(
      {
        id: `${id}_${end}`,
        title: {
          da: `${title.da} ${words.da}`,
          en:
            end === 'change'
              ? `Change in ${title.en.slice(0, 1).toLowerCase()}${title.en.slice(1)}`
              : `${title.en} ${words.en}`,
        },
        unit: CAPACITIES,
        description,
        decimals,
        ...rest,
      },
      (row) => split(row)[end],
    )
  const difference = `${id}_after − ${id}_before`
  return [
    column(
      'before',
      { da: 'før', en: 'before' },
      { da: `Kolonnen ${id} i den første kørsel.`, en: `The column ${id} of the first run.` },
      { formula: null },
    ),
    column(
      'after',
      { da: 'efter', en: 'after' },
      { da: `Kolonnen ${id} i den anden kørsel.`, en: `The column ${id} of the second run.` },
      { formula: null },
    ),
    column(
      'change',
      { da: 'ændring', en: 'change' },
      { da: 'Mere, når tallet er over nul.', en: 'Above zero means more.' },
      { formula: { da: difference, en: difference }, constraints: { minimum: null } },
    ),
  ]
}

const CAUSE_DESCRIPTIONS: Readonly<Record<Cause, ByLanguage<string>>> = {
  population: {
    da: 'Det, som de nye borgere flytter. Regnes først.',
    en: 'The change made by the new citizens. Taken first.',
  },
  rounding: {
    da: 'Det, som den nye regel for afrunding flytter. Regnes som nummer to. Altid nul for en kommune.',
    en: 'The change made by the new rounding rule. Taken second. Always zero for a municipality.',
  },
  floor: {
    da: 'Det, som det nye arealgulv flytter. Regnes som nummer tre.',
    en: 'The change made by the new floor. Taken third.',
  },
  weights: {
    da: 'Det, som de nye vægte flytter. Regnes som nummer fire.',
    en: 'The change made by the new weights. Taken fourth.',
  },
  norm: {
    da: 'Det, som en ny norm for borgere pr. lægekapacitet flytter. Regnes til sidst.',
    en: 'The change made by a new norm of citizens per doctor capacity. Taken last.',
  },
}

/** A column for each cause; together they are the change. */
function parts<Row>(decimals: number, split: (row: Row) => Split): readonly Column<Row>[] {
  return CAUSES.map((cause) =>
    amount(
      {
        id: `by_${cause}`,
        title: {
          da: `Heraf: ${causeHeading(cause, 'da').toLowerCase()}`,
          en: `Of which: ${causeHeading(cause, 'en').toLowerCase()}`,
        },
        unit: CAPACITIES,
        description: CAUSE_DESCRIPTIONS[cause],
        decimals,
        constraints: { minimum: null },
      },
      (row) => split(row).parts[cause],
    ),
  )
}

const NEED = { da: 'Behov', en: 'Need' }

/** The columns of the municipalities from run to run, in order. The parts add up to need_change. */
export const MUNICIPALITY_CHANGE_COLUMNS: readonly Column<MunicipalityChangeRow>[] = [
  text(
    {
      id: 'code',
      title: { da: 'Kommunekode', en: 'Municipality code' },
      unit: TEXT,
      description: { da: 'Kommunens kode, altid fire cifre.', en: 'The code of the municipality, always four digits.' },
      constraints: MUNICIPALITY_CODE,
    },
    ({ area }) => area.code,
  ),
  text(
    {
      id: 'name',
      title: { da: 'Kommune', en: 'Municipality' },
      unit: TEXT,
      description: { da: 'Kommunens navn.', en: 'Its name.' },
    },
    ({ area }) => area.name,
  ),
  text(
    {
      id: 'council',
      title: { da: 'Sundhedsråd', en: 'Health council' },
      unit: TEXT,
      description: { da: 'Navnet på kommunens sundhedsråd.', en: 'The name of its health council.' },
    },
    ({ area }) => area.council,
  ),
  ...fromRunToRun<MunicipalityChangeRow>(({ change }) => change),
  ...ends<MunicipalityChangeRow>('need', NEED, COMPARED_NEED_DECIMALS, ({ area }) => area.need),
  ...parts<MunicipalityChangeRow>(COMPARED_NEED_DECIMALS, ({ area }) => area.need),
  citizens<MunicipalityChangeRow>('before', ({ area }, m) => m.code === area.code),
  citizens<MunicipalityChangeRow>('after', ({ area }, m) => m.code === area.code),
  status<MunicipalityChangeRow>(),
]

/** The columns of the health councils from run to run, in order. The parts add up to capacities_change. */
export const COUNCIL_CHANGE_COLUMNS: readonly Column<CouncilChangeRow>[] = [
  text(
    {
      id: 'name',
      title: { da: 'Sundhedsråd', en: 'Health council' },
      unit: TEXT,
      description: {
        da: 'Sundhedsrådets navn, uden ordet Sundhedsråd.',
        en: 'Its name, without the words health council.',
      },
    },
    ({ area }) => area.name,
  ),
  ...fromRunToRun<CouncilChangeRow>(({ change }) => change),
  ...ends<CouncilChangeRow>(
    'capacities',
    { da: 'Lægekapaciteter', en: 'Doctor capacities' },
    0,
    ({ area }) => area.capacities,
  ),
  ...parts<CouncilChangeRow>(0, ({ area }) => area.capacities),
  ...ends<CouncilChangeRow>('need', NEED, COMPARED_NEED_DECIMALS, ({ area }) => area.need),
  citizens<CouncilChangeRow>('before', ({ area }, m) => m.council === area.name),
  citizens<CouncilChangeRow>('after', ({ area }, m) => m.council === area.name),
  status<CouncilChangeRow>(),
]
