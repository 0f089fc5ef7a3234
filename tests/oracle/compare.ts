import { Fraction, larger, sum, type RoundingMode } from './fraction.ts'
import { knownRules, type MunicipalityRow, type RunId, runOracle, wholeCapacities } from './oracle.ts'

/** What moved a number, cause by cause in the order of the chain. */
export interface Parts {
  readonly population: Fraction
  readonly rounding: Fraction
  readonly floor: Fraction
  readonly weights: Fraction
}

/** An area from run to run: by code for a kommune, by name for a council. */
export interface ChangeRow {
  readonly area: string
  readonly before: Fraction
  readonly after: Fraction
  readonly parts: Parts
}

const norm = Fraction.of(1600)

/** A need from any mixture of two runs' citizens, weights and floors. */
function needOf(citizens: MunicipalityRow, weight: MunicipalityRow, floor: MunicipalityRow): Fraction {
  return larger(weight.needWeight.times(citizens.citizens).over(norm), floor.asked[0] ?? Fraction.zero)
}

/**
 * The change between two runs split into its causes, written out number by number: citizens first, then the rounding
 * rule, the floor and the weights. Needs of kommuner to the four decimals with which they are published; capacities of
 * councils whole.
 */
export function compareOracle(
  from: RunId,
  to: RunId,
): { readonly municipalities: readonly ChangeRow[]; readonly councils: readonly ChangeRow[] } {
  const later = new Map(runOracle(to).municipalities.map((row) => [row.code, row]))
  const rows = runOracle(from).municipalities.map((old) => {
    const young = later.get(old.code)
    if (young === undefined) throw new Error(`no ${old.code} in ${to}`)
    return {
      old,
      first: needOf(old, old, old),
      withCitizens: needOf(young, old, old),
      withFloor: needOf(young, old, young),
      last: needOf(young, young, young),
    }
  })
  const four = (need: Fraction): Fraction => need.round(4, 'half-up')
  const municipalities = rows.map(({ old, first, withCitizens, withFloor, last }) => ({
    area: old.code,
    before: four(first),
    after: four(last),
    parts: {
      population: four(withCitizens).minus(four(first)),
      rounding: Fraction.zero,
      floor: four(withFloor).minus(four(withCitizens)),
      weights: four(last).minus(four(withFloor)),
    },
  }))
  const councils = [...new Set(rows.map(({ old }) => old.council))].map((name) => {
    const own = rows.filter(({ old }) => old.council === name)
    const whole = (needs: readonly Fraction[], rounding: RoundingMode): Fraction =>
      Fraction.of(wholeCapacities(sum(needs), rounding))
    const [earlier, now] = [knownRules[from].rounding, knownRules[to].rounding]
    const before = whole(
      own.map((row) => row.first),
      earlier,
    )
    const citizens = whole(
      own.map((row) => row.withCitizens),
      earlier,
    )
    const rounded = whole(
      own.map((row) => row.withCitizens),
      now,
    )
    const floored = whole(
      own.map((row) => row.withFloor),
      now,
    )
    const after = whole(
      own.map((row) => row.last),
      now,
    )
    return {
      area: name,
      before,
      after,
      parts: {
        population: citizens.minus(before),
        rounding: rounded.minus(citizens),
        floor: floored.minus(rounded),
        weights: after.minus(floored),
      },
    }
  })
  return { municipalities, councils }
}
