import { describe, expect, test } from 'vitest'
import { checkResults, type ResultAreas } from '../../../../src/inputs/official/check-results.ts'
import { tableFault } from '../../../../src/inputs/official/row-fault.ts'
import { tableFile, fileNamed } from '../../../../src/inputs/tables/tables.ts'
import type { TableRow } from '../../../../src/inputs/tables/check-table.ts'
import { decimal } from '../../../../src/model/decimal.ts'

const AREAS = {
  known: { council: new Set(['Fyn']), municipality: new Set(['0825']) },
  // 480,000 citizens: from 180 to 480 capacities. 1,600: from 0.6 to 4.
  citizensOf: (level: string) => decimal(level === 'council' ? 480_000 : 1600),
}

function rowOf(cells: string): TableRow {
  const [level = '', area = '', year = '', measure = '', value = ''] = cells.split(',')
  const byName = new Map(Object.entries({ level, area, year, measure, value }))
  return {
    line: 2,
    text: (column) => byName.get(column) ?? null,
    decimal: (column) => (column === 'value' ? decimal(value) : null),
    fault: (column, expected, message) => ({
      file: 'x',
      line: 2,
      column,
      position: null,
      value: byName.get(column) ?? null,
      expected,
      message,
    }),
  }
}

describe('results in data/', () => {
  test.each([
    ['council,Fyn,2026,capacities,180', null],
    ['council,Fyn,2026,capacities,179', 'value'],
    ['council,Fyn,2026,capacities,480', null],
    ['council,Fyn,2026,capacities,481', 'value'],
    ['council,Fyn,2026,capacities,300.5', 'value'],
    ['council,Fyns,2026,capacities,300', 'area'],
    ['council,0825,2026,capacities,300', 'area'],
    ['council,Fyn,2027,capacities,300', 'year'],
    ['municipality,0825,2026,capacities,3.5', null],
    ['municipality,0825,2026,capacities,4.1', 'value'],
    ['municipality,0825,2026,guidance_list_size,1242', null],
    ['municipality,0825,2026,guidance_list_size,999', 'value'],
    ['council,Fyn,2026,guidance_list_size,2668', 'value'],
  ])('%s: a fault in %s', (cells, column) => {
    const faults = checkResults({ file: 'x', rows: [rowOf(cells)], endLine: 3 }, '2026', AREAS).map(tableFault)
    expect(faults.map((fault) => fault.column)).toEqual(column === null ? [] : [column])
  })

  /** The faults in both languages: what was expected and what is said. */
  const both = (cells: string, citizensOf: ResultAreas['citizensOf'] = AREAS.citizensOf): readonly string[] =>
    checkResults({ file: 'x', rows: [rowOf(cells)], endLine: 3 }, '2026', { ...AREAS, citizensOf }).flatMap(
      ({ column, kind, expected, message }) => [
        `${column} (${kind}): ${expected.da}. ${message.da}`,
        `${column} (${kind}): ${expected.en}. ${message.en}`,
      ],
    )

  test('are told in both languages what they should be', () => {
    expect(both('council,Fyns,2027,capacities,300')).toEqual([
      'area (area): navnet på et sundhedsråd. Området kendes ikke.',
      'area (area): the name of a health council. The area is unknown.',
      'year (year): 2026. En tabel gælder for ét år.',
      'year (year): 2026. A table speaks of one year.',
    ])
    expect(both('municipality,Fyn,2026,capacities,3')).toEqual([
      'area (area): koden for en kommune. Området kendes ikke.',
      'area (area): the code of a municipality. The area is unknown.',
    ])
    expect(both('council,Fyn,2026,guidance_list_size,999.5')).toEqual([
      'value (list size): fra 1000 til 2667 patienter. Intet vejledende patienttal er sådan.',
      'value (list size): from 1000 to 2667 patients. No guidance list size is like that.',
    ])
    expect(both('council,Fyn,2026,capacities,300.5')).toEqual([
      'value (not whole): et helt antal. Et sundhedsråd har hele lægekapaciteter.',
      'value (not whole): a whole number. A health council has whole capacities.',
    ])
    // 480,000 ÷ 2,667 is 179.98.
    expect(both('council,Fyn,2026,capacities,100')).toEqual([
      'value (capacities): fra 180 til 480 lægekapaciteter. Området har 480000 borgere.',
      'value (capacities): from 180 to 480 capacities. The area has 480000 citizens.',
    ])
  })

  test('of a small area are told with a decimal', () => {
    // 1,600 ÷ 2,667 is 0.6, 1,600 ÷ 400 is 4. Below 100 capacities a decimal is shown, from 100 none.
    expect(both('municipality,0825,2026,capacities,0')).toEqual([
      'value (capacities): fra 0,6 til 4,0 lægekapaciteter. Området har 1600 borgere.',
      'value (capacities): from 0.6 to 4.0 capacities. The area has 1600 citizens.',
    ])
    const most = (citizens: number): string =>
      both('municipality,0825,2026,capacities,0', () => decimal(citizens))[1] ?? ''
    expect(most(39_960)).toContain('from 15.0 to 99.9 capacities')
    expect(most(40_000)).toContain('from 15 to 100 capacities')
  })

  test('are not judged where no citizens are known, or a cell could not be read', () => {
    expect(both('council,Fyn,2026,capacities,1', () => null)).toEqual([])
    const unread = (column: string): readonly unknown[] => {
      const row = rowOf('council,Fyn,2026,capacities,1')
      const text: TableRow['text'] = (of) => (of === column ? null : row.text(of))
      return checkResults({ file: 'x', rows: [{ ...row, text }], endLine: 3 }, '2026', AREAS)
    }
    for (const column of ['level', 'area']) expect(unread(column)).toEqual([])
    expect(unread('year')).toHaveLength(1)
    expect(both('region,Fyns,2026,capacities,1')).toEqual([])
    const blank = { ...rowOf('council,Fyn,2026,capacities,1'), decimal: () => null }
    expect(checkResults({ file: 'x', rows: [blank], endLine: 3 }, '2026', AREAS)).toEqual([])
  })

  test('ask for the citizens of the area in the year of the table', () => {
    const asked: string[] = []
    both('municipality,0825,2026,capacities,3', (...of) => {
      asked.push(of.join(' '))
      return null
    })
    expect(asked).toEqual(['municipality 0825 2026'])
  })

  test('are a table of their own beside that of the weights', () => {
    expect(fileNamed('official-results-2026')).toEqual(tableFile('official-results', '2026'))
    expect(fileNamed('official-2026')?.table).toBe('official')
    expect(fileNamed('official-results')).toBeNull()
  })
})
