import type { Decimal } from '../model/decimal.ts'
import { additionName, LIFT_KINDS, LIFTS, needName } from '../model/lifts.ts'

/** What a step of the calculation finds. */
export const STEP_IDS = [
  'citizens',
  'expectedContacts',
  'ageExcess',
  'yearsShort',
  'needWeight',
  'weightedCitizens',
  'modelNeed',
  ...LIFT_KINDS.map((kind) => needName(kind)),
  'need',
  ...LIFT_KINDS.map((kind) => additionName(kind)),
  'guidanceListSize',
  'capacities',
] as const

export type StepId = (typeof STEP_IDS)[number]

/** The units of what steps take in and find. */
export const UNITS = [
  'citizens',
  'contacts per citizen per year',
  'share',
  'years',
  'weight per citizen',
  'weighted citizens',
  'capacities',
  ...LIFT_KINDS.flatMap((kind) => [LIFTS[kind].measure.unit, LIFTS[kind].value.unit]),
  'weighted citizens per capacity',
  'patients per capacity',
] as const

export type Unit = (typeof UNITS)[number]

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
