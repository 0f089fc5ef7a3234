import { once } from '../inputs/files/once.ts'
import type { Inputs } from '../inputs/inputs.ts'
import type { EstimateDefinition } from '../inputs/rules/rule-schemas.ts'
import { decimal, type Decimal } from '../model/decimal.ts'
import { type EstimateInput, fitEstimate } from '../model/fit-number.ts'
import { numberOf } from '../model/parameter-value.ts'
import { required } from '../model/required.ts'
import {
  drawChance,
  drawWeights,
  type HeldOutRange,
  heldOutRanges,
  type RecomputationRules,
  type WeightDraws,
} from '../model/weight-draws.ts'
import type { RunResult } from './result.ts'
import { estimateInput, estimateOf, parameterOf } from './run-input.ts'

/** How sure an estimate is: its weights drawn anew, and each of its numbers against the range from the others. */
export interface Sureness {
  readonly rules: RecomputationRules
  readonly draws: WeightDraws
  readonly heldOut: readonly HeldOutRange[]
}

/** The recomputations of an estimate by its parameters. Runs that share an estimate share its draws. */
export function recomputationsOf(definition: EstimateDefinition, inputs: Inputs): Sureness {
  return ofInputs(inputs)(definition)
}

/** The weights of a run on the open estimate, drawn anew. */
export function drawsOf({ run }: Pick<RunResult, 'run'>, inputs: Inputs): WeightDraws {
  const spec = required(
    inputs.runs.find(({ id }) => id === run.id),
    `run ${run.id}`,
  )
  return recomputationsOf(estimateOf(spec, inputs), inputs).draws
}

/** The slow part of `Sureness` as plain values, which outlive the modules that made them. */
export interface KeptRecomputations {
  readonly draws: WeightDraws
  readonly heldOut: readonly (Omit<HeldOutRange, 'low' | 'high'> & { readonly low: string; readonly high: string })[]
}

declare global {
  /**
   * What `npm run dev` keeps from one change to the next, by all that it rests on; undefined elsewhere, where every process
   * makes it once.
   */
  var keptRecomputations: Map<string, KeptRecomputations> | undefined
}

function keptOrMade(fit: EstimateInput, rules: RecomputationRules): KeptRecomputations {
  const kept = globalThis.keptRecomputations
  const key = JSON.stringify([fit, rules], (_, value: unknown) => (value instanceof Map ? [...value] : value))
  const known = kept?.get(key)
  if (known !== undefined) return known
  const estimate = fitEstimate(fit)
  const chance = drawChance(estimate, fit, rules)
  const made = {
    draws: drawWeights(estimate, fit, rules, chance),
    heldOut: heldOutRanges(estimate, fit, rules, chance).map(({ low, high, ...own }) => ({
      ...own,
      low: low.toFixed(),
      high: high.toFixed(),
    })),
  }
  kept?.set(key, made)
  return made
}

const ofInputs = once((inputs: Inputs) =>
  once((definition: EstimateDefinition): Sureness => {
    const { draws, seed, correlation, lowestWeight, middle } = definition.parameters.recomputations
    const amount = (id: string): Decimal => numberOf(parameterOf(id, inputs))
    const rules = {
      draws: amount(draws).toNumber(),
      seed: amount(seed).toNumber(),
      correlation: amount(correlation),
      lowestWeight: amount(lowestWeight),
      middle: amount(middle),
    }
    const { draws: drawn, heldOut } = keptOrMade(estimateInput(definition, inputs), rules)
    return {
      rules,
      draws: drawn,
      heldOut: heldOut.map(({ low, high, ...own }) => ({ ...own, low: decimal(low), high: decimal(high) })),
    }
  }),
)

/** The share of the draws that must agree before a difference is told, where ranges hold so much: 0.9 for 0.8. */
export function sureFrom(middle: Decimal): Decimal {
  return middle.plus(1).div(2)
}

/** A share in tenths; null where it is no whole number of them. 0.8 is 8. */
export function tenthsOf(share: Decimal): number | null {
  const tenths = share.times(10)
  return tenths.isInteger() ? tenths.toNumber() : null
}
