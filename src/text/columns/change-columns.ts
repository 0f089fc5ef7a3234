import type { ByLanguage } from '../../inputs/language.ts'
import { type Cause, COMPARED_NEED_DECIMALS, partOf, type Split } from '../../model/compare-runs.ts'
import { causeColumn, publishedCauses } from '../../results/published-form.ts'
import type { CouncilChangeResult, MunicipalityChangeResult, RunChange } from '../../results/run-changes.ts'
import type { RunResult } from '../../results/result.ts'
import { causeHeading, causeName, isPluralCause } from '../labels/cause.ts'
import { CAPACITIES, CODE, statusCodes, type Column, amount, MUNICIPALITY_CODE, NAME, text, TEXT } from './column.ts'
import { LABELS } from '../labels/labels.ts'

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

/** The columns of a row that says how a number went from one run to another. */
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
      title: LABELS.status,
      unit: CODE,
      description: {
        da: 'Tallenes status: estimated er et åbent skøn, også når kun den ene kørsel er det; computed er beregnet på officielle vægte.',
        en: 'Status of the figures: estimated is an open estimate, also where only one of the runs is one; computed is computed on official weights.',
      },
      codes: statusCodes(['computed', 'estimated']),
    },
    ({ area }) => area.status,
  )

function citizens<Row extends AnyRow>(side: 'before' | 'after'): Column<Row> {
  const when = side === 'before' ? { da: 'før', en: 'before' } : { da: 'efter', en: 'after' }
  return amount(
    {
      id: `citizens_${side}`,
      title: { da: `Borgere ${when.da}`, en: `Citizens ${when.en}` },
      unit: LABELS.personsInText,
      description: {
        da: `Borgere i kørslen ${when.da}. Statistik, ikke skøn.`,
        en: `Citizens of the run ${when.en}. Statistics, not an estimate.`,
      },
      decimals: 0,
      numberStatus: 'statistics',
    },
    ({ area }) => area.citizens[side],
  )
}

/** A number that goes from one run to the next. */
export interface SplitNumber {
  readonly id: 'need' | 'capacities'
  readonly title: ByLanguage<string>
  readonly decimals: number
  readonly shown?: number | undefined
}

export const NEED_SPLIT: SplitNumber = {
  id: 'need',
  title: { da: 'Plads', en: 'Room' },
  decimals: COMPARED_NEED_DECIMALS,
  shown: 2,
}

export const CAPACITIES_SPLIT: SplitNumber = {
  id: 'capacities',
  title: LABELS.doctorCapacities,
  decimals: 0,
}

/** Before, after and change of a number. */
function ends<Row>({ id, title, ...rest }: SplitNumber, split: (row: Row) => Split): readonly Column<Row>[] {
  const difference = `${id}_after − ${id}_before`
  return [
    amount(
      {
        id: `${id}_before`,
        title: { da: `${title.da} før`, en: `${title.en} before` },
        short: { da: 'Før', en: 'Before' },
        unit: CAPACITIES,
        description: { da: `Kolonnen ${id} i den første kørsel.`, en: `The column ${id} of the first run.` },
        ...rest,
      },
      (row) => split(row).before,
    ),
    amount(
      {
        id: `${id}_after`,
        title: { da: `${title.da} efter`, en: `${title.en} after` },
        short: { da: 'Efter', en: 'After' },
        unit: CAPACITIES,
        description: { da: `Kolonnen ${id} i den anden kørsel.`, en: `The column ${id} of the second run.` },
        ...rest,
      },
      (row) => split(row).after,
    ),
    amount(
      {
        id: `${id}_change`,
        title: { da: `${title.da} ændring`, en: `Change in ${title.en.toLowerCase()}` },
        short: { da: 'Ændring', en: 'Change' },
        unit: CAPACITIES,
        description: { da: 'Mere, når tallet er over nul.', en: 'Above zero means more.' },
        formula: { da: difference, en: difference },
        constraints: { minimum: null },
        ...rest,
      },
      (row) => split(row).change,
    ),
  ]
}

/** A column for each cause; together they are the change. */
function parts<Row>(
  { decimals, shown }: SplitNumber,
  causes: readonly Cause[],
  split: (row: Row) => Split,
): readonly Column<Row>[] {
  return causes.map((cause, index) => {
    const before = causes[index - 1]
    const place =
      before === undefined
        ? { da: 'Regnes først.', en: 'Taken first.' }
        : { da: `Regnes efter ${causeName(before, 'da')}.`, en: `Taken after ${causeName(before, 'en')}.` }
    const note =
      cause === 'rounding' ? { da: ' Altid nul for en kommune.', en: ' Always zero for a municipality.' } : NO_NOTE
    return amount(
      {
        id: causeColumn(cause),
        title: {
          da: `Heraf: ${causeHeading(cause, 'da').toLowerCase()}`,
          en: `Of which: ${causeHeading(cause, 'en').toLowerCase()}`,
        },
        short: { da: causeHeading(cause, 'da'), en: causeHeading(cause, 'en') },
        unit: CAPACITIES,
        description: {
          da: `Det, som ${causeName(cause, 'da')} flytter. ${place.da}${note.da}`,
          en: `What ${causeName(cause, 'en')} ${isPluralCause(cause) ? 'move' : 'moves'}. ${place.en}${note.en}`,
        },
        decimals,
        shown,
        constraints: { minimum: null },
      },
      (row) => partOf(split(row), cause),
    )
  })
}

const NO_NOTE = { da: '', en: '' }

/** A number from run to run, and what each cause moved of it. */
export function splitColumns<Row>(
  number: SplitNumber,
  causes: readonly Cause[],
  split: (row: Row) => Split,
): readonly Column<Row>[] {
  return [...ends(number, split), ...parts(number, causes, split)]
}

/** The columns of the municipalities from run to run, in order. The parts add up to need_change. */
export function municipalityChangeColumns({
  causes,
}: Pick<RunChange, 'causes'>): readonly Column<MunicipalityChangeRow>[] {
  return [
    text(
      {
        id: 'code',
        title: LABELS.municipalityCode,
        unit: TEXT,
        description: {
          da: 'Kommunens kode, altid fire cifre.',
          en: 'The code of the municipality, always four digits.',
        },
        constraints: MUNICIPALITY_CODE,
      },
      ({ area }) => area.code,
    ),
    text(
      {
        id: 'name',
        title: LABELS.municipality,
        unit: TEXT,
        description: { da: 'Kommunens navn.', en: 'Its name.' },
      },
      ({ area }) => area.name,
    ),
    text(
      {
        id: 'council',
        title: LABELS.healthCouncil,
        unit: TEXT,
        description: { da: 'Navnet på kommunens sundhedsråd.', en: 'The name of its health council.' },
      },
      ({ area }) => area.council,
    ),
    ...fromRunToRun<MunicipalityChangeRow>(({ change }) => change),
    ...splitColumns<MunicipalityChangeRow>(NEED_SPLIT, publishedCauses(causes), ({ area }) => area.need),
    citizens<MunicipalityChangeRow>('before'),
    citizens<MunicipalityChangeRow>('after'),
    status<MunicipalityChangeRow>(),
  ]
}

/** The columns of the health councils from run to run, in order. The parts add up to capacities_change. */
export function councilChangeColumns({ causes }: Pick<RunChange, 'causes'>): readonly Column<CouncilChangeRow>[] {
  return [
    text(
      {
        id: 'name',
        title: LABELS.healthCouncil,
        unit: TEXT,
        description: {
          da: 'Sundhedsrådets navn, uden ordet Sundhedsråd.',
          en: 'Its name, without the words health council.',
        },
      },
      ({ area }) => area.name,
    ),
    ...fromRunToRun<CouncilChangeRow>(({ change }) => change),
    ...splitColumns<CouncilChangeRow>(CAPACITIES_SPLIT, publishedCauses(causes), ({ area }) => area.capacities),
    ...ends<CouncilChangeRow>(NEED_SPLIT, ({ area }) => area.need),
    citizens<CouncilChangeRow>('before'),
    citizens<CouncilChangeRow>('after'),
    status<CouncilChangeRow>(),
  ]
}
