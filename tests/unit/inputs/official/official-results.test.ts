import { describe, expect, test } from 'vitest'
import { checkResults } from '../../../../src/inputs/official/check-results.ts'
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

  test('are a table of their own beside that of the weights', () => {
    expect(fileNamed('official-results-2026')).toEqual(tableFile('official-results', '2026'))
    expect(fileNamed('official-2026')?.table).toBe('official')
    expect(fileNamed('official-results')).toBeNull()
  })
})
