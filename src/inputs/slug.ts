/**
 * A name as it stands in addresses: lower case, æ and ä→ae, ø and ö→oe, å→aa, any run of blanks and punctuation → one
 * hyphen. "Østsjælland og Øerne" gives "oestsjaelland-og-oeerne".
 */
export function slugify(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[æä]/g, 'ae')
    .replace(/[øö]/g, 'oe')
    .replace(/å/g, 'aa')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
