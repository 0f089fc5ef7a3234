import { Decimal } from '../../model/decimal.ts'
import type { RunResult } from '../../results/result.ts'
import { publishedMunicipality, publishedRules, publishedTotals } from '../../results/published-form.ts'
import { columnRules } from '../../text/columns/column-rules.ts'
import type { ColumnMeaning } from '../../text/columns/column.ts'
import { councilColumns, keyOf, municipalityColumns } from '../../text/columns/columns.ts'
import { countNumber, COUNTS, exactText } from '../../text/format/exact-text.ts'

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/**
 * A run as JSON, with all that the frozen result holds. Decimals are texts with all their digits, at least 15 of them;
 * the counts of an area are whole numbers; keys are the columns of the tables in camelCase. One area to a line, so
 * that two versions are easily compared. `resultSchema` describes it.
 * @throws RangeError when an area lacks a column, or a count is not whole
 */
export function resultJson(result: RunResult): string {
  const rules = columnRules([result])
  const sections: readonly (readonly [keyof RunResult, Json])[] = [
    ['run', toJson(result.run)],
    ['rules', toJson(publishedRules(result.rules))],
    ['dates', toJson(result.dates)],
    ['estimate', toJson(result.estimate)],
    [
      'municipalities',
      result.municipalities.map((m) => areaJson(publishedMunicipality(m), municipalityColumns(rules))),
    ],
    ['councils', result.councils.map((c) => areaJson(publishedTotals(c), councilColumns(rules)))],
    ['national', areaJson(publishedTotals(result.national), [])],
    ['reconciliation', toJson(result.reconciliation)],
    ['sources', toJson(result.sources)],
  ]
  const lines = sections.map(([key, value]) => `${JSON.stringify(key)}:${onLines(value)}`)
  return `{\n${lines.join(',\n')}\n}\n`
}

/** An area with its columns first, in their order, and the rest of what is known of it after them. */
function areaJson(area: object, columns: readonly Pick<ColumnMeaning, 'id'>[]): Json {
  if (!isRecord(area)) throw new TypeError('resultJson: an area is an object')
  const first = columns.map(keyOf)
  const keys = new Set([...first, ...Object.keys(area)])
  return Object.fromEntries(
    [...keys].map((key) => {
      const value = area[key]
      return [key, COUNTS.has(key) && Decimal.isDecimal(value) ? countNumber(value) : toJson(value)]
    }),
  )
}

function toJson(value: unknown): Json {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  // Ages, draws and a seed are the only plain numbers of a result.
  if (typeof value === 'number') return countNumber(new Decimal(value))
  if (Decimal.isDecimal(value)) return exactText(value)
  if (Array.isArray(value)) return value.map(toJson)
  if (isRecord(value)) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toJson(item)]))
  throw new RangeError(`resultJson: a result holds a value of type ${typeof value}, which it has no way to write`)
}

/** A value with each of its own items on a line. */
function onLines(value: Json): string {
  const block = (open: string, items: readonly string[], close: string): string =>
    items.length === 0 ? open + close : `${open}\n ${items.join(',\n ')}\n${close}`
  if (Array.isArray(value)) {
    return block(
      '[',
      value.map((item) => JSON.stringify(item)),
      ']',
    )
  }
  if (isRecord(value)) {
    return block(
      '{',
      Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}:${JSON.stringify(item)}`),
      '}',
    )
  }
  return JSON.stringify(value)
}

/** A plain object; an array, a map or a decimal is none. */
function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}
