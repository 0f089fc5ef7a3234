import { allocate, type Allocation, type AllocationMunicipality } from './allocation.ts'
import { type Decimal, decimal } from './decimal.ts'
import type { MunicipalityCode } from './domain.ts'
import type { Estimate } from './estimate.ts'
import { type EstimateInput, fitEstimate } from './fit-number.ts'
import { largestNormFor } from './largest-norm.ts'
import type { ModelInput } from './model-input.ts'
import { overridden, type Override } from './override.ts'
import { required } from './required.ts'

/** What a run of the model comes to. */
export interface ModelRun {
  /** The run as it was computed, with its overrides in it. */
  readonly input: ModelInput
  /** The open estimate behind the weights; null where they are given. */
  readonly estimate: Estimate | null
  readonly allocation: Allocation
}

/**
 * Runs the model: the open estimate where the weights rest on one, then citizens → weighted citizens → ÷ norm → lifts →
 * sum → whole capacities. It is pure and knows no files, so a page can run it as well as the build.
 * @param overrides what is other than in the run, taken in their order
 * @throws RangeError when an override speaks of what the run does not have, or a municipality lacks citizens or a weight
 */
export function runModel(input: ModelInput, overrides: readonly Override[] = []): ModelRun {
  const given = overrides.reduce(taken, input)
  const estimate = estimateOf(given)
  return { input: given, estimate, allocation: allocate(areasOf(given, estimate), given.rules) }
}

/** A run with the weights that it comes to as given ones: whatever else is changed in it, they stay as they are. */
export function withGivenWeights(input: ModelInput): ModelInput {
  const estimate = estimateOf(input)
  const weights = new Map(areasOf(input, estimate).map(({ code, needWeight }) => [code, needWeight]))
  return { ...input, weights: { kind: 'given', weights }, ownWeights: new Map() }
}

/** Estimates by what they rest on: the fit is most of the work of a run, and most changes leave it as it is. */
const fitted = new WeakMap<EstimateInput, Estimate>()

function estimateOf({ weights }: ModelInput): Estimate | null {
  if (weights.kind === 'given') return null
  const estimate = fitted.get(weights.estimate) ?? fitEstimate(weights.estimate)
  fitted.set(weights.estimate, estimate)
  return estimate
}

/** A run with an override in it. */
function taken(input: ModelInput, override: Override): ModelInput {
  if (override.kind !== 'norm-for-capacities') return overridden(input, override)
  const { input: given, estimate } = runModel(input)
  const areas = areasOf(given, estimate)
  const norm = largestNormFor(
    decimal(override.capacities),
    (citizensPerCapacity) => allocate(areas, { ...given.rules, citizensPerCapacity }).national.capacities,
  )
  return { ...input, rules: { ...input.rules, citizensPerCapacity: norm } }
}

/** The municipalities with the citizens of the run's day, each with its weight. */
function areasOf(
  { areas, citizens, weights, ownWeights }: ModelInput,
  estimate: Estimate | null,
): readonly AllocationMunicipality[] {
  const counts = citizens.byDate.get(citizens.date)
  const weightOf = (code: MunicipalityCode): Decimal | undefined =>
    ownWeights.get(code) ?? (weights.kind === 'given' ? weights.weights.get(code) : estimate?.weights.get(code)?.weight)
  return areas.map(({ code, council, measures }) => ({
    code,
    council,
    citizens: required(counts?.get(code), `citizens of ${code} on ${citizens.date}`),
    needWeight: required(weightOf(code), `weight of ${code}`),
    measures,
  }))
}

/** What becomes of a run with changes that a reader has put together: a run, or why there is none. */
export type TriedRun = { readonly run: ModelRun } | { readonly refused: string }

/** Runs the model with any changes: those that it cannot take together are told and not thrown. */
export function tryRun(input: ModelInput, overrides: readonly Override[]): TriedRun {
  try {
    return { run: runModel(input, overrides) }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return { refused: error.message }
  }
}
