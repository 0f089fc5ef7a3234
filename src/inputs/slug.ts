const LETTERS: ReadonlyMap<string, string> = new Map([
  ['æ', 'ae'],
  ['ø', 'oe'],
  ['å', 'aa'],
])

/**
 * The name of a place as it stands in addresses: lower case, æ→ae, ø→oe, å→aa, any run of blanks and punctuation → one
 * hyphen. "Østsjælland og Øerne" gives "oestsjaelland-og-oeerne".
 */
export function slugify(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[æøå]/g, (letter) => LETTERS.get(letter) ?? letter)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
