import { decimal, ONE, ZERO } from './decimal.ts'
import type { IsoDate, MunicipalityCode, RoundingRule } from './domain.ts'
import type { EstimateInput } from './fit-number.ts'
import { LIFT_READINGS, type LiftReading } from './lift.ts'
import type { LiftKind } from './lifts.ts'
import type { ModelInput } from './model-input.ts'

/**
 * One thing that is other than in a run, as data: amounts are plain decimal text, exact. What depends on what a run comes
 * to is no override of this kind: see `NormForCapacities`.
 */
export type PlainOverride =
  | { readonly kind: 'rounding'; readonly rule: RoundingRule }
  /** Another norm, in weighted citizens per capacity. The weights stay as they are. */
  | { readonly kind: 'norm'; readonly citizensPerCapacity: string }
  /** A lift with another value, or one that the run does not have. */
  | { readonly kind: 'lift'; readonly lift: LiftKind; readonly value: string; readonly reading: LiftReading }
  | { readonly kind: 'without-lift'; readonly lift: LiftKind }
  | { readonly kind: 'lift-reading'; readonly lift: LiftKind; readonly reading: LiftReading }
  /** The citizens of another day. */
  | { readonly kind: 'citizens'; readonly date: IsoDate }
  /** A municipality in another council, which may be one of its own. The estimate stays as it is. */
  | { readonly kind: 'move'; readonly municipality: MunicipalityCode; readonly council: string }
  /** Every citizen counts as one. */
  | { readonly kind: 'weights-of-one' }
  /** One municipality with a weight of its own. */
  | { readonly kind: 'weight'; readonly municipality: MunicipalityCode; readonly weight: string }
  /** γ fitted alone: it finds another value. */
  | { readonly kind: 'age-alone' }
  /** γ kept as it is, β set to 0: nothing is fitted anew. */
  | { readonly kind: 'without-life-expectancy' }
  /** Slopes of one's own, one of them or both: nothing is fitted anew. */
  | { readonly kind: 'slopes'; readonly gamma?: string | undefined; readonly beta?: string | undefined }
  /** Fitted to the numbers but one. */
  | { readonly kind: 'without-figure'; readonly figure: string }
  /** Another national contact rate, in contacts per citizen and year. */
  | { readonly kind: 'national-contacts'; readonly contacts: string }
  /** A municipality in another council when the estimate is made: quoted numbers of councils then speak of others. */
  | { readonly kind: 'move-in-estimate'; readonly municipality: MunicipalityCode; readonly council: string }

/** The largest whole norm by which the country has at least so many capacities. */
export interface NormForCapacities {
  readonly kind: 'norm-for-capacities'
  readonly capacities: string
}

/** One thing that is other than in a run. Several are taken in their order, each on what those before it have made. */
export type Override = PlainOverride | NormForCapacities

/** What the open estimate rests on: with any of these it is made anew. */
const OF_ESTIMATE: ReadonlySet<Override['kind']> = new Set<Override['kind']>([
  'age-alone',
  'without-life-expectancy',
  'slopes',
  'without-figure',
  'national-contacts',
  'move-in-estimate',
])

/** Whether an override speaks of the open estimate, and not of what is done with its weights. */
export function isOfEstimate({ kind }: Override): boolean {
  return OF_ESTIMATE.has(kind)
}

/** The ways to take a lift: by each of its readings, or not at all. */
export const LIFT_WAYS = [...LIFT_READINGS, 'none'] as const

export type LiftWay = (typeof LIFT_WAYS)[number]

/** The override by which a run takes one of its lifts in a way. */
export function liftTaken(lift: LiftKind, way: LiftWay): PlainOverride {
  return way === 'none' ? { kind: 'without-lift', lift } : { kind: 'lift-reading', lift, reading: way }
}

/**
 * A run with one thing other than it is.
 * @throws RangeError when the override speaks of a lift, a municipality, a day or a number that the run does not have, or
 * of the estimate in a run whose weights are given
 */
export function overridden(input: ModelInput, override: PlainOverride): ModelInput {
  const { rules } = input
  switch (override.kind) {
    case 'rounding':
      return { ...input, rules: { ...rules, rounding: override.rule } }
    case 'norm':
      return { ...input, rules: { ...rules, citizensPerCapacity: decimal(override.citizensPerCapacity) } }
    case 'lift': {
      const lift = { kind: override.lift, value: decimal(override.value), reading: override.reading }
      const has = rules.lifts.some(({ kind }) => kind === lift.kind)
      const lifts = has ? rules.lifts.map((one) => (one.kind === lift.kind ? lift : one)) : [...rules.lifts, lift]
      return { ...input, rules: { ...rules, lifts } }
    }
    case 'without-lift':
      demandLift(input, override.lift)
      return { ...input, rules: { ...rules, lifts: rules.lifts.filter(({ kind }) => kind !== override.lift) } }
    case 'lift-reading': {
      demandLift(input, override.lift)
      const { lift: kind, reading } = override
      const lifts = rules.lifts.map((lift) => (lift.kind === kind ? { ...lift, reading } : lift))
      return { ...input, rules: { ...rules, lifts } }
    }
    case 'citizens':
      if (!input.citizens.byDate.has(override.date))
        throw new RangeError(`overridden: no citizens are known on ${override.date}`)
      return { ...input, citizens: { ...input.citizens, date: override.date } }
    case 'move':
      return { ...input, areas: moved(input.areas, override) }
    case 'weights-of-one':
      return {
        ...input,
        weights: { kind: 'given', weights: new Map(input.areas.map(({ code }) => [code, ONE])) },
        ownWeights: new Map(),
      }
    case 'weight': {
      const { municipality, weight } = override
      demand(
        input.areas.some(({ code }) => code === municipality),
        `the municipality ${municipality}`,
      )
      return { ...input, ownWeights: new Map([...input.ownWeights, [municipality, decimal(weight)]]) }
    }
    case 'age-alone':
      return estimatedBy(input, (estimate) => ({ ...estimate, rules: { ...estimate.rules, form: 'ages' } }))
    case 'without-life-expectancy':
      return estimatedBy(input, ({ rules: own, ...estimate }) => ({
        ...estimate,
        rules: { ...own, ownSlopes: { ...own.ownSlopes, beta: ZERO } },
      }))
    case 'slopes': {
      const { gamma, beta } = override
      const slopes = {
        ...(gamma === undefined ? {} : { gamma: decimal(gamma) }),
        ...(beta === undefined ? {} : { beta: decimal(beta) }),
      }
      return estimatedBy(input, ({ rules: own, ...estimate }) => ({
        ...estimate,
        rules: { ...own, ownSlopes: { ...own.ownSlopes, ...slopes } },
      }))
    }
    case 'without-figure':
      return estimatedBy(input, (estimate) => {
        const figures = estimate.figures.filter(({ id }) => id !== override.figure)
        demand(figures.length < estimate.figures.length, `the figure ${override.figure} in the fit`)
        return { ...estimate, figures }
      })
    case 'national-contacts':
      return estimatedBy(input, (estimate) => ({ ...estimate, nationalContacts: decimal(override.contacts) }))
    case 'move-in-estimate':
      return estimatedBy(input, (estimate) => ({ ...estimate, areas: moved(estimate.areas, override) }))
  }
}

function estimatedBy(input: ModelInput, change: (estimate: EstimateInput) => EstimateInput): ModelInput {
  const { weights } = input
  if (weights.kind === 'given') throw new RangeError('overridden: the run has weights that no estimate makes')
  return { ...input, weights: { ...weights, estimate: change(weights.estimate) } }
}

function moved<Area extends { readonly code: MunicipalityCode; readonly council: string }>(
  areas: readonly Area[],
  { municipality, council }: { readonly municipality: MunicipalityCode; readonly council: string },
): readonly Area[] {
  demand(
    areas.some(({ code }) => code === municipality),
    `the municipality ${municipality}`,
  )
  return areas.map((area) => (area.code === municipality ? { ...area, council } : area))
}

function demandLift({ rules }: ModelInput, lift: LiftKind): void {
  demand(
    rules.lifts.some(({ kind }) => kind === lift),
    `the lift ${lift}`,
  )
}

function demand(isThere: boolean, what: string): void {
  if (!isThere) throw new RangeError(`overridden: the run does not have ${what}`)
}
