import { isWithin, LIMITS } from '../official/limits.ts'
import { CHRISTIANSO } from '../place-names.ts'
import { decimal, type Decimal } from '../../model/decimal.ts'
import type { ImportAreas, RowOf } from './area-of-row.ts'
import { type FoundTable, isOfCouncils } from './find-tables.ts'
import { changeTo, faultAt, type ImportFault, type RowFault, type Words } from './import-fault.ts'
import { isSumOfAll, namedRow } from './named-row.ts'
import { hasNumber, NUMBER_COLUMNS, type NumberColumn, numberIn } from './number-in.ts'
import { RESULTS } from './official-row.ts'
import type { SheetCell, SheetRow } from './sheet.ts'

/** A row that holds numbers of an area. */
export interface ReadRow {
  readonly table: FoundTable
  readonly row: SheetRow
  readonly of: RowOf
  /** The name as it stands there. */
  readonly name: string
  /** The year in its own column; null where there is none, or it is no year. */
  readonly year: string | null
  /** Null where the cell holds no number. */
  readonly numbers: ReadonlyMap<NumberColumn, Decimal | null>
  /** Where a cell is, for a fault. */
  readonly fault: RowFault
}

/** A row that was left out, and why. */
export interface PassedOver {
  readonly sheet: string | null
  readonly line: number
  readonly text: string
  readonly why: Words
}

export const WHY = {
  note: { da: 'note uden tal', en: 'a note without numbers' },
  christiansø: {
    da: `${CHRISTIANSO.name} er ikke i nogen kommune`,
    en: `${CHRISTIANSO.name} is in no municipality`,
  },
  sum: { da: 'sum, holdt op mod rækkerne', en: 'a sum, held against the rows' },
  otherYear: { da: 'et andet år', en: 'another year' },
  notNamed: { da: 'ikke nævnt i --only', en: 'not named in --only' },
} as const satisfies Readonly<Record<string, Words>>

/** A row that is passed over, for a reason. */
export function overFor({ table, row, name }: ReadRow, why: Words): PassedOver {
  return { sheet: table.sheet.title, line: row.line, text: name, why }
}

/** How a note begins. */
const NOTE = /^(?:noter?\b|kilde|anm|bemærk|source|\*|[¹²³⁴]|\d\))/i

/**
 * The rows of a table, each with what it is about and its numbers.
 * @param faults gets a fault for each cell that cannot be read
 * @param passedOver gets the rows that are about nothing
 */
export function readRows(
  table: FoundTable,
  areas: ImportAreas,
  faults: ImportFault[],
  passedOver: PassedOver[],
): readonly ReadRow[] {
  const { sheet, columns, body } = table
  const lastPlace = body.findLastIndex((row) => hasNumber(table, row))
  const named = body.map((row) => namedRow(table, row, areas))
  return named.flatMap((own, index): readonly ReadRow[] => {
    const { row, fault, textOf } = own
    const hasNumbers = hasNumber(table, row)
    const first = row.cells.find(({ text }) => text !== '')?.text ?? ''
    const note = (why: Words): readonly ReadRow[] => {
      passedOver.push({ sheet: sheet.title, line: row.line, text: first.replace(/\s+/g, ' '), why })
      return []
    }
    const found = isSumOfAll(table, own, named) ? { of: { kind: 'country' } as const, wrong: null } : own
    const isUnknown = found.of.kind === 'unread'
    if (isUnknown && (NOTE.test(first) || (!hasNumbers && !(row.isBroken && index < lastPlace)))) return note(WHY.note)
    if (row.isBroken) {
      faults.push(broken(table, row))
      return [{ table, row, of: { kind: 'unread' }, name: first, year: null, numbers: new Map(), fault }]
    }
    if (found.wrong !== null) faults.push(found.wrong)
    // A comma that parts a number puts its decimals under no heading.
    const further = row.cells.find(({ text }, at) =>
      at >= table.headings.length ? text !== '' : table.headings[at] === '' && /^\d/.test(text),
    )
    if (further !== undefined) faults.push(tooWide(table, row, further))
    // Sums are held against the rows where they can be read; only what is taken from a row must be right.
    const isOwn = found.of.kind === 'municipality' || isUnknown || isOfCouncils(table)
    const isHeld = (column: NumberColumn): boolean =>
      isOwn || (found.of.kind === 'council' && RESULTS.some((result) => result === column))
    const year = yearOf(textOf('year'), columns.has('year') && isOwn && found.of.kind !== 'country', fault, faults)
    const numbers = new Map(
      NUMBER_COLUMNS.filter((column) => columns.has(column)).map((column) => [
        column,
        numberOf(table, row, column, fault, isHeld(column) ? faults : []),
      ]),
    )
    const name = [textOf('council'), textOf('name')].findLast((text) => text !== '') ?? textOf('code')
    return [{ table, row, of: found.of, name, year, numbers, fault }]
  })
}

const COMMA_OR_POINT = {
  point: { da: 'et tal med decimalpunktum', en: 'a number with a decimal point' },
  comma: { da: 'et tal med decimalkomma', en: 'a number with a decimal comma' },
  either: { da: 'et tal', en: 'a number' },
} as const satisfies Readonly<Record<string, Words>>

function numberOf(
  table: FoundTable,
  row: SheetRow,
  column: NumberColumn,
  fault: RowFault,
  faults: ImportFault[],
): Decimal | null {
  const text = row.cells[table.columns.get(column)?.index ?? -1]?.text ?? ''
  if (text === '') return null
  const expected =
    column === 'citizens_group_1'
      ? { da: 'et helt antal personer', en: 'a whole number of persons' }
      : COMMA_OR_POINT[table.sheet.numbers]
  const number = numberIn(table, row, column)
  if (number === null) {
    const message = {
      da: 'Det er ikke et tal, som filen ellers skriver dem.',
      en: 'Not a number as this file writes them.',
    }
    faults.push(fault(column, 'no number', message, changeTo(expected)))
    return null
  }
  const value = decimal(number)
  if (column === 'citizens_group_1' && !value.isInteger()) {
    faults.push(
      fault(column, 'not whole', { da: 'Det er ikke et helt tal.', en: 'Not a whole number.' }, changeTo(expected)),
    )
    return null
  }
  if (!value.greaterThan(0)) {
    const above = { da: `${expected.da} over 0`, en: `${expected.en} above 0` }
    faults.push(fault(column, 'not above 0', { da: 'Tallet er ikke over 0.', en: 'Not above 0.' }, changeTo(above)))
    return null
  }
  return value
}

function yearOf(text: string, isNeeded: boolean, fault: RowFault, faults: ImportFault[]): string | null {
  const { low, high } = LIMITS.year
  if (/^20\d\d$/.test(text) && isWithin(decimal(text), LIMITS.year)) return text
  if (isNeeded)
    faults.push(
      fault(
        'year',
        'year',
        text === ''
          ? { da: 'Her mangler året.', en: 'The cell is blank.' }
          : { da: 'Det er ikke et år, som tallene kan gælde for.', en: 'Not a year that the figures can be of.' },
        changeTo({ da: `et år fra ${low} til ${high}`, en: `a year from ${low} to ${high}` }),
      ),
    )
  return null
}

function broken({ sheet }: FoundTable, row: SheetRow): ImportFault {
  return faultAt(
    { sheet, line: row.line, cell: row.cells[0], heading: null },
    'broken',
    {
      da: 'Et anførselstegn er ikke lukket, eller det står midt i en celle.',
      en: 'A quote is not closed, or stands inside.',
    },
    {
      da: 'Sæt anførselstegn om hele cellen, eller fjern det.',
      en: 'Put quotes around the whole cell, or take it away.',
    },
  )
}

function tooWide({ sheet }: FoundTable, row: SheetRow, cell: SheetCell): ImportFault {
  return faultAt(
    { sheet, line: row.line, cell, heading: null },
    'too wide',
    {
      da: `Rækken har ${row.cells.length} celler, og over denne står ingen overskrift.`,
      en: `The row has ${row.cells.length} cells, and there is no heading here.`,
    },
    {
      da: 'Se, om et komma inde i et tal har delt det, og sæt da anførselstegn om tallet.',
      en: 'See whether a comma inside a number has parted it, and put quotes around the number then.',
    },
  )
}
