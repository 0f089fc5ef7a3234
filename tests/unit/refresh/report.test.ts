import { describe, expect, test } from 'vitest'
import { compareTable } from '../../../scripts/refresh/changes.ts'
import { sourceWords } from '../../../scripts/refresh/source-words.ts'

describe('compareTable', () => {
  const row = (code: string, date: string, citizens: string) => [code, date, 'observed', citizens, 'FOLK1A']

  test('tells new, changed and gone rows apart, and how much a figure moved: 100 → 110 is a tenth', () => {
    const before = [row('0101', '2026-01-01', '100'), row('0147', '2026-01-01', '50'), row('0151', '2026-01-01', '7')]
    const after = [row('0101', '2026-01-01', '110'), row('0147', '2026-01-01', '50'), row('0101', '2027-01-01', '9')]
    const change = compareTable('population', before, after)
    expect(change.rows).toBe(3)
    expect(change.added).toEqual([['0101', '2027-01-01']])
    expect(change.gone).toEqual([['0151', '2026-01-01']])
    expect(change.moves).toHaveLength(1)
    expect(change.moves[0]).toMatchObject({ key: ['0101', '2026-01-01'], before: '100', after: '110' })
    expect(change.moves[0]?.share?.toFixed()).toBe('0.1')
  })

  test('takes 21 and 21.0 for one figure, and a newer date of the same figure for no new row', () => {
    const change = compareTable(
      'area',
      [['0101', '2025-01-01', '21', 'ARE207']],
      [['0101', '2026-01-01', '21.0', 'ARE207']],
    )
    expect([change.added, change.gone, change.moves]).toEqual([[], [], []])
  })

  test('has no share where a figure comes or goes', () => {
    const change = compareTable(
      'life-expectancy',
      [['0825', '2021-2025', '', 'HISBK']],
      [['0825', '2022-2026', '80.1', 'HISBK']],
    )
    expect(change.moves).toEqual([
      { key: ['0825'], column: 'life_expectancy_years', before: '', after: '80.1', share: null },
    ])
  })
})

describe('sourceWords', () => {
  test('says which municipalities have no life expectancy, and counts the others', () => {
    const { usedFor, date } = sourceWords({
      id: 'HISBK',
      periods: new Map([['life-expectancy', ['2021-2025']]]),
      blank: new Map([['life-expectancy', ['Fanø', 'Læsø']]]),
      tables: [],
      municipalities: 98,
    })
    expect(date).toBe('2021–2025')
    expect(usedFor.da).toBe('Middellevetiden i 96 kommuner. For Fanø og Læsø er der for få borgere til et tal.')
    expect(usedFor.en).toBe('Life expectancy in 96 municipalities. Fanø and Læsø have too few citizens for a figure.')
  })

  test('names a projection by its year', () => {
    const words = sourceWords({
      id: 'FRKM127',
      periods: new Map([['population', ['2028-01-01', '2030-01-01']]]),
      blank: new Map(),
      tables: [],
      municipalities: 98,
    })
    expect(words.title).toBe('FRKM127: fremskrivning af befolkningen, 2027')
    expect(words.usedFor.da).toBe('Ventede borgere i hver kommune 1. januar 2028 og 2030.')
  })

  test('has no words for a table that it does not know', () => {
    expect(() =>
      sourceWords({ id: 'XX', periods: new Map(), blank: new Map(), tables: [], municipalities: 98 }),
    ).toThrow(RangeError)
  })
})
