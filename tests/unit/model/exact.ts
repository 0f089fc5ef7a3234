import type { Decimal } from '../../../src/model/decimal.ts'
import { agreesWith, Fraction } from '../../oracle/fraction.ts'

/** A decimal as the exact fraction that it is. */
export const exactly = (value: Decimal): Fraction => Fraction.parse(value.toFixed())

/** Whether a decimal is the fraction, to 40 significant digits unless more or fewer are asked for. */
export const isNear = (value: Decimal, fraction: Fraction, digits = 40): boolean =>
  agreesWith(fraction, value.toFixed(), digits)

/** A value that must be there. */
export function present<T>(value: T | null | undefined, what = 'value'): T {
  if (value === undefined || value === null) throw new Error(`no ${what}`)
  return value
}
