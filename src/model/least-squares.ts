import { type Decimal, sum } from './decimal.ts'

/** An observation of a plane through the origin: y = γ·a + β·l. */
export interface Observation {
  readonly a: Decimal
  readonly l: Decimal
  readonly y: Decimal
}

/** The two slopes of a fitted plane. */
export interface Plane {
  readonly gamma: Decimal
  readonly beta: Decimal
}

/**
 * Ordinary least squares with two regressors and no intercept, by the normal equations.
 *
 *     γ = (Σay·Σll − Σly·Σal) ÷ (Σaa·Σll − Σal²)      β = (Σly·Σaa − Σay·Σal) ÷ (Σaa·Σll − Σal²)
 *
 * Observations (1, 0, 2) and (0, 1, 3) give γ = 2 and β = 3.
 * @throws RangeError when the observations do not determine a plane
 */
export function leastSquaresPlane(observations: readonly Observation[]): Plane {
  const of = (product: (o: Observation) => Decimal): Decimal => sum(observations.map(product))
  const aa = of(({ a }) => a.times(a))
  const al = of(({ a, l }) => a.times(l))
  const ll = of(({ l }) => l.times(l))
  const ay = of(({ a, y }) => a.times(y))
  const ly = of(({ l, y }) => l.times(y))
  const determinant = aa.times(ll).minus(al.times(al))
  if (determinant.isZero()) throw new RangeError('leastSquaresPlane: the observations do not determine a plane')
  return {
    gamma: ay.times(ll).minus(ly.times(al)).div(determinant),
    beta: ly.times(aa).minus(ay.times(al)).div(determinant),
  }
}

/**
 * Ordinary least squares with the first regressor alone and no intercept: γ = Σay ÷ Σaa. Observations (1, 2) and (2, 4)
 * of a and y give γ = 2.
 * @throws RangeError when no observation has an a
 */
export function leastSquaresLine(observations: readonly Observation[]): Decimal {
  const aa = sum(observations.map(({ a }) => a.times(a)))
  if (aa.isZero()) throw new RangeError('leastSquaresLine: the observations do not determine a line')
  return sum(observations.map(({ a, y }) => a.times(y))).div(aa)
}

/** The value of a plane at a point: γ·a + β·l. */
export function planeAt({ gamma, beta }: Plane, point: { readonly a: Decimal; readonly l: Decimal }): Decimal {
  return gamma.times(point.a).plus(beta.times(point.l))
}

/** What an observation has over the plane: y − (γ·a + β·l). */
export function residual(plane: Plane, observation: Observation): Decimal {
  return observation.y.minus(planeAt(plane, observation))
}
