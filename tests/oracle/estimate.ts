import { Fraction, squareRoot, sum } from './fraction.ts'
import { cell, lineWhere, numberIn, readTable, type Line } from './tables.ts'

const baseDate = '2026-01-01'
const norm = Fraction.of(1600)

/** Share of each age group that belongs to each of the four bands of the use profile, named by their first age. */
const bandShares: readonly (readonly [ageGroup: string, bandFrom: string, share: Fraction])[] = [
  ['0-5', '0', Fraction.one],
  ['6-16', '0', Fraction.one],
  ['17-19', '0', Fraction.of(1, 3)],
  ['17-19', '18', Fraction.of(2, 3)],
  ['20-34', '18', Fraction.one],
  ['35-64', '18', Fraction.one],
  ['65-79', '65', Fraction.one],
  ['80+', '80', Fraction.one],
]

/** A kommune as the estimate sees it. */
export interface Place {
  readonly code: string
  readonly name: string
  readonly council: string
  /** Citizens on 1 January 2026. */
  readonly citizens: Fraction
  /** u_k, contacts per citizen by age alone. */
  readonly use: Fraction
  /** e_k, years. */
  readonly lifeExpectancy: Fraction
  readonly imputed: boolean
  /** A_k, a share. */
  readonly ageExcess: Fraction
  /** L_k, years. */
  readonly lifeDeficit: Fraction
  /** w_k. */
  readonly needWeight: Fraction
}

/** Slopes of "weight − 1" on A (γ) and L (β, per year). */
export interface Fit {
  readonly gamma: Fraction
  readonly beta: Fraction
}

/** A figure that the fit uses, and what the fits say of it. */
export interface FittedFigure {
  readonly id: string
  readonly area: string
  /** As published, in its own unit. */
  readonly value: Fraction
  readonly ageExcess: Fraction
  readonly lifeDeficit: Fraction
  /** The weight that the figure speaks of. */
  readonly weight: Fraction
  readonly fittedWeight: Fraction
  /** weight − fittedWeight. */
  readonly residual: Fraction
  readonly heldOut: Fit & {
    /** Weight predicted by the fit on the other four. */
    readonly weight: Fraction
    /** The same in the figure's own unit. */
    readonly value: Fraction
    /** value predicted − value published. */
    readonly difference: Fraction
  }
}

/** The open estimate (åbent skøn). Everything is exact but s. */
export interface Estimate extends Fit {
  readonly places: readonly Place[]
  readonly figures: readonly FittedFigure[]
  /** s², residual sum of squares ÷ 3. */
  readonly variance: Fraction
  /** s, cut off after 40 decimals. */
  readonly deviation: Fraction
}

interface Observation {
  readonly ageExcess: Fraction
  readonly lifeDeficit: Fraction
  readonly weight: Fraction
}

interface Figure extends Observation {
  readonly id: string
  readonly area: string
  readonly value: Fraction
  /** From a weight back to the figure's own unit. */
  readonly toValue: (weight: Fraction) => Fraction
}

/** The open estimate from the tables in a folder. */
export function estimateFrom(dir: string): Estimate {
  const unweighted = placesFrom(dir)
  const figures = figuresFrom(dir, unweighted)
  const fit = leastSquares(figures)
  const residuals = figures.map((figure) => figure.weight.minus(predict(fit, figure)))
  const variance = sum(residuals.map((residual) => residual.times(residual))).over(Fraction.of(figures.length - 2))
  return {
    ...fit,
    places: unweighted.map((place) => ({ ...place, needWeight: predict(fit, place) })),
    figures: figures.map((figure) => fitted(figure, fit, figures)),
    variance,
    deviation: squareRoot(variance, 40),
  }
}

/** Mean of the values, each counted once per citizen. */
export function meanByCitizens<T extends { readonly citizens: Fraction }>(
  places: readonly T[],
  value: (place: T) => Fraction,
): Fraction {
  const total = sum(places.map((place) => value(place).times(place.citizens)))
  return total.over(sum(places.map((place) => place.citizens)))
}

function placesFrom(dir: string): Omit<Place, 'needWeight'>[] {
  const population = readTable(dir, 'population/2026')
  const ageGroups = readTable(dir, 'age-groups/2026')
  const lives = readTable(dir, 'life-expectancy/2021-2025')
  const profile = readTable(dir, 'gp-use-profile/2014')
  const members = readTable(dir, 'membership')
  const known = readTable(dir, 'municipalities').map((line) => {
    const code = cell(line, 'code')
    return {
      code,
      name: cell(line, 'name'),
      council: cell(lineWhere(members, { code }), 'council'),
      citizens: numberIn(lineWhere(population, { code, date: baseDate }), 'citizens'),
      use: useByAge(
        ageGroups.filter((group) => cell(group, 'code') === code),
        profile,
      ),
      published: cell(lineWhere(lives, { code }), 'life_expectancy_years'),
    }
  })
  const lived = known.map((place) => {
    const others = known.filter((other) => other.council === place.council && other.published !== '')
    const imputed = place.published === ''
    const lifeExpectancy = imputed
      ? meanByCitizens(others, (other) => Fraction.parse(other.published))
      : Fraction.parse(place.published)
    return { ...place, lifeExpectancy, imputed }
  })
  const meanUse = meanByCitizens(lived, (place) => place.use)
  const meanLife = meanByCitizens(lived, (place) => place.lifeExpectancy)
  return lived.map((place) => ({
    ...place,
    ageExcess: place.use.over(meanUse).minus(Fraction.one),
    lifeDeficit: meanLife.minus(place.lifeExpectancy),
  }))
}

/** u_k: contacts per citizen if each age used general practice as it does in the country. */
function useByAge(groups: readonly Line[], profile: readonly Line[]): Fraction {
  const counted = (ageGroup: string): Fraction =>
    numberIn(lineWhere(groups, { age_group: ageGroup, date: baseDate }), 'citizens')
  const contacts = bandShares.map(([ageGroup, bandFrom, share]) =>
    counted(ageGroup)
      .times(share)
      .times(numberIn(lineWhere(profile, { age_from: bandFrom }), 'contacts_per_citizen')),
  )
  return sum(contacts).over(sum(bandShares.map(([ageGroup, , share]) => counted(ageGroup).times(share))))
}

/** The five figures that say what a weight is, in the order of the rule. */
function figuresFrom(dir: string, places: readonly Omit<Place, 'needWeight'>[]): Figure[] {
  const published = readTable(dir, 'published-figures')
  const valueOf = (id: string): Fraction => numberIn(lineWhere(published, { id }), 'value')
  const nationalContacts = valueOf('denmark-contacts-2022')

  const figure = (
    id: string,
    toWeight: (value: Fraction, citizens: Fraction) => Fraction,
    toValue: (weight: Fraction, citizens: Fraction) => Fraction,
  ): Figure => {
    const area = cell(lineWhere(published, { id }), 'area')
    const isCouncil = cell(lineWhere(published, { id }), 'level') === 'council'
    const own = places.filter((place) => (isCouncil ? place.council : place.name) === area)
    const citizens = sum(own.map((place) => place.citizens))
    return {
      id,
      area,
      value: valueOf(id),
      ageExcess: meanByCitizens(own, (place) => place.ageExcess),
      lifeDeficit: meanByCitizens(own, (place) => place.lifeDeficit),
      weight: toWeight(valueOf(id), citizens),
      toValue: (weight) => toValue(weight, citizens),
    }
  }
  const contacts = (id: string): Figure =>
    figure(
      id,
      (rate) => rate.over(nationalContacts),
      (weight) => weight.times(nationalContacts),
    )

  return [
    figure(
      'hovedstaden-need-draft',
      (need, citizens) => need.times(norm).over(citizens),
      (weight, citizens) => weight.times(citizens).over(norm),
    ),
    figure(
      'aabenraa-patients-per-doctor-draft',
      (patients) => norm.over(patients),
      (weight) => norm.over(weight),
    ),
    contacts('egedal-contacts-2023'),
    contacts('koebenhavn-contacts-2023'),
    contacts('langeland-contacts-2023'),
  ]
}

/** Ordinary least squares of "weight − 1" on A and L without intercept: the normal equations by Cramer's rule. */
function leastSquares(observations: readonly Observation[]): Fit {
  const total = (term: (observation: Observation) => Fraction): Fraction => sum(observations.map(term))
  const aa = total(({ ageExcess }) => ageExcess.times(ageExcess))
  const al = total(({ ageExcess, lifeDeficit }) => ageExcess.times(lifeDeficit))
  const ll = total(({ lifeDeficit }) => lifeDeficit.times(lifeDeficit))
  const ay = total(({ ageExcess, weight }) => ageExcess.times(weight.minus(Fraction.one)))
  const ly = total(({ lifeDeficit, weight }) => lifeDeficit.times(weight.minus(Fraction.one)))
  const determinant = aa.times(ll).minus(al.times(al))
  return {
    gamma: ay.times(ll).minus(ly.times(al)).over(determinant),
    beta: aa.times(ly).minus(al.times(ay)).over(determinant),
  }
}

function predict(fit: Fit, { ageExcess, lifeDeficit }: Omit<Observation, 'weight'>): Fraction {
  return Fraction.one.plus(fit.gamma.times(ageExcess)).plus(fit.beta.times(lifeDeficit))
}

function fitted(figure: Figure, fit: Fit, figures: readonly Figure[]): FittedFigure {
  const { id, area, value, ageExcess, lifeDeficit, weight } = figure
  const fittedWeight = predict(fit, figure)
  const without = leastSquares(figures.filter((other) => other.id !== id))
  const predicted = predict(without, figure)
  const predictedValue = figure.toValue(predicted)
  return {
    id,
    area,
    value,
    ageExcess,
    lifeDeficit,
    weight,
    fittedWeight,
    residual: weight.minus(fittedWeight),
    heldOut: { ...without, weight: predicted, value: predictedValue, difference: predictedValue.minus(value) },
  }
}
