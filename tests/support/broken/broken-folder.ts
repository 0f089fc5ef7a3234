import { parse } from 'csv-parse/sync'
import { z } from 'zod'

/** The text of each file of a good folder of data that the site reads, by path. */
export type GoodFiles = ReadonlyMap<string, string>

/** What stands where a file should, and is none. */
export interface Instead {
  readonly instead: 'nothing' | 'a folder' | 'a link' | 'a pipe'
}

/** A good folder of data in which something is wrong. */
export interface Broken {
  readonly what: string
  /** What stands in the place of files of the good folder, by path. */
  readonly changes: ReadonlyMap<string, string | Uint8Array | Instead>
  /** The files in one of which the fault is to be found. */
  readonly blamed: readonly string[]
}

/** A way in which a folder can be wrong: each place in which it is tried. */
export type Kind = (files: GoodFiles) => readonly Broken[]

/** One file that is wrong. */
export function slip(
  what: string,
  file: string,
  content: string | Uint8Array | Instead,
  blamed: readonly string[] = [file],
): Broken {
  return { what: `${file}: ${what}`, changes: new Map([[file, content]]), blamed }
}

/** The text of a file that must be there. */
export function textOf(files: GoodFiles, file: string): string {
  const text = files.get(file)
  if (text === undefined) throw new RangeError(`no ${file} among the good files`)
  return text
}

/** A text with other words in the first place of some, which must be there. */
export function replaced(text: string, from: string | RegExp, to: string): string {
  const after = text.replace(from, () => to)
  if (after === text) throw new RangeError(`no ${String(from)}, or nothing else in its place`)
  return after
}

/** A row of a table by column. */
export type Row = Readonly<Record<string, string>>

/** The rows of a table. */
export function rowsOf(text: string): readonly Row[] {
  return parse(text, { columns: true })
}

/** A table with other rows, as its header has them. */
export function withRows(text: string, change: (rows: readonly Row[]) => readonly Row[]): string {
  const [header = ''] = text.split('\n', 1)
  const columns = header.split(',')
  const cell = (value: string): string => (/[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)
  const lines = change(rowsOf(text)).map((row) => columns.map((column) => cell(row[column] ?? '')).join(','))
  return `${[header, ...lines].join('\n')}\n`
}

/** A table with another value in a column of the rows that are meant. */
export function withCells(
  text: string,
  column: string,
  isMeant: (row: Row) => boolean,
  value: (old: string, row: Row) => string,
): string {
  const after = withRows(text, (rows) =>
    rows.map((row) => (isMeant(row) ? { ...row, [column]: value(row[column] ?? '', row) } : row)),
  )
  if (after === text) throw new RangeError(`nothing else in the column ${column}`)
  return after
}

/** A table in which two municipalities have each other's values in some columns. */
export function swapped(
  text: string,
  [a, b]: readonly [string, string],
  columns: readonly string[],
  key = 'code',
): string {
  const rows = rowsOf(text)
  const ofA = rows.filter((row) => row[key] === a)
  const ofB = rows.filter((row) => row[key] === b)
  const pick = (row: Row | undefined): Row => Object.fromEntries(columns.map((column) => [column, row?.[column] ?? '']))
  return withRows(text, (all) =>
    all.map((row) => {
      const from = row[key] === a ? [ofA, ofB] : row[key] === b ? [ofB, ofA] : null
      if (from === null) return row
      const [own = [], others = []] = from
      const at = own.findIndex(
        (mine) => columns.every((c) => mine[c] === row[c]) && JSON.stringify(mine) === JSON.stringify(row),
      )
      return { ...row, ...pick(others[at]) }
    }),
  )
}

/** A value as JSON has it. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

export type JsonPath = readonly (string | number)[]

const jsonSchema: z.ZodType<Json> = z.custom<Json>()

export function jsonOf(text: string): Json {
  return jsonSchema.parse(JSON.parse(text))
}

/** The value at a path, which must be there. */
export function valueAt(value: Json, path: JsonPath): Json {
  let inner: Json | undefined = value
  for (const key of path) {
    if (inner === undefined || typeof inner !== 'object' || inner === null) break
    inner = isList(inner) ? inner[Number(key)] : inner[key]
  }
  if (inner === undefined) throw new RangeError(`nothing at ${path.join('.')}`)
  return inner
}

/** A value in which the one at a path is another. */
export function withValue(value: Json, path: JsonPath, change: (old: Json) => Json): Json {
  const [key, ...rest] = path
  if (key === undefined) return change(value)
  if (isList(value)) return value.map((item, index) => (index === key ? withValue(item, rest, change) : item))
  if (typeof value !== 'object' || value === null) throw new RangeError(`nothing at ${path.join('.')}`)
  const all: Readonly<Record<string, Json>> = key in value ? value : { ...value, [key]: null }
  return Object.fromEntries(
    Object.entries(all).map(([name, item]) => [name, name === key ? withValue(item, rest, change) : item]),
  )
}

export function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}

/** The paths of all values within a value, those without a value inside them first told apart by `isMeant`. */
export function pathsIn(value: Json, isMeant: (value: Json) => boolean, path: JsonPath = []): readonly JsonPath[] {
  const inner: readonly (readonly [string | number, Json])[] =
    typeof value !== 'object' || value === null
      ? []
      : isList(value)
        ? value.map((item, index) => [index, item] as const)
        : Object.entries(value)
  return [...(isMeant(value) ? [path] : []), ...inner.flatMap(([key, item]) => pathsIn(item, isMeant, [...path, key]))]
}

/** A JSON file in which another value stands at a path. */
export function jsonWith(text: string, path: JsonPath, change: (old: Json) => Json): string {
  return JSON.stringify(withValue(jsonOf(text), path, change), null, 1)
}

const MARK = '\u0000here'

/** The same with any text in the place of the value: what is no JSON, or what no value can say. */
export function jsonWithRaw(text: string, path: JsonPath, raw: string): string {
  return replaced(
    jsonWith(text, path, () => MARK),
    JSON.stringify(MARK),
    raw,
  )
}
