import type { Point } from './path-data.ts'
import { OutlinesRefused } from './refused.ts'

/** Two points that stand for the same place in two planes, and how much they count. */
export interface Match {
  readonly from: Readonly<Point>
  readonly to: Readonly<Point>
  readonly weight: number
}

/**
 * The affine map that takes the `from` points nearest to the `to` points, by weighted least squares.
 * Throws if the points lie on one line.
 */
export function fitAffine(matches: readonly Match[]): (point: Readonly<Point>) => Point {
  // Around the weighted means the shift drops out and two equations in two unknowns remain for each coordinate.
  const weight = total(matches, (match) => match.weight)
  const [fromX, fromY, toX, toY] = [
    total(matches, (match) => match.weight * match.from[0]) / weight,
    total(matches, (match) => match.weight * match.from[1]) / weight,
    total(matches, (match) => match.weight * match.to[0]) / weight,
    total(matches, (match) => match.weight * match.to[1]) / weight,
  ]
  const moment = (a: (match: Match) => number, b: (match: Match) => number): number =>
    total(matches, (match) => match.weight * a(match) * b(match))
  const u = ({ from }: Match): number => from[0] - fromX
  const v = ({ from }: Match): number => from[1] - fromY
  const [uu, uv, vv] = [moment(u, u), moment(u, v), moment(v, v)]
  const determinant = uu * vv - uv * uv
  if (!(determinant > 1e-9 * uu * vv)) throw new OutlinesRefused('The points to fit lie on one line')
  const solve = (target: (match: Match) => number): [number, number] => {
    const [ut, vt] = [moment(u, target), moment(v, target)]
    return [(ut * vv - vt * uv) / determinant, (vt * uu - ut * uv) / determinant]
  }
  const [a, b] = solve(({ to }) => to[0] - toX)
  const [c, d] = solve(({ to }) => to[1] - toY)
  return ([x, y]) => [toX + a * (x - fromX) + b * (y - fromY), toY + c * (x - fromX) + d * (y - fromY)]
}

function total(matches: readonly Match[], value: (match: Match) => number): number {
  return matches.reduce((sum, match) => sum + value(match), 0)
}
