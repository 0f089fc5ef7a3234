import { readFileSync, statSync } from 'node:fs'
import { InputFaults } from '../../src/inputs/files/fault.ts'

/**
 * The bytes of a file that a command is given by name.
 * @throws InputFaults where there is none, or it cannot be read
 */
export function readArgument(file: string): Uint8Array {
  const refuse = (value: string | null, message: string): InputFaults =>
    new InputFaults([{ file, line: null, column: null, position: null, value, expected: 'a file', message }])
  const found = statSync(file, { throwIfNoEntry: false })
  if (found === undefined) throw refuse(null, 'There is no such file.')
  if (found.isDirectory()) throw refuse('a folder', 'Name the file in it.')
  try {
    return readFileSync(file)
  } catch (error) {
    throw refuse(null, `It cannot be read: ${error instanceof Error ? error.message : String(error)}.`)
  }
}
