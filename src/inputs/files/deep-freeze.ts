import { Decimal } from '../../model/decimal.ts'

/** A value of which nothing can be changed, however deep. */
export type DeepReadonly<T> = { readonly [Key in keyof T]: DeepReadonly<T[Key]> }

/**
 * Freezes a value and all that it holds, and returns it. Decimals are left alone: they never change anyway.
 *
 * A frozen Map still takes `set`, so the methods that change a map are taken from it: they throw a TypeError.
 */
export function deepFreeze<T>(value: T): T {
  freeze(value, new Set())
  return value
}

function freeze(value: unknown, seen: Set<object>): void {
  if (typeof value !== 'object' || value === null || Decimal.isDecimal(value) || seen.has(value)) return
  seen.add(value)
  if (value instanceof Map) {
    for (const [key, item] of value) {
      freeze(key, seen)
      freeze(item, seen)
    }
    for (const method of ['set', 'delete', 'clear']) Object.defineProperty(value, method, { value: refuse })
  } else {
    for (const item of Object.values(value)) freeze(item, seen)
  }
  Object.freeze(value)
}

function refuse(): never {
  throw new TypeError('the inputs are frozen')
}
