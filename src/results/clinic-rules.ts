import type { Inputs } from '../inputs/inputs.ts'
import type { TimelineEvent } from '../inputs/explanations/timeline.ts'
import type { ClinicRules } from '../model/clinic.ts'
import { numberOf } from '../model/parameter-value.ts'
import { startOf } from './timeline-state.ts'
import type { RunResult } from './result.ts'
import { parameterOf } from './run-input.ts'

/** The parameters that a clinic's minimum rests on, beside the norm of the run. */
export const CLINIC_PARAMETERS = ['clinic-formula', 'clinic-wait', 'clinic-wait-later'] as const

/**
 * The rules of a clinic's minimum under a run: its norm, the wait of the parameters, and from the timeline the first day
 * on which a region could set a minimum.
 * @throws RangeError when the timeline does not know that day
 */
export function clinicRules(run: RunResult, inputs: Inputs, timeline: readonly TimelineEvent[]): ClinicRules {
  return {
    citizensPerCapacity: run.rules.citizensPerCapacity.toFixed(),
    waitDays: numberOf(parameterOf('clinic-wait', inputs)).toNumber(),
    powersFrom: startOf(timeline, 'minimum'),
  }
}
