import { InputFaults } from '../../src/inputs/files/fault.ts'

/** A class of errors that a command throws on purpose: their message is a sentence for the person who can mend it. */
type Refusal = abstract new (...args: never[]) => Error

/**
 * What a command says of an error: faults one a line; a refusal, an option that is not known and what the system refuses
 * (no room, no permission) as a sentence. Anything else is a slip of ours and shown with its place.
 */
export function wordsOf(error: unknown, ...refusals: readonly Refusal[]): unknown {
  if (error instanceof InputFaults) return error.message
  if (!(error instanceof Error)) return error
  const isOption = 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
  const isKnown = isOption || 'syscall' in error || refusals.some((refusal) => error instanceof refusal)
  return isKnown ? error.message : error
}
