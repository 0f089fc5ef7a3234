/** How two municipalities stand to one another: the first surely lower, surely higher, or not to be told apart. */
export type PairStanding = 'lower' | 'unsure' | 'higher'

const SIGNS: Readonly<Record<PairStanding, string>> = { lower: '<', unsure: '=', higher: '>' }
const TURNED: Readonly<Record<PairStanding, PairStanding>> = { lower: 'higher', unsure: 'unsure', higher: 'lower' }

/** Standings as a text, one sign for each pair: the first place with each that follows it, then the second, and so on. */
export function codeOf(standings: readonly PairStanding[]): string {
  return standings.map((standing) => SIGNS[standing]).join('')
}

/**
 * How the place at one index stands to that at another, of so many. A place cannot be told from itself.
 * "<=>" of three places says that the first is lower than the second, and the second higher than the third.
 */
export function standingFrom(code: string, first: number, second: number, places: number): PairStanding {
  if (first === second) return 'unsure'
  const [low, high] = first < second ? [first, second] : [second, first]
  const sign = code[low * places - (low * (low + 1)) / 2 + (high - low - 1)]
  const standing = sign === SIGNS.lower ? 'lower' : sign === SIGNS.higher ? 'higher' : 'unsure'
  return first < second ? standing : TURNED[standing]
}
