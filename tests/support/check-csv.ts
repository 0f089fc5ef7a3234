import { parse } from 'csv-parse/sync'
import { z } from 'zod'

// Two independent CSV readers: one by a Data Package, one by CSV on the Web.

/** A table by a standard parser: the header, and its rows. */
export interface ParsedCsv {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** How the cells and rows of a file are told apart. */
interface Dialect {
  readonly delimiter: string
  readonly lineTerminator: string
}

/**
 * Reads a file by its dialect and by nothing else: a row of another length, a stray quote or another end of line is an
 * error. A byte order mark is taken off, as the standards allow one.
 */
export function parseCsv(text: string, { delimiter, lineTerminator }: Dialect): ParsedCsv {
  const [header = [], ...rows]: string[][] = parse(text, {
    bom: true,
    delimiter,
    record_delimiter: lineTerminator,
    relax_column_count: false,
  })
  return { header, rows }
}

const packageField = z.object({
  name: z.string(),
  type: z.enum(['string', 'integer', 'number', 'boolean']),
  decimalChar: z.string().optional(),
  trueValues: z.array(z.string()).optional(),
  falseValues: z.array(z.string()).optional(),
  constraints: z.object({
    required: z.boolean().optional(),
    unique: z.boolean().optional(),
    pattern: z.string().optional(),
    minimum: z.number().optional(),
    maximum: z.number().optional(),
    enum: z.array(z.string()).optional(),
  }),
})

const packageTable = z.object({
  name: z.string(),
  path: z.string(),
  dialect: z.object({ delimiter: z.string(), lineTerminator: z.string() }),
  schema: z.object({
    fields: z.array(packageField),
    missingValues: z.array(z.string()),
    primaryKey: z.array(z.string()),
    foreignKeys: z
      .array(
        z.object({
          fields: z.array(z.string()),
          reference: z.object({ resource: z.string(), fields: z.array(z.string()) }),
        }),
      )
      .optional(),
  }),
})

export type PackageTable = z.output<typeof packageTable>

const packageShape = z.object({
  name: z.string(),
  title: z.string(),
  licenses: z.array(z.object({ name: z.string(), title: z.string() })).min(1),
  resources: z.array(
    z.looseObject({
      name: z.string(),
      path: z.string(),
      type: z.string().optional(),
      bytes: z.number(),
      hash: z.string(),
    }),
  ),
})

/** A Data Package: what it says of all its files, and its tables. */
export function readPackage(text: string): z.output<typeof packageShape> & { readonly tables: PackageTable[] } {
  const read = packageShape.parse(JSON.parse(text))
  const tables = read.resources.filter(({ type }) => type === 'table').map((resource) => packageTable.parse(resource))
  return { ...read, tables }
}

/** Whether a table keeps what its Data Package says: every fault with its row, counted from 1, and its column. */
export function packageFaults(
  text: string,
  { dialect, schema }: PackageTable,
  tableOf: (resource: string) => { readonly text: string; readonly description: PackageTable } = unknownTable,
): string[] {
  const { header, rows } = parseCsv(text, dialect)
  const names = schema.fields.map(({ name }) => name)
  if (header.join('\n') !== names.join('\n')) return [`header: ${header.join(', ')}`]
  const faults = rows.flatMap((row, index) =>
    schema.fields.flatMap((field, at) => {
      const cell = row[at] ?? ''
      const fault = schema.missingValues.includes(cell)
        ? field.constraints.required === true && 'required'
        : fieldFault(field, cell)
      return typeof fault === 'string' ? [`row ${index + 1}, ${field.name}: ${fault} (${cell})`] : []
    }),
  )
  const keyOf = (fields: readonly string[], row: readonly string[]): string =>
    fields.map((name) => row[names.indexOf(name)] ?? '').join('\n')
  const unique = [
    schema.primaryKey,
    ...schema.fields
      .filter(({ name, constraints }) => constraints.unique === true && schema.primaryKey.join() !== name)
      .map(({ name }) => [name]),
  ]
  for (const fields of unique)
    faults.push(
      ...repeated(
        rows.map((row) => keyOf(fields, row)),
        fields,
      ),
    )
  for (const { fields, reference } of schema.foreignKeys ?? []) {
    const other = tableOf(reference.resource)
    const { header: columns, rows: there } = parseCsv(other.text, other.description.dialect)
    const known = new Set(there.map((row) => reference.fields.map((name) => row[columns.indexOf(name)]).join('\n')))
    for (const [index, row] of rows.entries()) {
      if (!known.has(keyOf(fields, row)))
        faults.push(`row ${index + 1}, ${fields.join('+')}: not in ${reference.resource}`)
    }
  }
  return faults
}

function unknownTable(resource: string): never {
  throw new Error(`the test gives no table ${resource}`)
}

function fieldFault(field: z.output<typeof packageField>, cell: string): string | false {
  const { type, decimalChar = '.', trueValues = ['true'], falseValues = ['false'], constraints } = field
  if (type === 'boolean') return ![...trueValues, ...falseValues].includes(cell) && 'no boolean'
  if (type === 'integer' || type === 'number') {
    const form = type === 'integer' ? /^-?\d+$/ : new RegExp(`^-?\\d+(\\${decimalChar}\\d+)?$`)
    if (!form.test(cell)) return `no ${type}`
    const value = Number(cell.replace(decimalChar, '.'))
    if (constraints.minimum !== undefined && value < constraints.minimum) return `below ${constraints.minimum}`
    if (constraints.maximum !== undefined && value > constraints.maximum) return `above ${constraints.maximum}`
  }
  if (constraints.pattern !== undefined && !new RegExp(`^(?:${constraints.pattern})$`).test(cell)) return 'pattern'
  if (constraints.enum?.includes(cell) === false) return 'enum'
  return false
}

const datatype = z.object({
  base: z.enum(['string', 'integer', 'decimal', 'boolean']),
  format: z.union([z.string(), z.object({ decimalChar: z.string(), pattern: z.string() })]).optional(),
  minimum: z.number().optional(),
})

const titles = z.union([z.string(), z.array(z.string())])
const csvwTable = z.object({
  url: z.string(),
  dialect: z.object({
    delimiter: z.string(),
    lineTerminators: z.tuple([z.string()]),
    encoding: z.literal('utf-8'),
    header: z.literal(true),
  }),
  tableSchema: z.object({
    columns: z.array(
      z.object({
        name: z.string(),
        titles: z.object({ da: titles, en: titles }),
        datatype,
        required: z.boolean(),
        null: z.literal(''),
      }),
    ),
    primaryKey: z.union([z.string(), z.array(z.string())]),
  }),
})

export type CsvwTable = z.output<typeof csvwTable>

const CSVW_CONTEXT = z.object({ '@context': z.tuple([z.literal('http://www.w3.org/ns/csvw'), z.unknown()]) })

/** A description by CSV on the Web of one file. */
export function readCsvw(text: string): CsvwTable {
  return CSVW_CONTEXT.and(csvwTable).parse(JSON.parse(text))
}

/** A description by CSV on the Web of several files. */
export function readCsvwGroup(text: string): readonly CsvwTable[] {
  return CSVW_CONTEXT.and(z.object({ tables: z.array(csvwTable) })).parse(JSON.parse(text)).tables
}

/** Whether a table keeps what its description says: every fault with its row, counted from 1, and its column. */
export function csvwFaults(text: string, { dialect, tableSchema: { columns, primaryKey } }: CsvwTable): string[] {
  const { header, rows } = parseCsv(text, { ...dialect, lineTerminator: dialect.lineTerminators[0] })
  const faults: string[] = []
  if (header.length !== columns.length) faults.push(`header: ${header.length} columns`)
  for (const [index, { titles: words, name }] of columns.entries()) {
    if (![words.da, words.en].flat().includes(header[index] ?? '')) faults.push(`header: ${name}`)
  }
  for (const [index, row] of rows.entries()) {
    for (const [at, column] of columns.entries()) {
      const cell = row[at] ?? ''
      const fault = cell === column.null ? column.required && 'required' : datatypeFault(column.datatype, cell)
      if (typeof fault === 'string') faults.push(`row ${index + 1}, ${column.name}: ${fault} (${cell})`)
    }
  }
  const key = [primaryKey].flat()
  const at = key.map((name) => columns.findIndex((column) => column.name === name))
  faults.push(
    ...repeated(
      rows.map((row) => at.map((index) => row[index]).join('\n')),
      key,
    ),
  )
  return faults
}

function datatypeFault({ base, format, minimum }: z.output<typeof datatype>, cell: string): string | false {
  if (base === 'boolean')
    return !(typeof format === 'string' ? format.split('|') : ['true', 'false']).includes(cell) && base
  if (base === 'string') return typeof format === 'string' && !new RegExp(`^(?:${format})$`).test(cell) && 'format'
  const { decimalChar, pattern } = typeof format === 'object' ? format : { decimalChar: '.', pattern: format ?? '0' }
  // Of the number patterns only those that our files use: as many digits as there are noughts after the mark.
  const [whole = '', fraction = ''] = pattern.split(decimalChar)
  if (!/^0$/.test(whole) || !/^0*$/.test(fraction)) return `pattern ${pattern}`
  const form = fraction === '' ? '^-?\\d+$' : `^-?\\d+\\${decimalChar}\\d{${fraction.length}}$`
  if (!new RegExp(form).test(cell)) return base
  return minimum !== undefined && Number(cell.replace(decimalChar, '.')) < minimum && `below ${minimum}`
}

function repeated(keys: readonly string[], fields: readonly string[]): string[] {
  return keys.flatMap((key, index) =>
    keys.indexOf(key) === index ? [] : [`row ${index + 1}, ${fields.join('+')}: again (${key})`],
  )
}
