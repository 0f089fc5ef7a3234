import { expect, test } from 'vitest'
import { decimal } from '../../../src/model/decimal.ts'
import { companionOf, storyPlace } from '../../../src/results/like-sized.ts'

const place = (
  code: string,
  citizens: number,
  needWeight: string,
  rest: { readonly lifted?: boolean; readonly lifeExpectancyStatus?: 'statistics' | 'imputed' } = {},
) => ({
  code,
  citizens: decimal(citizens),
  needWeight: decimal(needWeight),
  modelNeed: decimal(1),
  need: decimal(rest.lifted === true ? 2 : 1),
  lifeExpectancyStatus: rest.lifeExpectancyStatus ?? ('statistics' as const),
})

test('the companion is of like size and counts most differently', () => {
  const places = [
    place('own', 10_000, '1.1'),
    // Just inside and just outside a tenth of the own citizens.
    place('inside', 11_000, '0.9'),
    place('outside', 11_001, '0.5'),
    place('nearer', 10_001, '1.05'),
  ]
  const [own] = places
  if (own === undefined) throw new Error('no place')
  expect(companionOf(own, places)).toEqual({ place: places[1], isAlike: true })
})

test('one on the other side of the average comes before one that differs more on the same', () => {
  const own = place('own', 36_000, '1.12')
  const other = place('other', 36_200, '0.98')
  const heavier = place('heavier', 38_000, '1.27')
  expect(companionOf(own, [own, heavier, other]).place).toBe(other)
  expect(companionOf(own, [own, heavier]).place).toBe(heavier)
})

test('a place whose life expectancy is filled in is no companion', () => {
  const own = place('own', 10_000, '1.1')
  const imputed = place('imputed', 10_000, '0.5', { lifeExpectancyStatus: 'imputed' })
  const other = place('other', 9_500, '1')
  expect(companionOf(own, [own, imputed, other]).place).toBe(other)
})

test('where none is of like size the nearest is told, as such', () => {
  const own = place('own', 600_000, '0.9')
  const near = place('near', 380_000, '0.91')
  expect(companionOf(own, [place('far', 100_000, '1.3'), near, own])).toEqual({ place: near, isAlike: false })
})

test('a place alone has no companion', () => {
  const own = place('own', 1, '1')
  expect(() => companionOf(own, [own])).toThrow('there is no other place')
})

test('the story is told of the smallest place that is lifted, and of the smallest of all where none is', () => {
  const small = place('small', 1_000, '1')
  const large = place('large', 20_000, '1', { lifted: true })
  const middle = place('middle', 18_000, '1', { lifted: true })
  const guessed = place('guessed', 500, '1', { lifted: true, lifeExpectancyStatus: 'imputed' })
  expect(storyPlace([small, large, middle, guessed])).toBe(middle)
  expect(storyPlace([place('x', 2_000, '1'), small])).toBe(small)
  expect(storyPlace([guessed])).toBe(guessed)
  expect(() => storyPlace([])).toThrow('there is no place')
})
