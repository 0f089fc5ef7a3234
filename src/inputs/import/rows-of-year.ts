import { headingOf } from '../official/official-columns.ts'
import type { FoundTable, YearAsked } from './find-tables.ts'
import { changeTo, faultAt, type ImportFault } from './import-fault.ts'
import { overFor, type PassedOver, type ReadRow, WHY } from './read-rows.ts'

/**
 * The rows of the year: of that which is asked for, or of the only one. A year that a few rows have is taken for a slip in
 * them; two that many have are not for us to choose from.
 */
export function rowsOfYear(
  read: readonly { readonly table: FoundTable; readonly rows: readonly ReadRow[] }[],
  { year, field }: YearAsked,
  places: number,
  faults: ImportFault[],
  passedOver: PassedOver[],
): ReadonlySet<ReadRow> {
  const kept = new Set<ReadRow>()
  for (const { table, rows } of read) {
    const byYear = Map.groupBy(
      rows.filter((row) => row.year !== null),
      (row) => row.year ?? '',
    )
    const years = [...byYear.keys()].sort()
    const [first] = rows
    const at = (kind: string, message: ImportFault['message'], remedy: ImportFault['remedy']): void => {
      if (first !== undefined) faults.push(first.fault('year', kind, message, remedy))
    }
    if (!table.columns.has('year')) {
      const ofSheet = yearsOfSheet(table)
      if (year === null)
        faults.push(
          faultAt(
            { sheet: table.sheet, line: table.header.line, cell: undefined, heading: headingOf('year') },
            'no year',
            { da: 'Filen siger ikke, hvilket år tallene gælder for.', en: 'No year.' },
            {
              da: `Skriv det med ${field.da}, eller i en kolonne År.`,
              en: `Say it with ${field.en}, or in a column År.`,
            },
          ),
        )
      else if (ofSheet.length > 0 && !ofSheet.includes(year))
        at(
          'year',
          {
            da: `Arket hedder ${table.sheet.title}, og du bad om ${year}.`,
            en: `The sheet is called ${table.sheet.title}, and ${year} was asked for.`,
          },
          {
            da: `Giv arket et andet navn, eller ret ${field.da}.`,
            en: `Give the sheet another name, or correct ${field.en}.`,
          },
        )
    }
    if (year !== null && years.length > 0 && !years.includes(year)) {
      at(
        'year',
        {
          da: `Tabellen har ikke ${year}, kun ${years.join(', ')}.`,
          en: `The table has no ${year}, only ${years.join(', ')}.`,
        },
        {
          da: `Ret ${field.da}, eller find tabellen for året.`,
          en: `Correct ${field.en}, or find the table of the year.`,
        },
      )
      for (const row of rows) kept.add(row)
      continue
    }
    const many = years.filter((one) => (byYear.get(one)?.length ?? 0) * 2 >= Math.min(places, rows.length / 2))
    if (year === null && many.length > 1)
      at(
        'years',
        { da: `Tabellen har flere år: ${many.join(', ')}.`, en: `The table has several years: ${many.join(', ')}.` },
        { da: `Vælg et med ${field.da}.`, en: `Choose one with ${field.en}.` },
      )
    const most = years.toSorted((a, b) => (byYear.get(b)?.length ?? 0) - (byYear.get(a)?.length ?? 0))[0]
    for (const row of rows) {
      if (row.year === null || row.year === (year ?? most)) kept.add(row)
      else if (year !== null) passedOver.push(overFor(row, WHY.otherYear))
      else if (many.length < 2) {
        kept.add(row)
        const expected = most ?? ''
        faults.push(
          row.fault(
            'year',
            'other year',
            { da: 'En tabel gælder for ét år.', en: 'A table speaks of one year.' },
            changeTo({ da: expected, en: expected }),
          ),
        )
      }
    }
  }
  return kept
}

function yearsOfSheet({ sheet }: FoundTable): readonly string[] {
  return sheet.title === null ? [] : [...sheet.title.matchAll(/(?<!\d)20\d\d(?!\d)/g)].map(([found]) => found)
}
