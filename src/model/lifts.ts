import { type Decimal, sum, ZERO } from './decimal.ts'
import { distanceFloorNeed } from './distance-floor.ts'
import { floorNeed } from './floor.ts'
import { type LiftAmounts, levelOf, type LiftReading, readNeed } from './lift.ts'

/** What the lifts measure of a municipality, by name. */
export interface AreaMeasures {
  readonly areaKm2: Decimal
  /** Mean distance to the nearest general practitioner. */
  readonly gpDistanceKm: Decimal
}

/** A rule that says how large the need of a municipality is at the least, whatever its citizens. */
interface LiftRule {
  /** Begins the names of its numbers: `floor` gives floorNeed and floorAddition, and floor_need in a table. */
  readonly stem: string
  /** What it measures of a municipality. */
  readonly measure: { readonly name: keyof AreaMeasures; readonly unit: string }
  /** What the measure is divided by: the value of the run's parameter, and its name among the rules of a run. */
  readonly value: { readonly name: string; readonly unit: string; readonly rule: string }
  /** What it asks for in a municipality, in capacities, not rounded: the measure divided by the value. */
  readonly needOf: (measures: AreaMeasures, value: Decimal) => Decimal
}

/** The lifts that the model knows, in the order in which a comparison of runs takes them. */
export const LIFT_KINDS = ['area-floor', 'distance-floor'] as const

export type LiftKind = (typeof LIFT_KINDS)[number]

/** What each lift is. */
export const LIFTS = {
  'area-floor': {
    stem: 'floor',
    measure: { name: 'areaKm2', unit: 'km²' },
    value: { name: 'km2PerCapacity', unit: 'km² per capacity', rule: 'floorKm2PerCapacity' },
    needOf: ({ areaKm2 }, km2PerCapacity) => floorNeed(areaKm2, km2PerCapacity),
  },
  'distance-floor': {
    stem: 'distanceFloor',
    measure: { name: 'gpDistanceKm', unit: 'km' },
    value: { name: 'kmPerCapacity', unit: 'km per capacity', rule: 'distanceFloorKmPerCapacity' },
    needOf: ({ gpDistanceKm }, kmPerCapacity) => distanceFloorNeed(gpDistanceKm, kmPerCapacity),
  },
} as const satisfies Readonly<Record<LiftKind, LiftRule>>

/** The name of what a lift asks for in an area: "floorNeed". */
export function needName<Kind extends LiftKind>(kind: Kind): `${(typeof LIFTS)[Kind]['stem']}Need` {
  return `${LIFTS[kind].stem}Need`
}

/** The name of what a lift adds in an area: "floorAddition". */
export function additionName<Kind extends LiftKind>(kind: Kind): `${(typeof LIFTS)[Kind]['stem']}Addition` {
  return `${LIFTS[kind].stem}Addition`
}

/** A lift as it holds in a run: its value, such as 35 km² per capacity, and how it is read. */
export interface Lift {
  readonly kind: LiftKind
  readonly value: Decimal
  readonly reading: LiftReading
}

/**
 * What a lift does in an area. What it asks for is whole only where its reading rounds it up, and in a council the sum
 * over its municipalities.
 */
export interface LiftPart extends LiftAmounts {
  readonly kind: LiftKind
}

/** What a lift asks for in a municipality by its reading; it has added nothing yet. */
export function askedBy({ kind, value, reading }: Lift, measures: AreaMeasures): LiftPart {
  const need = readNeed(LIFTS[kind].needOf(measures, value), reading)
  return { kind, level: levelOf(reading), need, addition: ZERO }
}

/** What a lift does in an area; nothing where it does not hold. */
export function liftOf({ lifts }: { readonly lifts: readonly LiftPart[] }, kind: LiftKind): LiftPart {
  return lifts.find((part) => part.kind === kind) ?? { kind, level: 'municipality', need: ZERO, addition: ZERO }
}

/** What the lifts of a run ask for and add in some areas together. */
export function sumOfLifts(
  areas: readonly { readonly lifts: readonly LiftPart[] }[],
  lifts: readonly Lift[],
): readonly LiftPart[] {
  return lifts.map(({ kind, reading }) => {
    const parts = areas.map((area) => liftOf(area, kind))
    return {
      kind,
      level: levelOf(reading),
      need: sum(parts.map(({ need }) => need)),
      addition: sum(parts.map(({ addition }) => addition)),
    }
  })
}
