import { describe, expect, test } from 'vitest'
import { type AreaTables, checkAreas, checkDay, isPlaceName } from '../../../../src/inputs/tables/check-geography.ts'
import { rowsOn } from '../../../../src/inputs/tables/validity.ts'
import { madeTable, told } from './made-table.ts'

// On 1 January 2027 there are three municipalities, two councils and two regions.
const MUNICIPALITIES = ['01,Odense,odense,,,', '02,Nyborg,nyborg,,,', '03,Aarhus,aarhus,,,']
const MEMBERSHIP = ['01,Fyn,,', '02,Fyn,,', '03,Aarhus,,']
const COUNCILS = ['Fyn,fyn,Syd,,', 'Aarhus,aarhus,Midt,,']
const REGIONS = ['Syd,,', 'Midt,,']
interface Lines {
  readonly municipalities?: readonly string[]
  readonly membership?: readonly string[]
  readonly councils?: readonly string[]
  readonly regions?: readonly string[]
}
const tablesOf = ({
  municipalities = MUNICIPALITIES,
  membership = MEMBERSHIP,
  councils = COUNCILS,
  regions = REGIONS,
}: Lines): AreaTables => ({
  municipalities: madeTable('code,name,slug,from,to,successor', ...municipalities),
  membership: madeTable('code,council,from,to', ...membership),
  councils: madeTable('name,slug,region,from,to', ...councils),
  regions: madeTable('name,from,to', ...regions),
})
const ever = (lines: Lines) => told(checkAreas(tablesOf(lines)))
const onDay = (lines: Lines, borders: readonly string[] = ['01,02']) =>
  told(checkDay({ id: '2027', date: '2027-01-01' }, tablesOf(lines), madeTable('code_a,code_b', ...borders)))

test('rows hold from their first day to their last, and without an end where that is blank', () => {
  const table = madeTable('x,from,to', 'a,,', 'b,2027-01-01,', 'c,,2027-01-01', 'd,2027-01-02,', 'e,,2026-12-31')
  expect(rowsOn(table, '2027-01-01').map((row) => row.text('x'))).toEqual(['a', 'b', 'c'])
  expect(rowsOn(madeTable('x', 'a'), '2027-01-01')).toHaveLength(1)
  expect(rowsOn(undefined, '2027-01-01')).toEqual([])
})

describe('whatever the day', () => {
  test('areas that fit have no fault, and neither have tables that are not there', () => {
    expect(ever({})).toEqual([])
    const none = { municipalities: undefined, membership: undefined, councils: undefined, regions: undefined }
    expect(checkAreas(none)).toEqual([])
    expect(checkDay({ id: '2027', date: '2027-01-01' }, none, undefined)).toEqual([])
  })

  test('no time ends before it begins; one day is long enough', () => {
    const turned = '2027-01-02,2027-01-01'
    const fault = (line: number) => `${line} to 2027-01-01: a day from 2027-01-02. The time ends before it begins.`
    expect(ever({ membership: [`01,Fyn,${turned}`] })).toEqual([fault(2)])
    expect(ever({ councils: [...COUNCILS, `Midt,midt,Syd,${turned}`] })).toEqual([fault(4)])
    expect(ever({ regions: [...REGIONS, `Nord,${turned}`] })).toEqual([fault(4)])
    expect(ever({ municipalities: [`01,Odense,odense,${turned},02`, '02,Nyborg,nyborg,,,'] })).toEqual([fault(2)])
    expect(ever({ membership: ['01,Fyn,2027-01-01,2027-01-01', '01,Fyn,2027-01-01,', '01,Fyn,,2020-01-01'] })).toEqual(
      [],
    )
  })

  test('a slug follows from its name', () => {
    expect(ever({ municipalities: ['01,Ærø,aero,,,', '02,!,x,,,', '03,Odense,!,,,'] })).toEqual([
      '2 slug aero: aeroe. The slug does not follow from the name Ærø.',
    ])
    expect(ever({ councils: ['Fyn,fyen,Syd,,'] })).toEqual([
      '2 slug fyen: fyn. The slug does not follow from the name Fyn.',
    ])
  })
})

describe('a municipality that has ended', () => {
  const after = (one: string, other = '02,Nyborg,nyborg,,,') =>
    ever({ municipalities: [`01,Odense,odense,${one}`, other] })

  test('is part of one that holds on the day after', () => {
    expect(after(',2026-12-31,02')).toEqual([])
    // Nyborg begins with the first day, or the day before; it ends later.
    expect(after(',2026-12-31,02', '02,Nyborg,nyborg,2027-01-01,')).toEqual([])
    const none = '2 successor 02: the code of a municipality on 2027-01-01. 02 is none.'
    expect(after(',2026-12-31,02', '02,Nyborg,nyborg,2027-01-02,')).toEqual([none])
    expect(after(',2026-12-31,02', '02,Nyborg,nyborg,,2026-12-31,03')).toEqual([
      none,
      '3 successor 03: the code of a municipality on 2027-01-01. 03 is none.',
    ])
    expect(after(',2026-12-31,02', '02,Nyborg,nyborg,,2027-01-01,03')).toEqual([
      '3 successor 03: the code of a municipality on 2027-01-02. 03 is none.',
    ])
    expect(after(',2028-02-28,09')).toEqual(['2 successor 09: the code of a municipality on 2028-02-29. 09 is none.'])
    // It is no part of itself.
    expect(after(',2026-12-31,01')).toEqual(['2 successor 01: the code of a municipality on 2027-01-01. 01 is none.'])
  })

  test('says what it became part of, and one that has not ended says nothing', () => {
    expect(after(',2026-12-31,')).toEqual([
      '2 successor : the code of another municipality. It is not said what it became part of.',
    ])
    expect(after(',,02')).toEqual(['2 successor 02: blank. A municipality that has not ended is part of no other.'])
    expect(after(',!,02')).toEqual([])
    expect(after(',2026-12-31,!')).toEqual([])
  })
})

describe('on a day', () => {
  test('areas that fit have no fault', () => {
    expect(onDay({})).toEqual([])
  })

  test('each municipality is in one council', () => {
    expect(onDay({ membership: MEMBERSHIP.slice(0, 2) })).toEqual([
      '4 code –: a row for 03 on 2027-01-01. The municipality has no council.',
      '3 name Aarhus: a council with municipalities on 2027-01-01. Aarhus has no municipalities.',
    ])
    expect(onDay({ membership: [...MEMBERSHIP, '01,Aarhus,,'] })).toEqual([
      '5 code 01: one council on 2027-01-01. 01 has another council on that day.',
    ])
    // Before or after the day it may be in another one.
    expect(onDay({ membership: [...MEMBERSHIP, '01,Aarhus,,2026-12-31', '02,Aarhus,2027-01-02,'] })).toEqual([])
    // A row that could not be read may be the one that is missing.
    expect(onDay({ membership: ['01,Fyn,,', '02,Fyn,,', '!,Aarhus,,'] })).toEqual([])
    expect(onDay({ municipalities: [...MUNICIPALITIES, '!,Ny,ny,,,'] })).toEqual([])
  })

  test('a council goes on in another region: it has one region and one address on each day', () => {
    expect(onDay({ councils: [...COUNCILS, 'Fyn,fyn,Midt,2027-01-02,'] })).toEqual([])
    expect(onDay({ councils: [...COUNCILS, 'Fyn,fyn,Midt,2027-01-01,'] })).toEqual([
      '4 name Fyn: each name once on 2027-01-01. Fyn stands on line 2 already.',
      '4 slug fyn: each slug once on 2027-01-01. fyn stands on line 2 already.',
    ])
    expect(onDay({ councils: [...COUNCILS, '!,!,Midt,,', '!,!,Syd,,'] })).toEqual([])
  })

  test('what is named holds on that day', () => {
    expect(
      onDay({ municipalities: [...MUNICIPALITIES, '04,Ny,ny,2028-01-01,,'], membership: [...MEMBERSHIP, '04,Fyn,,'] }),
    ).toEqual(['5 code 04: a municipality on 2027-01-01. 04 is none on that day.'])
    expect(
      onDay({
        councils: [...COUNCILS, 'Nord,nord,Midt,2028-01-01,'],
        membership: ['01,Nord,,', '02,Fyn,,', '03,Aarhus,,'],
      }),
    ).toEqual(['2 council Nord: a council on 2027-01-01. Nord is none on that day.'])
    expect(onDay({ regions: [...REGIONS, 'Nord,,2026-12-31'], councils: ['Fyn,fyn,Nord,,', ...COUNCILS] })).toContain(
      '2 region Nord: a region on 2027-01-01. Nord is none on that day.',
    )
    // Names that no day knows are faults of their own.
    expect(onDay({ membership: [...MEMBERSHIP, '09,Fyn,,'] })).toEqual([])
    // Where a name of the day could not be read, it may be the one.
    expect(
      onDay({
        municipalities: [...MUNICIPALITIES, '04,Ny,ny,2028-01-01,,', '!,Alt,alt,,,'],
        membership: [...MEMBERSHIP, '04,Fyn,,'],
      }),
    ).toEqual([])
  })

  test('no council and no region is empty', () => {
    expect(onDay({ councils: [...COUNCILS, 'Nord,nord,Midt,,'] })).toEqual([
      '4 name Nord: a council with municipalities on 2027-01-01. Nord has no municipalities.',
    ])
    expect(onDay({ regions: [...REGIONS, 'Nord,,', '!,,'] })).toEqual([
      '4 name Nord: a region with councils on 2027-01-01. Nord has no councils.',
    ])
    expect(
      onDay({ councils: [...COUNCILS, 'Nord,nord,!,,'], membership: [...MEMBERSHIP, '01,!,2028-01-01,'] }),
    ).toEqual(['4 name Nord: a council with municipalities on 2027-01-01. Nord has no municipalities.'])
    expect(onDay({ councils: [...COUNCILS, 'Nord,nord,Midt,2028-01-01,'] })).toEqual([])
  })

  test('a border lies between two municipalities, the lower code first, and none with itself', () => {
    const lower = (line: number, code: string, above: string) =>
      `${line} code_b ${code}: a code above ${above}. The lower code stands first.`
    expect(onDay({}, ['01,02', '02,03'])).toEqual([])
    expect(onDay({}, ['02,01', '03,03', '!,01', '02,!'])).toEqual([lower(2, '01', '02'), lower(3, '03', '03')])
    const ended = [...MUNICIPALITIES, '04,Ny,ny,2028-01-01,,']
    expect(onDay({ municipalities: ended }, ['01,04', '04,05'])).toEqual([
      '3 code_a 04: a municipality on 2027-01-01. 04 is none on that day.',
      '2 code_b 04: a municipality on 2027-01-01. 04 is none on that day.',
    ])
  })
})

test.each([
  ['Ishøj- og Vallensbæk-Åsø', true],
  ['Høje-Taastrup', true],
  ['Østsjælland og Øerne', true],
  ['fyn', false],
  ['Gentofte Kommune', false],
  ["Fyn'", false],
  ['Fyn & Als', false],
  ['Fyn <b', false],
  ['=Fyn', false],
  ['Fyn 2', false],
  ['Fýn', false],
])('“%s” is the name of a place: %s', (name, isName) => {
  expect(isPlaceName(name)).toBe(isName)
})
