/** Something as JSON for people and programs: two blanks of indent, a line feed at the end. */
export function jsonText(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
