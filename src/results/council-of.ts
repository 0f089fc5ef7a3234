import { required } from '../model/required.ts'
import type { CouncilResult, MunicipalityResult, RunResult } from './result.ts'

/**
 * The health council that a municipality belongs to in a run.
 * @throws RangeError when the run has no such council
 */
export function councilOf(
  { council }: Pick<MunicipalityResult, 'council'>,
  { councils }: Pick<RunResult, 'councils'>,
): CouncilResult {
  return required(
    councils.find(({ name }) => name === council),
    `health council ${council}`,
  )
}
