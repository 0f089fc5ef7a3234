import { expect, test } from 'vitest'
import { dataPackageSchema } from '../../../../src/inputs/tables/datapackage.ts'
import { present } from '../../model/exact.ts'
import { frozenPackage } from '../frozen-package.ts'
import { spoilt } from '../spoilt.ts'

const [resource] = frozenPackage.resources
const one = { ...present(resource), schema: { ...present(resource).schema, foreignKeys: [] } }
const taken = (change: object): boolean =>
  dataPackageSchema.safeParse({ ...frozenPackage, resources: [{ ...one, ...change }] }).success
const [field] = one.schema.fields
const takenField = (change: object): boolean => taken({ schema: { ...one.schema, fields: [{ ...field, ...change }] } })

test('no key is left out of the description or added', () => {
  const reference = { fields: ['code'], reference: { resource: 'municipalities', fields: ['code'] } }
  const value = {
    ...frozenPackage,
    resources: [{ ...one, schema: { ...one.schema, fields: [field], foreignKeys: [reference] } }],
  }
  expect(dataPackageSchema.safeParse(value).success).toBe(true)
  for (const bad of spoilt(value)) expect.soft(dataPackageSchema.safeParse(bad).success).toBe(false)
  for (const key of ['resources', 'licenses'])
    expect(dataPackageSchema.safeParse({ ...value, [key]: [] }).success).toBe(false)
})

test('sources and keys may be left out, and no list is empty', () => {
  const { sources: _sources, ...without } = one
  expect(dataPackageSchema.safeParse({ ...frozenPackage, resources: [without] }).success).toBe(true)
  for (const empty of [{ sources: [] }, { licenses: [] }]) expect(taken(empty)).toBe(false)
  for (const empty of [{ fields: [] }, { primaryKey: [] }, { missingValues: ['', '–'] }])
    expect(taken({ schema: { ...one.schema, ...empty } })).toBe(false)
})

test.each([
  [
    'path',
    'tables/area/2025.csv area.csv a-1/b.csv',
    '/area.csv tables//a.csv a.csv.txt tables/Area.csv ../a.csv a/b area.CSV xa.csv/',
  ],
  ['name', 'area-2025 a', 'Area a_b a.b ø'],
  [
    'hash',
    `sha256:${'0a'.repeat(32)}`,
    `${'0a'.repeat(32)} sha256:${'0a'.repeat(31)} sha256:${'0A'.repeat(32)} xsha256:${'0a'.repeat(32)} sha256:${'0a'.repeat(32)}0`,
  ],
  ['checked', '2026-11-22', '2026-02-30 22-11-2026'],
])('the form of %s', (key, right, wrong) => {
  for (const value of right.split(' ')) expect.soft(taken({ [key]: value }), value).toBe(true)
  for (const value of [...wrong.split(' '), '']) expect.soft(taken({ [key]: value }), value).toBe(false)
})

test('the name of the package is of small letters, digits and hyphens', () => {
  const named = (name: string): boolean => dataPackageSchema.safeParse({ ...frozenPackage, name }).success
  for (const name of ['a', 'a-1']) expect(named(name)).toBe(true)
  for (const name of ['A-1', 'ø', 'a b', 'a_b']) expect.soft(named(name), name).toBe(false)
})

test('no text is blank, and a size is no less than nought', () => {
  for (const key of ['title', 'titleEn', 'description', 'vintage']) expect.soft(taken({ [key]: '' }), key).toBe(false)
  for (const key of ['title', 'description', 'version', 'name'])
    expect.soft(dataPackageSchema.safeParse({ ...frozenPackage, [key]: '' }).success, key).toBe(false)
  expect([taken({ bytes: 0 }), taken({ bytes: -1 }), taken({ bytes: 1.5 })]).toEqual([true, false, false])
  for (const key of ['name', 'title', 'description', 'unit']) expect.soft(takenField({ [key]: '' }), key).toBe(false)
  for (const name of ['licenses', 'sources']) expect(taken({ [name]: [{ name: '', title: '' }] })).toBe(false)
})

test('a field has a type, a format and constraints that are known', () => {
  for (const type of ['string', 'integer', 'number', 'date', 'year']) expect.soft(takenField({ type }), type).toBe(true)
  for (const format of ['default', 'uri']) expect.soft(takenField({ format }), format).toBe(true)
  expect([
    takenField({ type: 'text' }),
    takenField({ type: '' }),
    takenField({ format: 'url' }),
    takenField({ format: '' }),
  ]).toEqual(Array(4).fill(false))
  for (const constraints of [
    {},
    { required: false, unique: true, enum: ['a'], pattern: 'a', minimum: 1, maximum: '2' },
  ])
    expect(takenField({ constraints })).toBe(true)
  for (const constraints of [{ enum: [] }, { minimum: null }, { required: 'yes' }, { least: 1 }])
    expect(takenField({ constraints })).toBe(false)
})

test.each(['javascript:alert(1)', 'data:text/html,a', 'http://dst.dk', 'dst.dk'])(
  'a source or a licence does not stand at %s',
  (path) => {
    const at = (address: string) => ({
      sources: [{ title: 'a', path: address }],
      licenses: [{ name: 'a', title: 'a', path: address }],
    })
    expect(taken(at('https://dst.dk/a'))).toBe(true)
    expect(taken({ sources: at(path).sources })).toBe(false)
    expect(taken({ licenses: at(path).licenses })).toBe(false)
  },
)
