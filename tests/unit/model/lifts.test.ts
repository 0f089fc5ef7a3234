import { expect, test } from 'vitest'
import { decimal, ZERO } from '../../../src/model/decimal.ts'
import {
  additionName,
  askedBy,
  isLiftKind,
  LIFT_KINDS,
  liftOf,
  mergedMeasures,
  needName,
  sumOfLifts,
} from '../../../src/model/lifts.ts'
import { areaFloor, distanceFloor, measured } from './lifts.ts'

test('the lifts are known by their names, and give those of their numbers', () => {
  expect(LIFT_KINDS.map((kind) => [isLiftKind(kind), needName(kind), additionName(kind)])).toEqual([
    [true, 'floorNeed', 'floorAddition'],
    [true, 'distanceFloorNeed', 'distanceFloorAddition'],
  ])
  for (const other of ['rounding', 'area', '']) expect(isLiftKind(other)).toBe(false)
})

test('what a lift asks for is its measure by its value, and it has added nothing yet', () => {
  const measures = measured(71, 6)
  expect(askedBy(areaFloor(35.5), measures)).toEqual({
    kind: 'area-floor',
    level: 'municipality',
    need: decimal(2),
    addition: ZERO,
  })
  expect(askedBy(distanceFloor(4, 'council-max-of-sums'), measures)).toEqual({
    kind: 'distance-floor',
    level: 'council',
    need: decimal('1.5'),
    addition: ZERO,
  })
})

test('one that does not hold asks for nothing', () => {
  expect(liftOf({ lifts: [] }, 'area-floor')).toEqual({
    kind: 'area-floor',
    level: 'municipality',
    need: ZERO,
    addition: ZERO,
  })
})

test('what lifts ask for and add in several areas adds up, each by itself', () => {
  const lifts = [areaFloor(35), distanceFloor(2)]
  const area = (km2: number, km: number, added: number) => ({
    lifts: lifts.map((lift) => ({ ...askedBy(lift, measured(km2, km)), addition: decimal(added) })),
  })
  const sums = sumOfLifts([area(35, 2, 1), area(70, 6, 2)], lifts)
  expect(sums.map(({ kind, need, addition }) => `${kind} ${need.toFixed()} ${addition.toFixed()}`)).toEqual([
    'area-floor 3 3',
    'distance-floor 4 3',
  ])
})

test('areas that become one add up, and a mean distance is by citizens: (2 × 1 + 6 × 3) ÷ 4 = 5', () => {
  const merged = mergedMeasures([
    { measures: measured(10, 2), citizens: decimal(1) },
    { measures: measured(20, 6), citizens: decimal(3) },
  ])
  expect([merged.areaKm2.toFixed(), merged.gpDistanceKm.toFixed()]).toEqual(['30', '5'])
})
