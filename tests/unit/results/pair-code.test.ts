import { describe, expect, test } from 'vitest'
import { codeOf, type PairStanding, standingFrom } from '../../../src/results/pair-code.ts'

const STANDINGS: readonly PairStanding[] = ['lower', 'unsure', 'higher']
const TURNED = { lower: 'higher', unsure: 'unsure', higher: 'lower' } as const

describe('the code of the pairs', () => {
  test('has a sign for each pair, the first place with all that follow it, then the second', () => {
    expect(codeOf(['lower', 'unsure', 'higher'])).toBe('<=>')
    expect(codeOf([])).toBe('')
  })

  test('is read by the places of the two', () => {
    // Of the places A, B and C: A lower than B, A not to be told from C, B higher than C.
    expect(standingFrom('<=>', 0, 1, 3)).toBe('lower')
    expect(standingFrom('<=>', 0, 2, 3)).toBe('unsure')
    expect(standingFrom('<=>', 1, 2, 3)).toBe('higher')
    // The other way round.
    expect(standingFrom('<=>', 1, 0, 3)).toBe('higher')
    expect(standingFrom('<=>', 2, 0, 3)).toBe('unsure')
    expect(standingFrom('<=>', 2, 1, 3)).toBe('lower')
  })

  test('cannot tell a place from itself', () => {
    for (const place of [0, 1, 2]) expect(standingFrom('<<<', place, place, 3)).toBe('unsure')
  })

  test.each([2, 5, 98])('gives every pair of %i places back as it was, both ways round', (places) => {
    const made = (first: number, second: number): PairStanding =>
      STANDINGS[(first * first + 2 * second) % STANDINGS.length] ?? 'unsure'
    const pairs = Array.from({ length: places }, (_, first) =>
      Array.from({ length: places - first - 1 }, (__, next) => [first, first + 1 + next] as const),
    ).flat()
    expect(pairs).toHaveLength((places * (places - 1)) / 2)
    const code = codeOf(pairs.map(([first, second]) => made(first, second)))
    const wrong = pairs.filter(
      ([first, second]) =>
        standingFrom(code, first, second, places) !== made(first, second) ||
        standingFrom(code, second, first, places) !== TURNED[made(first, second)],
    )
    expect(wrong).toEqual([])
  })
})
