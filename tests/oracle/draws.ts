import type { Fraction } from './fraction.ts'
import type { OracleResult } from './oracle.ts'

// The recomputations a second time, by another way to the same distribution: instead of slopes drawn from their
// covariance, the figures themselves are drawn anew around the fit, and the fit is done again. Other random numbers too.

/** What each draw gives: weights by code, and capacities by the name of the council. */
export interface Draws {
  readonly weights: ReadonlyMap<string, readonly number[]>
  readonly needs: ReadonlyMap<string, readonly number[]>
  readonly capacities: ReadonlyMap<string, readonly number[]>
  readonly national: readonly number[]
}

/** A fraction as a number, to eighteen decimals. */
function asNumber(value: Fraction): number {
  return Number((value.numerator * 10n ** 18n) / value.denominator) / 1e18
}

/** Random numbers between 0 and 1 by a multiply-with-carry of two halves. */
function random(seed: number): () => number {
  let [a, b] = [seed | 1, 362_436_069]
  return () => {
    a = (36_969 * (a & 65_535) + (a >>> 16)) >>> 0
    b = (18_000 * (b & 65_535) + (b >>> 16)) >>> 0
    return ((((a << 16) + (b & 65_535)) >>> 0) + 0.5) / 4_294_967_296
  }
}

/** Normal numbers by the sine of a random angle. */
function normals(uniform: () => number): () => number {
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.sin(2 * Math.PI * uniform())
}

/** So many draws of a run, each through its own citizens, floors, sums and rounding up. */
export function drawAll(run: OracleResult, count: number, seed: number): Draws {
  const { estimate, municipalities, councils } = run
  const normal = normals(random(seed))
  const figures = estimate.figures.map((f) => ({
    a: asNumber(f.ageExcess),
    l: asNumber(f.lifeDeficit),
    fitted: asNumber(f.fittedWeight) - 1,
  }))
  const s = Math.sqrt(asNumber(estimate.variance))
  const freedom = figures.length - 2
  const places = estimate.places.map((place) => {
    const row = municipalities.find(({ code }) => code === place.code)
    if (row === undefined) throw new Error(`no row of ${place.code}`)
    return {
      ...place,
      base: asNumber(place.citizens),
      a: asNumber(place.ageExcess),
      l: asNumber(place.lifeDeficit),
      counted: asNumber(row.citizens),
      floor: Math.max(0, ...row.asked.map(asNumber)),
    }
  })
  const everybody = places.reduce((sum, { base }) => sum + base, 0)
  const lists = <Key>(keys: readonly Key[]): Map<Key, number[]> => new Map(keys.map((key) => [key, []]))
  const weights = lists(places.map(({ code }) => code))
  const needs = lists(places.map(({ code }) => code))
  const capacities = lists(councils.map(({ name }) => name))
  const national: number[] = []
  for (let turn = 0; turn < count; turn += 1) {
    const squares = Array.from({ length: freedom }, () => normal() ** 2)
    const sigma = s * Math.sqrt(freedom / squares.reduce((sum, square) => sum + square, 0))
    const { gamma, beta } = refit(figures.map(({ a, l, fitted }) => ({ a, l, y: fitted + sigma * normal() })))
    // Half of an error's variance is that of its council.
    const ofCouncil = new Map(councils.map(({ name }) => [name, normal() * Math.SQRT1_2]))
    const drawn = places.map((place) => {
      const error = (ofCouncil.get(place.council) ?? 0) + normal() * Math.SQRT1_2
      return { place, weight: Math.max(0.2, 1 + gamma * place.a + beta * place.l + sigma * error) }
    })
    const mean = drawn.reduce((sum, { place, weight }) => sum + weight * place.base, 0) / everybody
    const sums = new Map<string, number>()
    for (const { place, weight } of drawn) {
      const scaled = weight / mean
      const need = Math.max((scaled * place.counted) / 1600, place.floor)
      weights.get(place.code)?.push(scaled)
      needs.get(place.code)?.push(need)
      sums.set(place.council, (sums.get(place.council) ?? 0) + need)
    }
    let all = 0
    for (const [name, need] of sums) {
      const whole = Math.ceil(need - 1e-9)
      capacities.get(name)?.push(whole)
      all += whole
    }
    national.push(all)
  }
  return { weights, needs, capacities, national }
}

/** The tenth and the ninetieth of a hundred, by nearest rank. */
export function middleOfEight(values: readonly number[]): readonly [low: number, high: number] {
  const sorted = values.toSorted((a, b) => a - b)
  return [sorted[sorted.length / 10 - 1] ?? NaN, sorted[(sorted.length / 10) * 9 - 1] ?? NaN]
}

function refit(points: readonly { readonly a: number; readonly l: number; readonly y: number }[]): {
  readonly gamma: number
  readonly beta: number
} {
  const total = (term: (point: (typeof points)[number]) => number): number =>
    points.reduce((sum, point) => sum + term(point), 0)
  const [aa, al, ll] = [total(({ a }) => a * a), total(({ a, l }) => a * l), total(({ l }) => l * l)]
  const [ay, ly] = [total(({ a, y }) => a * y), total(({ l, y }) => l * y)]
  const determinant = aa * ll - al * al
  return { gamma: (ay * ll - ly * al) / determinant, beta: (aa * ly - al * ay) / determinant }
}
