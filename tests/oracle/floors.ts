import { Fraction, larger, sum } from './fraction.ts'

/** A floor under the need: what is measured of a kommune, the amount of it per capacity, and how it is read. */
export interface Floor {
  readonly measure: 'area_km2' | 'mean_distance_km'
  readonly per: Fraction
  readonly reading: 'each kommune' | 'each kommune, rounded up' | 'the council as a whole'
}

/** The floor of the final rules: one capacity per 35 km² in each kommune. */
export const floor35: Floor = { measure: 'area_km2', per: Fraction.of(35), reading: 'each kommune' }

/** What a floor asks for where so much is measured: 1,283.1 km² ÷ 35 is 36.66, or 37 where it is rounded up. */
export function askedBy({ per, reading }: Floor, measured: Fraction): Fraction {
  const asked = measured.over(per)
  // To twenty decimals first, as a council's need before it becomes whole.
  return reading === 'each kommune, rounded up' ? asked.round(20, 'half-even').round(0, 'up') : asked
}

/** The need of a kommune: the greatest of its need by weight and what the floors under kommuner ask for. */
export function needOfKommune(byWeight: Fraction, floors: readonly Floor[], asked: readonly Fraction[]): Fraction {
  return floors.reduce(
    (need, { reading }, at) => (reading === 'the council as a whole' ? need : larger(need, asked[at] ?? Fraction.zero)),
    byWeight,
  )
}

/** The need of a council: the greatest of the sum of its kommuner's needs and the sums that floors under it ask for. */
export function needOfCouncil(
  needs: readonly Fraction[],
  floors: readonly Floor[],
  asked: readonly (readonly Fraction[])[],
): Fraction {
  return floors.reduce(
    (need, { reading }, at) =>
      reading === 'the council as a whole' ? larger(need, sum(asked.map((own) => own[at] ?? Fraction.zero))) : need,
    sum(needs),
  )
}

/** What each floor adds in a kommune: how much greater the need is with it than with those before it alone. */
export function additionsOfKommune(
  byWeight: Fraction,
  floors: readonly Floor[],
  asked: readonly Fraction[],
): readonly Fraction[] {
  return floors.map((_, at) =>
    needOfKommune(byWeight, floors.slice(0, at + 1), asked).minus(needOfKommune(byWeight, floors.slice(0, at), asked)),
  )
}

/** What each floor adds in a council: in its kommuner, and to the council as a whole after the floors before it. */
export function additionsOfCouncil(
  needs: readonly Fraction[],
  floors: readonly Floor[],
  asked: readonly (readonly Fraction[])[],
  ofKommuner: readonly (readonly Fraction[])[],
): readonly Fraction[] {
  return floors.map((_, at) =>
    sum(ofKommuner.map((own) => own[at] ?? Fraction.zero))
      .plus(needOfCouncil(needs, floors.slice(0, at + 1), asked))
      .minus(needOfCouncil(needs, floors.slice(0, at), asked)),
  )
}
