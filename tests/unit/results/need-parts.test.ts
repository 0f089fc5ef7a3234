import { expect, test } from 'vitest'
import { decimal } from '../../../src/model/decimal.ts'
import type { LiftKind, LiftPart } from '../../../src/model/lifts.ts'
import { citizensPerNeed, liftShare, liftSpans, needParts } from '../../../src/results/need-parts.ts'

const adding = (kind: LiftKind, addition: string): LiftPart => ({
  kind,
  level: 'municipality',
  need: decimal(0),
  addition: decimal(addition),
})
/** 1,600 citizens of weight 1.25, whose need two lifts raise from 1.25 to 1.5 and to 2. */
const area = {
  citizens: decimal(1600),
  modelNeed: decimal('1.25'),
  need: decimal(2),
  lifts: [adding('area-floor', '0.25'), adding('distance-floor', '0.5')],
}

test('a need is what the citizens alone ask for, what the weights add, and what each lift adds', () => {
  const { byCitizens, byWeights, byLifts } = needParts(area, decimal(1600))
  expect([byCitizens, byWeights].map((part) => part.toFixed())).toEqual(['1', '0.25'])
  expect(byLifts.map(({ kind, addition }) => [kind, addition.toFixed()])).toEqual([
    ['area-floor', '0.25'],
    ['distance-floor', '0.5'],
  ])
})

test('lifts raise a need one after the other', () => {
  expect(liftSpans(area).map(({ kind, from, to }) => [kind, from.toFixed(), to.toFixed()])).toEqual([
    ['area-floor', '1.25', '1.5'],
    ['distance-floor', '1.5', '2'],
  ])
})

test('what a lift adds is a share of the whole need', () => {
  // 0.25 of 2, and 0.5 of 2.
  expect(liftShare(area, 'area-floor').toFixed()).toBe('0.125')
  expect(liftShare(area, 'distance-floor').toFixed()).toBe('0.25')
  expect(liftShare({ ...area, lifts: [] }, 'area-floor').toFixed()).toBe('0')
})

test('citizens are counted for each capacity of the need, lifts and all', () => {
  expect(citizensPerNeed(area).toFixed()).toBe('800')
})
