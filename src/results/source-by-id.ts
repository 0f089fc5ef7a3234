import type { SourceRecord } from '../inputs/rules/rule-schemas.ts'
import { required } from '../model/required.ts'

/**
 * The source that a row names.
 * @throws RangeError when there is none of that id
 */
export function sourceById(id: string, sources: readonly SourceRecord[]): SourceRecord {
  return required(
    sources.find((source) => source.id === id),
    `source ${id}`,
  )
}
