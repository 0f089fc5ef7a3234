import { type Decimal, decimal } from '../../model/decimal.ts'
import { hasUnseen } from '../files/atoms.ts'
import { once } from '../files/once.ts'
import type { FieldDescription } from './datapackage.ts'

/** What is wrong with a cell: what was expected, and a sentence. */
export interface CellFault {
  readonly expected: string
  readonly message: string
}

/** What is seen as it is: letters, digits and signs of ASCII. */
const PLAIN = /^[ -~]*$/
const DECIMAL = /^-?\d+(\.\d+)?$/
const INTEGER = /^-?\d+$/
const DATE = /^\d{4}-\d{2}-\d{2}$/
const YEAR = /^\d{4}$/

/** Whether a cell agrees with the description of its column; null when it does. A blank cell is judged by `required` alone. */
export function checkCell(value: string, field: FieldDescription): CellFault | null {
  const { type, format, constraints } = field
  const wrong = (message: string): CellFault => ({ expected: expectedOf(field), message })
  if (value === '') return constraints.required === true ? wrong('The cell is blank.') : null
  if (value !== value.trim()) return wrong('The cell begins or ends with a blank.')
  if (value.includes('\n')) return wrong('The cell holds a line break.')
  if (!PLAIN.test(value) && hasUnseen(value))
    return wrong('It holds a character that is not seen, or a letter in pieces.')
  switch (type) {
    case 'integer':
    case 'number': {
      if (/^-?\d+,\d+$/.test(value)) return wrong('A decimal comma: write a decimal point.')
      if (!DECIMAL.test(value)) return wrong('Not a number.')
      if (type === 'integer' && !INTEGER.test(value)) return wrong('Not a whole number.')
      const message = outside(decimal(value), constraints, decimal)
      if (message !== null) return wrong(message)
      break
    }
    case 'date':
    case 'year': {
      if (!(type === 'date' ? DATE : YEAR).test(value)) return wrong(`Not a ${type}.`)
      if (type === 'date' && !isCalendarDay(value)) return wrong('No such day.')
      if (constraints.minimum !== undefined && value < String(constraints.minimum)) return wrong('Too early.')
      if (constraints.maximum !== undefined && value > String(constraints.maximum)) return wrong('Too late.')
      break
    }
    case 'string':
      if (format === 'uri' && !isWebAddress(value)) return wrong('Not a web address.')
  }
  if (constraints.enum !== undefined && !constraints.enum.includes(value))
    return wrong('Not one of the values that are allowed.')
  if (constraints.pattern !== undefined && !wholeOf(constraints.pattern).test(value)) {
    return wrong('Not of the form that is allowed.')
  }
  return null
}

/** A pattern that holds for a whole cell. */
const wholeOf = once((pattern: string) => new RegExp(`^(?:${pattern})$`, 'u'))

function expectedOf({ type, format, unit, constraints }: FieldDescription): string {
  return `${kindText(type, format)}${unit === undefined ? '' : ` (${unit})`}${limitsText(constraints)}`
}

/** Whether a text is an exact decimal with a point: "12", "-0.5". */
export function isDecimalText(value: string): boolean {
  return DECIMAL.test(value)
}

function outside(
  value: Decimal,
  { minimum, maximum }: FieldDescription['constraints'],
  read: (limit: string | number) => Decimal,
): string | null {
  if (minimum !== undefined && value.lessThan(read(minimum)))
    return value.isNegative() ? 'A negative value.' : 'Too small.'
  if (maximum !== undefined && value.greaterThan(read(maximum))) return 'Too large.'
  return null
}

function isCalendarDay(value: string): boolean {
  const day = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value)
}

function isWebAddress(value: string): boolean {
  return /^https:\/\/\S+$/.test(value) && URL.canParse(value)
}

function kindText(type: FieldDescription['type'], format: FieldDescription['format']): string {
  switch (type) {
    case 'integer':
      return 'a whole number'
    case 'number':
      return 'a number with a decimal point'
    case 'date':
      return 'a date such as 2026-01-01'
    case 'year':
      return 'a year such as 2026'
    case 'string':
      return format === 'uri' ? 'an https address' : 'a text'
  }
}

function limitsText({ enum: values, pattern, minimum, maximum }: FieldDescription['constraints']): string {
  const limits = []
  if (minimum !== undefined && maximum !== undefined) limits.push(`from ${minimum} to ${maximum}`)
  else if (minimum !== undefined) limits.push(`from ${minimum}`)
  else if (maximum !== undefined) limits.push(`up to ${maximum}`)
  if (values !== undefined) limits.push(`one of ${values.join(', ')}`)
  if (pattern !== undefined) limits.push(`of the form ${pattern}`)
  return limits.length === 0 ? '' : `, ${limits.join(', ')}`
}
