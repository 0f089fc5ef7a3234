import type { Language } from '../../inputs/language.ts'
import { needName } from '../../model/lifts.ts'
import type { CouncilResult, MunicipalityResult, RunResult } from '../../results/result.ts'
import { columnName } from '../../results/published-form.ts'
import { LIFT_WORDS } from '../labels/lift.ts'
import { showCouncil, showMunicipality, type ShownValue } from './shown.ts'

/** The numbers of the worked example in the order in which it tells them, and the decimals that it gives them. */
const MUNICIPALITY = [
  ['citizens', 0],
  ['need_weight', 3],
  ['weighted_citizens', 0],
  ['model_need', 1],
] as const
const COUNCIL = [
  ['need', 1],
  ['capacities', 0],
] as const

/** The numbers of the worked example for a municipality and its council; two of them for each lift of the run. */
export function exampleValues(
  municipality: MunicipalityResult,
  council: CouncilResult,
  { rules }: RunResult,
  language: Language,
): readonly ShownValue[] {
  const lifts = rules.lifts.flatMap(({ kind }) => [LIFT_WORDS[kind].measure.id, columnName(needName(kind))])
  return [
    ...MUNICIPALITY.map(([column, decimals]) => showMunicipality(municipality, column, { decimals }, language)),
    ...lifts.map((column) => showMunicipality(municipality, column, { decimals: 1 }, language)),
    ...COUNCIL.map(([column, decimals]) => showCouncil(council, column, { decimals }, language)),
  ]
}
