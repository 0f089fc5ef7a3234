import { type Decimal, sum } from '../model/decimal.ts'
import type { MunicipalityCode } from '../model/domain.ts'
import { isPartOf, type Successors, successorOf } from '../model/merge-areas.ts'
import { required } from '../model/required.ts'
import type { RunResult } from './result.ts'

/** The citizens of an area that a run expected, and those that were counted once its day had come. */
export interface CountedCitizens {
  readonly run: RunResult
  readonly expected: Decimal
  readonly counted: Decimal
  /** counted − expected. */
  readonly difference: Decimal
}

/**
 * The expected citizens of an area beside the counted ones, for each run whose day has been counted since. The numbers of
 * the run do not change by it. Where municipalities have become one by then, an area that has only some of them has no count.
 * @param codesIn the municipalities of the area in a run; none where the run does not know the area
 */
export function countedCitizens(
  runs: readonly RunResult[],
  codesIn: (run: RunResult) => readonly MunicipalityCode[],
  successors: Successors,
): readonly CountedCitizens[] {
  return runs.flatMap((run) => {
    const { counted, municipalities } = run
    const codes = new Set(codesIn(run))
    if (counted === null || codes.size === 0) return []
    const here = new Set(counted.keys())
    const now = (code: MunicipalityCode): MunicipalityCode => successorOf(code, here, successors)
    const heirs = new Set([...codes].map(now))
    const isWhole = municipalities.every(({ code }) => codes.has(code) || !heirs.has(now(code)))
    if (!isWhole) return []
    const before = sum(municipalities.filter(({ code }) => codes.has(code)).map(({ citizens }) => citizens))
    const after = sum([...heirs].map((code) => required(counted.get(code), `count of ${code}`)))
    return [{ run, expected: before, counted: after, difference: after.minus(before) }]
  })
}

/** The municipalities of a run that a municipality is, or was made of. */
export function madeOf(
  code: MunicipalityCode,
  { municipalities }: RunResult,
  successors: Successors,
): readonly MunicipalityCode[] {
  return municipalities.map((m) => m.code).filter((own) => isPartOf(own, code, successors))
}
