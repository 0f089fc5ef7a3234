import { decimal, type Decimal } from '../../model/decimal.ts'
import type { LiftKind } from '../../model/lifts.ts'
import { parameterDecimal } from '../../model/parameter-value.ts'

/** What a value must be. Limits of sense tell a slip of a digit or a point; they are no part of the rules. */
export interface ParameterKind {
  /** The unit of its parameters in English; null where a kind has no unit of its own. */
  readonly unit: string | null
  readonly holds: (value: string) => boolean
  /** "a whole number from 1000 to 2500" */
  readonly expected: string
  /** The lowest and the highest, which hold themselves; null where it is no number, or they do not. */
  readonly limits: { readonly from: string; readonly to: string; readonly whole: boolean } | null
  /** Why these limits. */
  readonly reason: string
}

interface Limits {
  readonly unit: string | null
  readonly from: string
  readonly to: string
  /** Whether the limits themselves are outside. */
  readonly open?: boolean
  readonly whole?: boolean
  readonly reason: string
}

/** A kind of number, by its limits. */
export function amount({ unit, from, to, open = false, whole = false, reason }: Limits): ParameterKind {
  const [least, most] = [decimal(from), decimal(to)]
  const isWithin = (value: Decimal): boolean =>
    open
      ? value.greaterThan(least) && value.lessThan(most)
      : value.greaterThanOrEqualTo(least) && !value.greaterThan(most)
  return {
    unit,
    holds: (value) => {
      const read = parameterDecimal(value)
      return read !== null && isWithin(read) && (!whole || /^\d+$/.test(value))
    },
    expected: `a ${whole ? 'whole ' : ''}number ${open ? `between ${from} and ${to}, neither of them` : `from ${from} to ${to}`}`,
    limits: open ? null : { from, to, whole },
    reason,
  }
}

/** The kinds of values that an override may have: what a page needs of the kinds of parameters. */
export const CHANGE_KINDS = {
  norm: amount({
    unit: 'disease-weighted citizens per doctor capacity',
    from: '1000',
    to: '2500',
    whole: true,
    reason: 'The rules say 1,600. Citizens are whole, and a list of fewer than 1,000 or more than 2,500 is a slip.',
  }),
  areaFloor: amount({
    unit: 'km² per doctor capacity',
    from: '10',
    to: '100',
    reason: 'The rules say 35. Below 10 or above 100 a digit or a point has slipped.',
  }),
  distanceFloor: amount({
    unit: 'km per doctor capacity',
    from: '0.1',
    to: '10',
    reason: 'It divides mean distances of some kilometres.',
  }),
  doctors: amount({
    unit: 'doctors in GP services',
    from: '1000',
    to: '10000',
    whole: true,
    reason: 'It is all doctors in general practice in the country.',
  }),
  weight: amount({
    unit: null,
    from: '0.5',
    to: '2',
    reason: 'So are official weights held: 3,200 to 800 patients per capacity.',
  }),
  contacts: amount({
    unit: null,
    from: '1',
    to: '20',
    reason: 'It is contacts per citizen and year, of which the country has about 7.',
  }),
  slope: {
    unit: null,
    holds: (value) => parameterDecimal(value.replace(/^-/, ''))?.lessThanOrEqualTo(10) ?? false,
    expected: 'a number from -10 to 10',
    limits: { from: '-10', to: '10', whole: false },
    reason: 'A year of life, or a share of the old, does not change a weight tenfold.',
  },
} as const satisfies Readonly<Record<string, ParameterKind>>

/** The kind of the value of each lift. */
export const LIFT_VALUES: Readonly<Record<LiftKind, ParameterKind>> = {
  'area-floor': CHANGE_KINDS.areaFloor,
  'distance-floor': CHANGE_KINDS.distanceFloor,
}

/**
 * What is wrong with a value of a kind, as a sentence that begins with what it is the value of; null where it holds.
 * "1.650" as a norm is told that a point is no thousands point.
 */
export function valueFault(value: string, kind: ParameterKind, what: string): string | null {
  if (kind.holds(value)) return null
  const plain = value.replaceAll(/[.,\s]/g, '')
  const isGrouped = /^\d{1,3}([.,\s]\d{3})+$/.test(value) && kind.holds(plain)
  const hint = isGrouped ? ` Thousands have no point, comma or blank here: write ${plain}.` : ''
  return `${what} cannot be used.${hint} ${kind.reason}`
}
