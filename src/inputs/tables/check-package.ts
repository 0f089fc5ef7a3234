import { existsSync, readdirSync, statSync } from 'node:fs'
import type { DataPackage, FieldDescription, TableDescription, TableResource } from './datapackage.ts'
import type { Fault } from '../files/fault.ts'
import type { JsonFile, JsonPath } from '../files/read-json.ts'
import { sha256Of } from '../files/sha256.ts'
import {
  COLUMN_UNITS,
  EDITION_TABLES,
  fileNamed,
  PATTERNS,
  PLAIN_TABLES,
  type TableContract,
  type TableFile,
} from './tables.ts'

/** The command that renews the hashes and sizes in `datapackage.json`. */
export const RENEW_COMMAND = 'npm run data:hash'

/** The hash of a table as `datapackage.json` writes it. */
export function hashOf(bytes: Uint8Array): string {
  return `sha256:${sha256Of(bytes)}`
}

/** The files that hold the tables: those that must be there, those that are described, and those that lie there undescribed. */
export function tableFiles(dataDir: URL, data: DataPackage | null): readonly TableFile[] {
  const named = [...PLAIN_TABLES, ...(data?.resources ?? []).map(({ name }) => name), ...namesOnDisk(dataDir)]
  return [...new Set(named)].map(fileNamed).filter((file) => file !== null)
}

/** What the editions of tables that lie in `data/` would be called. */
function namesOnDisk(dataDir: URL): readonly string[] {
  const editions = EDITION_TABLES.filter((table) => table !== 'land-borders').flatMap((table) =>
    filesIn(new URL(`tables/${table}/`, dataDir)).map((file) => `${table}-${file.replace(/\.csv$/, '')}`),
  )
  const borders = filesIn(new URL('geography/', dataDir))
    .map((edition) => `land-borders-${edition}`)
    .filter((name) => existsSync(new URL(fileNamed(name)?.path ?? '–', dataDir)))
  return [...editions, ...borders]
}

function filesIn(folder: URL): readonly string[] {
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => !name.startsWith('.'))
        .sort()
    : []
}

/** Where a resource stands in `datapackage.json`. */
function resourcePath(data: DataPackage, resource: TableResource): readonly PropertyKey[] {
  return ['resources', data.resources.indexOf(resource)]
}

/** Faults where the description and the tables that the loader needs are not the same set with the same columns. */
export function checkPackage(dataDir: URL, file: JsonFile<DataPackage>): readonly Fault[] {
  const { value } = file
  const faults: Fault[] = []
  const seen = new Set<string>()
  for (const resource of value.resources) {
    const at = resourcePath(value, resource)
    const known = fileNamed(resource.name)
    if (known === null) {
      const expected = `one of ${[...PLAIN_TABLES, ...EDITION_TABLES.map((table) => `${table}-<year>`)].join(', ')}`
      faults.push(file.fault([...at, 'name'], expected, 'The table is not one that the site reads.'))
      continue
    }
    if (seen.has(resource.name))
      faults.push(file.fault([...at, 'name'], 'each table once', 'The table is described twice.'))
    seen.add(resource.name)
    if (resource.path !== known.path) faults.push(file.fault([...at, 'path'], known.path, 'The table lies elsewhere.'))
    faults.push(...checkFields(file, resource, known.contract))
  }
  for (const { name, path } of tableFiles(dataDir, value)) {
    if (!seen.has(name))
      faults.push(file.fault(['resources', name], `a description of ${path}`, 'The table is not described.'))
  }
  const paths = new Set(tableFiles(dataDir, value).map(({ path }) => path))
  for (const path of tablesOnDisk(dataDir)) {
    if (paths.has(path)) continue
    faults.push({
      file: path,
      line: null,
      column: null,
      position: null,
      value: path.replace(/^.*\//, ''),
      expected: 'only tables that datapackage.json describes',
      message: 'The file is not described.',
    })
  }
  return faults
}

/** Every file under tables/, by path inside `data/`. */
function tablesOnDisk(dataDir: URL): readonly string[] {
  return filesIn(new URL('tables/', dataDir)).flatMap((name) => {
    const inside = new URL(`tables/${name}/`, dataDir)
    return statSync(inside, { throwIfNoEntry: false })?.isDirectory() === true
      ? filesIn(inside).map((file) => `tables/${name}/${file}`)
      : [`tables/${name}`]
  })
}

/**
 * How a table is described: as in `datapackage.json`, or by the contract alone where that cannot be used, so that
 * a fault in the description hides none in the table.
 */
export function descriptionOf({ name, contract }: TableFile, file: JsonFile<DataPackage> | null): TableDescription {
  const resource = file?.value.resources.find((candidate) => candidate.name === name)
  if (file !== null && resource !== undefined && checkFields(file, resource, contract).length === 0) return resource
  const fields = Object.entries(contract.columns).map(([column, kind]): FieldDescription => ({
    name: column,
    type: kind.startsWith('decimal') ? 'number' : 'string',
    title: column,
    description: column,
    constraints: { required: !kind.endsWith('?') },
  }))
  return { schema: { fields, primaryKey: [...contract.key] } }
}

function checkFields(file: JsonFile<DataPackage>, resource: TableResource, contract: TableContract): readonly Fault[] {
  const faults: Fault[] = []
  const at = [...resourcePath(file.value, resource), 'schema']
  const names = Object.keys(contract.columns)
  const { fields, primaryKey, foreignKeys } = resource.schema
  fields.forEach((field, index) => {
    const path = [...at, 'fields', index]
    const kind = contract.columns[field.name]
    if (kind === undefined) {
      faults.push(
        file.fault([...path, 'name'], `one of ${names.join(', ')}`, `The table ${resource.name} has no such column.`),
      )
      return
    }
    if (names[index] !== field.name)
      faults.push(
        file.fault([...path, 'name'], names[index] ?? 'no further field', 'The fields stand in another order.'),
      )
    if (isNumber(field.type) !== kind.startsWith('decimal')) {
      faults.push(
        file.fault(
          [...path, 'type'],
          kind.startsWith('decimal') ? 'integer or number' : 'string, date or year',
          'The field has another type.',
        ),
      )
    }
    if ((field.constraints.required === true) === kind.endsWith('?')) {
      faults.push(
        file.fault(
          [...path, 'constraints'],
          kind.endsWith('?') ? 'a field that may be blank' : 'a required field',
          'The field is required, or not, elsewhere.',
        ),
      )
    }
    const { pattern } = field.constraints
    if (pattern !== undefined && pattern !== PATTERNS[field.name]) {
      const message = 'A pattern of one’s own may let everything through, or never end.'
      faults.push(file.fault([...path, 'constraints', 'pattern'], PATTERNS[field.name] ?? 'no pattern', message))
    }
    const unit = COLUMN_UNITS[field.name]
    if (unit !== undefined && field.unit !== unit)
      faults.push(file.fault([...path, 'unit'], unit, 'The numbers are read in that unit.'))
    for (const limit of ['minimum', 'maximum'] as const) {
      const value = field.constraints[limit]
      if (value === undefined || isLimit(field.type, value)) continue
      faults.push(
        file.fault(
          [...path, 'constraints', limit],
          `a limit for a field of type ${field.type}`,
          'The limit has another type.',
        ),
      )
    }
  })
  for (const name of names) {
    if (!fields.some((field) => field.name === name)) {
      faults.push(
        file.fault(
          [...at, 'fields', name],
          `a field ${name}`,
          `The column ${name} of ${resource.name} is not described.`,
        ),
      )
    }
  }
  if (primaryKey.join() !== contract.key.join()) {
    faults.push(file.fault([...at, 'primaryKey'], JSON.stringify(contract.key), 'Other columns name a row.'))
  }
  return [...faults, ...checkReferenced(file, at, foreignKeys ?? [], contract)]
}

/** Faults where a table names rows of other tables, and its description does not say so, or says it of others. */
function checkReferenced(
  file: JsonFile<DataPackage>,
  at: JsonPath,
  keys: NonNullable<TableResource['schema']['foreignKeys']>,
  { references = {} }: TableContract,
): readonly Fault[] {
  const described = new Set<string>()
  const faults = keys.flatMap(({ fields: [column], reference }, index): readonly Fault[] => {
    const path = [...at, 'foreignKeys', index]
    const [table, key] = references[column] ?? []
    if (table === undefined || described.has(column))
      return [
        file.fault(
          [...path, 'fields', 0],
          `one of ${Object.keys(references).join(', ')}, each once`,
          'No table is named there.',
        ),
      ]
    described.add(column)
    if (reference.resource !== table)
      return [
        file.fault([...path, 'reference', 'resource'], table, `The column ${column} names rows of another table.`),
      ]
    return reference.fields[0] === key
      ? []
      : [
          file.fault(
            [...path, 'reference', 'fields', 0],
            key ?? '',
            `The column ${column} names rows by another field.`,
          ),
        ]
  })
  const lacking = Object.entries(references).filter(([column]) => !described.has(column))
  if (faults.length > 0) return faults
  return lacking.map(([column, [table, key]]) =>
    file.fault(
      [...at, 'foreignKeys'],
      `a key of ${column} to ${key} of ${table}`,
      `What stands in ${column} is not looked up.`,
    ),
  )
}

/** Faults where a table is not the one that was described: its size or hash differs. The content is judged elsewhere, and first. */
export function checkHash(file: JsonFile<DataPackage>, resource: TableResource, bytes: Uint8Array): readonly Fault[] {
  const hash = hashOf(bytes)
  if (resource.hash === hash && resource.bytes === bytes.length) return []
  const key = resource.hash === hash ? 'bytes' : 'hash'
  const expected = key === 'hash' ? hash : String(bytes.length)
  const message = `No fault stands in ${resource.path} itself: only its ${key} here is stale. If the change is meant, renew it with: ${RENEW_COMMAND}`
  return [file.fault([...resourcePath(file.value, resource), key], expected, `${message}.`)]
}

function isNumber(type: string): boolean {
  return type === 'integer' || type === 'number'
}

function isLimit(type: string, limit: string | number): boolean {
  return typeof limit === (isNumber(type) ? 'number' : 'string')
}
