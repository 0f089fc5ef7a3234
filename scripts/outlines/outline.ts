import type { Point } from './path-data.ts'

/** The outline of a municipality as closed rings; what an odd number of rings surrounds is land. */
export interface Outline {
  readonly code: string
  readonly rings: readonly (readonly Point[])[]
}
