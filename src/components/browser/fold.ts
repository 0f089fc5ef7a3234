/** A name as a hurried reader types it: lower case, ae for æ, oe for ø, aa for å, and no spaces or hyphens. */
export function fold(name: string): string {
  return name
    .toLowerCase()
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'oe')
    .replace(/å/g, 'aa')
    .normalize('NFD')
    .replace(/[^a-z]/g, '')
}
