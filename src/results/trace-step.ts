import type { Decimal } from '../model/decimal.ts'

/** What a step of the calculation finds. */
export type StepId =
  | 'citizens'
  | 'expectedContacts'
  | 'ageExcess'
  | 'yearsShort'
  | 'needWeight'
  | 'weightedCitizens'
  | 'modelNeed'
  | 'floorNeed'
  | 'need'
  | 'floorAddition'
  | 'guidanceListSize'
  | 'capacities'

export type Unit =
  | 'citizens'
  | 'contacts per citizen per year'
  | 'share'
  | 'years'
  | 'weight per citizen'
  | 'weighted citizens'
  | 'capacities'
  | 'km²'
  | 'km² per capacity'
  | 'weighted citizens per capacity'
  | 'patients per capacity'

/** Something that a step takes in: an amount with its unit, or a rule by name. */
export interface StepInput {
  readonly name: string
  readonly value: Decimal | string
  readonly unit: Unit | null
}

/** One step of the calculation: what it takes in, by which formula, under which rule, and what comes out. */
export interface TraceStep {
  readonly step: StepId
  /** The formula in the names of the inputs. */
  readonly formula: string
  readonly inputs: readonly StepInput[]
  readonly result: Decimal
  readonly unit: Unit
  /** Ids of the parameters that the step rests on; empty where it is plain arithmetic. */
  readonly rules: readonly string[]
  /** Ids of the source records behind its inputs. */
  readonly sources: readonly string[]
}
