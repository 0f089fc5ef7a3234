import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import {
  checkHash,
  checkPackage,
  descriptionOf,
  hashOf,
  tableFiles,
} from '../../../../src/inputs/tables/check-package.ts'
import type { DataPackage, FieldDescription, TableResource } from '../../../../src/inputs/tables/datapackage.ts'
import { PLAIN_TABLES, tableFile } from '../../../../src/inputs/tables/tables.ts'
import { DATA_URL } from '../../../support/data.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'
import { present } from '../../model/exact.ts'
import { frozenPackage } from '../frozen-package.ts'
import { madeJson, said } from '../made-json.ts'

const resourceOf = (name: string): TableResource => present(frozenPackage.resources.find((one) => one.name === name))
const area = resourceOf('area-2025')
const at = frozenPackage.resources.indexOf(area)

/** The frozen description with that of area-2025 changed. */
const withArea = (change: Partial<TableResource>): DataPackage => {
  const [first, ...others] = frozenPackage.resources.map((one) => (one === area ? { ...one, ...change } : one))
  return { ...frozenPackage, resources: [present(first), ...others] }
}
const check = (data: DataPackage, folder = DATA_URL) => said(checkPackage(folder, madeJson(data)))

/** A folder with empty files. */
function folderOf(...files: readonly string[]): URL {
  const folder = temporaryFolder()
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), '')
  }
  return pathToFileURL(`${folder}/`)
}

test('the description as it is has no fault', () => {
  expect(check(frozenPackage)).toEqual([])
})

describe('the files of the tables', () => {
  const names = (folder: URL, data: DataPackage | null = null) => tableFiles(folder, data).map(({ name }) => name)

  test('are those that must be there, those that are described, and those that lie there', () => {
    expect(names(folderOf())).toEqual(PLAIN_TABLES)
    const [first] = frozenPackage.resources
    const described = { ...frozenPackage, resources: [{ ...present(first), name: 'area-2031' }, area] as const }
    const folder = folderOf('tables/area/2026.csv', 'tables/area/2025.csv', 'tables/area/.hidden', 'tables/regions.csv')
    expect(names(folder, { ...described, resources: [...described.resources] })).toEqual([
      ...PLAIN_TABLES,
      'area-2031',
      'area-2025',
      'area-2026',
    ])
  })

  test('have land borders beside the outlines, where there are some', () => {
    const folder = folderOf('geography/2027/land-borders.csv', 'geography/2028/tiles.json', 'geography/editions.json')
    expect(names(folder)).toEqual([...PLAIN_TABLES, 'land-borders-2027'])
    // They are no table among the others.
    expect(names(folderOf('tables/land-borders/2029.csv'))).toEqual(PLAIN_TABLES)
  })
})

describe('a table', () => {
  test('is one that the site reads', () => {
    const [fault, ...others] = check(withArea({ name: 'areas-2025' }))
    expect(fault).toMatch(
      new RegExp(
        `^resources\\[${at}\\]\\.name: one of municipalities, membership, .*, population-<year>, .*\\. The table is not one that the site reads\\.$`,
      ),
    )
    // The file is there all the same.
    expect(others).toEqual(['resources.area-2025: a description of tables/area/2025.csv. The table is not described.'])
  })

  test('is described once, and lies where its name says', () => {
    const [first, ...further] = frozenPackage.resources
    const twice: DataPackage = { ...frozenPackage, resources: [present(first), ...further, { ...area }] }
    expect(check(twice)).toEqual([
      `resources[${twice.resources.length - 1}].name: each table once. The table is described twice.`,
    ])
    expect(check(withArea({ path: 'tables/area.csv' }))).toEqual([
      `resources[${at}].path: tables/area/2025.csv. The table lies elsewhere.`,
    ])
  })

  test('that lies there undescribed is told', () => {
    const [first] = frozenPackage.resources
    const one: DataPackage = { ...frozenPackage, resources: [present(first)] }
    const faults = check(
      one,
      folderOf('tables/area/2025.csv', 'tables/notes.txt', 'tables/area/draft.csv', 'tables/x/y.csv'),
    )
    expect(faults).toContain('resources.area-2025: a description of tables/area/2025.csv. The table is not described.')
    const stray = 'only tables that datapackage.json describes. The file is not described.'
    expect(faults.filter((fault) => fault.startsWith('tables/'))).toEqual([
      `tables/area/draft.csv –: ${stray}`,
      `tables/notes.txt –: ${stray}`,
      `tables/x/y.csv –: ${stray}`,
    ])
    const [strayFault] = checkPackage(folderOf('tables/x/y.csv'), madeJson(one)).slice(-1)
    expect(strayFault).toMatchObject({ line: null, position: null, value: 'y.csv' })
  })
})

describe('the fields of a table', () => {
  const { fields } = area.schema
  const [code, date, km2, table] = [present(fields[0]), present(fields[1]), present(fields[2]), present(fields[3])]
  const schema = (change: Partial<TableResource['schema']>) =>
    check(withArea({ schema: { ...area.schema, ...change } })).map((fault) =>
      fault.replace(`resources[${at}].schema.`, ''),
    )
  const withField = (change: Partial<FieldDescription>, index = 2) => {
    const [first, ...others] = fields.map((field, position) => (position === index ? { ...field, ...change } : field))
    return schema({ fields: [present(first), ...others] })
  }

  test('are those that the site reads, in their order', () => {
    expect(schema({ fields: [code, date, table] })).toEqual([
      'fields[2].name: area_km2. The fields stand in another order.',
      'fields.area_km2: a field area_km2. The column area_km2 of area-2025 is not described.',
    ])
    expect(schema({ fields: [code, date, km2, table, { ...table, name: 'more' }] })).toEqual([
      'fields[4].name: one of code, date, area_km2, table. The table area-2025 has no such column.',
    ])
    expect(schema({ fields: [code, date, km2, table, table] })).toEqual([
      'fields[4].name: no further field. The fields stand in another order.',
    ])
    expect(schema({ fields: [code, km2, date, table] })).toEqual([
      'fields[1].name: date. The fields stand in another order.',
      'fields[2].name: area_km2. The fields stand in another order.',
    ])
  })

  test('are numbers where numbers are read', () => {
    expect(withField({ type: 'integer', constraints: { required: true } })).toEqual([])
    for (const type of ['string', 'date', 'year'] as const)
      expect(withField({ type, constraints: { required: true } })).toEqual([
        'fields[2].type: integer or number. The field has another type.',
      ])
    for (const type of ['integer', 'number'] as const)
      expect(withField({ type, constraints: { required: true } }, 0)).toEqual([
        'fields[0].type: string, date or year. The field has another type.',
      ])
  })

  test('are required where a blank is not read, and else may be blank', () => {
    for (const constraints of [{}, { required: false }])
      expect(withField({ constraints })).toEqual([
        'fields[2].constraints: a required field. The field is required, or not, elsewhere.',
      ])
    const lives = frozenPackage.resources.findIndex(({ name }) => name === 'life-expectancy-2021-2025')
    const { schema: ownSchema } = present(frozenPackage.resources[lives])
    const [first, ...others] = ownSchema.fields.map((field) =>
      field.name === 'life_expectancy_years' ? { ...field, constraints: { required: true } } : field,
    )
    const resources = frozenPackage.resources.with(lives, {
      ...present(frozenPackage.resources[lives]),
      schema: { ...ownSchema, fields: [present(first), ...others] },
    })
    const [head, ...rest] = resources
    expect(check({ ...frozenPackage, resources: [present(head), ...rest] })).toEqual([
      `resources[${lives}].schema.fields[2].constraints: a field that may be blank. The field is required, or not, elsewhere.`,
    ])
  })

  test('have the patterns and units of their columns, and limits of their type', () => {
    const required = true
    for (const pattern of ['[0-9', '.*', '(([0-9]+)+)+x'])
      expect(withField({ constraints: { required, pattern } }, 0)).toEqual([
        'fields[0].constraints.pattern: [0-9]{4}. A pattern of one’s own may let everything through, or never end.',
      ])
    expect(withField({ constraints: { required, pattern: '[0-9]{4}' } }, 0)).toEqual([])
    expect(withField({ unit: 'ha' })).toEqual(['fields[2].unit: km². The numbers are read in that unit.'])
    expect(withField({ constraints: { required, minimum: 1, maximum: 2 } })).toEqual([])
    expect(withField({ constraints: { required, minimum: '1', maximum: '2' } })).toEqual([
      'fields[2].constraints.minimum: a limit for a field of type number. The limit has another type.',
      'fields[2].constraints.maximum: a limit for a field of type number. The limit has another type.',
    ])
    expect(withField({ type: 'date', constraints: { required, minimum: 2020 } }, 1)).toEqual([
      'fields[1].constraints.minimum: a limit for a field of type date. The limit has another type.',
    ])
    expect(withField({ type: 'date', constraints: { required, minimum: '2020-01-01' } }, 1)).toEqual([])
  })

  test('name a row by the key of the table', () => {
    expect(schema({ primaryKey: ['code', 'date'] })).toEqual(['primaryKey: ["code"]. Other columns name a row.'])
  })

  test('name rows of tables and fields that are there', () => {
    const reference = (column: string, resource: string, field: string) =>
      schema({ foreignKeys: [{ fields: [column], reference: { resource, fields: [field] } }] })
    expect(reference('code', 'municipalities', 'code')).toEqual([])
    expect(reference('kode', 'municipalities', 'code')).toEqual([
      'foreignKeys[0].fields[0]: one of code, each once. No table is named there.',
    ])
    expect(reference('code', 'kommuner', 'code')).toEqual([
      'foreignKeys[0].reference.resource: municipalities. The column code names rows of another table.',
    ])
    expect(reference('code', 'municipalities', 'kode')).toEqual([
      'foreignKeys[0].reference.fields[0]: code. The column code names rows by another field.',
    ])
    expect(schema({ foreignKeys: [] })).toEqual([
      'foreignKeys: a key of code to code of municipalities. What stands in code is not looked up.',
    ])
  })

  test('of a table are told in one go', () => {
    expect(schema({ fields: [code], primaryKey: ['date'] })).toHaveLength(4)
  })
})

describe('how a table is described', () => {
  test('as datapackage.json has it, where that can be used', () => {
    expect(descriptionOf(tableFile('area', '2025'), madeJson(frozenPackage))).toBe(area)
  })

  test('else as the site reads it', () => {
    const bare = {
      schema: {
        fields: [
          { name: 'code', type: 'string', title: 'code', description: 'code', constraints: { required: true } },
          { name: 'period', type: 'string', title: 'period', description: 'period', constraints: { required: true } },
          {
            name: 'life_expectancy_years',
            type: 'number',
            title: 'life_expectancy_years',
            description: 'life_expectancy_years',
            constraints: { required: false },
          },
          { name: 'table', type: 'string', title: 'table', description: 'table', constraints: { required: true } },
        ],
        primaryKey: ['code'],
      },
    }
    const file = tableFile('life-expectancy', '2031')
    expect(descriptionOf(file, null)).toEqual(bare)
    expect(descriptionOf(file, madeJson(frozenPackage))).toEqual(bare)
    const spoilt = withArea({ schema: { ...area.schema, primaryKey: ['date'] } })
    expect(descriptionOf(tableFile('area', '2025'), madeJson(spoilt)).schema.primaryKey).toEqual(['code'])
  })
})

describe('the hash and size of a table', () => {
  const bytes = new TextEncoder().encode('code\n')
  // echo code | sha256sum
  const HASH = 'sha256:b57b236c9bcd2a61fcd627b69ae2d7a6eb5bc13f2dc25311348ee08df43bc0c4'
  const renewed = (change: Partial<TableResource>) => {
    const data = withArea(change)
    return said(checkHash(madeJson(data), present(data.resources[at]), bytes))
  }
  const stale = (key: string, expected: string): string =>
    `resources[${at}].${key}: ${expected}. No fault stands in tables/area/2025.csv itself: only its ${key} here is stale. If the change is meant, renew it with: npm run data:hash.`

  test('are those of its bytes', () => {
    expect(hashOf(bytes)).toBe(HASH)
    expect(renewed({ hash: HASH, bytes: 5 })).toEqual([])
    expect(renewed({ hash: HASH, bytes: 6 })).toEqual([stale('bytes', '5')])
    expect(renewed({ bytes: 5 })).toEqual([stale('hash', HASH)])
    expect(renewed({ bytes: 6 })).toEqual([stale('hash', HASH)])
  })
})
