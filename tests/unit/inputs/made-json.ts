import type { Fault } from '../../../src/inputs/files/fault.ts'
import { type JsonFile, type JsonReading, pathText } from '../../../src/inputs/files/read-json.ts'

/** A JSON file with a value in it. Its faults stand at no line; what is found at a path is left out. */
export function madeJson<T>(value: T, file = 'f.json'): JsonFile<T> {
  return {
    value,
    fault: (path, expected, message) => ({
      file,
      line: null,
      column: pathText(path),
      position: null,
      value: null,
      expected,
      message,
    }),
  }
}

/** The same as it is read, with the ids of its records. */
export function madeReading<T extends readonly { readonly id: string }[]>(value: T, file?: string): JsonReading<T> {
  return { file: madeJson(value, file), ids: new Set(value.map(({ id }) => id)) }
}

/** What could not be read at all. */
export const UNREAD = { file: null, ids: null } as const

/** Faults as text: where, what was expected, and the message. */
export function said(faults: readonly Fault[]): readonly string[] {
  return faults.map(
    ({ file, column, expected, message }) =>
      `${file === 'f.json' ? '' : `${file} `}${column ?? '–'}: ${expected}. ${message}`,
  )
}
