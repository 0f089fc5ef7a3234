import { median } from 'd3'
import type { Areas, Place } from '../../src/inputs/basis.ts'
import type { Inputs } from '../../src/inputs/inputs.ts'
import type { ModelInput } from '../../src/model/model-input.ts'
import { required } from '../../src/model/required.ts'
import { runModel } from '../../src/model/run-model.ts'
import { recomputationsOf } from '../../src/results/recomputations-of.ts'
import { runInput } from '../../src/results/run-input.ts'

/** Every municipality so many times over, each copy with a code and a name of its own, in the same councils. */
function multiply(inputs: Inputs, copies: number): Inputs {
  const times = <M extends Place>(areas: Areas<M>): readonly M[] =>
    Array.from({ length: copies }, (_, copy) =>
      areas.municipalities.map((m) => ({ ...m, code: copy === 0 ? m.code : `${m.code}-${copy}` })),
    ).flat()
  return {
    ...inputs,
    basisOf: (run) => ({ ...inputs.basisOf(run), municipalities: times(inputs.basisOf(run)) }),
    estimateBasisOf: (of) => ({ ...inputs.estimateBasisOf(of), municipalities: times(inputs.estimateBasisOf(of)) }),
  }
}

/** The run that leads, as the model takes it. */
export function headlineInput(inputs: Inputs): ModelInput {
  const run = required(
    inputs.runs.find(({ id }) => id === inputs.headlineRun),
    inputs.headlineRun,
  )
  return runInput(run, inputs)
}

/** What some repetitions take of the processor, in milliseconds: the median. Others who are at work change the clock more. */
function timeOf(work: () => unknown, repetitions: number): number {
  const times = Array.from({ length: repetitions }, () => {
    const before = process.threadCpuUsage()
    work()
    const { user, system } = process.threadCpuUsage(before)
    return (user + system) / 1000
  })
  return median(times) ?? NaN
}

/** A run whose estimate has not been fitted yet, and is with it: see `runModel`, which keeps each. */
function unfitted({ weights, ...input }: ModelInput): ModelInput {
  return {
    ...input,
    weights: weights.kind === 'given' ? weights : { ...weights, estimate: { ...weights.estimate } },
  }
}

/** One run of the model with its estimate, for each so many copies of the country. */
export function modelTimes(
  inputs: Inputs,
  copies: readonly number[],
): readonly { readonly municipalities: number; readonly milliseconds: number }[] {
  // Code runs at its speed when it has run for a while.
  timeOf(() => runModel(unfitted(headlineInput(inputs))), 20)
  return copies.map((times) => {
    const input = headlineInput(multiply(inputs, times))
    const milliseconds = timeOf(() => runModel(unfitted(input)), times <= 10 ? 21 : times <= 1000 ? 3 : 1)
    return { municipalities: times * inputs.municipalities.length, milliseconds }
  })
}

/** The recomputations of the estimate, made anew each time, in milliseconds. */
export function recomputationsTime(inputs: Inputs): number {
  return timeOf(() => recomputationsOf(inputs.estimate, { ...inputs }), 3)
}
