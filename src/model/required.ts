/**
 * A value that must be there, for what is looked up by a key that is known to exist.
 * @param what what it is, as the error says: "no citizens of Tønder"
 * @throws RangeError when there is none
 */
export function required<T>(value: T | null | undefined, what: string): T {
  if (value === undefined || value === null) throw new RangeError(`no ${what}`)
  return value
}
