import { decimal, type Decimal } from '../../model/decimal.ts'
import { ROUNDING_RULES } from '../../model/domain.ts'
import { isIsoDate } from '../../model/iso-date.ts'
import { LIFT_READINGS } from '../../model/lift.ts'
import type { LiftKind } from '../../model/lifts.ts'
import { parameterDecimal } from '../../model/parameter-value.ts'

/** What a value must be. Limits of sense tell a slip of a digit or a point; they are no part of the rules. */
export interface ParameterKind {
  /** The unit of its parameters in English; null where a kind has no unit of its own. */
  readonly unit: string | null
  readonly holds: (value: string) => boolean
  /** "a whole number from 1000 to 2500" */
  readonly expected: string
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

function amount({ unit, from, to, open = false, whole = false, reason }: Limits): ParameterKind {
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
    reason,
  }
}

function oneOf(unit: string, values: readonly string[]): ParameterKind {
  return {
    unit,
    holds: (value) => values.includes(value),
    expected: values.length === 1 ? (values[0] ?? '') : `${values.slice(0, -1).join(', ')} or ${values.at(-1) ?? ''}`,
    reason: 'No other is computed: a rule that the code does not read would change words alone.',
  }
}

const NAME: ParameterKind['holds'] = (value) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value)

const share = { unit: 'share', from: '0', to: '1', reason: 'A share is a part of a whole.' } as const

/** The kinds of values that the model and the pages read. */
export const KINDS = {
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
  edge: amount({
    unit: 'doctor capacities',
    from: '0',
    to: '0.5',
    open: true,
    reason: 'No number is more than a half away from a whole one.',
  }),
  share: amount({ ...share, open: true }),
  draws: amount({
    unit: 'recomputations',
    from: '1000',
    to: '100000',
    whole: true,
    reason: 'Fewer say little of the ends of a range, and more take long.',
  }),
  seed: amount({
    unit: 'seed of random numbers',
    from: '1',
    to: '1000000000',
    whole: true,
    reason: 'The random numbers begin with a whole number.',
  }),
  correlation: amount({
    unit: 'correlation',
    from: '0',
    to: '1',
    reason: 'From 0, where neighbours err apart, to 1, where they err alike.',
  }),
  lowestWeight: amount({
    unit: 'weight per citizen',
    from: '0.05',
    to: '0.5',
    reason: 'A citizen counts for something, and no area for less than half of the mean.',
  }),
  middle: amount({
    unit: 'share of the recomputations',
    from: '0.5',
    to: '0.98',
    reason: 'A range that holds fewer than half of them says little, and one that holds all has no ends.',
  }),
  reach: amount({
    unit: 'km',
    from: '1',
    to: '100',
    reason: 'It is the way to a doctor, by road, inside the country.',
  }),
  doctors: amount({
    unit: 'doctors in GP services',
    from: '1000',
    to: '10000',
    whole: true,
    reason: 'It is all doctors in general practice in the country.',
  }),
  days: amount({ unit: 'days', from: '0', to: '366', whole: true, reason: 'A period of notice is at most a year.' }),
  day: {
    unit: 'date',
    holds: (value) => value.startsWith('20') && isIsoDate(value),
    expected: 'a day from 2000 to 2099, such as 2026-01-01',
    reason: 'Citizens are counted on a day.',
  },
  rule: { unit: 'rule', holds: NAME, expected: 'the name of a rule', reason: 'A rule has a name.' },
  assumption: { unit: 'assumption', holds: NAME, expected: 'the name of a rule, or yes', reason: 'It has a name.' },
  rounding: oneOf('rule', ROUNDING_RULES),
  reading: oneOf('rule', LIFT_READINGS),
  useProfile: oneOf('assumption', ['ratios-of-four-bands']),
  lifeExpectancy: oneOf('rule', ['weighted-mean-of-council']),
  contactsForNeed: oneOf('assumption', ['ratio-to-national']),
  stillHolds: oneOf('assumption', ['yes']),
  fixedWeights: oneOf('assumption', ['weights-of-base-date']),
  formula: oneOf('formula', ['1 + γ·A + β·L']),
  clinicFormula: oneOf('patients', ['norm ÷ weight × capacities']),
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
    reason: 'A year of life, or a share of the old, does not change a weight tenfold.',
  },
} as const satisfies Readonly<Record<string, ParameterKind>>

/** The kind of the value of each lift. */
export const LIFT_VALUES: Readonly<Record<LiftKind, ParameterKind>> = {
  'area-floor': KINDS.areaFloor,
  'distance-floor': KINDS.distanceFloor,
}

/** What a parameter is by its unit alone, whoever uses it. */
const BY_UNIT: readonly ParameterKind[] = [
  KINDS.norm,
  KINDS.areaFloor,
  KINDS.distanceFloor,
  KINDS.edge,
  KINDS.share,
  KINDS.draws,
  KINDS.seed,
  KINDS.correlation,
  KINDS.lowestWeight,
  KINDS.middle,
  KINDS.reach,
  KINDS.doctors,
  KINDS.days,
  KINDS.day,
  KINDS.rule,
  KINDS.assumption,
  KINDS.formula,
  KINDS.clinicFormula,
]

/** The units that a parameter may have, in English. */
export const UNITS: readonly string[] = BY_UNIT.flatMap(({ unit }) => (unit === null ? [] : [unit]))

/** Choices that the code has made for good, by the id of the parameter that tells of them: no value but this is computed. */
const FIXED: Readonly<Record<string, ParameterKind>> = {
  'citizens-stand-for-group-1': oneOf('assumption', ['all-citizens']),
  'clinic-wait-later': oneOf('rule', ['later-of-two']),
}

/** The kind of a parameter by its id, and otherwise by its unit; null where no kind has the unit. */
export function kindOf(id: string, unit: string): ParameterKind | null {
  return FIXED[id] ?? BY_UNIT.find((kind) => kind.unit === unit) ?? null
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
