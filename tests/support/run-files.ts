import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { slug } from './slug.ts'
import { readTable, type Row, type Table } from './table.ts'

/** An area of result.json: figures and texts by camelCase name. */
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

/** The name of a column in the tables: "guidanceListSize" is "guidance_list_size". */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

/** Decimals of every numeric column in the files. */
export const COLUMN_DECIMALS: Readonly<Record<string, number>> = {
  municipalities: 0,
  citizens: 0,
  need_weight: 4,
  need_weight_low: 4,
  need_weight_high: 4,
  weighted_citizens: 1,
  model_need: 4,
  area_km2: 1,
  floor_need: 4,
  need: 4,
  need_low: 4,
  need_high: 4,
  floor_addition: 4,
  guidance_list_size: 1,
  capacities: 0,
  capacities_low: 0,
  capacities_high: 0,
  citizens_per_capacity: 1,
  reported_need: 1,
  reported_capacities: 0,
}

/** The columns of municipalities.csv, in order. */
export const MUNICIPALITY_COLUMNS =
  'code,name,council,region,citizens,need_weight,need_weight_low,need_weight_high,weighted_citizens,model_need,area_km2,floor_need,need,need_low,need_high,floor_addition,guidance_list_size,status,life_expectancy_status'

/** The columns of councils.csv, in order. */
export const COUNCIL_COLUMNS =
  'name,region,municipalities,citizens,need_weight,weighted_citizens,model_need,floor_addition,need,capacities,capacities_low,capacities_high,citizens_per_capacity,guidance_list_size,on_edge,status,reported_need,reported_capacities'

/** Columns that are the same whoever estimates: counts and measures of public statistics, figures of others. */
export const NOT_ESTIMATED: ReadonlySet<string> = new Set([
  'municipalities',
  'citizens',
  'area_km2',
  'floor_need',
  'reported_need',
  'reported_capacities',
])
