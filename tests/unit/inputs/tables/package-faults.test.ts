import { expect, test } from 'vitest'
import { withData } from '../data-copy.ts'

/** Line of the only place in a text where a string stands. */
function lineOf(text: string, part: string): number {
  return text.slice(0, text.indexOf(part)).split('\n').length
}

test('a changed table with sound content: only its hash is stale, and the command is named', () => {
  withData((data) => {
    data.editLine('tables/area/2025.csv', 2, (line) => line.replace('90.9', '90.8'))
    const [fault, ...others] = data.faults()
    expect(others).toEqual([])
    expect(fault).toMatchObject({ file: 'datapackage.json', column: 'resources[6].hash' })
    expect(fault?.expected).toMatch(/^sha256:[0-9a-f]{64}$/)
    expect(fault?.message).toContain('npm run data:hash')
  })
})

test('a changed table with faulty content: its content is what is said', () => {
  withData((data) => {
    data.editLine('tables/area/2025.csv', 2, (line) => line.replace('90.9', '90,8'))
    expect(data.faults().map(({ file }) => file)).toEqual(['tables/area/2025.csv'])
  })
})

test('a size that is wrong under a hash that is right', () => {
  withData((data) => {
    data.edit('datapackage.json', (text) => text.replace(/"bytes": \d+/, '"bytes": 1'))
    expect(data.faults()).toEqual([
      expect.objectContaining({ file: 'datapackage.json', column: 'resources[0].bytes', value: '1' }),
    ])
  })
})

test('a field that the description lacks, or names otherwise', () => {
  withData((data) => {
    data.edit('datapackage.json', (text) => text.replace('"name": "area_km2"', '"name": "area_ha"'))
    expect(data.faults()).toEqual([
      expect.objectContaining({ file: 'datapackage.json', column: 'resources[6].schema.fields.area_km2', value: null }),
      expect.objectContaining({
        file: 'datapackage.json',
        column: 'resources[6].schema.fields[2].name',
        value: 'area_ha',
      }),
    ])
  })
})

test.each([
  ['a type', '"type": "string"', '"type": "integer"', 'type'],
  ['a requirement', '"required": true', '"required": false', 'constraints'],
  ['a pattern', '"pattern": "[0-9]{4}"', '"pattern": "[0-9{4}"', 'constraints.pattern'],
  ['a limit', '"minimum": 5', '"minimum": "5"', 'constraints.minimum'],
])('%s that does not fit the table', (_, from, to, where) => {
  withData((data) => {
    let line = 0
    data.edit('datapackage.json', (text) => {
      const start = text.indexOf('"name": "area-2025"')
      line = lineOf(text, text.slice(text.indexOf(from, start)))
      return text.slice(0, start) + text.slice(start).replace(from, to)
    })
    const faults = data.faults()
    expect(faults).toHaveLength(1)
    expect(faults[0]?.file).toBe('datapackage.json')
    expect(faults[0]?.column).toMatch(new RegExp(`^resources\\[6\\]\\.schema\\.fields\\[\\d\\]\\.${where}$`))
    // A group of constraints is found at its brace, one line above its first.
    expect(faults[0]?.line).toBe(where === 'constraints' ? line - 1 : line)
  })
})

test('a table that is not described is still read and judged', () => {
  withData((data) => {
    data.edit('datapackage.json', (text) => text.replace('"name": "area-2025"', '"name": "areas-2025"'))
    data.editLine('tables/area/2025.csv', 2, (line) => line.replace('90.9', 'many'))
    const faults = data.faults()
    expect(faults).toContainEqual(
      expect.objectContaining({ file: 'datapackage.json', column: 'resources[6].name', value: 'areas-2025' }),
    )
    expect(faults).toContainEqual(
      expect.objectContaining({ file: 'datapackage.json', message: 'The table is not described.' }),
    )
    expect(faults).toContainEqual(expect.objectContaining({ file: 'tables/area/2025.csv', line: 2, value: 'many' }))
  })
})

test('a description that is not JSON hides no fault in the tables', () => {
  withData((data) => {
    data.write('datapackage.json', '{"resources": [}')
    data.editLine('tables/population/2026.csv', 3, (line) => line.replace('671714', 'x'))
    expect(data.faults()).toEqual([
      expect.objectContaining({ file: 'datapackage.json', line: 1, position: 16, expected: 'valid JSON' }),
      expect.objectContaining({ file: 'tables/population/2026.csv', line: 3, column: 'citizens', value: 'x' }),
    ])
  })
})
