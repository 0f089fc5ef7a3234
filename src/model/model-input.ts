import type { AllocationRules } from './allocation.ts'
import type { Decimal } from './decimal.ts'
import type { IsoDate, MunicipalityCode } from './domain.ts'
import type { EstimateInput } from './fit-number.ts'
import type { AreaMeasures } from './lifts.ts'

/** A municipality of a run: where it belongs, and what the lifts measure of it. */
export interface InputArea {
  readonly code: MunicipalityCode
  readonly council: string
  readonly measures: AreaMeasures
}

/** Where the need weights are from: fitted by the open estimate, or given. */
export type InputWeights =
  | { readonly kind: 'open-estimate'; readonly estimate: EstimateInput }
  | { readonly kind: 'given'; readonly weights: ReadonlyMap<MunicipalityCode, Decimal> }

/**
 * A run of the model as plain values, whole: nothing else decides what comes out. It is made from a run of data/runs.json
 * and the tables that this names; overrides change it.
 */
export interface ModelInput {
  readonly areas: readonly InputArea[]
  readonly citizens: {
    /** The edition of the population that they are from; null where an authority gives them. */
    readonly edition: string | null
    /** The day whose citizens count. */
    readonly date: IsoDate
    /** Citizens of every day that is known, that one among them. */
    readonly byDate: ReadonlyMap<IsoDate, ReadonlyMap<MunicipalityCode, Decimal>>
  }
  readonly weights: InputWeights
  /** Weights that some municipalities have instead. */
  readonly ownWeights: ReadonlyMap<MunicipalityCode, Decimal>
  readonly rules: AllocationRules
}
