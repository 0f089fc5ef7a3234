// What a JSON text is like, before or beside its values: both are found in one pass, without a call per value, so that no
// text is too deep or too long for them.

/** How a JSON text is built. */
export interface JsonForm {
  /** How many members its objects have together, each key counted as often as it stands. */
  readonly members: number
  /** The first bracket that lies deeper than is allowed; null where none does. */
  readonly tooDeep: { readonly line: number; readonly position: number; readonly value: string } | null
}

/**
 * How a JSON text is built: `{"a": [{"b": 1}]}` has two members and lies three deep. Of a text that is no JSON it says
 * nothing that means anything, and does not fail.
 * @param deepest how many brackets may lie within each other
 */
export function formOf(text: string, deepest: number): JsonForm {
  let members = 0
  let depth = 0
  let quoted = false
  for (let index = 0; index < text.length; index += 1) {
    const letter = text[index]
    if (quoted) {
      if (letter === '\\') index += 1
      else if (letter === '"') quoted = false
    } else if (letter === '"') quoted = true
    else if (letter === ':') members += 1
    else if (letter === '}' || letter === ']') depth -= 1
    else if (letter === '{' || letter === '[') {
      depth += 1
      if (depth > deepest) return { members, tooDeep: placeOf(text, index) }
    }
  }
  return { members, tooDeep: null }
}

function placeOf(text: string, index: number): JsonForm['tooDeep'] {
  const before = text.slice(0, index)
  return {
    line: before.split('\n').length,
    position: index - before.lastIndexOf('\n'),
    value: text[index] ?? '',
  }
}

/** How many members the objects of a value have together. */
export function membersOf(value: unknown): number {
  let members = 0
  const left = [value]
  while (left.length > 0) {
    const next = left.pop()
    if (typeof next !== 'object' || next === null) continue
    const inner: readonly unknown[] = Object.values(next)
    if (!Array.isArray(next)) members += inner.length
    // A list of numbers, of which outlines have thousands, has no members.
    for (const item of inner) if (typeof item === 'object') left.push(item)
  }
  return members
}
