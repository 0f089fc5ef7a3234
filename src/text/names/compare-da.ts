let collator: Intl.Collator | undefined

/** Danish alphabetical order: æ, ø, å last, and Aa with å. Its rules are loaded when it is first asked for. */
export function compareDa(a: string, b: string): number {
  collator ??= new Intl.Collator('da', { numeric: true })
  return collator.compare(a, b)
}
