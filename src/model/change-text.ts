import { ROUNDING_RULES } from './domain.ts'
import { LIFT_READINGS } from './lift.ts'
import { isLiftKind } from './lifts.ts'
import type { Override } from './override.ts'
import { parameterRule } from './parameter-value.ts'

/** A change as a name and a value: `norm` and `1500`. An address joins them by "=", and a command has them as a flag. */
export interface NamedChange {
  readonly name: string
  readonly value: string
}

/** What a value of each name looks like; lifts have their own names. */
export const CHANGE_FORMS = {
  norm: '1500',
  capacities: '5000',
  rounding: ROUNDING_RULES.join(' | '),
  'area-floor': `25:${LIFT_READINGS[0]} | ${LIFT_READINGS.join(' | ')} | none`,
  'distance-floor': `0.5:${LIFT_READINGS[0]} | ${LIFT_READINGS.join(' | ')} | none`,
  weights: 'one | age-alone | without-life-expectancy',
  slopes: '1.2:0.05 | 1.2: | :0.05',
  weight: '0101:1.1',
  citizens: '2026-01-01',
  move: '0101:Fyn',
  'without-figure': 'egedal-contacts-2023',
  'national-contacts': '6.5',
  'move-in-estimate': '0101:Fyn',
} as const satisfies Readonly<Record<string, string>>

/** The name of a change in an address and on the command line. */
export type ChangeName = keyof typeof CHANGE_FORMS

export const CHANGE_NAMES: readonly ChangeName[] = Object.keys(CHANGE_FORMS).filter(isChangeName)

/** Whether there is a change of this name. */
export function isChangeName(name: string): name is ChangeName {
  return Object.hasOwn(CHANGE_FORMS, name)
}

const ONE_WEIGHTS = {
  one: { kind: 'weights-of-one' },
  'age-alone': { kind: 'age-alone' },
  'without-life-expectancy': { kind: 'without-life-expectancy' },
} as const satisfies Readonly<Record<string, Override>>

/** A change as a name and a value. `readChange` reads it back as it was. */
export function namedChange(change: Override): NamedChange {
  switch (change.kind) {
    case 'norm':
      return { name: 'norm', value: change.citizensPerCapacity }
    case 'norm-for-capacities':
      return { name: 'capacities', value: change.capacities }
    case 'rounding':
      return { name: 'rounding', value: change.rule }
    case 'lift':
      return { name: change.lift, value: `${change.value}:${change.reading}` }
    case 'without-lift':
      return { name: change.lift, value: 'none' }
    case 'lift-reading':
      return { name: change.lift, value: change.reading }
    case 'weights-of-one':
      return { name: 'weights', value: 'one' }
    case 'age-alone':
    case 'without-life-expectancy':
      return { name: 'weights', value: change.kind }
    case 'slopes':
      return { name: 'slopes', value: `${change.gamma ?? ''}:${change.beta ?? ''}` }
    case 'weight':
      return { name: 'weight', value: `${change.municipality}:${change.weight}` }
    case 'citizens':
      return { name: 'citizens', value: change.date }
    case 'move':
    case 'move-in-estimate':
      return { name: change.kind, value: `${change.municipality}:${change.council}` }
    case 'without-figure':
      return { name: 'without-figure', value: change.figure }
    case 'national-contacts':
      return { name: 'national-contacts', value: change.contacts }
  }
}

/**
 * A change from its name and value; null where the value is none of that name. It is the form that is read: whether a run
 * has what the change names, and whether an amount makes sense, is not looked at.
 */
export function readChange(name: ChangeName, value: string): Override | null {
  switch (name) {
    case 'norm':
      return isAmount(value) ? { kind: 'norm', citizensPerCapacity: value } : null
    case 'capacities':
      return isAmount(value) ? { kind: 'norm-for-capacities', capacities: value } : null
    case 'rounding': {
      const rule = parameterRule(value, ROUNDING_RULES)
      return rule && { kind: 'rounding', rule }
    }
    case 'area-floor':
    case 'distance-floor':
      return readLift(name, value)
    case 'weights':
      return Object.entries(ONE_WEIGHTS).find(([word]) => word === value)?.[1] ?? null
    case 'slopes': {
      const [gamma, beta] = halves(value) ?? ['', '']
      const isRight = (slope: string): boolean => slope === '' || isAmount(slope)
      if ((gamma === '' && beta === '') || !isRight(gamma) || !isRight(beta)) return null
      return { kind: 'slopes', ...(gamma === '' ? {} : { gamma }), ...(beta === '' ? {} : { beta }) }
    }
    case 'weight': {
      const [municipality, weight] = halves(value) ?? ['', '']
      return isCode(municipality) && isAmount(weight) ? { kind: 'weight', municipality, weight } : null
    }
    case 'citizens':
      return /^\d{4}-\d{2}-\d{2}$/.test(value) ? { kind: 'citizens', date: value } : null
    case 'move':
    case 'move-in-estimate': {
      const [municipality, council] = halves(value) ?? ['', '']
      return isCode(municipality) && isText(council) ? { kind: name, municipality, council } : null
    }
    case 'without-figure':
      return isText(value) ? { kind: 'without-figure', figure: value } : null
    case 'national-contacts':
      return isAmount(value) ? { kind: 'national-contacts', contacts: value } : null
  }
}

function readLift(lift: string, value: string): Override | null {
  if (!isLiftKind(lift)) return null
  if (value === 'none') return { kind: 'without-lift', lift }
  const alone = parameterRule(value, LIFT_READINGS)
  if (alone !== null) return { kind: 'lift-reading', lift, reading: alone }
  const [amount, words] = halves(value) ?? ['', '']
  const reading = parameterRule(words, LIFT_READINGS)
  return reading !== null && isAmount(amount) ? { kind: 'lift', lift, value: amount, reading } : null
}

/** What stands before and after the first colon; null where there is none. */
function halves(value: string): readonly [string, string] | null {
  const at = value.indexOf(':')
  return at < 0 ? null : [value.slice(0, at), value.slice(at + 1)]
}

/** Plain decimal text. Nobody has an amount of more digits. */
const isAmount = (value: string): boolean => value.length <= 30 && /^-?[0-9]+(\.[0-9]+)?$/.test(value)
const isCode = (value: string): boolean => /^[0-9]{4}$/.test(value)
const isText = (value: string): boolean =>
  value.length <= 100 && value !== '' && value === value.trim() && value.isWellFormed()
