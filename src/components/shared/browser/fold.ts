/** A name as a hurried reader types it: lower case, ae for æ, oe for ø, aa for å, and no spaces or hyphens. */
export function fold(name: string): string {
  return letters(name.toLowerCase().replace(/æ/g, 'ae').replace(/ø/g, 'oe').replace(/å/g, 'aa'))
}

/** The ways in which a name may be typed: folded, and as one types it who has no ø and å: o and a. */
export function foldings(name: string): readonly string[] {
  const bare = letters(name.toLowerCase().replace(/æ/g, 'ae').replace(/ø/g, 'o').replace(/å/g, 'a'))
  const folded = fold(name)
  return bare === folded ? [folded] : [folded, bare]
}

/** The letters a to z of a text, accents left out. */
function letters(text: string): string {
  return text.normalize('NFD').replace(/[^a-z]/g, '')
}
