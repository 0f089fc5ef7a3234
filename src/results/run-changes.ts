import { deepFreeze } from '../inputs/files/deep-freeze.ts'
import type { Inputs } from '../inputs/inputs.ts'
import {
  type Cause,
  compareRuns,
  type CouncilChange,
  type MunicipalityChange,
  type RunComparison,
  type Split,
} from '../model/compare-runs.ts'
import type { Status } from '../model/domain.ts'
import type { Successors } from '../model/merge-areas.ts'
import { required } from '../model/required.ts'
import type { RunResult } from './result.ts'

/** A municipality from one run to the next, with its name. */
export interface MunicipalityChangeResult extends MunicipalityChange {
  readonly name: string
  readonly slug: string
  readonly status: Status
}

/** A health council from one run to the next. */
export interface CouncilChangeResult extends CouncilChange {
  readonly slug: string
  readonly status: Status
}

/** What changed from one run to the next, and why. */
export interface RunChange {
  /** "open-2025--open-2026", as in addresses and names of files. */
  readonly id: string
  /** The last part of the address of its map: that of the later run, or else its id. */
  readonly slug: string
  readonly before: RunResult
  readonly after: RunResult
  /** Official only where both runs are. */
  readonly status: Status
  /** By code. */
  readonly municipalities: readonly MunicipalityChangeResult[]
  /** By name in Danish order. */
  readonly councils: readonly CouncilChangeResult[]
  readonly national: RunComparison['national']
  /** What moved any number at all, in the order in which the causes are taken. */
  readonly causes: readonly Cause[]
}

/**
 * Each run held against the one before it, in the order of the runs. Deeply frozen.
 * @param inputs the runs of data/runs.json, which may name the address of the map of what a run changed, and what
 * municipalities became part of
 */
export function runChanges(
  runs: readonly RunResult[],
  { runs: specs, successors }: Pick<Inputs, 'runs' | 'successors'>,
): readonly RunChange[] {
  const slugs = new Map(specs.map(({ id, changeSlug }) => [id, changeSlug]))
  return deepFreeze(
    runs.slice(1).flatMap((after, index) => {
      const before = runs[index]
      return before === undefined ? [] : [runChange(before, after, successors, slugs.get(after.run.id))]
    }),
  )
}

/**
 * What changed from one run to another.
 * @throws RangeError when a municipality of the first run is in none of the second, or one of the second is made of none
 */
export function runChange(
  before: RunResult,
  after: RunResult,
  successors: Successors = new Map(),
  slug?: string,
): RunChange {
  const comparison = compareRuns(before.input, after.input, successors)
  const status = before.run.status === 'computed' && after.run.status === 'computed' ? 'computed' : 'estimated'
  const municipalityOf = new Map(after.municipalities.map((m) => [m.code, m]))
  const councilOf = new Map([...before.councils, ...after.councils].map((council) => [council.name, council]))
  const danish = new Intl.Collator('da')
  return {
    id: `${before.run.id}--${after.run.id}`,
    slug: slug ?? `${before.run.id}--${after.run.id}`,
    before,
    after,
    status,
    municipalities: comparison.municipalities.map((change): MunicipalityChangeResult => {
      const { name, slug } = required(municipalityOf.get(change.code), change.code)
      return { ...change, name, slug, status }
    }),
    councils: comparison.councils
      .map((change): CouncilChangeResult => {
        const { slug } = required(councilOf.get(change.name), change.name)
        return { ...change, slug, status }
      })
      .toSorted((a, b) => danish.compare(a.name, b.name)),
    national: comparison.national,
    causes: comparison.causes,
  }
}

/** The areas whose number moved most, up or down, the largest first; equals in their order. None that did not move. */
export function biggestMovers<Area>(
  areas: readonly Area[],
  split: (area: Area) => Split,
  count: number,
): readonly Area[] {
  return areas
    .filter((area) => !split(area).change.isZero())
    .toSorted((a, b) => split(b).change.abs().cmp(split(a).change.abs()))
    .slice(0, count)
}
