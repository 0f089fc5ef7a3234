import type { Fault } from '../files/fault.ts'
import type { JsonFile, JsonPath } from '../files/read-json.ts'

/**
 * The fault of naming a source that there is not.
 * @param sources the ids of the sources; null where they cannot be read, so that nothing can be said
 */
export function unknownSource(
  file: JsonFile<unknown>,
  path: JsonPath,
  source: string,
  sources: ReadonlySet<string> | null,
): readonly Fault[] {
  if (sources?.has(source) !== false) return []
  return [file.fault(path, 'the id of a source', `The source ${source} is unknown.`)]
}
