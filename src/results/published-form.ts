import type { Decimal } from '../model/decimal.ts'
import { additionName, LIFT_KINDS, type LiftKind, liftOf, type LiftPart, LIFTS, needName } from '../model/lifts.ts'
import type { CouncilResult, MunicipalityResult, NationalResult, RunRules } from './result.ts'

/**
 * The lifts whose numbers a run publishes: those that hold in it, and the area floor in every run. Its columns were there
 * before there were others, with zeros where it does not hold.
 */
export function publishedLifts(lifts: readonly { readonly kind: LiftKind }[]): readonly LiftKind[] {
  return LIFT_KINDS.filter((kind) => kind === 'area-floor' || lifts.some((lift) => lift.kind === kind))
}

/** The name of a number in a table: "floorNeed" is "floor_need". */
export function columnName(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

/** A municipality as files name its numbers: what each lift measures, asks for and adds stands by name among the rest. */
export function publishedMunicipality({ measures, lifts, ...area }: MunicipalityResult): Published {
  const { code, council, citizens, needWeight, needWeightLow, needWeightHigh, weightedCitizens, modelNeed } = area
  const { need, needLow, needHigh } = area
  const asked = publishedLifts(lifts).flatMap((kind): Named[] => {
    const { name } = LIFTS[kind].measure
    return [
      [name, measures[name]],
      [needName(kind), liftOf({ lifts }, kind).need],
    ]
  })
  // Keys keep the place in which they come first, so this is the order of the files.
  return {
    ...{ code, council, citizens, needWeight, needWeightLow, needWeightHigh, weightedCitizens, modelNeed },
    ...Object.fromEntries(asked),
    ...{ need, needLow, needHigh },
    ...additions(lifts),
    ...area,
  }
}

/** A health council, or the country, as files name its numbers. */
export function publishedTotals({ lifts, ...area }: CouncilResult | NationalResult): Published {
  const { municipalities, citizens, needWeight, weightedCitizens, modelNeed } = area
  return {
    ...{ municipalities, citizens, needWeight, weightedCitizens, modelNeed },
    ...additions(lifts),
    ...area,
  }
}

/** The rules of a run as files name them. */
export function publishedRules({ lifts, ...rules }: RunRules): Published {
  const values = publishedLifts(lifts).map((kind): Named => [
    LIFTS[kind].value.rule,
    lifts.find((lift) => lift.kind === kind)?.value ?? null,
  ])
  const { citizensPerCapacity, ...rest } = rules
  return { citizensPerCapacity, ...Object.fromEntries(values), ...rest }
}

/** What is published of an area or of the rules, by name. */
type Published = Readonly<Record<string, unknown>>

/** A number with the name that files give it. */
type Named = readonly [name: string, figure: Decimal | null]

function additions(lifts: readonly LiftPart[]): object {
  return Object.fromEntries(
    publishedLifts(lifts).map((kind): Named => [additionName(kind), liftOf({ lifts }, kind).addition]),
  )
}
