import { expect, test } from 'vitest'
import { checkSources } from '../../../../src/inputs/rules/check-sources.ts'
import type { SourceRecord } from '../../../../src/inputs/rules/rule-schemas.ts'
import type { DataPackage } from '../../../../src/inputs/tables/datapackage.ts'
import { frozen } from '../../../support/frozen.ts'
import { present } from '../../model/exact.ts'
import { frozenPackage } from '../frozen-package.ts'
import { madeJson, said } from '../made-json.ts'

const [resource] = frozenPackage.resources
const [record] = frozen.inputs.sources

/** A description of tables by name, each with the titles of its sources; undefined for none. */
const described = (tables: Readonly<Record<string, readonly string[] | undefined>>) => {
  const [first, ...others] = Object.entries(tables).map(([name, titles]): DataPackage['resources'][number] => {
    const { sources: _, ...rest } = present(resource)
    const [title, ...further] = (titles ?? []).map((of) => ({ title: of }))
    return { ...rest, name, ...(title === undefined ? {} : { sources: [title, ...further] }) }
  })
  return madeJson({ ...frozenPackage, resources: [present(first), ...others] }, 'datapackage.json')
}

const source = (id: string, title: string, ...tables: readonly string[]): SourceRecord => ({
  ...present(record),
  ...{ id, title, tables },
})
const check = (
  sources: readonly SourceRecord[],
  data: ReturnType<typeof described> | null,
  ...filled: readonly string[]
) => said(checkSources(madeJson(sources), data, new Set(filled)))

test('a source and its table name each other', () => {
  const data = described({ area: ['Areal'], borders: ['Kort', 'Areal'] })
  expect(check([source('a', 'Areal', 'area', 'borders'), source('b', 'Kort', 'borders')], data)).toEqual([])
})

test('an id stands once, also where the tables could not be read', () => {
  expect(check([source('a', 'Areal'), source('a', 'Kort')], null)).toEqual([
    '[1].id: each id once. The id a stands twice.',
  ])
  expect(check([source('a', 'Areal', 'nowhere')], null)).toEqual([])
})

test('a source names tables that are there and name it', () => {
  const data = described({ area: ['Areal'], empty: undefined })
  expect(check([source('a', 'Areal', 'area', 'nowhere'), source('b', 'Kort', 'area', 'empty')], data)).toEqual([
    '[0].tables[1]: the name of a table. The table nowhere is unknown.',
    '[1].title: a title that stands among the sources of area in datapackage.json. The table area does not name this source.',
    '[1].title: a title that stands among the sources of empty in datapackage.json. The table empty does not name this source.',
  ])
})

test('a table names sources that are there and name it', () => {
  const data = described({ area: ['Areal', 'Kort'] })
  const fault =
    'datapackage.json resources[0].sources[1].title: the title of a source in sources.json that names the table. The table area has a source that is unknown.'
  expect(check([source('a', 'Areal', 'area')], data)).toEqual([fault])
  // A source of that title which names another table, or none, is not meant.
  expect(check([source('a', 'Areal', 'area'), source('b', 'Kort')], data)).toEqual([fault])
})

test('a table with rows has a source; one without needs none', () => {
  const data = described({ area: ['Areal'], empty: undefined })
  const sources = [source('a', 'Areal', 'area')]
  expect(check(sources, data)).toEqual([])
  expect(check(sources, data, 'area', 'empty')).toEqual([
    'datapackage.json resources[1].name: sources of a table that has rows. The table empty has no source.',
  ])
})

test.each([
  ['2026', true],
  ['2023-12', true],
  ['2021–2025', true],
  ['2025, 2026', true],
  ['2025, 2026 og 2027', true],
  ['2025-01-01 og 2026-01-01', true],
  ['2021–2025 og 2022–2026', true],
  ['2025 og 2026 og 2027', false],
  ['2025 og 2026, 2027', false],
  ['2025,2026', false],
  ['2025 og ', false],
  [' og 2026', false],
  ['2025 and 2026', false],
  ['2026-13', false],
  ['2026-01-32 og 2027', false],
])('“%s” is a date of a source: %s', (date, isDate) => {
  expect(check([{ ...source('a', 'Areal'), date }], null)).toEqual(
    isDate
      ? []
      : [
          '[0].date: a year, month, day or period such as 2026, 2023-12 or 2021–2025, or several such as 2025, 2026 og 2027. It is none.',
        ],
  )
})
