import type { ByLanguage } from '../inputs/language.ts'
import { type Cause, CAUSES, COMPARED_NEED_DECIMALS, type Split } from '../model/compare-runs.ts'
import { type Decimal, sum } from '../model/decimal.ts'
import type { CouncilChangeResult, MunicipalityChangeResult, RunChange } from '../results/run-changes.ts'
import type { RunResult } from '../results/result.ts'
import { causeHeading } from './cause.ts'
import { formatPlain } from './number.ts'

/** A column of the tables of changes, defined once. */
export interface ChangeColumn<Row> {
  /** Name in the files. */
  readonly id: string
  readonly title: ByLanguage<string>
  readonly unit: ByLanguage<string>
  readonly description: ByLanguage<string>
  readonly formula: string | null
  /** Decimals in a file; null for text. */
  readonly decimals: number | null
  readonly value: (row: Row) => Decimal | string
}

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

const TEXT = { da: 'tekst', en: 'text' }
const CAPACITIES = { da: 'lægekapaciteter', en: 'doctor capacities' }

function text<Row>(
  id: string,
  title: ByLanguage<string>,
  description: ByLanguage<string>,
  value: (row: Row) => string,
): ChangeColumn<Row> {
  return { id, title, unit: TEXT, description, formula: null, decimals: null, value }
}

const runs = <Row extends AnyRow>(): readonly ChangeColumn<Row>[] => [
  text(
    'from_run',
    { da: 'Fra kørsel', en: 'From run' },
    { da: 'Kørslen, der sammenlignes med.', en: 'The run that is compared with.' },
    ({ change }) => change.before.run.id,
  ),
  text(
    'to_run',
    { da: 'Til kørsel', en: 'To run' },
    { da: 'Kørslen, der kom efter.', en: 'The run that came after.' },
    ({ change }) => change.after.run.id,
  ),
]

const status = <Row extends AnyRow>(): ChangeColumn<Row> =>
  text(
    'status',
    { da: 'Status', en: 'Status' },
    {
      da: 'Tallenes status: estimated er et åbent skøn, også når kun den ene kørsel er det; official er myndighedernes egne tal.',
      en: 'Status of the figures: estimated is an open estimate, also where only one of the runs is one; official is the authorities’ own figures.',
    },
    ({ area }) => area.status,
  )

function citizens<Row extends AnyRow>(
  side: 'before' | 'after',
  isPart: (row: Row, municipality: RunResult['municipalities'][number]) => boolean,
): ChangeColumn<Row> {
  const when = side === 'before' ? { da: 'før', en: 'before' } : { da: 'efter', en: 'after' }
  return {
    id: `citizens_${side}`,
    title: { da: `Borgere ${when.da}`, en: `Citizens ${when.en}` },
    unit: { da: 'personer', en: 'persons' },
    description: {
      da: `Borgere i kørslen ${when.da}. Statistik, ikke skøn.`,
      en: `Citizens of the run ${when.en}. Statistics, not an estimate.`,
    },
    formula: null,
    decimals: 0,
    value: (row) => sum(row.change[side].municipalities.filter((m) => isPart(row, m)).map((m) => m.citizens)),
  }
}

/** Before, after and change of a number. */
function ends<Row>(
  id: 'need' | 'capacities',
  title: ByLanguage<string>,
  decimals: number,
  split: (row: Row) => Split,
): readonly ChangeColumn<Row>[] {
  const column = (
    end: 'before' | 'after' | 'change',
    words: ByLanguage<string>,
    description: ByLanguage<string>,
    formula: string | null,
  ): ChangeColumn<Row> => ({
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
    formula,
    decimals,
    value: (row) => split(row)[end],
  })
  return [
    column(
      'before',
      { da: 'før', en: 'before' },
      { da: `Kolonnen ${id} i den første kørsel.`, en: `The column ${id} of the first run.` },
      null,
    ),
    column(
      'after',
      { da: 'efter', en: 'after' },
      { da: `Kolonnen ${id} i den anden kørsel.`, en: `The column ${id} of the second run.` },
      null,
    ),
    column(
      'change',
      { da: 'ændring', en: 'change' },
      { da: 'Mere, når tallet er over nul.', en: 'Above zero means more.' },
      `${id}_after − ${id}_before`,
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
function parts<Row>(decimals: number, split: (row: Row) => Split): readonly ChangeColumn<Row>[] {
  return CAUSES.map((cause) => ({
    id: `by_${cause}`,
    title: {
      da: `Heraf: ${causeHeading(cause, 'da').toLowerCase()}`,
      en: `Of which: ${causeHeading(cause, 'en').toLowerCase()}`,
    },
    unit: CAPACITIES,
    description: CAUSE_DESCRIPTIONS[cause],
    formula: null,
    decimals,
    value: (row) => split(row).parts[cause],
  }))
}

const NEED = { da: 'Behov', en: 'Need' }

/** The columns of the municipalities from run to run, in order. The parts add up to need_change. */
export const MUNICIPALITY_CHANGE_COLUMNS: readonly ChangeColumn<MunicipalityChangeRow>[] = [
  text(
    'code',
    { da: 'Kommunekode', en: 'Municipality code' },
    { da: 'Kommunens kode, altid fire cifre.', en: 'The code of the municipality, always four digits.' },
    ({ area }) => area.code,
  ),
  text(
    'name',
    { da: 'Kommune', en: 'Municipality' },
    { da: 'Kommunens navn.', en: 'Its name.' },
    ({ area }) => area.name,
  ),
  text(
    'council',
    { da: 'Sundhedsråd', en: 'Health council' },
    { da: 'Navnet på kommunens sundhedsråd.', en: 'The name of its health council.' },
    ({ area }) => area.council,
  ),
  ...runs<MunicipalityChangeRow>(),
  ...ends<MunicipalityChangeRow>('need', NEED, COMPARED_NEED_DECIMALS, ({ area }) => area.need),
  ...parts<MunicipalityChangeRow>(COMPARED_NEED_DECIMALS, ({ area }) => area.need),
  citizens<MunicipalityChangeRow>('before', ({ area }, m) => m.code === area.code),
  citizens<MunicipalityChangeRow>('after', ({ area }, m) => m.code === area.code),
  status<MunicipalityChangeRow>(),
]

/** The columns of the health councils from run to run, in order. The parts add up to capacities_change. */
export const COUNCIL_CHANGE_COLUMNS: readonly ChangeColumn<CouncilChangeRow>[] = [
  text(
    'name',
    { da: 'Sundhedsråd', en: 'Health council' },
    { da: 'Sundhedsrådets navn, uden ordet Sundhedsråd.', en: 'Its name, without the words health council.' },
    ({ area }) => area.name,
  ),
  ...runs<CouncilChangeRow>(),
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

/** A cell as a file gives it. */
export function changeCell<Row>({ decimals, value }: ChangeColumn<Row>, row: Row): string {
  const cell = value(row)
  return typeof cell === 'string' ? cell : formatPlain(cell, decimals ?? 0)
}
