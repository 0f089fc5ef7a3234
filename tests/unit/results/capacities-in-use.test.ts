import { describe, expect, test } from 'vitest'
import { decimal } from '../../../src/model/decimal.ts'
import type { CapacitiesInUse, OfficialResult } from '../../../src/model/domain.ts'
import { capacityRoomOf, type CouncilRoom, officialCeiling } from '../../../src/results/capacities-in-use.ts'
import type { CouncilResult } from '../../../src/results/result.ts'
import { frozen } from '../../support/frozen.ts'
import { councilOf, inputs, runOf } from './published.ts'

const { timeline } = frozen
const estimated = councilOf(runOf('open-2026'), 'Fyn')
/** The same council as a run on official weights has it: a number that we compute, and that no right rests on. */
const computed: CouncilResult = { ...estimated, status: 'computed', capacities: decimal(400) }
/** A ceiling of a year as an authority states it, made up for the test. */
const stated = (year: string, area = 'Fyn'): OfficialResult => ({
  year,
  level: 'council',
  area,
  measure: 'capacities',
  value: decimal(300),
  source: 'hearing-note',
})
const use = (date: string, allocated: number): CapacitiesInUse => ({
  council: 'Fyn',
  date,
  allocated: decimal(allocated),
  occupied: decimal(allocated - 4),
  islandDoctorsLeftOut: decimal(0),
  source: 'hearing-note',
})
const AT_2026 = { referenceDate: '2026-12-31' }
const roomIn = (found: CouncilRoom) => {
  if (found.kind !== 'room') throw new Error(`no room, but ${found.kind}`)
  return found
}
const held = {
  sources: inputs.sources,
  officialResults: ['2025', '2026', '2027'].map((year) => stated(year)),
  capacitiesInUse: [use('2026-10-01', 310), use('2026-11-01', 297)],
}

describe('with figures of the capacities in use', () => {
  test('a council whose ceiling an authority states has room under it, by the figures of the last day', () => {
    const { room, source } = roomIn(capacityRoomOf(computed, AT_2026, held, timeline))
    expect(room).toMatchObject({ date: '2026-11-01', supplement: 'may-be-agreed' })
    expect([room.room.toNumber(), room.vacant.toNumber()]).toEqual([3, 4])
    expect(source.id).toBe('hearing-note')
  })

  test('the ceiling of another year gives no room, whether it is later or earlier', () => {
    for (const referenceDate of ['2027-12-31', '2025-12-31'])
      expect(capacityRoomOf(computed, { referenceDate }, held, timeline)).toEqual({
        kind: 'other-year',
        date: '2026-11-01',
      })
  })

  test('of figures of more years, those of the ceiling’s own year count', () => {
    const later = { ...held, capacitiesInUse: [...held.capacitiesInUse, use('2027-02-01', 305)] }
    expect(roomIn(capacityRoomOf(computed, AT_2026, later, timeline)).room).toMatchObject({ date: '2026-11-01' })
    const { room } = roomIn(capacityRoomOf(computed, { referenceDate: '2027-12-31' }, later, timeline))
    expect([room.date, room.above.toNumber()]).toEqual(['2027-02-01', 5])
  })

  test('nothing is computed from a number that we computed, be it on official weights', () => {
    const without = { ...held, officialResults: [] }
    for (const council of [estimated, computed]) {
      expect(capacityRoomOf(council, AT_2026, without, timeline)).toEqual({ kind: 'no-ceiling' })
      expect(officialCeiling(council, AT_2026, without)).toBeNull()
    }
  })

  test.each([
    ['another council', stated('2026', 'Midt')],
    ['another year', stated('2025')],
    ['a municipality of the name', { ...stated('2026'), level: 'municipality' as const }],
    ['the list size', { ...stated('2026'), measure: 'guidance_list_size' as const }],
  ])('what an authority states of %s is no ceiling', (_, result) => {
    expect(officialCeiling(estimated, AT_2026, { officialResults: [result] })).toBeNull()
  })

  test('another council has none of its own', () => {
    expect(capacityRoomOf({ ...computed, name: 'Midt' }, AT_2026, held, timeline)).toEqual({ kind: 'no-figures' })
  })

  test('the source is the one that the numbers name, and must be there', () => {
    const second = { ...held, capacitiesInUse: [{ ...use('2026-11-01', 297), source: 'act-718' }] }
    expect(roomIn(capacityRoomOf(computed, AT_2026, second, timeline)).source.id).toBe('act-718')
    const unknown = { ...held, capacitiesInUse: [{ ...use('2026-11-01', 297), source: 'nobody' }] }
    expect(() => capacityRoomOf(computed, AT_2026, unknown, timeline)).toThrow('no source nobody')
  })

  test('the timeline must say from when to when the supplement holds', () => {
    const none = 'capacityRoomOf: the timeline has no end of the event “supplement”'
    const without = timeline.filter(({ id }) => id !== 'supplement')
    expect(() => capacityRoomOf(computed, AT_2026, held, without)).toThrow(none)
    const open = timeline.map((event) => (event.id === 'supplement' ? { ...event, to: null } : event))
    expect(() => capacityRoomOf(computed, AT_2026, held, open)).toThrow(none)
  })

  test('the last day of the supplement is that of the timeline', () => {
    const on = (date: string) => {
      const run = { referenceDate: `${date.slice(0, 4)}-12-31` }
      return roomIn(capacityRoomOf(computed, run, { ...held, capacitiesInUse: [use(date, 297)] }, timeline)).room
        .supplement
    }
    expect([on('2026-12-31'), on('2027-01-01')]).toEqual(['may-be-agreed', 'outside-the-period'])
  })
})

test('without such figures, nothing is computed for anybody', () => {
  expect(capacityRoomOf(computed, AT_2026, inputs, timeline)).toEqual({ kind: 'no-figures' })
  expect(capacityRoomOf(estimated, AT_2026, inputs, timeline)).toEqual({ kind: 'no-figures' })
})
