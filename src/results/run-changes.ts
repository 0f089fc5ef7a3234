import { deepFreeze } from '../inputs/files/deep-freeze.ts'
import {
  type Cause,
  CAUSES,
  compareRuns,
  type ComparedRun,
  type CouncilChange,
  type MunicipalityChange,
  type RunComparison,
  type Split,
} from '../model/compare-runs.ts'
import type { RunSpec } from '../inputs/rules/rule-schemas.ts'
import type { Status } from '../model/domain.ts'
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
 * @param definitions the runs of data/runs.json, which may name the address of the map of what a run changed
 */
export function runChanges(
  runs: readonly RunResult[],
  definitions: readonly Pick<RunSpec, 'id' | 'changeSlug'>[] = [],
): readonly RunChange[] {
  const slugs = new Map(definitions.map(({ id, changeSlug }) => [id, changeSlug]))
  return deepFreeze(
    runs.slice(1).flatMap((after, index) => {
      const before = runs[index]
      return before === undefined ? [] : [runChange(before, after, slugs.get(after.run.id))]
    }),
  )
}

/**
 * What changed from one run to another.
 * @throws RangeError when the runs do not have the same municipalities in the same councils
 */
export function runChange(before: RunResult, after: RunResult, slug?: string): RunChange {
  const { municipalities, councils, national } = compareRuns(comparedRun(before), comparedRun(after))
  const status = before.run.status === 'official' && after.run.status === 'official' ? 'official' : 'estimated'
  const municipalityOf = new Map(municipalities.map((change) => [change.code, change]))
  const councilOf = new Map(councils.map((change) => [change.name, change]))
  return {
    id: `${before.run.id}--${after.run.id}`,
    slug: slug ?? `${before.run.id}--${after.run.id}`,
    before,
    after,
    status,
    municipalities: after.municipalities.map(({ code, name, slug }) => ({
      ...required(municipalityOf.get(code), code),
      name,
      slug,
      status,
    })),
    councils: after.councils.map(({ name, slug }) => ({ ...required(councilOf.get(name), name), slug, status })),
    national,
    causes: CAUSES.filter((cause) =>
      [...councils.flatMap((c) => [c.capacities, c.need]), ...municipalities.map((m) => m.need)].some(
        ({ parts }) => !parts[cause].isZero(),
      ),
    ),
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

function comparedRun({ municipalities, rules }: RunResult): ComparedRun {
  return {
    areas: municipalities.map(({ code, council, citizens, needWeight, needWeightLow, needWeightHigh, measures }) => ({
      code,
      council,
      citizens,
      needWeight: { value: needWeight, low: needWeightLow, high: needWeightHigh },
      measures,
    })),
    rules,
  }
}
