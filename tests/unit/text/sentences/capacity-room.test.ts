import { describe, expect, test } from 'vitest'
import { capacityRoom } from '../../../../src/model/capacity-room.ts'
import { decimal } from '../../../../src/model/decimal.ts'
import { capacityRows, capacitySentences, noRoomFromOtherYear } from '../../../../src/text/sentences/capacity-room.ts'

const PERIOD = { from: '2025-07-01', to: '2026-12-31' }
const roomOf = (ceiling: number, allocated: number, occupied: number, date = '2026-11-01', islands = 0) =>
  capacityRoom(
    { status: 'official', council: 'Fyn', year: date.slice(0, 4), capacities: decimal(ceiling) },
    {
      council: 'Fyn',
      date,
      allocated: decimal(allocated),
      occupied: decimal(occupied),
      islandDoctorsLeftOut: decimal(islands),
      source: 'made-up',
    },
    PERIOD,
  )

/** Sentences with plain blanks in the place of those that do not break. */
const plain = (sentences: readonly string[]) => sentences.map((sentence) => sentence.replaceAll('\u00A0', ' '))

describe('what the room means', () => {
  test('room, a vacancy and the supplement, in both languages', () => {
    const room = roomOf(100, 99, 98)
    expect(plain(capacitySentences(room, 'da'))).toEqual([
      'Regionen kan tildele én lægekapacitet mere, før det højeste tal er nået. 1 af de tildelte er ikke besat.',
      'Den 1. november 2026 kunne regionen aftale det midlertidige tillæg her, hvis lægedækningen er svag. Det gælder klinikker, der får et lavere mindste patienttal.',
    ])
    expect(plain(capacitySentences(room, 'en'))).toEqual([
      'The region can allocate one doctor capacity more before the ceiling is reached. 1 of those allocated is not occupied.',
      'On 1 November 2026 the region could agree on the temporary supplement here, if coverage is weak. It is for clinics that get a lower minimum number of patients.',
    ])
  })

  test('a full council has no room and no supplement', () => {
    expect(plain(capacitySentences(roomOf(100, 100, 100), 'da'))).toEqual([
      'Der er tildelt så mange lægekapaciteter, som der højst må være, så der er ikke plads til flere. Ingen af de tildelte er ledige.',
      'Den 1. november 2026 kunne regionen ikke aftale det midlertidige tillæg her. Det kræver, at der er plads til nye lægekapaciteter.',
    ])
  })

  test('above the ceiling, and island doctors who are not counted', () => {
    const said = capacitySentences(roomOf(100, 102, 102, '2027-01-01', 1), 'da')
    expect(said[0]).toContain('Regionen har tildelt 2 lægekapaciteter mere, end den højst må have')
    expect(said[1]).toContain('ligger uden for den tid')
    expect(said[2]).toBe('Én lægekapacitet hos ø-læger med under 500 patienter tæller ikke med.')
  })

  test('the rows of the table add up: the allocated are the occupied and the vacant, the ceiling those and the room', () => {
    const values = capacityRows(roomOf(100, 97, 95), 'en').map(({ value }) => value.toNumber())
    expect(values).toEqual([100, 97, 95, 2, 3])
  })
})

test('figures of another year than the ceiling: both are named, and why nothing is computed', () => {
  const [da, en] = (['da', 'en'] as const).map((language) => noRoomFromOtherYear('2026-11-01', '2027-12-31', language))
  expect(plain([da ?? '', en ?? ''])).toEqual([
    'Der er tal for de tildelte lægekapaciteter, senest fra den 1. november 2026. Men det højeste tal her gælder ved udgangen af 2027. Plads til flere giver regionen en ret. Den regner vi kun ud, når begge tal er fra samme år.',
    'There are figures for the capacities allocated, the latest of 1 November 2026. But the ceiling here is that at the end of 2027. Room for more gives the region a right. We work that out only where figures and ceiling are of the same year.',
  ])
})
