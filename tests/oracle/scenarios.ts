import type { Estimate, Place } from './estimate.ts'
import { type Floor, floor35 } from './floors.ts'
import { Fraction, sum } from './fraction.ts'
import { knownRules, type OracleResult, runByRules } from './oracle.ts'
import type { Rules } from './rules.ts'

/** The weight of a kommune by two slopes. */
export const weightBy = (gamma: Fraction, beta: Fraction, place: Place): Fraction =>
  Fraction.one.plus(gamma.times(place.ageExcess)).plus(beta.times(place.lifeDeficit))

/** γ of a line through the origin over the five figures: Σ A·(weight − 1) ÷ Σ A². */
export function ageSlope({ figures }: Estimate): Fraction {
  const product = sum(figures.map((f) => f.ageExcess.times(f.weight.minus(Fraction.one))))
  return product.over(sum(figures.map((f) => f.ageExcess.times(f.ageExcess))))
}

/** Without a figure: the fit on the other four, which is the one that predicts it. */
export const without =
  (id: string): NonNullable<Rules['weight']> =>
  (place, { figures }) => {
    const figure = figures.find((f) => f.id === id)
    if (figure === undefined) throw new Error(`no figure ${id}`)
    return weightBy(figure.heldOut.gamma, figure.heldOut.beta, place)
  }

const read = (reading: Floor['reading']): Partial<Rules> => ({ floors: [{ ...floor35, reading }] })

/** What the published scenarios change, by id; the rules stand here as literals on purpose. */
export const scenarioRules: Readonly<Record<string, Partial<Rules>>> = {
  'almindelig-afrunding': { rounding: 'half-up' },
  'intet-arealgulv': { floors: [] },
  'alle-taeller-ens': { weight: () => Fraction.one },
  'kun-alder': { weight: (place, estimate) => weightBy(ageSlope(estimate), Fraction.zero, place) },
  'uden-middellevetid': { weight: (place, estimate) => weightBy(estimate.gamma, Fraction.zero, place) },
  'norm-1500': { norm: Fraction.of(1500) },
  'norm-1700': { norm: Fraction.of(1700) },
  '5000-laegekapaciteter': { norm: Fraction.of(1214) },
  'gulvet-for-hele-raadet': read('the council as a whole'),
  'gulvet-rundet-op': read('each kommune, rounded up'),
  'uden-hovedstaden': { weight: without('hovedstaden-need-draft') },
  'uden-aabenraa': { weight: without('aabenraa-patients-per-doctor-draft') },
  'uden-egedal': { weight: without('egedal-contacts-2023') },
  'uden-koebenhavn': { weight: without('koebenhavn-contacts-2023') },
  'uden-langeland': { weight: without('langeland-contacts-2023') },
}

/** A scenario of `open-2026` in exact fractions, read straight from the tables. */
export function scenarioOracle(change: Partial<Rules>): OracleResult {
  return runByRules({ ...knownRules['open-2026'], ...change })
}
