import { describe, expect, test } from 'vitest'
import { stateOn } from '../../../../src/results/timeline-state.ts'
import { frozen } from '../../../support/frozen.ts'
import { type DataCopy, withData } from '../data-copy.ts'

const { timeline } = frozen
const byId = new Map(timeline.map((event) => [event.id, event]))

/** Where the faults of a spoilt timeline are. */
function faultyColumns(spoil: (data: DataCopy) => void): readonly (string | null)[] {
  return withData((data) => {
    spoil(data)
    return data.faults().map((fault) => fault.column)
  })
}

describe('the timeline', () => {
  test.each([
    // The hearing note: section 1, 4.3.2, 4.5.3 and 4.5.8; the act's own date; 4.3.5.
    ['order-hearing', '2025-05-14', '2025-06-11'],
    ['act', '2025-06-20', null],
    ['minimum', '2025-07-01', null],
    ['supplement', '2025-07-01', '2026-12-31'],
    ['started', '2025-07-01', '2027-01-01'],
    ['fee-structure', '2027-01-01', null],
    ['complaint-board', '2027-01-01', null],
  ])('%s is from %s to %s', (id, from, to) => {
    expect(byId.get(id)).toMatchObject({ from, to })
  })

  test('knows no end of the floor', () => {
    expect(byId.get('floor')).toMatchObject({ end: 'unknown', to: null })
  })

  test('hands complaints over from the region to the board without a gap', () => {
    for (const day of ['2026-12-31', '2027-01-01', '2027-01-02']) {
      const inForce = timeline.filter((e) => e.id.startsWith('complaint-') && stateOn(e, day) === 'now')
      expect(inForce, day).toHaveLength(1)
    }
  })

  test('has titles that fit the drawing', () => {
    for (const { title } of timeline) expect(title.da.length, title.da).toBeLessThanOrEqual(42)
  })
})

describe('a fault is told where it stands', () => {
  test.each<[string, (text: string) => string, string]>([
    ['an unknown source', (t) => t.replace('"source": "bill-l212"', '"source": "nowhere"'), '[1].source'],
    ['an end before the beginning', (t) => t.replace('"to": "2025-06-30"', '"to": "2024-06-30"'), '[0].to'],
    ['a day that is none', (t) => t.replace('"2025-04-24"', '"2025-04-31"'), '[1].from'],
    ['days out of order', (t) => t.replace('"2025-04-24"', '"2024-04-24"'), '[1].from'],
    ['an id twice', (t) => t.replace('"id": "bill"', '"id": "freeze"'), '[1].id'],
    ['an end that is not stated', (t) => t.replace('"end": "stated"', '"end": "unknown"'), '[0].end'],
    ['an unknown key', (t) => t.replace('"id": "bill",', '"id": "bill", "colour": "red",'), '[1].colour'],
  ])('%s', (_, change, column) => {
    expect(
      faultyColumns((data) => {
        data.edit('timeline.json', change)
      }),
    ).toEqual([column])
  })

  test('a file that is missing', () => {
    expect(
      faultyColumns((data) => {
        data.remove('timeline.json')
      }),
    ).toHaveLength(1)
  })
})
