import { type Decimal, ONE } from '../model/decimal.ts'
import type { MunicipalityCode, RoundingRule } from '../model/domain.ts'
import { type LiftLevel, levelOf } from '../model/lift.ts'
import { LIFTS } from '../model/lifts.ts'
import type { ModelInput } from '../model/model-input.ts'
import { isOfEstimate, type Override } from '../model/override.ts'
import type { ModelRun } from '../model/run-model.ts'
import { NEED_DECIMALS } from '../model/rounding.ts'
import { columnName } from './published-form.ts'

/**
 * Decimals that a need is rounded to before it becomes whole, in spreadsheets and languages that count with some fifteen digits:
 * what is left of a division would else lift a need of 150 to 151. The model itself looks at twenty.
 */
export const SETTLED_DECIMALS = 9

/** A run as it is published: its weights stand in its table with what the estimate makes them of. */
export interface RunBefore {
  readonly id: string
  readonly input: ModelInput
  readonly weights: ReadonlyMap<MunicipalityCode, PublishedWeight>
}

/** A weight as the table has it; A and L are null where no estimate makes it. */
export interface PublishedWeight {
  readonly needWeight: Decimal
  readonly ageExcess: Decimal | null
  readonly yearsShort: Decimal | null
}

/** A run as a calculation is held against it: its weights as they are published, and what the estimate makes them of. */
export function runBefore(id: string, { input, estimate, allocation }: ModelRun): RunBefore {
  return {
    id,
    input,
    weights: new Map(
      allocation.municipalities.map(({ code, needWeight }) => {
        const parts = estimate?.weights.get(code)
        return [code, { needWeight, ageExcess: parts?.ageExcess ?? null, yearsShort: parts?.yearsShort ?? null }]
      }),
    ),
  }
}

/** A lift in a calculation: the column of what it measures, what that is divided by, and where it is compared. */
export interface AgainLift {
  readonly column: string
  readonly value: string
  readonly level: LiftLevel
  readonly isRoundedUp: boolean
}

/** A calculation in the words of the published tables: what every language writes in its own way. */
export interface Calculation {
  readonly run: string
  readonly norm: string
  readonly rounding: RoundingRule
  readonly lifts: readonly AgainLift[]
  /** The weight of a municipality: that of the table, one for all, or of two slopes. */
  readonly weight:
    | { readonly kind: 'published' }
    | { readonly kind: 'one' }
    | { readonly kind: 'slopes'; readonly gamma: string; readonly beta: string }
  /** Weights that some municipalities have instead. */
  readonly own: readonly (readonly [code: MunicipalityCode, weight: string])[]
  /** Municipalities that are in another council. */
  readonly moved: readonly (readonly [code: MunicipalityCode, council: string])[]
  /** The day whose citizens count, where it is another than the run's. */
  readonly citizensOf: string | null
  /** Whether the table of the run has what its lifts measure. */
  readonly isMeasured: boolean
}

/** What a changed run is, said by the columns of the run before. */
export function calculationOf(
  run: RunBefore,
  changes: readonly Override[],
  { input, estimate, allocation }: ModelRun,
): Calculation {
  const { rules, citizens } = input
  const isOne = changes.some(({ kind }) => kind === 'weights-of-one')
  const slopes = estimate !== null && changes.some(isOfEstimate) ? estimate : null
  const usual = ({ needWeight, ageExcess, yearsShort }: PublishedWeight): Decimal => {
    if (isOne) return ONE
    if (slopes === null || ageExcess === null || yearsShort === null) return needWeight
    return ONE.plus(slopes.gamma.times(ageExcess)).plus(slopes.beta.times(yearsShort))
  }
  const own = allocation.municipalities.flatMap(({ code, needWeight }): [string, string][] => {
    const published = run.weights.get(code)
    const isUsual = published !== undefined && usual(published).minus(needWeight).abs().lt(ALIKE)
    return isUsual ? [] : [[code, plain(needWeight)]]
  })
  const before = new Map(run.input.areas.map(({ code, council }) => [code, council]))
  const measured = new Set(run.input.rules.lifts.map(({ kind }) => kind).concat('area-floor'))
  return {
    run: run.id,
    norm: plain(rules.citizensPerCapacity),
    rounding: rules.rounding,
    lifts: rules.lifts.map(({ kind, value, reading }) => ({
      column: columnName(LIFTS[kind].measure.name),
      value: plain(value),
      level: levelOf(reading),
      isRoundedUp: reading === 'municipality-rounded-up',
    })),
    weight: isOne
      ? { kind: 'one' }
      : slopes === null
        ? { kind: 'published' }
        : { kind: 'slopes', gamma: plain(slopes.gamma), beta: plain(slopes.beta) },
    own,
    moved: input.areas.flatMap(({ code, council }): [string, string][] =>
      before.get(code) === council ? [] : [[code, council]],
    ),
    citizensOf: citizens.date === run.input.citizens.date ? null : citizens.date,
    isMeasured: rules.lifts.every(({ kind }) => measured.has(kind)),
  }
}

/** Weights that differ by less are the same: it is what divisions leave behind. */
const ALIKE = '1e-18'

/** A number as code has it, with the digits that can decide. */
function plain(value: Decimal): string {
  return value.toDecimalPlaces(NEED_DECIMALS).toFixed()
}
