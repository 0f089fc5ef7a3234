/** A municipality as the tables have it. */
export interface Place {
  readonly code: string
  readonly council: string
  readonly region: string
  readonly areaKm2: number
  /** Codes of the municipalities that it shares a land border with. */
  readonly neighbours: readonly string[]
}

/** The true land borders, as pairs of codes in ascending order. */
export interface LandBorders {
  readonly pairs: readonly (readonly [string, string])[]
  has(a: string, b: string): boolean
}

/** The land borders of places, each once. */
export function landBorders(places: readonly Place[]): LandBorders {
  const pairs = places
    .flatMap(({ code, neighbours }) =>
      neighbours.filter((other) => code < other).map((other) => [code, other] as const),
    )
    .sort(([a, b], [c, d]) => (a === c ? (b < d ? -1 : 1) : a < c ? -1 : 1))
  const keys = new Set(pairs.map((pair) => pair.join()))
  return { pairs, has: (a, b) => keys.has(a < b ? `${a},${b}` : `${b},${a}`) }
}
