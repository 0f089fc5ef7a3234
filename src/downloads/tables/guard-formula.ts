/**
 * A text that no spreadsheet takes for a formula: where it begins with a character that starts one, an apostrophe
 * stands before it, which the programs read as "this is text". "=1+1" is "'=1+1"; "Aarhus" is as it was.
 *
 * Every text cell of every table that we write goes through here. Cells of numbers do not: a minus belongs to them.
 */
export function guardFormula(text: string): string {
  return /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text
}
