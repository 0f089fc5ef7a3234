import type { Inputs } from '../inputs/inputs.ts'
import { type Decimal, rootMeanSquare } from '../model/decimal.ts'
import { type OfficialBeside, officialsOfRun } from './official-beside.ts'
import type { Results, RunResult } from './result.ts'

/** The open estimate held against what the authorities state, which it is not fitted to. */
export interface EstimateTested {
  /** The run on the estimate, of the same year as the authorities' numbers. */
  readonly run: RunResult
  /** Capacities of councils, then list sizes of municipalities; ours are those of the run. */
  readonly rows: readonly OfficialBeside[]
  /** Of how many councils the authorities' number lies within the range of the estimate, and of how many there is one. */
  readonly within: number
  readonly councils: number
  /** Root mean square of ours ÷ theirs − 1 over all rows: 0.05 where the estimate is typically 5 % off. */
  readonly typicalError: Decimal
}

/**
 * What the authorities state beside the estimate of the same year, by the rules of its run; that of the run that leads the
 * estimates if they state something for its year, or else the latest. Null where nothing is held of a year that is estimated.
 *
 * Ours of 110 and 90 beside 100 and 100 are typically 10 % off.
 */
export function estimateTested(
  inputs: Pick<Inputs, 'officialResults' | 'sources'>,
  { estimated, runs }: Pick<Results, 'estimated' | 'runs'>,
): EstimateTested | null {
  const candidates = [estimated, ...runs.filter(({ run }) => run.status === 'estimated').toReversed()]
  for (const run of candidates) {
    const { capacities, listSizes } = officialsOfRun(inputs, run)
    const rows = [...capacities, ...listSizes]
    if (rows.length === 0) continue
    const errors = rows.flatMap(({ official, ours }) =>
      ours === null ? [] : [ours.value.div(official.value).minus(1)],
    )
    return {
      run,
      rows,
      within: capacities.filter(({ official: { value }, ours }) => {
        const area = ours?.area
        return (
          area !== undefined &&
          'capacitiesLow' in area &&
          value.gte(area.capacitiesLow) &&
          value.lte(area.capacitiesHigh)
        )
      }).length,
      councils: capacities.length,
      typicalError: rootMeanSquare(errors),
    }
  }
  return null
}
