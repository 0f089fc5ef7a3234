import type { Inputs } from '../inputs/inputs.ts'
import { type Decimal, weightedMean } from '../model/decimal.ts'
import { citizensPerBand, expectedContacts } from '../model/use-profile.ts'
import { numberOf } from '../model/parameter-value.ts'
import { parameterOf } from './run-input.ts'

/**
 * The country's contacts per citizen and year by the use profile of four age bands. It is the estimate's own mean where
 * the estimate rests on that profile; a patient list, of which only ages are asked, is held against it in any case.
 */
export function countryUseByAge(inputs: Inputs): Decimal {
  const { estimate } = inputs
  const { municipalities, useProfile } = inputs.estimateBasisOf(estimate)
  const share17 = numberOf(parameterOf(estimate.parameters.share17, inputs))
  return weightedMean(
    municipalities.map((m) => ({
      value: expectedContacts(citizensPerBand(m.citizensByAgeGroup, useProfile, share17)),
      weight: m.citizens,
    })),
  )
}
