import type { Fault } from './fault.ts'
import type { JsonFile, JsonPath } from './read-json.ts'

/**
 * A fault at every item whose key stands before it: each id once.
 * @param list where the list stands in the file
 * @param what the key is called in words, and as a property: "id"
 */
export function eachOnce<Item>(
  file: JsonFile<unknown>,
  list: JsonPath,
  items: readonly Item[],
  what: string,
  keyOf: (item: Item) => string,
): readonly Fault[] {
  const seen = new Set<string>()
  return items.flatMap((item, index) => {
    const key = keyOf(item)
    const again = seen.has(key)
    seen.add(key)
    return again ? [file.fault([...list, index, what], `each ${what} once`, `The ${what} ${key} stands twice.`)] : []
  })
}

/** A fault at every record of a list whose id stands before it. */
export function eachIdOnce(
  file: JsonFile<unknown>,
  list: JsonPath,
  items: readonly { readonly id: string }[],
): readonly Fault[] {
  return eachOnce(file, list, items, 'id', ({ id }) => id)
}
