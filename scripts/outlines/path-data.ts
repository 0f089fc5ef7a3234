import { OutlinesRefused } from './refused.ts'

/** A point of the plane, x to the right and y downwards. */
export type Point = [number, number]

const ARGUMENTS: Readonly<Record<string, number>> = { M: 2, m: 2, l: 2, c: 6, Z: 0, z: 0 }

/**
 * Reads SVG path data with the commands `M m l c Z` into closed rings; the first point is repeated at the end.
 * Curves become line segments that stray at most `tolerance` units from them.
 *
 * Throws on any other command, on a missing number and on a path that does not begin with a move.
 *
 * @example readPath('M0,0l4,0l0,4Z', 1) // [[[0, 0], [4, 0], [4, 4], [0, 0]]]
 */
export function readPath(data: string, tolerance: number): Point[][] {
  const tokens = data.match(/[A-Za-z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/g) ?? []
  const rings: Point[][] = []
  let ring: Point[] = []
  let current: Point = [0, 0]
  let start: Point = [0, 0]
  let command = ''
  let next = 0

  const numbers = (count: number): number[] => {
    const values = tokens.slice(next, next + count).map(Number)
    if (values.length < count || values.some(Number.isNaN))
      throw new OutlinesRefused(`Path data: ${command} lacks a number`)
    next += count
    return values
  }
  const close = (): void => {
    if (ring.length > 2) rings.push([...ring, start])
    ring = []
  }

  while (next < tokens.length) {
    const token = tokens[next] ?? ''
    if (/[A-Za-z]/.test(token)) {
      command = token
      next += 1
    } else if (command === 'M' || command === 'm') {
      // Further pairs after a move are lines.
      command = command === 'M' ? 'L' : 'l'
    }
    const count = command === 'L' ? 2 : ARGUMENTS[command]
    if (count === undefined) throw new OutlinesRefused(`Path data: the command ${command || token} is not known`)
    if (rings.length === 0 && ring.length === 0 && !/[Mm]/.test(command)) {
      throw new OutlinesRefused('Path data: must begin with a move')
    }
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers(count)
    const [x, y] = current
    if (command === 'Z' || command === 'z') {
      close()
      current = start
      continue
    }
    if (command === 'M' || command === 'm') {
      close()
      start = command === 'M' ? [a, b] : [x + a, y + b]
      current = start
      ring = [start]
      continue
    }
    // After Z a line may go on from the start of the closed ring.
    if (ring.length === 0) ring = [current]
    if (command === 'L') current = [a, b]
    else if (command === 'l') current = [x + a, y + b]
    else {
      current = [x + e, y + f]
      ring.push(...flatten([x, y], [x + a, y + b], [x + c, y + d], current, tolerance))
      continue
    }
    ring.push(current)
  }
  close()
  return rings
}

/** The points of a cubic curve after its first. A chord of 1/n of it strays at most max|B″| / (8 n²). */
function flatten(p0: Point, p1: Point, p2: Point, p3: Point, tolerance: number): Point[] {
  const bend = Math.max(
    Math.hypot(p0[0] - 2 * p1[0] + p2[0], p0[1] - 2 * p1[1] + p2[1]),
    Math.hypot(p1[0] - 2 * p2[0] + p3[0], p1[1] - 2 * p2[1] + p3[1]),
  )
  const pieces = Math.max(1, Math.ceil(Math.sqrt((6 * bend) / (8 * tolerance))))
  return Array.from({ length: pieces }, (_, piece): Point => {
    if (piece === pieces - 1) return p3
    const t = (piece + 1) / pieces
    const u = 1 - t
    const [w0, w1, w2, w3] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t]
    return [w0 * p0[0] + w1 * p1[0] + w2 * p2[0] + w3 * p3[0], w0 * p0[1] + w1 * p1[1] + w2 * p2[1] + w3 * p3[1]]
  })
}
