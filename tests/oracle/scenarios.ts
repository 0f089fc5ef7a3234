import { estimateFrom, type Estimate, type Place } from './estimate.ts'
import { Fraction, larger, sum, type RoundingMode } from './fraction.ts'
import { wholeCapacities } from './oracle.ts'
import { lineWhere, numberIn, publishedTables, readTable } from './tables.ts'

/** A kommune in a scenario. */
export interface ScenarioMunicipalityRow {
  readonly code: string
  readonly name: string
  readonly council: string
  readonly need: Fraction
  readonly guidanceListSize: Fraction
}

/** A council in a scenario. */
export interface ScenarioCouncilRow {
  readonly name: string
  readonly need: Fraction
  readonly capacities: bigint
}

export interface ScenarioOracle {
  readonly municipalities: readonly ScenarioMunicipalityRow[]
  readonly councils: readonly ScenarioCouncilRow[]
  readonly capacities: bigint
}

interface Rules {
  readonly norm: Fraction
  readonly rounding: RoundingMode
  readonly floor: 'none' | 'municipality' | 'municipality, rounded up' | 'council'
  readonly weight: (place: Place, estimate: Estimate) => Fraction
}

const published: Rules = {
  norm: Fraction.of(1600),
  rounding: 'up',
  floor: 'municipality',
  weight: (place) => place.needWeight,
}

const weightBy = (gamma: Fraction, beta: Fraction, place: Place): Fraction =>
  Fraction.one.plus(gamma.times(place.ageExcess)).plus(beta.times(place.lifeDeficit))

/** γ of a line through the origin over the five figures: Σ A·(weight − 1) ÷ Σ A². */
function ageSlope({ figures }: Estimate): Fraction {
  const product = sum(figures.map((f) => f.ageExcess.times(f.weight.minus(Fraction.one))))
  return product.over(sum(figures.map((f) => f.ageExcess.times(f.ageExcess))))
}

/** Without a figure: the fit on the other four, which is the one that predicts it. */
const without =
  (id: string): Rules['weight'] =>
  (place, { figures }) => {
    const figure = figures.find((f) => f.id === id)
    if (figure === undefined) throw new Error(`no figure ${id}`)
    return weightBy(figure.heldOut.gamma, figure.heldOut.beta, place)
  }

/** What the published scenarios change, by id; the rules stand here as literals on purpose. */
export const scenarioRules: Readonly<Record<string, Partial<Rules>>> = {
  'almindelig-afrunding': { rounding: 'half-up' },
  'intet-arealgulv': { floor: 'none' },
  'alle-taeller-ens': { weight: () => Fraction.one },
  'kun-alder': { weight: (place, estimate) => weightBy(ageSlope(estimate), Fraction.zero, place) },
  'uden-middellevetid': { weight: (place, estimate) => weightBy(estimate.gamma, Fraction.zero, place) },
  'norm-1500': { norm: Fraction.of(1500) },
  'norm-1700': { norm: Fraction.of(1700) },
  '5000-laegekapaciteter': { norm: Fraction.of(1214) },
  'gulvet-for-hele-raadet': { floor: 'council' },
  'gulvet-rundet-op': { floor: 'municipality, rounded up' },
  'uden-hovedstaden': { weight: without('hovedstaden-need-draft') },
  'uden-aabenraa': { weight: without('aabenraa-patients-per-doctor-draft') },
  'uden-egedal': { weight: without('egedal-contacts-2023') },
  'uden-koebenhavn': { weight: without('koebenhavn-contacts-2023') },
  'uden-langeland': { weight: without('langeland-contacts-2023') },
}

let estimate: Estimate | undefined

/** A scenario of `open-2026` in exact fractions, read straight from the tables. */
export function scenarioOracle(change: Partial<Rules>): ScenarioOracle {
  const rules: Rules = { ...published, ...change }
  const fit = (estimate ??= estimateFrom(publishedTables))
  const population = readTable(publishedTables, 'population/2026')
  const areas = readTable(publishedTables, 'area/2025')
  const rows = fit.places.map((place) => {
    const { code, name, council } = place
    const citizens = numberIn(lineWhere(population, { code, date: '2027-01-01' }), 'citizens')
    const weight = rules.weight(place, fit)
    const byWeights = weight.times(citizens).over(rules.norm)
    const byArea = numberIn(lineWhere(areas, { code }), 'area_km2').over(Fraction.of(35))
    const floor = rules.floor === 'municipality, rounded up' ? byArea.round(0, 'up') : byArea
    const lifted = rules.floor === 'none' || rules.floor === 'council' ? byWeights : larger(byWeights, floor)
    return { code, name, council, byArea, need: lifted, guidanceListSize: rules.norm.over(weight) }
  })
  const councils = [...new Set(rows.map((row) => row.council))].map((name) => {
    const members = rows.filter((row) => row.council === name)
    const added = sum(members.map((row) => row.need))
    const need = rules.floor === 'council' ? larger(added, sum(members.map((row) => row.byArea))) : added
    return { name, need, capacities: wholeCapacities(need, rules.rounding) }
  })
  return {
    municipalities: rows,
    councils,
    capacities: councils.reduce((total, council) => total + council.capacities, 0n),
  }
}
