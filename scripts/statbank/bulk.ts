import { type Decimal, decimal, ZERO } from '../../src/model/decimal.ts'
import type { Choice } from './client.ts'
import { LOOK_AT_TABLE, RefreshError } from './refresh-error.ts'
import type { TableInfo } from './table-info.ts'

/**
 * Marks of an observation that the service has but does not state: missing, confidential or too uncertain. An empty cell
 * is no mark: an answer that is cut ends with one too.
 */
const NOT_STATED: ReadonlySet<string> = new Set(['..', '.', '…', '...'])

/** Marks of nought in the tables of Statistics Denmark: a hyphen, or a dash. */
const NOUGHT: ReadonlySet<string> = new Set(['-', '–'])

/**
 * What an observation is whose row an answer leaves out, from the table's `suppressedDataValue`: nought, or not stated.
 * @throws RefreshError where it is another number, which would be read into every row that an answer lacks
 */
export function meaningOfLeftOut(info: TableInfo): 'nought' | 'not-stated' {
  const value = info.suppressedDataValue?.trim() ?? ''
  if (/^0([.,]0+)?$/.test(value) || NOUGHT.has(value)) return 'nought'
  if (value === '' || NOT_STATED.has(value)) return 'not-stated'
  throw new RefreshError(info.id, `a row that it leaves out is "${value}" (suppressedDataValue).`, LOOK_AT_TABLE)
}

const LEFT_OUT = 'has no row: the answer is short'

/** The observations of an answer, by the ids of their values in the order of the choices. */
export class Cells {
  readonly table: string
  readonly rows: number
  readonly #choices: readonly Choice[]
  readonly #values: ReadonlyMap<string, string | null>
  readonly #leftOut: Decimal | null

  constructor(
    table: string,
    choices: readonly Choice[],
    values: ReadonlyMap<string, string | null>,
    leftOut: 'nought' | 'not-stated',
  ) {
    this.#leftOut = leftOut === 'nought' ? ZERO : null
    this.table = table
    this.rows = values.size
    this.#choices = choices
    this.#values = values
  }

  /** Whether the answer has no row of an observation: it is nought, or the answer is short. Totals tell which. */
  isLeftOut(...ids: readonly string[]): boolean {
    return this.#value(ids) === undefined
  }

  /**
   * A number of persons or contacts that may be nought. In BULK an observation whose row is left out is nought, unless the
   * table says otherwise; one that is there without a number is not stated, and null. An answer that is short has no rows
   * either, so whoever asks holds the numbers against a total.
   */
  count(...ids: readonly string[]): Decimal | null {
    const value = this.#value(ids)
    if (value === undefined) return this.#leftOut
    if (value === null) return null
    if (!/^\d+$/.test(value)) throw this.#fault(ids, `is "${value}", and no whole number from 0`)
    return decimal(value)
  }

  /** The same where it must be stated. */
  statedCount(...ids: readonly string[]): Decimal {
    const found = this.count(...ids)
    if (found === null) throw this.#fault(ids, 'is not stated')
    return found
  }

  /** A number that cannot be nought, such as the citizens of a municipality: a row that is left out is a fault. */
  wholeCount(...ids: readonly string[]): Decimal {
    if (this.isLeftOut(...ids)) throw this.#fault(ids, LEFT_OUT)
    return this.statedCount(...ids)
  }

  /** A measure such as an area, with the digits of the source and a decimal point. Null where it is not stated or left out. */
  measure(...ids: readonly string[]): string | null {
    return this.#value(ids)?.replace(',', '.') ?? null
  }

  /** The same where it must be stated. */
  wholeMeasure(...ids: readonly string[]): string {
    const found = this.measure(...ids)
    if (found === null) throw this.#fault(ids, this.isLeftOut(...ids) ? LEFT_OUT : 'is not stated')
    return found
  }

  #value(ids: readonly string[]): string | null | undefined {
    if (
      ids.length !== this.#choices.length ||
      ids.some((id, index) => this.#choices[index]?.values.includes(id) !== true)
    )
      throw new RangeError(`${this.table}: ${ids.join(' ')} was not asked for`)
    return this.#values.get(keyOf(ids))
  }

  #fault(ids: readonly string[], what: string): RefreshError {
    const where = this.#choices.map(({ code }, index) => `${code} ${ids[index] ?? ''}`).join(', ')
    return new RefreshError(this.table, `the figure of ${where} ${what}.`, LOOK_AT_TABLE)
  }
}

const keyOf = (ids: readonly string[]): string => ids.join('\u0000')

/**
 * Reads an answer in BULK: one header row, then one row an observation; semicolons; the ids of the values, then the
 * number. Every column must be there and no other, every id must be one that was asked for, and no observation may
 * stand twice.
 */
export function readBulk(
  table: string,
  text: string,
  choices: readonly Choice[],
  leftOut: 'nought' | 'not-stated' = 'nought',
): Cells {
  const fault = (problem: string): RefreshError => new RefreshError(table, problem, LOOK_AT_TABLE)
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/)
  if (lines.at(-1) === '') lines.pop()
  const header = cellsOf(lines[0] ?? '')
  if (lines.length < 2)
    throw fault(lines[0] === undefined || lines[0] === '' ? 'the answer is empty.' : 'the answer has no rows.')

  const columns = header.map((name) => name.toUpperCase())
  const expected = [...choices.map(({ code }) => code.toUpperCase()), 'INDHOLD']
  const missing = expected.filter((name) => !columns.includes(name))
  const unknown = columns.filter((name) => !expected.includes(name))
  if (missing.length > 0 || unknown.length > 0 || columns.length !== expected.length) {
    const lacks = missing.length > 0 ? ` It lacks ${missing.join(', ')}.` : ''
    const extra = unknown.length > 0 ? ` It has ${unknown.join(', ')}, which was not asked for.` : ''
    throw fault(`the columns are ${header.join(', ')}.${lacks}${extra}`)
  }
  const order = expected.map((name) => columns.indexOf(name))
  const allowed = choices.map(({ values }) => new Set(values))

  const values = new Map<string, string | null>()
  lines.slice(1).forEach((line, index) => {
    const at = `row ${index + 2}`
    const cells = cellsOf(line)
    if (cells.length !== columns.length)
      throw fault(`${at} has ${cells.length} cells and not ${columns.length}: the answer is cut or has changed.`)
    const [value = '', ...ids] = [order.at(-1), ...order.slice(0, -1)].map((column) => cells[column ?? -1] ?? '')
    const wrong = ids.findIndex((id, position) => allowed[position]?.has(id) !== true)
    if (wrong >= 0)
      throw fault(`${at} has ${choices[wrong]?.code ?? ''} "${ids[wrong] ?? ''}", which was not asked for.`)
    const key = keyOf(ids)
    if (values.has(key)) throw fault(`${at} repeats an observation: ${ids.join(', ')}.`)
    if (!NOT_STATED.has(value) && !NOUGHT.has(value) && !/^-?\d+([.,]\d+)?$/.test(value))
      throw fault(`${at} has "${value}", which is no number.`)
    values.set(key, NOT_STATED.has(value) ? null : NOUGHT.has(value) ? '0' : value)
  })
  const stated = [...values.values()].filter((value) => value !== null)
  if (stated.some((value) => value.includes(',')) && stated.some((value) => value.includes('.')))
    throw fault('some of its numbers have a decimal comma and others a point: it is not known which is which.')
  return new Cells(table, choices, values, leftOut)
}

function cellsOf(line: string): readonly string[] {
  return line.split(';').map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'))
}
