import type { Language } from '../../inputs/language.ts'
import type { CouncilResult, MunicipalityResult } from '../../results/result.ts'
import { showCouncil, showMunicipality, type ShownValue } from '../columns/shown.ts'

/** The figures of the worked example in the order in which it tells them, and the decimals that it gives them. */
const MUNICIPALITY = [
  ['citizens', 0],
  ['need_weight', 3],
  ['weighted_citizens', 0],
  ['model_need', 1],
  ['area_km2', 1],
  ['floor_need', 1],
] as const
const COUNCIL = [
  ['need', 1],
  ['capacities', 0],
] as const

/** The eight figures of the worked example for a municipality and its council. */
export function exampleValues(
  municipality: MunicipalityResult,
  council: CouncilResult,
  language: Language,
): readonly ShownValue[] {
  return [
    ...MUNICIPALITY.map(([column, decimals]) => showMunicipality(municipality, column, { decimals }, language)),
    ...COUNCIL.map(([column, decimals]) => showCouncil(council, column, { decimals }, language)),
  ]
}
