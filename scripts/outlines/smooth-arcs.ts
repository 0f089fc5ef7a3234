import type { Point } from './path-data.ts'

/**
 * Smooths the staircase that traced cells leave: `rounds` times each vertex moves half the way to the middle of its two
 * neighbours, which blurs like a bell curve of √(rounds / 2) vertices. The ends of an open arc, where borders meet, stay;
 * a closed arc (an island, a hole) has no end and is smoothed all around.
 */
export function smoothArc(arc: readonly Readonly<Point>[], rounds: number): Point[] {
  let points = arc.map(([x, y]): Point => [x, y])
  const [first, last] = [points[0], points.at(-1)]
  if (first === undefined || last === undefined) return []
  const isClosed = points.length > 3 && first[0] === last[0] && first[1] === last[1]
  for (let round = 0; round < rounds; round += 1) {
    points = points.map((point, index): Point => {
      const isEnd = index === 0 || index === points.length - 1
      const before = isEnd && isClosed ? points.at(-2) : points[index - 1]
      const after = isEnd && isClosed ? points[1] : points[index + 1]
      if (before === undefined || after === undefined) return point
      return [point[0] / 2 + (before[0] + after[0]) / 4, point[1] / 2 + (before[1] + after[1]) / 4]
    })
  }
  return points
}
