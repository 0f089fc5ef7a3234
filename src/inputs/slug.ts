const LETTERS: ReadonlyMap<string, string> = new Map([
  ['æ', 'ae'],
  ['ø', 'oe'],
  ['å', 'aa'],
  ['ä', 'ae'],
  ['ö', 'oe'],
])

/**
 * The name of a place as it stands in addresses: lower case, æ and ä→ae, ø and ö→oe, å→aa, any run of blanks and punctuation → one
 * hyphen. "Østsjælland og Øerne" gives "oestsjaelland-og-oeerne".
 */
export function slugify(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[æøåäö]/g, (letter) => LETTERS.get(letter) ?? letter)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
