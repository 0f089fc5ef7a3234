import type { CouncilResult, MunicipalityResult, RunResult } from '../../results/result.ts'
import type { Showing } from '../../text/columns/shown.ts'

/** A figure of a municipality or of a health council, by the name of its column, and how it is shown. */
export interface ValueProps extends Showing {
  readonly run: RunResult
  readonly municipality?: MunicipalityResult
  readonly council?: CouncilResult
  readonly column: string
}
