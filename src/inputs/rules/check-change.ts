import type { Override } from '../../model/override.ts'
import type { Fault } from '../files/fault.ts'
import type { JsonFile, JsonPath } from '../files/read-json.ts'
import { CHANGE_KINDS, LIFT_VALUES, type ParameterKind, valueFault } from './change-kinds.ts'

/** What a run on the open estimate has, which overrides may change; null where it could not be read. */
export interface Changeable {
  readonly fitFigures: readonly string[] | null
  readonly lifts: readonly string[] | null
  /** Codes of its municipalities, and names of its health councils. */
  readonly codes: ReadonlySet<string> | null
  readonly councils: ReadonlySet<string> | null
  /** Days of the population that the run counts. */
  readonly days: ReadonlySet<string> | null
}

/** What is wrong with a change: the key of it, what was expected there, and why as a sentence. */
export interface ChangeFault {
  readonly key: string
  readonly expected: string
  readonly message: string
  /** The kind of value that was expected; null where it is a name. */
  readonly kind: ParameterKind | null
}

/**
 * Faults in a change by itself: what it names that the run does not have, and an amount beyond the limits that parameters
 * have. What changes do together is found when the run takes them.
 */
export function changeFaults(
  change: Override,
  { fitFigures, lifts, codes, councils, days }: Changeable,
): readonly ChangeFault[] {
  const unknown = (key: string, what: string, of: Iterable<string> | null, found: string): readonly ChangeFault[] => {
    const known = of === null ? null : [...of]
    if (known === null || known.includes(found)) return []
    const expected = known.length > 20 ? what : `${what}: ${known.join(', ')}`
    return [{ key, expected, message: `The run does not have ${found}.`, kind: null }]
  }
  const amount = (key: string, value: string, kind: ParameterKind): readonly ChangeFault[] => {
    const message = valueFault(value, kind, 'The value')
    return message === null ? [] : [{ key, expected: kind.expected, message, kind }]
  }
  switch (change.kind) {
    case 'norm':
      return amount('citizensPerCapacity', change.citizensPerCapacity, CHANGE_KINDS.norm)
    case 'norm-for-capacities':
      return amount('capacities', change.capacities, CHANGE_KINDS.doctors)
    case 'lift':
      return amount('value', change.value, LIFT_VALUES[change.lift])
    case 'national-contacts':
      return amount('contacts', change.contacts, CHANGE_KINDS.contacts)
    case 'slopes':
      return [
        ...(change.gamma === undefined ? [] : amount('gamma', change.gamma, CHANGE_KINDS.slope)),
        ...(change.beta === undefined ? [] : amount('beta', change.beta, CHANGE_KINDS.slope)),
      ]
    case 'without-figure':
      return unknown('figure', 'a figure that estimates.json fits', fitFigures, change.figure)
    case 'without-lift':
    case 'lift-reading':
      return unknown('lift', 'a lift of the run', lifts, change.lift)
    case 'citizens':
      return unknown('date', 'a day of the population', days, change.date)
    case 'weight':
      return [
        ...unknown('municipality', 'the code of a municipality', codes, change.municipality),
        ...amount('weight', change.weight, CHANGE_KINDS.weight),
      ]
    case 'move':
    case 'move-in-estimate':
      return [
        ...unknown('municipality', 'the code of a municipality', codes, change.municipality),
        ...unknown('council', 'a health council', councils, change.council),
      ]
    default:
      return []
  }
}

/** Faults of several changes, each with the change that it is in. */
export function faultsOfChanges(
  changes: readonly Override[],
  run: Changeable,
): readonly { readonly change: Override; readonly fault: ChangeFault }[] {
  return changes.flatMap((change) => changeFaults(change, run).map((fault) => ({ change, fault })))
}

/** The faults of a change at its place in a file. */
export function changeFaultsIn(
  file: JsonFile<unknown>,
  at: JsonPath,
  change: Override,
  run: Changeable,
): readonly Fault[] {
  return changeFaults(change, run).map(({ key, expected, message }) => file.fault([...at, key], expected, message))
}
