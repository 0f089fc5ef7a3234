import type { ByLanguage } from '../language.ts'
import type { OfficialColumn } from '../official/official-columns.ts'
import type { Sheet, SheetCell } from './sheet.ts'

/** Words in every language, as `say` takes them. */
export type Words = ByLanguage<string>

/** What is wrong with a file of official numbers, for the person who holds it. */
export interface ImportFault {
  /** What is wrong in short: faults of one kind in one column are told once, with their number. */
  readonly kind: string
  readonly file: string
  readonly sheet: string | null
  readonly line: number | null
  /** The cell by its place in a spreadsheet, "C12". */
  readonly address: string | null
  /** The heading above it. */
  readonly column: string | null
  /** What stands there; null where nothing does. */
  readonly value: string | null
  /** What is wrong, as a sentence. */
  readonly message: Words
  /** What to do, as a sentence. */
  readonly remedy: Words
}

/** A file of official numbers cannot be used. Holds every fault that was found. */
export class ImportFaults extends Error {
  readonly faults: readonly ImportFault[]

  constructor(faults: readonly ImportFault[]) {
    super(faults.map(({ message }) => message.en).join(' '))
    this.name = 'ImportFaults'
    this.faults = faults
  }
}

/** Where a fault is. */
export interface FaultPlace {
  readonly sheet: Sheet
  readonly line: number
  readonly cell: SheetCell | undefined
  readonly heading: string | null
}

/** Makes a fault of a row, at its cell in a column. */
export type RowFault = (column: OfficialColumn, kind: string, message: Words, remedy: Words) => ImportFault

/** A fault at a cell. */
export function faultAt(place: FaultPlace, kind: string, message: Words, remedy: Words): ImportFault {
  const { sheet, line, cell, heading } = place
  const value = cell === undefined || cell.text === '' ? null : cell.text
  return {
    kind,
    file: sheet.file,
    sheet: sheet.title,
    line,
    address: cell?.address ?? null,
    column: heading,
    value,
    message,
    remedy,
  }
}

/** A fault of a file as a whole. */
export function fileFault(file: string, kind: string, message: Words, remedy: Words): ImportFault {
  return { kind, file, sheet: null, line: null, address: null, column: null, value: null, message, remedy }
}

const NAMED = 8

/** The fault that areas have no row, or no number in a column. */
export function lackingFault(file: string, names: readonly string[], what: Words, remedy: Words): ImportFault {
  const list = `${names.slice(0, NAMED).join(', ')}${names.length > NAMED ? ' …' : ''}`
  return fileFault(
    file,
    'missing',
    {
      da: `${what.da} mangler for ${names.length}: ${list}.`,
      en: `${what.en} is missing for ${names.length}: ${list}.`,
    },
    remedy,
  )
}

/** "Change it to: a number." */
export function changeTo(expected: Words): Words {
  return { da: `Ret det til: ${expected.da}.`, en: `Change it to: ${expected.en}.` }
}
