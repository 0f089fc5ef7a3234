/**
 * The slug of a name as the addresses of the site have it: lower case, æ ø å spelled out, any run of blanks and
 * punctuation one hyphen. Written apart from the one in src/, so that an address cannot change by mistake.
 */
export function slug(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
