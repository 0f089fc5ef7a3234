import { expect, test } from 'vitest'
import { csvwGroupText, csvwText, type DescribedBy } from '../../../../src/downloads/descriptions/csvw.ts'
import { tableOf } from '../../../../src/downloads/tables/table.ts'
import { decimal } from '../../../../src/model/decimal.ts'
import { ABOUT, column } from '../columns.ts'
import { asObject, asObjects, site } from '../results.ts'

// What the recommendation "Metadata Vocabulary for Tabular Data" (W3C, 2015) wants of each kind of column.

const words = { da: 'Dansk', en: 'English' }
const about: DescribedBy = { title: words, summary: words, site: site.inputs.site, tableSources: [], statuses: [] }
const constraints = { required: false, unique: false, pattern: null, minimum: null }
const COLUMNS = [
  { ...column('code', null, () => 'x'), constraints: { ...constraints, required: true, pattern: '[0-9]{4}' } },
  column('name', null, () => 'x'),
  { ...column('status', null, () => 'a'), codes: { a: { da: 'et', en: 'one' }, b: { da: 'to', en: 'two' } } },
  { ...column('edge', null, () => true), codes: { true: { da: 'ja', en: 'yes' }, false: { da: 'nej', en: 'no' } } },
  { ...column('citizens', 0, () => decimal(1)), constraints: { ...constraints, minimum: 0 } },
  { ...column('need', 4, () => decimal(1)), constraints: { ...constraints, minimum: 0 } },
  { ...column('change', 1, () => decimal(1)), constraints },
]
const file = (form: 'plain' | 'danish', key: readonly string[]) => ({
  path: '/data/a/things.csv' as const,
  description: words,
  table: tableOf({ ...ABOUT, key }, COLUMNS, [1]),
  form,
})
const described = (form: 'plain' | 'danish') => asObject(JSON.parse(csvwText(about, file(form, ['code']))))
const columnsOf = (form: 'plain' | 'danish') => asObjects(asObject(described(form).tableSchema).columns)

test('a table in English has commas, line feeds and decimal points', () => {
  expect(described('plain').dialect).toMatchObject({ delimiter: ',', lineTerminators: ['\n'], header: true })
  expect(columnsOf('plain').map(({ datatype }) => datatype)).toEqual([
    { base: 'string', format: '[0-9]{4}' },
    { base: 'string' },
    { base: 'string', format: 'a|b' },
    { base: 'boolean', format: 'true|false' },
    { base: 'integer', format: '0', minimum: 0 },
    { base: 'decimal', format: { decimalChar: '.', pattern: '0.0000' }, minimum: 0 },
    { base: 'decimal', format: { decimalChar: '.', pattern: '0.0' } },
  ])
})

test('a table in Danish has semicolons, the line ends of Windows, decimal commas and Danish codes', () => {
  expect(described('danish').dialect).toMatchObject({ delimiter: ';', lineTerminators: ['\r\n'], header: true })
  expect(columnsOf('danish').map(({ datatype }) => datatype)).toEqual([
    { base: 'string', format: '[0-9]{4}' },
    { base: 'string' },
    { base: 'string', format: 'et|to' },
    { base: 'boolean', format: 'ja|nej' },
    { base: 'integer', format: '0', minimum: 0 },
    { base: 'decimal', format: { decimalChar: ',', pattern: '0,0000' }, minimum: 0 },
    { base: 'decimal', format: { decimalChar: ',', pattern: '0,0' } },
  ])
})

test('the header of the file is among the titles, and only a number has a unit', () => {
  const [code, , , , citizens] = columnsOf('plain')
  expect(code).toMatchObject({ name: 'code', titles: { en: ['code', 'Name'], da: 'Navn' }, required: true, null: '' })
  expect(code).not.toHaveProperty('schema:unitText')
  expect(citizens).toMatchObject({ required: false })
  expect(citizens?.['schema:unitText']).toEqual([
    { '@value': 'stk.', '@language': 'da' },
    { '@value': 'pieces', '@language': 'en' },
  ])
  // A heading in Danish has the unit of a number; without it, the title is there once.
  expect(columnsOf('danish').map(({ titles }) => asObject(titles).da)).toEqual([
    ['Navn'],
    ['Navn'],
    ['Navn'],
    ['Navn'],
    ['Navn (stk.)', 'Navn'],
    ['Navn (stk.)', 'Navn'],
    ['Navn (stk.)', 'Navn'],
  ])
})

test('one column is a key by its name, several are a list, and several files stand in one description', () => {
  const one = described('plain')
  expect([one.url, asObject(one.tableSchema).primaryKey]).toEqual(['things.csv', 'code'])
  const group = asObject(JSON.parse(csvwGroupText(about, [file('plain', ['code', 'name']), file('danish', ['code'])])))
  const tables = asObjects(group.tables)
  expect(tables.map(({ tableSchema }) => asObject(tableSchema).primaryKey)).toEqual([['code', 'name'], 'code'])
  for (const described of [one, group])
    expect(described['@context']).toEqual(['http://www.w3.org/ns/csvw', { '@language': 'en' }])
})
