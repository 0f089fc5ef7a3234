/** A cell of a file that someone has made, as text, with its place in a spreadsheet. */
export interface SheetCell {
  readonly text: string
  /** "C12"; null in a text file. */
  readonly address: string | null
  /** Whether a spreadsheet holds it as a number. Its text is then the number with a decimal point, as a person sees it. */
  readonly isNumber: boolean
}

/** A row with its number in the file, from 1. */
export interface SheetRow {
  readonly line: number
  readonly cells: readonly SheetCell[]
  /** Whether the line of a text file could not be taken apart; its one cell is then the whole of it. */
  readonly isBroken: boolean
}

/** Which numbers a text may be: with a decimal point, with a decimal comma, or both where the file does not say. */
export type NumberStyle = 'point' | 'comma' | 'either'

/** The rows of a text file, or of one sheet of a spreadsheet. Rows that are blank throughout are left out. */
export interface Sheet {
  /** The file: "tal.xlsx". */
  readonly file: string
  /** The name of the sheet; null in a text file. */
  readonly title: string | null
  readonly numbers: NumberStyle
  readonly rows: readonly SheetRow[]
}

/** What a file may be read as. */
export interface Book {
  readonly file: string
  /** The sheets that can be seen; more than one reading where it is the content that tells which is meant. */
  readonly readings: readonly (readonly Sheet[])[]
  /** The names of hidden sheets, which are not read. */
  readonly hidden: readonly string[]
}

/** Blanks that stand between thousands: the common one, hard (U+00A0), narrow (U+202F), thin (U+2009), of a digit (U+2007). */
const BLANK = '[ \\u00a0\\u202f\\u2009\\u2007]'
const THOUSANDS = new RegExp(`^(-?\\d{1,3})((?:${BLANK}\\d{3})+)(?![ \\d])`)
/** With a power of ten that can still be written out. */
const POINT = /^-?\d+(\.\d+)?([eE][+-]?\d{1,2})?$/
const POINT_THOUSANDS = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/
const COMMA = /^-?(\d+|\d{1,3}(\.\d{3})+)(,\d+)?$/
/** A point or comma before three digits, which is a thousand in one language and decimals in the other. */
const UNCLEAR = /^-?[1-9]\d{0,2}[.,]\d{3}$/

/** The mark of a note after a number or a name: "1,04*", "1.600 2)", "Favrskov¹". What stands before it must not be one more digit. */
const MARK = /\s*(?:[*†‡⁰¹²³⁴-⁹]+\)?|(?<=\s)[a-z\d]\))$/

/** A number without the mark of a note. */
export function withoutMark(text: string): string {
  return text.replace(MARK, '')
}

/** A name without the mark of a note, which may be in brackets there: "Favrskov (2)". Codes have three digits and more. */
export function nameWithoutMark(text: string): string {
  return withoutMark(text).replace(/\s*(?<!\d)\(?(?<!\d)\d\)$/, '')
}

/**
 * A number as a text that `decimal` reads, exactly as it stands; null where it is none in the style of its sheet.
 * "1,05", "671.714,5" and "671 714" with a decimal comma; "1.05" with a point, which is no thousand.
 * @param isCount whether the number is large, so that three digits after a mark are thousands where the style leaves it open
 */
export function numberText(text: string, style: NumberStyle, isCount = false): string | null {
  const closed = withoutMark(text)
    .replace('\u2212', '-')
    .replace(THOUSANDS, (_, first: string, rest: string) => first + rest.replace(/\D/g, ''))
  if (style === 'either' && isCount && UNCLEAR.test(closed)) return closed.replace(/[.,]/, '')
  if (style !== 'comma' && POINT.test(closed)) return closed
  if (style !== 'point' && COMMA.test(closed)) return closed.replaceAll('.', '').replace(',', '.')
  if (style === 'either' && isCount && POINT_THOUSANDS.test(closed)) return closed.replaceAll(',', '')
  return null
}
