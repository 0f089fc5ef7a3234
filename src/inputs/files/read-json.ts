import { type DocumentNode, evaluate, parse, type ValueNode } from '@humanwhocodes/momoa'
import type { z } from 'zod'
import type { Fault } from './fault.ts'
import { formOf, membersOf } from './json-form.ts'
import { readText } from './read-text.ts'

/** Path of a value in a JSON file, as zod gives it. */
export type JsonPath = readonly PropertyKey[]

/** A JSON file of the right shape, and where its values stand. */
export interface JsonFile<T> {
  readonly value: T
  /** A fault at a value of the file. */
  fault(path: JsonPath, expected: string, message: string): Fault
}

/** What could be read of a JSON file. */
export interface JsonReading<T> {
  /** Null, with faults, when the file is not JSON or not of the shape. */
  readonly file: JsonFile<T> | null
  /** The ids of the records in a list, also where the shape of a record is wrong: others may name them. Null when unknown. */
  readonly ids: ReadonlySet<string> | null
}

const UNREADABLE = { file: null, ids: null } as const

/** The deepest that objects and lists may lie in each other. No shape here has half of it; each parser goes down by calls. */
const DEEPEST = 32

/**
 * Reads and checks a JSON file of `data/`.
 * Shape faults carry the line and character of the value, or of the object that lacks it. Where everything stands is looked
 * for only in a file with a fault.
 */
export function readJson<S extends z.ZodType>(
  dataDir: URL,
  file: string,
  schema: S,
  faults: Fault[],
): JsonReading<z.output<S>> {
  const source = readText(dataDir, file, faults)
  if (source === null) return UNREADABLE
  const { text } = source
  const { members, tooDeep } = formOf(text, DEEPEST)
  if (tooDeep !== null) {
    const message = 'Nothing here lies so deep: a bracket is not closed, or was typed twice.'
    faults.push({ file, column: null, ...tooDeep, expected: `at most ${DEEPEST} brackets within each other`, message })
    return UNREADABLE
  }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    faults.push(syntaxFault(file, text, error))
    return UNREADABLE
  }
  const before = faults.length
  let document: DocumentNode | undefined
  const parsed = (): DocumentNode => (document ??= parse(text))
  // An object has one value of a key, so that fewer members than stand in the text tell of a key that stands twice.
  if (membersOf(value) < members) faults.push(...repeatedKeys(file, parsed().body))
  const faultAt = (path: JsonPath, expected: string, message: string): Fault => {
    const { node, found } = locate(parsed().body, path)
    return {
      file,
      line: node.loc.start.line,
      column: pathText(path),
      position: node.loc.start.column,
      value: found ? valueText(node, text) : null,
      expected,
      message,
    }
  }
  const checked = schema.safeParse(value)
  if (!checked.success) {
    for (const issue of checked.error.issues) {
      if (issue.code === 'unrecognized_keys') {
        for (const key of issue.keys)
          faults.push(faultAt([...issue.path, key], 'no such key', `The key ${key} is unknown.`))
      } else {
        faults.push(faultAt(issue.path, expectation(issue), `${issue.message}.`))
      }
    }
  }
  const sound = checked.success && faults.length === before
  return { file: sound ? { value: checked.data, fault: faultAt } : null, ids: idsIn(value) }
}

function idsIn(value: unknown): ReadonlySet<string> | null {
  if (!Array.isArray(value)) return null
  const records: readonly unknown[] = value
  const ids = records.map((record) =>
    typeof record === 'object' && record !== null && 'id' in record ? record.id : null,
  )
  return new Set(ids.filter((id) => typeof id === 'string'))
}

/** Position of the syntax error. What `JSON.parse` alone refuses, such as a control character, has none. */
function syntaxFault(file: string, text: string, thrown: unknown): Fault {
  const error = errorOf(text) ?? thrown
  const read = (key: 'line' | 'column'): number | null => {
    if (!(error instanceof Error) || !(key in error)) return null
    const value: unknown = Reflect.get(error, key)
    return typeof value === 'number' ? value : null
  }
  const line = read('line') ?? text.trimEnd().split('\n').length
  const lineText = text.split('\n')[line - 1] ?? ''
  const message = error instanceof Error ? error.message : String(error)
  return {
    file,
    line,
    column: null,
    position: read('column') ?? lineText.length + 1,
    value: lineText.trim(),
    expected: 'valid JSON',
    message: `${message.replace(/\s*\(\d+:\d+\)$/, '').replace(/\.$/, '')}.`,
  }
}

function errorOf(text: string): unknown {
  try {
    parse(text)
    return null
  } catch (error) {
    return error
  }
}

function repeatedKeys(file: string, node: ValueNode, path: JsonPath = []): readonly Fault[] {
  if (node.type === 'Array')
    return node.elements.flatMap((element, index) => repeatedKeys(file, element.value, [...path, index]))
  if (node.type !== 'Object') return []
  const seen = new Set<string>()
  return node.members.flatMap((member): readonly Fault[] => {
    const key = keyOf(member.name)
    const at = [...path, key]
    const repeated = seen.has(key)
    seen.add(key)
    const own: readonly Fault[] = repeated
      ? [
          {
            file,
            line: member.loc.start.line,
            column: pathText(at),
            position: member.loc.start.column,
            value: JSON.stringify(key),
            expected: 'each key once',
            message: 'The key stands twice in one object.',
          },
        ]
      : []
    return [...own, ...repeatedKeys(file, member.value, at)]
  })
}

type MemberName = Extract<ValueNode, { type: 'Object' }>['members'][number]['name']

function keyOf(name: MemberName): string {
  return name.type === 'String' ? name.value : name.name
}

/** The node at a path, or the innermost one that encloses it. */
function locate(root: ValueNode, path: JsonPath): { readonly node: ValueNode; readonly found: boolean } {
  let node = root
  for (const key of path) {
    const next: ValueNode | undefined =
      node.type === 'Object'
        ? node.members.find((member) => keyOf(member.name) === key)?.value
        : node.type === 'Array' && typeof key === 'number'
          ? node.elements[key]?.value
          : undefined
    if (next === undefined) return { node, found: false }
    node = next
  }
  return { node, found: true }
}

/** A value as a fault shows it: a text without its quotes, a number as it stands, since 1e999 is none that JSON can say. */
function valueText(node: ValueNode, text: string): string {
  const value: unknown = evaluate(node)
  if (typeof value === 'string') return value
  return typeof value === 'number' ? text.slice(node.loc.start.offset, node.loc.end.offset) : JSON.stringify(value)
}

/** ["runs", 0, "id"] as "runs[0].id". */
export function pathText(path: JsonPath): string {
  return path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : text === '' ? String(key) : `${text}.${String(key)}`),
    '',
  )
}

function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `a value of type ${issue.expected}`
    case 'invalid_value':
      return `one of ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`
    case 'invalid_format':
      return `text of the form ${issue.pattern ?? issue.format}`
    case 'too_small':
      return `at least ${issue.minimum}`
    case 'too_big':
      return `at most ${issue.maximum}`
    default:
      return 'another value'
  }
}
