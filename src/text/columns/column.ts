import type { ByLanguage } from '../../inputs/language.ts'
import type { Decimal } from '../../model/decimal.ts'
import type { Status } from '../../model/domain.ts'
import { formatPlain } from '../format/number.ts'
import { LABELS } from '../labels/labels.ts'
import { statusWord } from '../labels/status.ts'

// What a published column is, and what many of them share. The columns themselves stand in the files beside.

/** What a cell holds before it is written. */
export type CellValue = Decimal | string | boolean | null

/** What the cells of a column must be like, whatever the run. */
export interface Constraints {
  /** Whether every row has a cell. */
  readonly required: boolean
  /** Whether no two rows of a run have the same cell. */
  readonly unique: boolean
  /** The form of a text, as a regular expression for the whole of it. */
  readonly pattern: string | null
  /** The lowest number that there can be. */
  readonly minimum: number | null
}

/** What a published column says: its words, its unit, and how many decimals a file gives it. */
export interface ColumnMeaning {
  /** Name in the files. */
  readonly id: string
  readonly title: ByLanguage<string>
  /** Heading of a table, where room is scarce. */
  readonly short: ByLanguage<string>
  readonly unit: ByLanguage<string>
  readonly description: ByLanguage<string>
  readonly formula: ByLanguage<string> | null
  /** Decimals in a file; null for text. */
  readonly decimals: number | null
  /** Decimals in a table of a page, where that has fewer than the file. */
  readonly shown?: number | undefined
  /** The words for the codes of a coded column, `true` and `false` among them; null for free text and for numbers. */
  readonly codes: Readonly<Record<string, ByLanguage<string>>> | null
  readonly constraints: Constraints
  /** Whose number it is: `row` where the status of the row says so; null for what is no number. */
  readonly numberStatus: 'row' | Extract<Status, 'official' | 'statistics' | 'reported'> | null
}

/** A published column, defined once. */
export interface Column<Row> extends ColumnMeaning {
  readonly value: (row: Row) => CellValue
}

type Words = Pick<ColumnMeaning, 'id' | 'title' | 'unit' | 'description'> & Partial<Pick<ColumnMeaning, 'short'>>
/** Overrides of the defaults below. */
type Rest = Partial<Omit<ColumnMeaning, keyof Words | 'constraints' | 'decimals'>> & {
  readonly constraints?: Partial<Constraints>
}

/** A column of text that every row has. */
export function text<Row>(
  { constraints, ...words }: Words & Rest & { readonly id: string },
  value: (row: Row) => string | boolean | null,
): Column<Row> {
  return {
    short: words.title,
    formula: null,
    codes: null,
    numberStatus: null,
    decimals: null,
    ...words,
    constraints: { required: true, unique: false, pattern: null, minimum: null, ...constraints },
    value,
  }
}

/** A column of numbers from nought that every row has; numbers of the row's status unless it says otherwise. */
export function amount<Row>(
  { constraints, ...words }: Words & Rest & { readonly decimals: number },
  value: (row: Row) => Decimal | null,
): Column<Row> {
  return {
    short: words.title,
    formula: null,
    codes: null,
    numberStatus: 'row',
    ...words,
    constraints: { required: true, unique: false, pattern: null, minimum: 0, ...constraints },
    value,
  }
}

export const TEXT: ByLanguage<string> = { da: 'tekst', en: 'text' }
export const CODE: ByLanguage<string> = { da: 'kode', en: 'code' }
export const CAPACITIES: ByLanguage<string> = LABELS.doctorCapacitiesInText
export const WEIGHT: ByLanguage<string> = { da: 'vægt pr. borger', en: 'weight per citizen' }

/** A status with its words, as the codes of a column. */
export function statusCodes(statuses: readonly Status[]): Readonly<Record<string, ByLanguage<string>>> {
  return Object.fromEntries(statuses.map((id) => [id, { da: statusWord(id, 'da'), en: statusWord(id, 'en') }]))
}

/** What makes a code a municipality's. */
export const MUNICIPALITY_CODE: Partial<Constraints> = { unique: true, pattern: '[0-9]{4}' }

/** True or false, as the codes of a column. */
export const YES_OR_NO: NonNullable<ColumnMeaning['codes']> = {
  true: { da: 'ja', en: 'yes' },
  false: { da: 'nej', en: 'no' },
}

/** The column that says which run a row is from. */
export function runColumn<Row>(value: (row: Row) => string): Column<Row> {
  return text(
    {
      id: 'run',
      title: LABELS.run,
      unit: CODE,
      description: {
        da: 'Den kørsel af modellen, som rækken er fra.',
        en: 'The run of the model that the row is from.',
      },
      constraints: { pattern: NAME },
    },
    value,
  )
}

/** The form of a name that is a part of an address. */
export const NAME = '[a-z0-9-]+'

/** A value as a file gives it: the column's decimals, true or false, empty for nothing. */
export function fileText({ decimals }: Pick<ColumnMeaning, 'decimals'>, value: CellValue): string {
  if (value === null) return ''
  if (typeof value === 'boolean') return value ? 'true' : 'false'
  if (typeof value === 'string') return value
  return formatPlain(value, decimals ?? 0)
}
