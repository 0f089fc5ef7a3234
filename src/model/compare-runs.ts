import type { Allocation, AllocationRules, AreaTotals, CouncilAllocation } from './allocation.ts'
import { Decimal, sum, ZERO } from './decimal.ts'
import type { MunicipalityCode } from './domain.ts'
import { LIFT_KINDS, type LiftKind } from './lifts.ts'
import { regrouped, type Successors, successorOf } from './merge-areas.ts'
import type { ModelInput } from './model-input.ts'
import { required } from './required.ts'
import { runModel, withGivenWeights } from './run-model.ts'

/**
 * What can move a number from one run to the next, in the order in which a comparison changes them: first the areas, then
 * whose citizens are counted (the newer figures of the same day, then those of the new day), how a need is rounded, what
 * the lifts measure, each lift, the weights, and the norm. Another order would give other parts with the same sum; this
 * one is stated wherever the parts are shown.
 */
export const CAUSES = [
  'geography',
  'forecast',
  'population',
  'rounding',
  'measures',
  ...LIFT_KINDS,
  'weights',
  'norm',
] as const

export type Cause = (typeof CAUSES)[number]

/** Decimals to which a need is rounded before it is compared: those with which it is published. */
export const COMPARED_NEED_DECIMALS = 4

/** A number before and after, and what moved it. The parts add up to the change exactly. */
export interface Split {
  readonly before: Decimal
  readonly after: Decimal
  /** after − before. */
  readonly change: Decimal
  /** What each cause moved it by, in the order of `CAUSES`; without those that moved nothing. */
  readonly parts: ReadonlyMap<Cause, Decimal>
}

/** A count in both runs. */
export interface BeforeAndAfter {
  readonly before: Decimal
  readonly after: Decimal
}

/**
 * A municipality of the later run from run to run. Before, it is the sum of those that it was made of. Its need is never
 * rounded to capacities, so the rounding rule moves nothing here.
 */
export interface MunicipalityChange {
  readonly code: MunicipalityCode
  readonly council: string
  readonly citizens: BeforeAndAfter
  /** In capacities, to 4 decimals. */
  readonly need: Split
  /** In capacities, not rounded. */
  readonly exactNeed: BeforeAndAfter
}

/** A health council of either run; where it is not there it has nothing. */
export interface CouncilChange {
  readonly name: string
  /** Codes of the municipalities of the later run that, as a whole or in part, did not belong to it before. */
  readonly joined: readonly MunicipalityCode[]
  /** Codes of those that, as a whole or in part, belonged to it before and no longer do. */
  readonly left: readonly MunicipalityCode[]
  readonly citizens: BeforeAndAfter
  /** Before it is rounded to whole capacities, to 4 decimals. */
  readonly need: Split
  /** Whole capacities. */
  readonly capacities: Split
}

/** The country, or each of its areas, from run to run. */
export interface RunComparison {
  /** In the order of the later run. */
  readonly municipalities: readonly MunicipalityChange[]
  /** In the order of the later run, then those that only the first has. */
  readonly councils: readonly CouncilChange[]
  /** The sums of the councils. */
  readonly national: Pick<CouncilChange, 'need' | 'capacities'>
  /** What moved any number at all, in the order of `CAUSES`. */
  readonly causes: readonly Cause[]
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
 * @param successors what each municipality that has ended became part of
 * @throws RangeError when a municipality of the first run is in none of the second, or one of the second is made of none
 */
export function compareRuns(before: ModelInput, after: ModelInput, successors: Successors = new Map()): RunComparison {
  const [first, last] = [withGivenWeights(before), withGivenWeights(after)]
  const links = chainOf(first, last, successors).map((link) => runModel(link).allocation)
  const [old, young] = [required(links[0], 'first run'), required(links.at(-1), 'last run')]
  const here = new Set(after.areas.map(({ code }) => code))
  const made = Map.groupBy(old.municipalities, ({ code }) => successorOf(code, here, successors))

  const municipalities = young.municipalities.map(({ code, council, citizens, need }, index): MunicipalityChange => {
    const own = made.get(code) ?? []
    const needs = links.slice(1).map(({ municipalities: linked }) => needOf(required(linked[index], code)))
    return {
      code,
      council,
      citizens: { before: sum(own.map((m) => m.citizens)), after: citizens },
      need: splitOf([sum(own.map(needOf)), ...needs]),
      exactNeed: { before: sum(own.map((m) => m.need)), after: need },
    }
  })
  const names = new Set([...young.councils, ...old.councils].map(({ name }) => name))
  const councils = [...names].map((name): CouncilChange => {
    const own = links.map(({ councils: linked }) => linked.find((council) => council.name === name))
    const numbers = (of: (council: CouncilAllocation) => Decimal): readonly Decimal[] =>
      own.map((council) => (council === undefined ? ZERO : of(council)))
    const isHere = (area: { readonly council: string }): boolean => area.council === name
    const moved = (isNow: boolean): readonly MunicipalityCode[] =>
      young.municipalities
        .filter((area) => isHere(area) === isNow && (made.get(area.code) ?? []).some((part) => isHere(part) !== isNow))
        .map(({ code }) => code)
    return {
      name,
      joined: moved(true),
      left: moved(false),
      citizens: endsOf(numbers(({ citizens }) => citizens)),
      ...splitsOf(numbers),
    }
  })
  const national = splitsOf((of) => links.map((link: Allocation) => of(link.national)))
  return { municipalities, councils, national, causes: causesIn([...municipalities, ...councils, national]) }
}

/** The runs of the chain: the first, then one for each cause. */
function chainOf(first: ModelInput, last: ModelInput, successors: Successors): readonly ModelInput[] {
  const geography = regrouped(first, last.areas, successors)
  const forecast = { ...geography, citizens: sameDay(geography, last) }
  const population = { ...forecast, citizens: last.citizens }
  const ruled = (run: ModelInput, rules: Partial<AllocationRules>): ModelInput => ({
    ...run,
    rules: { ...run.rules, ...rules },
  })
  const rounding = ruled(population, { rounding: last.rules.rounding })
  const measures = { ...rounding, areas: last.areas }
  const lifts = LIFT_KINDS.map((_, index) => {
    const taken = new Set<LiftKind>(LIFT_KINDS.slice(0, index + 1))
    return ruled(measures, {
      lifts: [
        ...last.rules.lifts.filter(({ kind }) => taken.has(kind)),
        ...first.rules.lifts.filter(({ kind }) => !taken.has(kind)),
      ],
    })
  })
  const weights = { ...(lifts.at(-1) ?? measures), weights: last.weights }
  const norm = ruled(weights, { citizensPerCapacity: last.rules.citizensPerCapacity })
  return [first, geography, forecast, population, rounding, measures, ...lifts, weights, norm]
}

/** The citizens of a run's own day by the edition of another; its own where that edition does not hold the day. */
function sameDay(run: ModelInput, { citizens: newer }: ModelInput): ModelInput['citizens'] {
  const { citizens } = run
  const counted = newer.byDate.get(citizens.date)
  const isNewer = citizens.edition !== null && newer.edition !== null && citizens.edition !== newer.edition
  const isWhole = counted !== undefined && run.areas.every(({ code }) => counted.has(code))
  return isNewer && isWhole ? { ...newer, date: citizens.date } : citizens
}

/** What each link of a chain moved of the need and the capacities of an area. */
function splitsOf(
  numbers: (of: (area: AreaTotals) => Decimal) => readonly Decimal[],
): Pick<CouncilChange, 'need' | 'capacities'> {
  return { need: splitOf(numbers(needOf)), capacities: splitOf(numbers(({ capacities }) => capacities)) }
}

/** What each link of a chain moved: the first number stands before any cause. */
function splitOf(numbers: readonly Decimal[]): Split {
  const { before, after } = endsOf(numbers)
  const moved = CAUSES.map((cause, index): readonly [Cause, Decimal] => [
    cause,
    required(numbers[index + 1], cause).minus(required(numbers[index], cause)),
  ])
  return {
    before,
    after,
    change: after.minus(before),
    parts: new Map(moved.filter(([, part]) => !part.isZero())),
  }
}

function endsOf(numbers: readonly Decimal[]): BeforeAndAfter {
  return { before: required(numbers[0], 'first number'), after: required(numbers.at(-1), 'last number') }
}

function causesIn(areas: readonly Partial<Record<'need' | 'capacities', Split>>[]): readonly Cause[] {
  return CAUSES.filter((cause) =>
    areas.some(({ need, capacities }) => [need, capacities].some((split) => split?.parts.has(cause))),
  )
}

/** What a cause moved a number by; zero where it moved nothing. */
export function partOf({ parts }: Split, cause: Cause): Decimal {
  return parts.get(cause) ?? ZERO
}

/** The causes that moved a number, those that moved it most first; where two moved it alike, in their order. */
export function causesOf({ parts }: Split): readonly Cause[] {
  return [...parts].toSorted(([, a], [, b]) => b.abs().cmp(a.abs())).map(([cause]) => cause)
}

/** The sum of the parts; zero where nothing moved. */
export function sumOfParts({ parts }: Split): Decimal {
  return sum(parts.values())
}

/** A need as it is published. */
function needOf({ need }: { readonly need: Decimal }): Decimal {
  return need.toDecimalPlaces(COMPARED_NEED_DECIMALS, Decimal.ROUND_HALF_UP)
}
