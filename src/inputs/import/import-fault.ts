import { shown } from '../../src/inputs/files/fault.ts'
import type { ByLanguage, Language } from '../../src/inputs/language.ts'
import type { OfficialColumn } from '../../src/inputs/official/official-columns.ts'
import { say } from '../../src/text/say.ts'
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
    super(faultText(faults, 'en'))
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

/** How many further places of a kind of fault are named. */
const PLACES = 3

/**
 * The faults as text, one a line, and those of one kind in one column once:
 *
 *     tal.csv, linje 5, kolonnen Sygdomsvægt: "10,0". Ingen kommune vejer så meget. Ret det til: en vægt fra 0,6 til 1,6.
 */
export function faultText(faults: readonly ImportFault[], language: Language): string {
  const kinds = [...Map.groupBy(faults, (f) => JSON.stringify([f.file, f.sheet, f.column, f.kind])).values()]
  const count = say(language, {
    da: `${faults.length} ${faults.length === 1 ? 'fejl' : 'fejl i alt'}`,
    en: `${faults.length} ${faults.length === 1 ? 'fault' : 'faults in all'}`,
  })
  return [count, ...kinds.map((same) => kindText(same, language))].join('\n')
}

function kindText([first, ...others]: readonly ImportFault[], language: Language): string {
  if (first === undefined) return ''
  const found = first.value === null ? '' : ` "${shown(first.value)}".`
  const sentence = `${placeText(first, language)}:${found} ${say(language, first.message)} ${say(language, first.remedy)}`
  if (others.length === 0) return sentence
  const named = others.slice(0, PLACES).map((fault) => shortPlace(fault, language))
  const further = others.length > PLACES ? ' …' : ''
  return `${sentence} ${say(language, {
    da: `Det samme gælder ${others.length} ${others.length === 1 ? 'sted' : 'steder'} mere: ${named.join(', ')}${further}`,
    en: `The same at ${others.length} more ${others.length === 1 ? 'place' : 'places'}: ${named.join(', ')}${further}`,
  })}`
}

function placeText({ file, sheet, line, address, column }: ImportFault, language: Language): string {
  const words = [file]
  if (sheet !== null) words.push(say(language, { da: `arket ${sheet}`, en: `sheet ${sheet}` }))
  if (address !== null) words.push(say(language, { da: `celle ${address}`, en: `cell ${address}` }))
  else if (line !== null) words.push(say(language, { da: `linje ${line}`, en: `line ${line}` }))
  if (column !== null) words.push(say(language, { da: `kolonnen ${column}`, en: `column ${column}` }))
  return words.join(', ')
}

function shortPlace({ address, line, value }: ImportFault, language: Language): string {
  const place = address ?? say(language, { da: `linje ${line ?? '–'}`, en: `line ${line ?? '–'}` })
  return value === null ? place : `${place} ("${shown(value)}")`
}
