import {
  type Broken,
  type GoodFiles,
  isList,
  type Json,
  jsonOf,
  type JsonPath,
  jsonWith,
  jsonWithRaw,
  type Kind,
  pathsIn,
  slip,
} from './broken-folder.ts'

/** So many files lie between two that a kind is tried on. */
const EVERY = 5

/** The paths of a JSON file that a kind may spoil, and one of them: neither the first nor the last. */
function middleOf(text: string, isMeant: (value: Json) => boolean): JsonPath | null {
  const paths = pathsIn(jsonOf(text), isMeant)
  return paths[Math.floor(paths.length / 2)] ?? null
}

const isText = (value: Json): boolean => typeof value === 'string' && value !== '' && !value.includes('\n')
const isNumber = (value: Json): boolean => typeof value === 'number'
const isObject = (value: Json): boolean => typeof value === 'object' && value !== null && !isList(value)
const hasIds = (value: Json): boolean =>
  isList(value) &&
  value.some((item) => typeof item === 'object' && item !== null && !isList(item) && ('id' in item || 'run' in item))
const isFilledList = (value: Json): boolean => isList(value) && value.length > 0

function onJson(kindIndex: number, change: (text: string) => string | null): Kind {
  return (files: GoodFiles): readonly Broken[] => {
    const all = [...files].filter(([file]) => file.endsWith('.json'))
    const spoil = (some: typeof all): readonly Broken[] =>
      some.flatMap(([file, text]) => {
        const content = change(text)
        return content === null ? [] : [slip('spoilt', file, content)]
      })
    const found = spoil(all.filter((_, index) => index % EVERY === kindIndex % EVERY))
    // Few files hold numbers: a kind that meets none is tried on every file.
    return found.length > 0 ? found : spoil(all)
  }
}

/** A value in the place of the middle one of some, or null where the file has none. */
function put(isMeant: (value: Json) => boolean, value: (old: Json) => Json): (text: string) => string | null {
  return (text) => {
    const path = middleOf(text, isMeant)
    return path === null ? null : jsonWith(text, path, value)
  }
}

function putRaw(isMeant: (value: Json) => boolean, raw: string): (text: string) => string | null {
  return (text) => {
    const path = middleOf(text, isMeant)
    return path === null ? null : jsonWithRaw(text, path, raw)
  }
}

/** A further member in the middle object of a file, as raw text. */
function member(raw: (object: Json) => string): (text: string) => string | null {
  return (text) => {
    const path = middleOf(text, (value) => isObject(value) && Object.keys(value ?? {}).length > 0)
    if (path === null) return null
    let own: Json = null
    jsonWith(text, path, (old) => {
      own = old
      return old
    })
    return jsonWithRaw(text, path, `{${raw(own)},${JSON.stringify(own).slice(1)}`)
  }
}

const spoiltText = (change: (words: string) => string) =>
  put(isText, (old) => change(typeof old === 'string' ? old : ''))

/** What can be wrong with any JSON file, whatever it says. */
export const JSON_KINDS: Readonly<Record<string, Kind>> = Object.fromEntries(
  (
    [
      ['a comma too many', (text) => text.trimEnd().replace(/([\]}])$/, ',$1')],
      ['a comment', (text) => `// so it is\n${text}`],
      ['two values in one file', (text) => `${text}\n{}`],
      ['an unknown key', member(() => '"unheard":1')],
      [
        'a key twice',
        member((own) => {
          const [key = '', value = null] = Object.entries(own ?? {})[0] ?? []
          return `${JSON.stringify(key)}:${JSON.stringify(value)}`
        }),
      ],
      ['a key that is that of a prototype', member(() => '"__proto__":{"x":1}')],
      ['a key that is a method', member(() => '"constructor":{"x":1}')],
      ['a number for a text', put(isText, () => 7)],
      ['a text for a number', put(isNumber, (old) => JSON.stringify(old))],
      ['null for an object', put(isObject, () => null)],
      ['a number beyond range', putRaw(isNumber, '1e999')],
      ['a negative number', put(isNumber, (old) => (old === 0 ? -1 : -Math.abs(Number(old)) - 0.5))],
      [
        'half a letter',
        (text) => {
          const path = middleOf(text, isText)
          return path === null ? null : jsonWithRaw(text, path, '"a\\ud800b"')
        },
      ],
      ['a letter that is not seen', spoiltText((words) => `${words.slice(0, 1)}\u200b${words.slice(1)}`)],
      ['words from right to left', spoiltText((words) => `\u202e${words}`)],
      ['a letter in pieces', spoiltText((words) => `${words}a\u030a`)],
      ['an empty text', spoiltText(() => '')],
      ['nested ten thousand deep', putRaw(() => true, `${'['.repeat(10_000)}${']'.repeat(10_000)}`)],
      ['a list for an object', put(isObject, (old) => [old])],
      ['an object for a list', put(isFilledList, (old) => Object.fromEntries(Object.entries(old ?? {})))],
      ['a record twice', put(hasIds, (old) => (isList(old) ? [...old, ...old.slice(0, 1)] : old))],
      ['another root', (text) => (text.trimStart().startsWith('[') ? '{}' : '[]')],
      [
        'a key left out',
        (text) => {
          const path = middleOf(text, isObject)
          return path === null
            ? null
            : jsonWith(text, path, (old) => Object.fromEntries(Object.entries(old ?? {}).slice(1)))
        },
      ],
    ] satisfies readonly (readonly [string, (text: string) => string | null])[]
  ).map(([kind, change], index) => [kind, onJson(index, change)]),
)
