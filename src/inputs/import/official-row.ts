import type { Decimal } from '../../model/decimal.ts'
import type { OfficialResult } from '../../model/domain.ts'

/** The columns of what the model is given. */
export const INPUTS = ['citizens_group_1', 'weighted_citizens', 'need_weight'] as const
/** The columns of what it gives. */
export const RESULTS = ['capacities', 'guidance_list_size'] as const

/** What a file of official numbers says of a municipality; null where it says nothing. */
export interface OfficialRow {
  readonly code: string
  readonly citizensGroup1: Decimal | null
  readonly weightedCitizens: Decimal | null
  readonly needWeight: Decimal | null
}

/** A result that a file states. */
export type ResultRow = Pick<OfficialResult, 'level' | 'area' | 'measure' | 'value'>
