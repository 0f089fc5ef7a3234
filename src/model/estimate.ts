import { Decimal, ONE, sum, weightedMean, ZERO } from './decimal.ts'
import type { AgeSexCount, MunicipalityCode, UseBand, UseProfileKind } from './domain.ts'
import {
  leastSquaresLine,
  leastSquaresPlane,
  type Observation,
  type Plane,
  planeAt,
  residual,
} from './least-squares.ts'
import { fillLifeExpectancy, type LifeExpectancy } from './life-expectancy.ts'
import { type BandCitizens, citizensPerBand, expectedContacts } from './use-profile.ts'
import { citizensPerCell, useProfileKind } from './use-by-age-and-sex.ts'

/** What the open estimate needs to know of a municipality. All citizens are those of the base date. */
export interface EstimateMunicipality {
  readonly code: MunicipalityCode
  readonly council: string
  readonly citizens: Decimal
  readonly citizensByAgeGroup: ReadonlyMap<string, Decimal>
  /** Citizens by age and sex; read only where the use profile is one by age and sex. */
  readonly citizensByAgeAndSex: readonly AgeSexCount[]
  readonly lifeExpectancyYears: Decimal | null
}

/** A published number as an observation of a need weight. */
export interface WeightObservation {
  readonly figure: string
  /** Municipalities that the number speaks of; more than one for a council. */
  readonly codes: readonly MunicipalityCode[]
  /** The need weight that the number amounts to. */
  readonly weight: Decimal
}

/** The choices of the estimate, as values. */
export interface EstimateRules {
  /** Bands by age, or by age and sex: never both. */
  readonly useProfile: readonly UseBand[]
  readonly share17: Decimal
  /** What a weight is made of: ages and life expectancy, or ages alone. A form with one slope fits the other to nothing. */
  readonly form: 'ages-and-lives' | 'ages'
  /** Slopes that the weights take instead of those of the fit. Residuals and held-out numbers stay the fit's. */
  readonly ownSlopes: Partial<Plane>
}

/** How a municipality's estimated weight comes about: weight = 1 + γ·A + β·L. */
export interface WeightParts {
  readonly code: MunicipalityCode
  readonly bands: readonly BandCitizens[]
  /** Expected contacts per citizen and year from ages alone, or from ages and sexes (u_k). */
  readonly expectedContacts: Decimal
  /** How much more use than the country the ages point to, as a share (A_k = u_k ÷ u − 1). */
  readonly ageExcess: Decimal
  readonly lifeExpectancy: LifeExpectancy
  /** Years of life expectancy short of the country (L_k = ē − e_k). */
  readonly yearsShort: Decimal
  /** γ·A_k. */
  readonly agePart: Decimal
  /** β·L_k. */
  readonly lifePart: Decimal
  readonly weight: Decimal
}

/** What the fit makes of one of its numbers. Weights, not the number's own unit. */
export interface FittedNumber {
  readonly figure: string
  readonly ageExcess: Decimal
  readonly yearsShort: Decimal
  readonly observed: Decimal
  readonly fitted: Decimal
  /** Observed − fitted. */
  readonly residual: Decimal
}

/** What a fit on the other numbers says of one that it has not seen. */
export interface HeldOutNumber {
  readonly figure: string
  readonly gamma: Decimal
  readonly beta: Decimal
  readonly observed: Decimal
  readonly predicted: Decimal
  /** Predicted − observed. */
  readonly difference: Decimal
}

/** The open estimate (åbent skøn) of a need weight per municipality. */
export interface Estimate extends Plane {
  /** Whether u_k rests on ages alone, or on ages and sexes. */
  readonly useProfileKind: UseProfileKind
  /** Mean expected contacts per citizen of the country (u). */
  readonly meanExpectedContacts: Decimal
  /** Mean life expectancy of the country in years (ē), after filling. */
  readonly meanLifeExpectancyYears: Decimal
  /** Residual standard deviation, in weight (s). */
  readonly residualDeviation: Decimal
  readonly residuals: readonly FittedNumber[]
  readonly heldOut: readonly HeldOutNumber[]
  readonly weights: ReadonlyMap<MunicipalityCode, WeightParts>
}

/**
 * The open estimate: w = 1 + γ·A + β·L for every municipality, fitted to a handful of published numbers.
 *
 * A is the use of general practice that the ages, or the ages and sexes, point to, beyond the country's mean; L the
 * years of life expectancy that the municipality lacks. γ and β come by least squares without intercept on weight − 1. The mean weight over the
 * base citizens is 1 by construction. Rules and their sources: the open estimate, steps 1–5.
 * @throws RangeError when there are no more numbers than slopes, a number speaks of an unknown municipality, or the use
 * profile and the citizens do not match
 */
export function estimateWeights(
  municipalities: readonly EstimateMunicipality[],
  observations: readonly WeightObservation[],
  rules: EstimateRules,
): Estimate {
  const slopes = rules.form === 'ages' ? 1 : 2
  if (observations.length <= slopes)
    throw new RangeError(`estimateWeights: ${slopes} slopes and their errors need ${slopes + 1} figures or more`)

  const kind = useProfileKind(rules.useProfile)
  const bands = new Map(
    municipalities.map((m) => [
      m.code,
      kind === 'age'
        ? citizensPerBand(m.citizensByAgeGroup, rules.useProfile, rules.share17)
        : citizensPerCell(m.citizensByAgeAndSex, rules.useProfile),
    ]),
  )
  const filled = fillLifeExpectancy(municipalities)
  const drivers = municipalities.map((m) => ({
    code: m.code,
    citizens: m.citizens,
    bands: present(bands, m.code),
    expectedContacts: expectedContacts(present(bands, m.code)),
    lifeExpectancy: present(filled, m.code),
  }))
  const meanExpectedContacts = weightedMean(drivers.map((d) => ({ value: d.expectedContacts, weight: d.citizens })))
  const meanLifeExpectancyYears = weightedMean(
    drivers.map((d) => ({ value: d.lifeExpectancy.years, weight: d.citizens })),
  )
  const regressors = new Map(
    drivers.map((d) => [
      d.code,
      {
        ...d,
        a: d.expectedContacts.div(meanExpectedContacts).minus(ONE),
        l: meanLifeExpectancyYears.minus(d.lifeExpectancy.years),
      },
    ]),
  )

  const points = observations.map(({ figure, codes, weight }) => {
    const members = codes.map((code) => present(regressors, code))
    const point: Observation = {
      a: weightedMean(members.map((m) => ({ value: m.a, weight: m.citizens }))),
      l: weightedMean(members.map((m) => ({ value: m.l, weight: m.citizens }))),
      y: weight.minus(ONE),
    }
    return { figure, weight, point }
  })
  const planeOf = (fitted: readonly Observation[]): Plane =>
    rules.form === 'ages' ? { gamma: leastSquaresLine(fitted), beta: ZERO } : leastSquaresPlane(fitted)
  const plane = planeOf(points.map((p) => p.point))
  const residuals = points.map(({ figure, weight, point }) => ({
    figure,
    ageExcess: point.a,
    yearsShort: point.l,
    observed: weight,
    fitted: planeAt(plane, point).plus(ONE),
    residual: residual(plane, point),
  }))
  const residualDeviation = sum(residuals.map((r) => r.residual.times(r.residual)))
    .div(residuals.length - slopes)
    .sqrt()

  const heldOut = points.map(({ figure, weight, point }) => {
    const others = planeOf(points.filter((p) => p.figure !== figure).map((p) => p.point))
    const predicted = planeAt(others, point).plus(ONE)
    return { figure, ...others, observed: weight, predicted, difference: predicted.minus(weight) }
  })

  const weighing = { ...plane, ...rules.ownSlopes }
  const weights = new Map(
    [...regressors.values()].map((r): [MunicipalityCode, WeightParts] => {
      const agePart = partOf(weighing.gamma, r.a)
      const lifePart = partOf(weighing.beta, r.l)
      return [
        r.code,
        {
          code: r.code,
          bands: r.bands,
          expectedContacts: r.expectedContacts,
          ageExcess: r.a,
          lifeExpectancy: r.lifeExpectancy,
          yearsShort: r.l,
          agePart,
          lifePart,
          weight: ONE.plus(agePart).plus(lifePart),
        },
      ]
    }),
  )

  return {
    ...weighing,
    useProfileKind: kind,
    meanExpectedContacts,
    meanLifeExpectancyYears,
    residualDeviation,
    residuals,
    heldOut,
    weights,
  }
}

/** A slope times its regressor; nothing of a slope of nought, whatever the sign of the regressor. */
function partOf(slope: Decimal, regressor: Decimal): Decimal {
  return slope.isZero() ? ZERO : slope.times(regressor)
}

/** The weight that a council's or municipality's published need amounts to: need × norm ÷ citizens. */
export function weightFromNeed(need: Decimal, citizensPerCapacity: Decimal, citizens: Decimal): Decimal {
  return need.times(citizensPerCapacity).div(citizens)
}

/** The weight that a published number of patients per doctor amounts to: norm ÷ patients. 1,600 ÷ 1,450 = 1.1034. */
export function weightFromListSize(patientsPerDoctor: Decimal, citizensPerCapacity: Decimal): Decimal {
  return citizensPerCapacity.div(patientsPerDoctor)
}

/** The weight that a contact rate amounts to: the area's ÷ the country's. 8.6 ÷ 7 = 1.2286. */
export function weightFromContacts(contacts: Decimal, nationalContacts: Decimal): Decimal {
  return contacts.div(nationalContacts)
}

function present<K extends string, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key)
  if (value === undefined) throw new RangeError(`estimateWeights: municipality ${key} is unknown`)
  return value
}
