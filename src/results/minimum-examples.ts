import { type ClinicRules, minimumPerCapacity } from '../model/clinic.ts'
import type { Decimal } from '../model/decimal.ts'
import { weightFromListSize } from '../model/estimate.ts'
import { ratio, times, toFixed } from '../model/ratio.ts'

/** A row of a table of minimum numbers of patients, as plain digits: weight "1.05", patients "1524". */
export interface MinimumRow {
  readonly weight: string
  readonly patients: readonly string[]
}

/** The sizes of clinics that the printed table has, in doctor capacities. */
export const CLINIC_SIZES = ['1', '1.5', '2', '2.5', '3', '3.5', '4'] as const

/** The weights of the printed tables, in hundredths. */
const WEIGHTS = { first: 70, last: 150, step: 5 }

/**
 * The minimum of a clinic by its average weight, from 0.70 to 1.50 in steps of 0.05, for each of the sizes:
 * by a norm of 1,600 a clinic of weight 1.25 with 2 capacities has 1,600 ÷ 1.25 × 2 = 2,560.
 */
export function minimumBySize(rules: ClinicRules): readonly MinimumRow[] {
  return weights(WEIGHTS.step).map((hundredths) => ({
    weight: weightText(hundredths),
    patients: CLINIC_SIZES.map((size) => minimum(hundredths, size, rules)),
  }))
}

/**
 * The minimum per capacity for every hundredth of weight: a row for each tenth, from "0.7" to "1.5", and in it what the
 * last digit adds, 0 to 9. The last row ends with the last weight.
 */
export function minimumByHundredth(rules: ClinicRules): readonly MinimumRow[] {
  return weights(10).map((tenth) => ({
    weight: weightText(tenth).slice(0, -1),
    patients: Array.from({ length: 10 }, (_, digit) => tenth + digit)
      .filter((hundredths) => hundredths <= WEIGHTS.last)
      .map((hundredths) => minimum(hundredths, '1', rules)),
  }))
}

/**
 * A quoted average of patients per doctor as a minimum: the weight that it amounts to, and the patients of a clinic of so
 * many capacities with that weight. 1,450 by a norm of 1,600 is a weight of 1.1034, and 2,900 patients for 2 capacities.
 */
export function minimumFromAverage(
  patientsPerDoctor: Decimal,
  capacities: Decimal,
  citizensPerCapacity: Decimal,
): { readonly weight: Decimal; readonly patients: Decimal } {
  return {
    weight: weightFromListSize(patientsPerDoctor, citizensPerCapacity),
    patients: patientsPerDoctor.times(capacities),
  }
}

function weights(step: number): readonly number[] {
  const { first, last } = WEIGHTS
  return Array.from({ length: (last - first) / step + 1 }, (_, index) => first + index * step)
}

/** 70 hundredths is the text "0.70". */
function weightText(hundredths: number): string {
  const digits = String(hundredths).padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}

function minimum(hundredths: number, capacities: string, rules: ClinicRules): string {
  const perCapacity = minimumPerCapacity(ratio(weightText(hundredths)), rules.citizensPerCapacity)
  return toFixed(times(perCapacity, ratio(capacities)), 0)
}
