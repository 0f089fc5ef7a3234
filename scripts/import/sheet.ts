/** A cell of a file that someone has made, as text, with its place in a spreadsheet. */
export interface SheetCell {
  readonly text: string
  /** "C12"; null in a text file. */
  readonly address: string | null
}

/** A row with its number in the file, from 1. */
export interface SheetRow {
  readonly line: number
  readonly cells: readonly SheetCell[]
  /** Whether the line of a text file could not be taken apart; its one cell is then the whole of it. */
  readonly isBroken: boolean
}

/** Which numbers a sheet may hold: with a decimal point, with a decimal comma, or both where cells say what they are. */
export type NumberStyle = 'point' | 'comma' | 'either'

/** The rows of a text file, or of one sheet of a spreadsheet. Rows that are blank throughout are left out. */
export interface Sheet {
  /** What faults call it: "tal.csv", or "tal.xlsx, sheet Ark1". */
  readonly name: string
  readonly numbers: NumberStyle
  readonly rows: readonly SheetRow[]
}

const POINT = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/
const COMMA = /^-?(\d+|\d{1,3}(\.\d{3})+)(,\d+)?$/

/**
 * A number as a text that `decimal` reads, exactly as it stands; null where it is none in the style of its sheet.
 * "1,05" and "671.714,5" with a decimal comma; "1.05" with a point, which is no thousand.
 */
export function numberText(text: string, style: NumberStyle): string | null {
  if (style !== 'comma' && POINT.test(text)) return text
  if (style !== 'point' && COMMA.test(text)) return text.replaceAll('.', '').replace(',', '.')
  return null
}

/** How a number is written in a sheet of a style, in the words of a fault. */
export function numberWords(style: NumberStyle): string {
  switch (style) {
    case 'point':
      return 'a number with a decimal point'
    case 'comma':
      return 'a number with a decimal comma'
    case 'either':
      return 'a number'
  }
}
