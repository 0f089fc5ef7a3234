import { type Decimal, weightedMean } from './decimal.ts'
import type { MunicipalityCode } from './domain.ts'
import { required } from './required.ts'

/** What the imputation needs to know of a municipality. */
export interface LifeExpectancyArea {
  readonly code: MunicipalityCode
  readonly council: string
  readonly citizens: Decimal
  readonly lifeExpectancyYears: Decimal | null
}

/** A life expectancy in years, and whether it was filled in. */
export interface LifeExpectancy {
  readonly years: Decimal
  readonly status: 'statistics' | 'imputed'
}

/**
 * Life expectancy of every municipality, in years.
 *
 * A municipality without a number gets the mean of the others of its health council, weighted by citizens (`imputed`).
 * Beside 81 years with 3,000 citizens and 83 with 1,000, the third gets 81.5.
 * @throws RangeError when no municipality of a council has a number
 */
export function fillLifeExpectancy(
  areas: readonly LifeExpectancyArea[],
): ReadonlyMap<MunicipalityCode, LifeExpectancy> {
  const known = Map.groupBy(
    areas.flatMap(({ council, citizens, lifeExpectancyYears }) =>
      lifeExpectancyYears === null ? [] : [{ council, value: lifeExpectancyYears, weight: citizens }],
    ),
    (area) => area.council,
  )
  const meanOf = (council: string): Decimal => {
    const others = known.get(council)
    if (others === undefined)
      throw new RangeError(`fillLifeExpectancy: no municipality of ${council} has a life expectancy`)
    return weightedMean(others)
  }
  // Once a council, however many of its municipalities lack a number.
  const lacking = new Set(areas.flatMap((area) => (area.lifeExpectancyYears === null ? [area.council] : [])))
  const means = new Map([...lacking].map((council) => [council, meanOf(council)]))
  return new Map(
    areas.map(({ code, council, lifeExpectancyYears }): [MunicipalityCode, LifeExpectancy] => [
      code,
      lifeExpectancyYears === null
        ? { years: required(means.get(council), `mean of ${council}`), status: 'imputed' }
        : { years: lifeExpectancyYears, status: 'statistics' },
    ]),
  )
}
