import type { Point } from './path-data.ts'

/**
 * Water that stays open although the areas on its two shores share a land border elsewhere, as polygons of the plane of
 * the drawing. Københavns Havn and Kalvebod: Hvidovre borders the part of København on Sjælland, not the part on Amager.
 */
export const SOUNDS: readonly (readonly Readonly<Point>[])[] = [
  [
    [9806, 8068],
    [9872, 8040],
    [9945, 7815],
    [9995, 7830],
    [9905, 8062],
    [9812, 8190],
    [9760, 8200],
    [9796, 8108],
  ],
]
