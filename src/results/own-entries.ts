import type { AllocationRules } from '../model/allocation.ts'
import { decimal } from '../model/decimal.ts'
import { ROUNDING_RULES } from '../model/domain.ts'
import { readChange } from '../model/change-text.ts'
import { LIFT_READINGS } from '../model/lift.ts'
import type { ModelInput } from '../model/model-input.ts'
import { LIFT_WAYS, type LiftWay, type Override } from '../model/override.ts'
import { parameterRule } from '../model/parameter-value.ts'

/** Where the weights of an own calculation are from: the run's, or another way to have them. No change says a table. */
export const WEIGHT_WAYS = ['run', 'one', 'age-alone', 'without-life-expectancy', 'own', 'table'] as const

export type WeightWay = (typeof WEIGHT_WAYS)[number]

/** The fields of the form, as plain text: amounts with a point. */
export const ENTRY_NAMES = [
  'norm',
  'floor',
  'reading',
  'rounding',
  'weights',
  'gamma',
  'beta',
  'weighted',
  'weight',
  'citizens',
  'moved',
  'council',
] as const

export type EntryName = (typeof ENTRY_NAMES)[number]

/** What stands in the form. A field that is not used is empty; `floor` keeps its value while the floor is left out. */
export type OwnEntries = Readonly<Record<EntryName, string>>

/** Entries by what stands in each field. */
export function entriesBy(textOf: (name: EntryName) => string): OwnEntries {
  return {
    norm: textOf('norm'),
    floor: textOf('floor'),
    reading: textOf('reading'),
    rounding: textOf('rounding'),
    weights: textOf('weights'),
    gamma: textOf('gamma'),
    beta: textOf('beta'),
    weighted: textOf('weighted'),
    weight: textOf('weight'),
    citizens: textOf('citizens'),
    moved: textOf('moved'),
    council: textOf('council'),
  }
}

/**
 * The fields that must be filled for what others say: a choice of which one half stands there is no change, and would be
 * passed over. An own weight without a number is found with the amounts.
 */
export function entriesLacking(entries: OwnEntries): readonly EntryName[] {
  const { weights, gamma, beta, weighted, weight, moved, council } = entries
  return [
    ...(weights === 'own' && gamma === '' && beta === '' ? (['gamma'] as const) : []),
    ...(weight !== '' && weighted === '' ? (['weighted'] as const) : []),
    ...(council !== '' && moved === '' ? (['moved'] as const) : []),
    ...(moved !== '' && council === '' ? (['council'] as const) : []),
  ]
}

const WEIGHT_KINDS = {
  'weights-of-one': 'one',
  'age-alone': 'age-alone',
  'without-life-expectancy': 'without-life-expectancy',
  slopes: 'own',
} as const satisfies Partial<Record<Override['kind'], WeightWay>>

/** Whether a change says where the weights are from. */
function isOfWeights(change: Override): change is Extract<Override, { kind: keyof typeof WEIGHT_KINDS }> {
  return Object.hasOwn(WEIGHT_KINDS, change.kind)
}

/**
 * What the form shows of a run with changes, and the changes that it has no field for, which stay as they are.
 * @param taken the run with the changes in it, as the model made it
 * @param floorKm2 what stands in the field of the floor where the run has none
 */
export function entriesOf(
  taken: ModelInput,
  changes: readonly Override[],
  floorKm2: string,
): { readonly entries: OwnEntries; readonly rest: readonly Override[] } {
  const weights = changes.findLast(isOfWeights)
  const weight = changes.findLast((change) => change.kind === 'weight')
  const move = changes.findLast((change) => change.kind === 'move')
  const floor = floorOf(taken.rules)
  const isShown = (change: Override): boolean =>
    change === weights || change === weight || change === move || inRules(change)
  const slopes = weights?.kind === 'slopes' ? weights : null
  return {
    entries: {
      norm: taken.rules.citizensPerCapacity.toFixed(),
      floor: floor?.value.toFixed() ?? floorKm2,
      reading: floor?.reading ?? 'none',
      rounding: taken.rules.rounding,
      weights: weights === undefined ? 'run' : WEIGHT_KINDS[weights.kind],
      gamma: slopes?.gamma ?? '',
      beta: slopes?.beta ?? '',
      weighted: weight?.municipality ?? '',
      weight: weight?.weight ?? '',
      citizens: taken.citizens.date,
      moved: move?.municipality ?? '',
      council: move?.council ?? '',
    },
    rest: changes.filter((change) => !isShown(change)),
  }
}

/** Whether a change is seen in the norm, the floor, the rounding or the day of a run. */
function inRules(change: Override): boolean {
  switch (change.kind) {
    case 'norm':
    case 'norm-for-capacities':
    case 'rounding':
    case 'citizens':
      return true
    case 'lift':
    case 'without-lift':
    case 'lift-reading':
      return change.lift === 'area-floor'
    default:
      return false
  }
}

/** The changes that make a run what the form says: those without a field first, and then what differs from the run. */
export function changesFrom(entries: OwnEntries, rest: readonly Override[], run: ModelInput): readonly Override[] {
  return [
    ...rest,
    ...weightsFrom(entries),
    ...(entries.weighted === ''
      ? []
      : [{ kind: 'weight', municipality: entries.weighted, weight: entries.weight } as const]),
    ...(entries.citizens === run.citizens.date ? [] : [{ kind: 'citizens', date: entries.citizens } as const]),
    ...(entries.moved === '' || entries.council === ''
      ? []
      : [{ kind: 'move', municipality: entries.moved, council: entries.council } as const]),
    ...(isSame(entries.norm, run.rules.citizensPerCapacity.toFixed())
      ? []
      : [{ kind: 'norm', citizensPerCapacity: entries.norm } as const]),
    ...floorFrom(entries, run.rules),
    ...roundingFrom(entries, run.rules),
  ]
}

function weightsFrom({ weights, gamma, beta }: OwnEntries): readonly Override[] {
  if (weights !== 'own') {
    const change = readChange('weights', weights)
    return change === null ? [] : [change]
  }
  const slopes = { ...(gamma === '' ? {} : { gamma }), ...(beta === '' ? {} : { beta }) }
  return gamma === '' && beta === '' ? [] : [{ kind: 'slopes', ...slopes }]
}

function floorFrom({ floor, reading }: OwnEntries, rules: AllocationRules): readonly Override[] {
  const own = floorOf(rules)
  const way: LiftWay = parameterRule(reading, LIFT_WAYS) ?? 'none'
  const read = parameterRule(way, LIFT_READINGS)
  const lift = 'area-floor'
  if (read === null) return own === undefined ? [] : [{ kind: 'without-lift', lift }]
  if (own === undefined || !isSame(floor, own.value.toFixed()))
    return [{ kind: 'lift', lift, value: floor, reading: read }]
  return own.reading === read ? [] : [{ kind: 'lift-reading', lift, reading: read }]
}

function roundingFrom({ rounding }: OwnEntries, rules: AllocationRules): readonly Override[] {
  const rule = parameterRule(rounding, ROUNDING_RULES)
  return rule === null || rule === rules.rounding ? [] : [{ kind: 'rounding', rule }]
}

function floorOf({ lifts }: AllocationRules): AllocationRules['lifts'][number] | undefined {
  return lifts.find(({ kind }) => kind === 'area-floor')
}

/** Whether two texts are the same number; "35.0" is 35. */
function isSame(text: string, number: string): boolean {
  return /^[0-9]+(\.[0-9]+)?$/.test(text) && text.length < 30 && decimal(text).eq(decimal(number))
}
