import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellsOfLine } from '../../../../src/inputs/import/cells-of-line.ts'

function byLibrary(source: string, delimiter: string): readonly string[] | null {
  try {
    return parse(source, { delimiter, relax_column_count: true, record_delimiter: '\u0000' })[0] ?? ['']
  } catch {
    return null
  }
}

test('parts a row as csv-parse does, whatever stands in it', () => {
  const pieces = fc.array(fc.constantFrom('a', '"', '""', ';', ',', ' ', '\n', 'æ', '1,5'), { maxLength: 12 })
  fc.assert(
    fc.property(pieces, fc.constantFrom(';', ','), (parts, delimiter) => {
      const source = parts.join('')
      expect(cellsOfLine(source, delimiter)).toEqual(byLibrary(source, delimiter))
    }),
  )
})
