import { ROUNDING_RULES } from '../../model/domain.ts'
import { isIsoDate } from '../../model/iso-date.ts'
import { LIFT_READINGS } from '../../model/lift.ts'
import { amount, CHANGE_KINDS, type ParameterKind } from './change-kinds.ts'

function oneOf(unit: string, values: readonly string[]): ParameterKind {
  return {
    unit,
    holds: (value) => values.includes(value),
    expected: values.length === 1 ? (values[0] ?? '') : `${values.slice(0, -1).join(', ')} or ${values.at(-1) ?? ''}`,
    limits: null,
    reason: 'No other is computed: a rule that the code does not read would change words alone.',
  }
}

const NAME: ParameterKind['holds'] = (value) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value)

const share = { unit: 'share', from: '0', to: '1', reason: 'A share is a part of a whole.' } as const

/** The kinds of values that the model and the pages read. */
export const KINDS = {
  ...CHANGE_KINDS,
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
  days: amount({ unit: 'days', from: '0', to: '366', whole: true, reason: 'A period of notice is at most a year.' }),
  day: {
    unit: 'date',
    holds: (value) => value.startsWith('20') && isIsoDate(value),
    expected: 'a day from 2000 to 2099, such as 2026-01-01',
    limits: null,
    reason: 'Citizens are counted on a day.',
  },
  rule: { unit: 'rule', holds: NAME, expected: 'the name of a rule', limits: null, reason: 'A rule has a name.' },
  assumption: {
    unit: 'assumption',
    holds: NAME,
    expected: 'the name of a rule, or yes',
    limits: null,
    reason: 'It has a name.',
  },
  rounding: oneOf('rule', ROUNDING_RULES),
  reading: oneOf('rule', LIFT_READINGS),
  useProfile: oneOf('assumption', ['ratios-of-four-bands']),
  lifeExpectancy: oneOf('rule', ['weighted-mean-of-council']),
  contactsForNeed: oneOf('assumption', ['ratio-to-national']),
  stillHolds: oneOf('assumption', ['yes']),
  fixedWeights: oneOf('assumption', ['weights-of-base-date']),
  formula: oneOf('formula', ['1 + γ·A + β·L']),
  clinicFormula: oneOf('patients', ['norm ÷ weight × capacities']),
} as const satisfies Readonly<Record<string, ParameterKind>>

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

/** The kinds whose values are names that the code reads, each in its own place. */
export const READ_KINDS: readonly ParameterKind[] = [
  KINDS.rounding,
  KINDS.reading,
  KINDS.useProfile,
  KINDS.lifeExpectancy,
  KINDS.contactsForNeed,
  KINDS.stillHolds,
  KINDS.fixedWeights,
  ...Object.values(FIXED),
]

/** The kind of a parameter by its id, and otherwise by its unit; null where no kind has the unit. */
export function kindOf(id: string, unit: string): ParameterKind | null {
  return FIXED[id] ?? BY_UNIT.find((kind) => kind.unit === unit) ?? null
}
