import { headingOf, type OfficialColumn } from '../../src/inputs/official/official-columns.ts'
import { isWithin, LIMITS } from '../../src/inputs/official/limits.ts'
import {
  areaNamed,
  CHRISTIANSO,
  isChristianso,
  isCountry,
  placeNamed,
  saysCouncil,
  saysRegion,
} from '../../src/inputs/place-names.ts'
import { decimal, type Decimal } from '../../src/model/decimal.ts'
import { changeTo, faultAt, type ImportFault, type Words } from './import-fault.ts'
import { type FoundTable, INPUTS, isOfCouncils, RESULTS } from './find-tables.ts'
import { numberText, type SheetCell, type SheetRow } from './sheet.ts'

/** The areas whose rows a table may hold. */
export interface ImportAreas {
  readonly municipalities: readonly {
    readonly code: string
    readonly name: string
    readonly council: string
    readonly region: string
    readonly regionUntil2026: string | null
  }[]
  readonly councils: readonly { readonly name: string; readonly region: string }[]
}

/** What a row is about; `sum` may name a council or a region, since some share a name. */
export type RowOf =
  | { readonly kind: 'municipality'; readonly code: string }
  | { readonly kind: 'council'; readonly name: string }
  | { readonly kind: 'sum'; readonly council: string | null; readonly region: string | null }
  | { readonly kind: 'country' | 'christiansø' }
  /** A municipality that could not be read: the fault is told. */
  | { readonly kind: 'unread' }

export type NumberColumn = (typeof INPUTS)[number] | (typeof RESULTS)[number]

export const NUMBER_COLUMNS: readonly NumberColumn[] = [...INPUTS, ...RESULTS]

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
  readonly fault: (column: OfficialColumn, kind: string, message: Words, remedy: Words) => ImportFault
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
  const lastPlace = body.findLastIndex((row) => NUMBER_COLUMNS.some((column) => numberIn(table, row, column) !== null))
  return body.flatMap((row, index): readonly ReadRow[] => {
    const cellOf = (column: OfficialColumn): SheetCell | undefined => row.cells[columns.get(column)?.index ?? -1]
    const textOf = (column: OfficialColumn): string => cellOf(column)?.text ?? ''
    const hasNumbers = NUMBER_COLUMNS.some((column) => numberIn(table, row, column) !== null)
    const first = row.cells.find(({ text }) => text !== '')?.text ?? ''
    const fault: ReadRow['fault'] = (column, kind, message, remedy) =>
      faultAt(
        { sheet, line: row.line, cell: cellOf(column), heading: columns.get(column)?.heading ?? headingOf(column) },
        kind,
        message,
        remedy,
      )
    const note = (why: Words): readonly ReadRow[] => {
      passedOver.push({ sheet: sheet.title, line: row.line, text: first.replace(/\s+/g, ' '), why })
      return []
    }
    const found = rowOf(textOf('code'), textOf('name'), textOf('council'), isOfCouncils(table), areas, fault)
    const isUnknown = found.of.kind === 'unread'
    if (isUnknown && (NOTE.test(first) || (!hasNumbers && !(row.isBroken && index < lastPlace)))) return note(WHY.note)
    if (row.isBroken) {
      faults.push(broken(table, row))
      return [{ table, row, of: { kind: 'unread' }, name: first, year: null, numbers: new Map(), fault }]
    }
    if (found.fault !== null) faults.push(found.fault)
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

function numberIn({ columns, sheet }: FoundTable, row: SheetRow, column: NumberColumn): string | null {
  const cell = row.cells[columns.get(column)?.index ?? -1]
  if (cell === undefined || cell.text === '') return null
  return cell.isNumber ? cell.text : numberText(cell.text, sheet.numbers, column !== 'need_weight')
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
  fault: ReadRow['fault'],
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

function yearOf(text: string, isNeeded: boolean, fault: ReadRow['fault'], faults: ImportFault[]): string | null {
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

function rowOf(
  code: string,
  name: string,
  council: string,
  ofCouncils: boolean,
  { municipalities, councils }: ImportAreas,
  fault: ReadRow['fault'],
): { readonly of: RowOf; readonly fault: ImportFault | null } {
  const is = (of: RowOf) => ({ of, fault: null })
  const wrong = (own: ImportFault) => ({ of: { kind: 'unread' } as const, fault: own })
  const regions = regionsOf(municipalities)
  const named = [code, name].filter((text) => text !== '')
  const councilIn = areaNamed(councils, council)?.name
  if (named.length === 0 || named.every(isCountry)) {
    if (councilIn !== undefined) return is({ kind: 'council', name: councilIn })
    const texts = [...named, council].filter((text) => text !== '')
    if (texts.some(isCountry)) return is({ kind: 'country' })
    if (saysRegion(council)) {
      const region = areaNamed(regions, council)
      if (region !== undefined) return is({ kind: 'sum', council: null, region: region.name })
    }
    if (council !== '' && isChristianso(council)) return is({ kind: 'christiansø' })
    if (council !== '')
      return wrong(
        fault(
          'council',
          'council',
          { da: 'Sundhedsrådet kendes ikke.', en: 'The health council is unknown.' },
          ONE_OF_COUNCILS,
        ),
      )
    const column = ofCouncils ? 'council' : 'code'
    return wrong(
      fault(
        column,
        'no place',
        { da: 'Rækken nævner ingen kommune.', en: 'The row names no municipality.' },
        changeTo({ da: 'en kode eller et navn', en: 'a code or a name' }),
      ),
    )
  }
  if (isCountry(name)) return is({ kind: 'country' })
  if (named.every(isChristianso)) return is({ kind: 'christiansø' })
  const larger = [name, code].find((text) => saysCouncil(text) || saysRegion(text))
  const byName = larger === undefined ? placeNamed(municipalities, name) : undefined
  const areaText = larger ?? name
  if (byName === undefined && areaText !== '') {
    const sum = {
      council: saysRegion(areaText) ? undefined : areaNamed(councils, areaText)?.name,
      region: saysCouncil(areaText) ? undefined : areaNamed(regions, areaText)?.name,
    }
    if (sum.council !== undefined && sum.region === undefined) return is({ kind: 'council', name: sum.council })
    if (sum.council !== undefined || sum.region !== undefined)
      return is({ kind: 'sum', council: sum.council ?? null, region: sum.region ?? null })
  }
  const byCode = placeNamed(municipalities, code)
  const count = municipalities.length
  if (code !== '' && byCode === undefined)
    return wrong(
      fault(
        'code',
        'code',
        { da: 'Koden kendes ikke.', en: 'The code is unknown.' },
        changeTo({ da: `koden for en af de ${count} kommuner`, en: `the code of one of the ${count} municipalities` }),
      ),
    )
  if (name !== '' && byName === undefined)
    return wrong(
      fault(
        'name',
        'name',
        { da: 'Navnet kendes ikke.', en: 'The name is unknown.' },
        changeTo({ da: `navnet på en af de ${count} kommuner`, en: `the name of one of the ${count} municipalities` }),
      ),
    )
  const place = byCode ?? byName
  if (place === undefined)
    return wrong(
      fault(
        'name',
        'name',
        { da: 'Navnet kendes ikke.', en: 'The name is unknown.' },
        changeTo({ da: 'et navn', en: 'a name' }),
      ),
    )
  if (byCode !== undefined && byName !== undefined && byCode !== byName)
    return wrong(
      fault(
        'name',
        'code and name',
        { da: `Koden ${byCode.code} er ${byCode.name}.`, en: `The code ${byCode.code} is that of ${byCode.name}.` },
        changeTo({
          da: `${byCode.name}, eller koden ${byName.code}`,
          en: `${byCode.name}, or the code ${byName.code}`,
        }),
      ),
    )
  if (councilIn !== undefined && councilIn !== place.council)
    return {
      of: { kind: 'municipality', code: place.code },
      fault: fault(
        'council',
        'council of municipality',
        { da: `${place.name} hører til ${place.council}.`, en: `${place.name} belongs to ${place.council}.` },
        changeTo({ da: place.council, en: place.council }),
      ),
    }
  return is({ kind: 'municipality', code: place.code })
}

const ONE_OF_COUNCILS = changeTo({ da: 'navnet på et sundhedsråd', en: 'the name of a health council' })

/** The regions of 2027 and those before. */
function regionsOf(municipalities: ImportAreas['municipalities']): readonly { readonly name: string }[] {
  const names = municipalities.flatMap(({ region, regionUntil2026 }) =>
    regionUntil2026 === null ? [region] : [region, regionUntil2026],
  )
  return [...new Set(names)].map((name) => ({ name }))
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
