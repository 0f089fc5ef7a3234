import { csvParse } from 'd3'

/** The true land borders, as pairs of codes in ascending order. */
export interface LandBorders {
  readonly pairs: readonly (readonly [string, string])[]
  has(a: string, b: string): boolean
}

/** Reads `code_a,code_b`. Throws on a pair that is not two different four-digit codes, or that stands twice. */
export function readLandBorders(csv: string): LandBorders {
  const keys = new Set<string>()
  const pairs = csvParse(csv).map(({ code_a: a = '', code_b: b = '' }, index): [string, string] => {
    const pair: [string, string] = a < b ? [a, b] : [b, a]
    const key = pair.join()
    if (!/^\d{4},\d{4}$/.test(key) || a === b || keys.has(key)) {
      throw new Error(`Land borders, line ${index + 2}: ${a},${b} is not a new pair of two codes`)
    }
    keys.add(key)
    return pair
  })
  return { pairs, has: (a, b) => keys.has(a < b ? `${a},${b}` : `${b},${a}`) }
}
