import { expect, test } from 'vitest'
import { decimal } from '../../../src/model/decimal.ts'
import { councilOf } from '../../../src/results/council-of.ts'
import {
  followedPlace,
  middlesOf,
  movesTheSum,
  nextCapacity,
  nextOpensAt,
  ofAHundred,
} from '../../../src/results/followed.ts'
import { headline } from '../figures/run.ts'

const place = (
  code: string,
  need: string,
  rest: { readonly citizens?: number; readonly lifeExpectancyStatus?: 'statistics' | 'imputed' } = {},
) => ({
  code,
  citizens: decimal(rest.citizens ?? 10_000),
  needWeight: decimal(1),
  modelNeed: decimal(5),
  need: decimal(need),
  lifeExpectancyStatus: rest.lifeExpectancyStatus ?? ('statistics' as const),
})

test('the story begins with the place that lifts raise most, of those whose life expectancy is counted', () => {
  const most = place('b', '9')
  const places = [place('a', '6'), most, place('c', '12', { lifeExpectancyStatus: 'imputed' })]
  expect(followedPlace(places)).toBe(most)
})

test('without lifts it begins with the smallest place', () => {
  const small = place('b', '5', { citizens: 4_000 })
  expect(followedPlace([place('a', '5'), small])).toBe(small)
})

test('the surprise is of capacity 163 in the known numbers', () => {
  const council = councilOf(followedPlace(headline.municipalities), headline)
  expect([council.name, nextCapacity(council).toFixed()]).toEqual(['Sønderjylland', '163'])
})

test('a hundred are divided by the largest remainders', () => {
  const of = (...counts: readonly number[]) => ofAHundred(counts.map((count) => decimal(count)))
  expect(of(2, 1, 1)).toEqual([50, 25, 25])
  expect(of(1, 1, 1)).toEqual([34, 33, 33])
  // 12.5, 25.0 and 62.5: the first of two equal remainders.
  expect(of(1, 2, 5)).toEqual([13, 25, 62])
  expect(of(0, 7)).toEqual([0, 100])
  expect(() => of(0, 0)).toThrow(RangeError)
})

test('the draws are told by the middles of equal parts', () => {
  const draws = (...counts: readonly (readonly [capacities: number, draws: number])[]) =>
    counts.map(([capacities, draws]) => ({ capacities, draws }))
  expect(middlesOf(draws([4, 1], [1, 1], [3, 1], [2, 1]), 2)).toEqual([2, 4])
  expect(middlesOf(draws([10, 9], [11, 1]), 10)).toEqual([...Array<number>(9).fill(10), 11])
})

test('one citizen more moves the sum but where a lift gives more', () => {
  const rules = { citizensPerCapacity: decimal(1600) }
  const of = (modelNeed: string, need: string) => ({
    modelNeed: decimal(modelNeed),
    need: decimal(need),
    needWeight: decimal('1.6'),
  })
  expect(movesTheSum(of('25.2', '25.2'), rules)).toBe(true)
  expect(movesTheSum(of('25.2', '36.7'), rules)).toBe(false)
  // One citizen is 1.6 ÷ 1,600 = 0.001 of a capacity.
  expect(movesTheSum(of('25.2', '25.2009'), rules)).toBe(true)
  expect(movesTheSum(of('25.2', '25.201'), rules)).toBe(false)
})

test('the next capacity opens beyond the number, or half of one beyond it', () => {
  const council = { capacities: decimal(162) }
  expect(nextOpensAt(council, 'up').toFixed()).toBe('162')
  expect(nextOpensAt(council, 'nearest-half-up').toFixed()).toBe('162.5')
})
