import type { Inputs } from '../inputs/inputs.ts'
import type { TimelineEvent } from '../inputs/explanations/timeline.ts'
import type { ClinicRules } from '../model/clinic.ts'
import { parameterNumber } from './compute-results.ts'
import type { RunResult } from './result.ts'

/** The parameters that a clinic's minimum rests on, beside the norm of the run. */
export const CLINIC_PARAMETERS = ['clinic-formula', 'clinic-wait-30', 'clinic-wait-later'] as const

/**
 * The rules of a clinic's minimum under a run: its norm, the wait of the parameters, and from the timeline the first day
 * on which a region could set a minimum. A run with official weights has no margin.
 * @throws RangeError when the timeline does not know that day
 */
export function clinicRules(run: RunResult, inputs: Inputs, timeline: readonly TimelineEvent[]): ClinicRules {
  const powers = timeline.find((event) => event.id === 'minimum')
  if (powers === undefined) throw new RangeError('clinicRules: the timeline has no event “minimum”')
  return {
    citizensPerCapacity: run.rules.citizensPerCapacity.toFixed(),
    waitDays: parameterNumber(inputs, 'clinic-wait-30').toNumber(),
    powersFrom: powers.from,
    estimateMargin: run.estimate?.margin.toFixed() ?? '0',
  }
}
