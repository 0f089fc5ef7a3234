import { describe, expect, test } from 'vitest'
import { readTimeline } from '../../../src/inputs/read-timeline.ts'
import { decimal } from '../../../src/model/decimal.ts'
import type { CapacitiesInUse } from '../../../src/model/domain.ts'
import { capacityRoomOf, officialCeiling } from '../../../src/results/capacities-in-use.ts'
import type { CouncilResult } from '../../../src/results/result.ts'
import { councilOf, inputs, runOf } from './published.ts'

const timeline = readTimeline(new URL('../../../data/', import.meta.url), inputs.sources)
const estimated = councilOf(runOf('open-2026'), 'Fyn')
/** The same council as an official run would have it, with a number made up for the test. */
const official: CouncilResult = { ...estimated, status: 'official', capacities: decimal(300) }
const use = (date: string, allocated: number): CapacitiesInUse => ({
  council: 'Fyn',
  date,
  allocated: decimal(allocated),
  occupied: decimal(allocated - 4),
  islandDoctorsLeftOut: decimal(0),
  source: 'hearing-note',
})
const held = { sources: inputs.sources, capacitiesInUse: [use('2026-10-01', 310), use('2026-11-01', 297)] }

describe('with figures of the capacities in use', () => {
  test('an official council has room, by the figures of the last day', () => {
    const found = capacityRoomOf(official, held, timeline)
    expect(found?.room).toMatchObject({ date: '2026-11-01', supplement: 'may-be-agreed' })
    expect([found?.room.room.toNumber(), found?.room.vacant.toNumber()]).toEqual([3, 4])
    expect(found?.source.id).toBe('hearing-note')
  })

  test('an estimated council has none: nothing is computed from an estimate', () => {
    expect(capacityRoomOf(estimated, held, timeline)).toBeNull()
    expect(officialCeiling(estimated)).toBeNull()
  })

  test('another council has none of its own', () => {
    expect(capacityRoomOf({ ...official, name: 'Midt' }, held, timeline)).toBeNull()
  })

  test('the last day of the supplement is that of the timeline', () => {
    const on = (date: string) =>
      capacityRoomOf(official, { ...held, capacitiesInUse: [use(date, 297)] }, timeline)?.room.supplement
    expect([on('2026-12-31'), on('2027-01-01')]).toEqual(['may-be-agreed', 'outside-the-period'])
  })
})

test('without such figures, nothing is computed for anybody', () => {
  expect(capacityRoomOf(official, inputs, timeline)).toBeNull()
  expect(capacityRoomOf(estimated, inputs, timeline)).toBeNull()
})
