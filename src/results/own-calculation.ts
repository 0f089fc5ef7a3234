import { once } from '../inputs/files/once.ts'
import { type ChangeFault, faultsOfChanges } from '../inputs/rules/check-change.ts'
import type { Allocation } from '../model/allocation.ts'
import type { Override } from '../model/override.ts'
import { required } from '../model/required.ts'
import { addressText, checkOf } from '../model/run-address.ts'
import { type ModelRun, runModel, tryRun } from '../model/run-model.ts'
import { changeableIn } from './changeable.ts'
import { type OwnTable, withTable } from './own-table.ts'
import type { PageRun } from './page-runs.ts'
import { type Baseline, type Shifts, shiftsOf } from './scenarios.ts'

// A reader's own calculation, without a page: what is asked, and what comes of it.

/** A run, what is other than in it, and weights of the reader's own. */
export interface OwnQuestion {
  readonly page: PageRun
  readonly changes: readonly Override[]
  readonly table: OwnTable | null
}

/** What a question comes to. */
export interface OwnAnswer extends OwnQuestion {
  readonly run: ModelRun
  /** Every number by the rules that the pages lead with, on the citizens and weights of the run, and by the reader's. */
  readonly shifts: Shifts
  /** The fragment that opens the question again. It has a check of the numbers, but none where they rest on a table. */
  readonly address: string
}

/** Why a question has no answer: something in a change by itself, or what the changes would do together. */
export type OwnRefusal =
  | {
      readonly kind: 'changes'
      readonly faults: readonly { readonly change: Override; readonly fault: ChangeFault }[]
    }
  | { readonly kind: 'together' }

/** A run by the rules of another, on its own citizens and weights; each is worked out once. */
export type ByRules = (page: PageRun) => (id: string) => ModelRun

/**
 * Works the runs of a page out by each other's rules.
 * @throws RangeError where it is asked for the rules of a run that the page does not carry
 */
export function byRulesIn(runs: ReadonlyMap<string, PageRun>): ByRules {
  return once((page: PageRun) =>
    once((id: string) => runModel({ ...page.input, rules: required(runs.get(id), id).input.rules })),
  )
}

/** Works a question out, and holds it against the run by the rules of another. */
export function workOut(question: OwnQuestion, byRules: ByRules, lead: string): OwnAnswer | OwnRefusal {
  const { page, changes, table } = question
  const input = withTable(page.input, table)
  const faults = faultsOfChanges(changes, changeableIn(input))
  if (faults.length > 0) return { kind: 'changes', faults }
  const tried = tryRun(input, changes)
  const shifts = 'refused' in tried ? null : shiftsFrom(page, byRules(page)(lead), tried.run)
  if ('refused' in tried || shifts === null) return { kind: 'together' }
  const check = table === null ? checkOf(tried.run.allocation.councils) : null
  return { ...question, run: tried.run, shifts, address: addressText({ run: page.id, changes, check }) }
}

/** What moved from one run of a page to another; null where a council of the first is left without municipalities. */
function shiftsFrom(page: PageRun, from: ModelRun, to: ModelRun): Shifts | null {
  try {
    return shiftsOf(baselineOf(page, from.allocation), to.allocation)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return null
  }
}

/** A run as it was computed, with the names and ranges of its areas: what a calculation is held against. */
export function baselineOf(page: PageRun, allocation: Allocation): Baseline {
  const councils = new Map(allocation.councils.map((council) => [council.name, council]))
  return {
    national: allocation.national,
    councils: page.councils.map((council) => ({ ...required(councils.get(council.name), council.name), ...council })),
    municipalities: allocation.municipalities.map((municipality, index) => ({
      ...municipality,
      ...required(page.municipalities[index], municipality.code),
    })),
  }
}
