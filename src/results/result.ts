import type { MeasureDates } from '../inputs/basis.ts'
import type { ByLanguage } from '../inputs/language.ts'
import type { Parameter, SourceRecord, WeightSource } from '../inputs/rules/rule-schemas.ts'
import type { AreaTotals, CouncilAllocation, MunicipalityAllocation } from '../model/allocation.ts'
import type { Decimal } from '../model/decimal.ts'
import type {
  PublishedMetric,
  PublishedNumber,
  IsoDate,
  MunicipalityCode,
  RoundingRule,
  Status,
  UseProfileKind,
} from '../model/domain.ts'
import type { Lift } from '../model/lifts.ts'
import type { ModelInput } from '../model/model-input.ts'
import type { FittedNumber, HeldOutNumber, WeightParts } from '../model/estimate.ts'
import type { CapacitiesDrawn } from '../model/recomputations.ts'
import type { HeldOutRange, RecomputationRules } from '../model/weight-draws.ts'
import type { FitErrors } from './fit-errors.ts'
import type { TraceStep } from './trace-step.ts'

/** What a run is: which weights, whose citizens, when. */
export interface RunInfo {
  readonly id: string
  readonly title: ByLanguage<string>
  readonly summary: ByLanguage<string>
  readonly weightSource: WeightSource
  readonly citizensDate: IsoDate
  /** Counted, projected by Statistics Denmark, or given by the authority whose weights the run uses. */
  readonly citizensKind: 'observed' | 'projected' | 'official'
  readonly referenceDate: IsoDate
  /** Status of every number that the run computes. */
  readonly status: 'estimated' | 'computed'
}

/** A lift in a run, and the ids of the parameters that it rests on. */
export interface RunLift extends Lift {
  readonly parameters: {
    readonly value: string
    readonly reading: string
    /** What is assumed for it to hold on the day of the run; none where the sources say that it does. */
    readonly assumptions: readonly string[]
  }
}

/** The rules of a run: the values that the model used, and the dated parameters that they came from. */
export interface RunRules {
  readonly citizensPerCapacity: Decimal
  /** In the order in which additions are put down to them. */
  readonly lifts: readonly RunLift[]
  readonly rounding: RoundingRule
  readonly edgeTolerance: Decimal
  readonly parameters: readonly Parameter[]
}

/** The fit behind a run's weights. */
export interface RunEstimate {
  readonly gamma: Decimal
  readonly beta: Decimal
  readonly residualDeviation: Decimal
  readonly useProfileKind: UseProfileKind
  readonly meanExpectedContacts: Decimal
  readonly meanLifeExpectancyYears: Decimal
  readonly residuals: readonly FittedNumber[]
  readonly heldOut: readonly HeldOutNumber[]
  /** The numbers that the fit has seen, each with the range that the fit on the others gives it. */
  readonly heldOutRanges: readonly HeldOutRange[]
  /** What the ranges of the run are drawn by. */
  readonly recomputations: RecomputationRules
}

/** The range of an area by the recomputations. In a run with official weights both ends are the number itself. */
export interface AreaBounds {
  readonly needWeightLow: Decimal
  readonly needWeightHigh: Decimal
  readonly guidanceListSizeLow: Decimal
  readonly guidanceListSizeHigh: Decimal
  readonly needLow: Decimal
  readonly needHigh: Decimal
}

/** The same of a health council or the country, which have whole capacities. */
export interface TotalBounds extends AreaBounds {
  readonly capacitiesLow: Decimal
  readonly capacitiesHigh: Decimal
}

/** A municipality in a run. */
export interface MunicipalityResult extends MunicipalityAllocation, AreaBounds {
  readonly name: string
  readonly slug: string
  readonly region: string
  readonly status: Status
  readonly lifeExpectancyStatus: 'statistics' | 'imputed'
  readonly lifeExpectancyYears: Decimal
  /** How the weight came about; null where it is an official one. */
  readonly weightParts: WeightParts | null
  readonly trace: readonly TraceStep[]
}

/** A health council in a run. */
export interface CouncilResult extends CouncilAllocation, TotalBounds {
  readonly slug: string
  readonly region: string
  readonly status: Status
  /** The official model's need as quoted by others, in capacities; of the draft of 2025. Null where none is held. */
  readonly reportedNeed: Decimal | null
  readonly reportedCapacities: Decimal | null
  readonly trace: readonly TraceStep[]
}

/** The country in a run. */
export interface NationalResult extends AreaTotals, TotalBounds {
  readonly status: Status
}

/** A published number held against the estimate. Differences are ours − theirs, in the number's own unit. */
export interface Reconciliation {
  readonly figure: string
  readonly level: 'council' | 'municipality' | 'country'
  readonly area: string
  readonly metric: PublishedMetric
  readonly unit: string
  readonly vintage: string
  readonly status: PublishedNumber['status']
  readonly publisher: string
  readonly sourceTitle: string
  readonly sourceUrl: string | null
  /** `fitted`: the fit has seen it. `reference`: it is the yardstick of others. `derived`: it follows from a fitted one. */
  readonly role: 'fitted' | 'reference' | 'derived'
  readonly theirs: Decimal
  readonly ours: Decimal
  readonly difference: Decimal
  /** What the fit on the other numbers says; null for a number that the fit has not seen. */
  readonly heldOut: Decimal | null
  readonly heldOutDifference: Decimal | null
  /** The range that the fit on the other numbers gives it; null where the fit has not seen it. */
  readonly heldOutLow: Decimal | null
  readonly heldOutHigh: Decimal | null
}

/** The days that the numbers of a run rest on, for what is said of them. */
export interface RunDates {
  /** On which its estimate is fitted; null in a run with official weights. */
  readonly weights: IsoDate | null
  /** Whose areas it draws. */
  readonly geography: IsoDate
  /** What is measured in its municipalities is of these days or years. */
  readonly measures: MeasureDates
}

/** One run of the model: everything that a page, a picture or a file shows of it. Deeply frozen. */
export interface RunResult {
  /** What it was computed on: a what-if is the same with something other in it. */
  readonly input: ModelInput
  readonly run: RunInfo
  /** Id of the edition of the geography whose areas it has, and by whose outlines it is drawn. */
  readonly geography: string
  readonly rules: RunRules
  readonly dates: RunDates
  /** Null in a run with official weights. */
  readonly estimate: RunEstimate | null
  /** How the fit errs; null in a run with official weights. */
  readonly fitErrors: FitErrors | null
  /** How many draws give which number of capacities, by health council; null in a run with official weights. */
  readonly drawn: ReadonlyMap<string, readonly CapacitiesDrawn[]> | null
  /** By code. */
  readonly municipalities: readonly MunicipalityResult[]
  /** By name in Danish order. */
  readonly councils: readonly CouncilResult[]
  readonly national: NationalResult
  readonly reconciliation: readonly Reconciliation[]
  readonly sources: readonly SourceRecord[]
  /** The citizens counted on its day, where it rests on expected ones and a later population has them; by code. */
  readonly counted: ReadonlyMap<MunicipalityCode, Decimal> | null
}

/** All runs. */
export interface Results {
  readonly headline: RunResult
  /** The run on the open estimate that the pages lead with, and that scenarios are held against: see `estimatedRun`. */
  readonly estimated: RunResult
  /** In the order of data/runs.json. */
  readonly runs: readonly RunResult[]
}
