import { allocate, type AllocationMunicipality, type AllocationRules } from './allocation.ts'
import { Decimal, ZERO } from './decimal.ts'
import type { MunicipalityCode } from './domain.ts'

/**
 * What can move a number from one run to the next, in the order in which a comparison changes them: first whose
 * citizens are counted, then how a need is rounded, then the floor (with the areas), then the weights, then the norm.
 * Another order would give other parts with the same sum; this one is stated wherever the parts are shown.
 */
export const CAUSES = ['population', 'rounding', 'floor', 'weights', 'norm'] as const

export type Cause = (typeof CAUSES)[number]

/** Decimals to which a need is rounded before it is compared: those with which it is published. */
export const COMPARED_NEED_DECIMALS = 4

/** A number before and after, and what each cause moved it by. The parts add up to the change exactly. */
export interface Split {
  readonly before: Decimal
  readonly after: Decimal
  /** after − before. */
  readonly change: Decimal
  readonly parts: Readonly<Record<Cause, Decimal>>
}

/** What a comparison of runs must know of one: its areas, and its rules. */
export interface ComparedRun {
  readonly areas: readonly AllocationMunicipality[]
  readonly rules: AllocationRules
}

/** A municipality from run to run. Its need is never rounded to capacities, so the rounding rule moves nothing here. */
export interface MunicipalityChange {
  readonly code: MunicipalityCode
  readonly council: string
  /** In capacities, to 4 decimals. */
  readonly need: Split
}

/** A health council from run to run. */
export interface CouncilChange {
  readonly name: string
  /** Before it is rounded to whole capacities, to 4 decimals. */
  readonly need: Split
  /** Whole capacities. */
  readonly capacities: Split
}

/** The country, or each of its areas, from run to run. */
export interface RunComparison {
  readonly municipalities: readonly MunicipalityChange[]
  readonly councils: readonly CouncilChange[]
  /** The sums of the councils. */
  readonly national: Pick<CouncilChange, 'need' | 'capacities'>
}

/**
 * What changed from one run to another and why: a chain of runs that begins as the first, takes one thing at a time
 * from the second, in the order of `CAUSES`, and ends as the second. A cause's part is what its own link moved.
 *
 * Each link is a run of the model of its own, so capacities move by whole numbers. A need is rounded to the decimals
 * with which it is published before two are subtracted: then the parts add up in a file too, to the last digit.
 *
 * A council of 160,080 citizens of weight 1 has by ordinary rounding 100.05 → 100 capacities; with 161,000 citizens
 * and rounding up 100.625 → 101. Population: 101 − 100 = 1, since 100.625 is nearest to 101. Rounding rule: 0.
 * @throws RangeError when the runs do not have the same municipalities in the same councils
 */
export function compareRuns(before: ComparedRun, after: ComparedRun): RunComparison {
  const chain = chainOf(before, after)
  const links = chain.map(({ areas, rules }) => allocate(areas, rules))
  const municipalities = before.areas.map(({ code, council }, index): MunicipalityChange => {
    const needs = links.map((link) => published(at(link.municipalities, index).need))
    return { code, council, need: splitOf(needs) }
  })
  const councils = at(links, 0).councils.map(({ name }, index): CouncilChange => {
    const own = links.map((link) => at(link.councils, index))
    return {
      name,
      need: splitOf(own.map((c) => published(c.need))),
      capacities: splitOf(own.map((c) => c.capacities)),
    }
  })
  const national = {
    need: splitOf(links.map((link) => published(link.national.need))),
    capacities: splitOf(links.map((link) => link.national.capacities)),
  }
  return { municipalities, councils, national }
}

/** The runs of the chain: the first, then one for each cause. */
function chainOf(before: ComparedRun, after: ComparedRun): readonly ComparedRun[] {
  const target = new Map(after.areas.map((area) => [area.code, area]))
  if (target.size !== before.areas.length || after.areas.length !== before.areas.length)
    throw new RangeError('compareRuns: the runs do not have the same municipalities')
  const become = (
    { areas, rules }: ComparedRun,
    area: (from: AllocationMunicipality, to: AllocationMunicipality) => AllocationMunicipality,
    changed: Partial<AllocationRules> = {},
  ): ComparedRun => ({
    areas: areas.map((from) => {
      const to = target.get(from.code)
      if (to?.council !== from.council)
        throw new RangeError(`compareRuns: ${from.code} is not in the same council in both runs`)
      return area(from, to)
    }),
    rules: { ...rules, ...changed },
  })
  const { rounding, lifts, citizensPerCapacity } = after.rules
  const population = become(before, (from, to) => ({ ...from, citizens: to.citizens }))
  const rounded = become(population, (from) => from, { rounding })
  const floored = become(rounded, (from, to) => ({ ...from, measures: to.measures }), { lifts })
  const weighted = become(floored, (from, to) => ({ ...from, needWeight: to.needWeight }))
  const normed = become(weighted, (from) => from, { citizensPerCapacity })
  return [before, population, rounded, floored, weighted, normed]
}

/** What each link of a chain moved: the first number stands before any cause. */
function splitOf(numbers: readonly Decimal[]): Split {
  const before = at(numbers, 0)
  const after = at(numbers, CAUSES.length)
  const part = (cause: Cause): Decimal => {
    const link = CAUSES.indexOf(cause) + 1
    return at(numbers, link).minus(at(numbers, link - 1))
  }
  return {
    before,
    after,
    change: after.minus(before),
    parts: {
      population: part('population'),
      rounding: part('rounding'),
      floor: part('floor'),
      weights: part('weights'),
      norm: part('norm'),
    },
  }
}

/** The causes that moved a number, those that moved it most first; where two moved it alike, in their order. */
export function causesOf({ parts }: Split): readonly Cause[] {
  return CAUSES.filter((cause) => !parts[cause].isZero()).toSorted((a, b) => parts[b].abs().cmp(parts[a].abs()))
}

/** The sum of the parts; zero where nothing moved. */
export function sumOfParts({ parts }: Split): Decimal {
  return CAUSES.reduce((total, cause) => total.plus(parts[cause]), ZERO)
}

function published(need: Decimal): Decimal {
  return need.toDecimalPlaces(COMPARED_NEED_DECIMALS, Decimal.ROUND_HALF_UP)
}

function at<T>(items: readonly T[], index: number): T {
  const item = items[index]
  if (item === undefined) throw new RangeError(`compareRuns: no item ${index}`)
  return item
}
