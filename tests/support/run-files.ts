import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { FIRST_RUNS } from '../../scripts/testing/tested-site.ts'
import { slug } from './slug.ts'
import { readTable, type Row, type Table } from './table.ts'

/** An area of result.json: numbers and texts by camelCase name. */
export type ResultArea = Readonly<Record<string, unknown>>

/** The files of one run as a reader downloads them. */
export interface RunFiles {
  readonly municipalities: Table
  readonly councils: Table
  readonly result: {
    readonly municipalities: readonly ResultArea[]
    readonly councils: readonly ResultArea[]
    readonly national: ResultArea
  }
}

const area = z.record(z.string(), z.unknown())
const resultShape = z.looseObject({ municipalities: z.array(area), councils: z.array(area), national: area })

/** Reads the files of a run from a built site. */
export function readRun(dir: string, run: string): RunFiles {
  const file = (name: string) => join(dir, 'data', run, name)
  return {
    municipalities: readTable(file('municipalities.csv')),
    councils: readTable(file('councils.csv')),
    result: resultShape.parse(JSON.parse(readFileSync(file('result.json'), 'utf8'))),
  }
}

export type Level = 'municipality' | 'council' | 'national'

/** An area of a run in both files: the row of its table (the country has none) and its part of the result. */
export interface FiledArea {
  readonly columns: readonly string[]
  readonly row: Row | undefined
  readonly result: ResultArea
}

/** The area that a level and a key name: "municipality" and "0101", "council" and "aarhus", "national" and "dk". */
export function filedArea(files: RunFiles, level: Level, key: string): FiledArea | undefined {
  const { municipalities, councils, result } = files
  if (level === 'national') return key === 'dk' ? { columns: [], row: undefined, result: result.national } : undefined
  const [table, areas, isIt] =
    level === 'municipality'
      ? [municipalities, result.municipalities, (row: Row) => row('code') === key]
      : [councils, result.councils, (row: Row) => slug(row('name')) === key]
  const row = table.rows.find(isIt)
  if (row === undefined) return undefined
  const filed = areas.find((a) => (level === 'municipality' ? a.code === key : a.name === row('name')))
  return filed === undefined ? undefined : { columns: table.columns, row, result: filed }
}

/** The name of a column in result.json: "guidance_list_size" is "guidanceListSize". */
export function camelCase(column: string): string {
  return column.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
}

/** Where the number of a column stands in result.json, where that is not under its own name. */
const ELSEWHERE: Readonly<Record<string, readonly [string, ...string[]]>> = {
  need_weight_full: ['needWeight'],
  age_excess: ['weightParts', 'ageExcess'],
  years_short: ['weightParts', 'yearsShort'],
}

/** What result.json has of an area for a column of its table; undefined where it has nothing. */
export function resultOf(result: ResultArea, column: string): unknown {
  const [first, ...rest] = ELSEWHERE[column] ?? [camelCase(column)]
  return rest.reduce<unknown>((value, key) => {
    const inner = area.safeParse(value)
    return inner.success ? inner.data[key] : undefined
  }, result[first])
}

/** The name of a column in the tables: "guidanceListSize" is "guidance_list_size". */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

const published = ['municipalities', 'councils'].map((name) =>
  readTable(`${FIRST_RUNS}/published/open-2026/${name}.csv`),
)

/** The columns of municipalities.csv and of councils.csv in order, as they were published. */
export const [MUNICIPALITY_COLUMNS = [], COUNCIL_COLUMNS = []] = published.map(({ columns }) => columns)

/** Decimals of every column of numbers, as it was published. */
export const COLUMN_DECIMALS: Readonly<Record<string, number>> = Object.fromEntries(
  published.flatMap(({ columns, rows }) =>
    columns
      .filter((column) => column !== 'code')
      .flatMap((column) => {
        const figure = rows.map((row) => row(column)).find((cell) => /^-?[\d.]+$/.test(cell))
        return figure === undefined ? [] : [[column, figure.split('.')[1]?.length ?? 0]]
      }),
  ),
)

/** Columns that are the same whoever estimates: counts and measures of public statistics, numbers of others. */
export const NOT_ESTIMATED: ReadonlySet<string> = new Set([
  'municipalities',
  'citizens',
  'area_km2',
  'floor_need',
  'reported_need',
  'reported_capacities',
])
