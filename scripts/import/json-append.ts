import { type ArrayNode, parse, type ValueNode } from '@humanwhocodes/momoa'

/**
 * The text of a JSON file with one more element at the end of one of its lists; everything else stays as it is written.
 * @param key the list's key in the outermost object; null where the file is the list
 * @throws Error when there is no such list, or it is empty
 */
export function appendToList(text: string, key: string | null, element: unknown): string {
  const list = listAt(parse(text, { ranges: true }).body, key)
  const last = list?.elements.at(-1)?.value
  if (last?.range === undefined) throw new Error(`appendToList: no list ${key ?? ''} to add to`)
  const [start, end] = last.range
  // A list that begins on the line of its last element is written on one line.
  if (!text.slice(list?.range?.[0], start).includes('\n'))
    return `${text.slice(0, end)}, ${JSON.stringify(element)}${text.slice(end)}`
  const lineStart = text.lastIndexOf('\n', start) + 1
  const indent = /^ */.exec(text.slice(lineStart))?.[0] ?? ''
  const written = JSON.stringify(element, null, 2).replaceAll('\n', `\n${indent}`)
  return `${text.slice(0, end)},\n${indent}${written}${text.slice(end)}`
}

/**
 * The text of a JSON file that is a list with another element in the place of one, or with one more at its end where none
 * is named; everything else stays as it is written.
 * @throws Error when it is no such list
 */
export function replaceElement(text: string, index: number | null, element: unknown): string {
  if (index === null) return appendToList(text, null, element)
  const range = listAt(parse(text, { ranges: true }).body, null)?.elements[index]?.value.range
  if (range === undefined) throw new Error(`replaceElement: no element ${index}`)
  const [start, end] = range
  const indent = /^ */.exec(text.slice(text.lastIndexOf('\n', start) + 1))?.[0] ?? ''
  const written = JSON.stringify(element, null, 2).replaceAll('\n', `\n${indent}`)
  return `${text.slice(0, start)}${written}${text.slice(end)}`
}

/**
 * The text of a JSON file without the elements of a list that `isGone` finds; everything else stays as it is written, so that
 * what `appendToList` added leaves nothing behind.
 * @param key the list's key in the outermost object; null where the file is the list
 */
export function removeFromList(text: string, key: string | null, isGone: (element: unknown) => boolean): string {
  const list = listAt(parse(text, { ranges: true }).body, key)
  const ranges = (list?.elements ?? []).map(({ value }) => value.range ?? [0, 0])
  const index = ranges.findIndex(([start, end]) => isGone(JSON.parse(text.slice(start, end))))
  const own = ranges[index]
  if (own === undefined || list?.range === undefined) return text
  const [before, after] = [ranges[index - 1], ranges[index + 1]]
  const [start, end] =
    before !== undefined
      ? [before[1], own[1]]
      : after !== undefined
        ? [own[0], after[0]]
        : [list.range[0] + 1, list.range[1] - 1]
  return removeFromList(text.slice(0, start) + text.slice(end), key, isGone)
}

/** The text of a JSON file with another text in one key of its outermost object. */
export function replaceText(text: string, key: string, value: string): string {
  const node = memberOf(parse(text, { ranges: true }).body, key)
  if (node?.type !== 'String' || node.range === undefined) throw new Error(`replaceText: no text ${key}`)
  return `${text.slice(0, node.range[0])}${JSON.stringify(value)}${text.slice(node.range[1])}`
}

function listAt(body: ValueNode, key: string | null): ArrayNode | null {
  const node = key === null ? body : memberOf(body, key)
  return node?.type === 'Array' ? node : null
}

function memberOf(body: ValueNode, key: string): ValueNode | undefined {
  if (body.type !== 'Object') return undefined
  return body.members.find(({ name }) => (name.type === 'String' ? name.value : name.name) === key)?.value
}
