/** The letter of the Danish alphabet that a name stands under in a list: "Aabenraa" under Å, as `compareDa` sorts it. */
export function letterOf(name: string): string {
  return /^aa/i.test(name) ? 'Å' : name.charAt(0).toUpperCase()
}
