import type { Feature } from 'write-excel-file/universal'
import { columnLetters } from '../../inputs/files/column-letters.ts'
import type { NamedCell, Workbook, WorkbookSheet } from './workbook-sheet.ts'

/**
 * What the package leaves out for paper and for searching: a page as wide as the sheet, the row of headings and the columns
 * of names again on every page, page numbers, and a filter at each heading of a table.
 */
export function printing({ sheets, names = [] }: Pick<Workbook, 'sheets' | 'names'>): Feature<Blob> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _, { sheetIndex }) => {
            const sheet = sheets[sheetIndex]
            return sheet === undefined ? xml : pageOf(xml, sheet)
          },
        },
        'xl/workbook.xml': {
          transform: (xml) =>
            xml
              .replace(
                '<definedNames/>',
                `<definedNames>${namesOf(sheets)}${names.map(nameOf).join('')}</definedNames>`,
              )
              .replace('<calcPr/>', names.length === 0 ? '$&' : '<calcPr fullCalcOnLoad="1"/>'),
        },
      },
    },
  }
}

/** Margins in inches; ISO A4 is paper 9; nought pages in height are as many as it takes. */
const MARGINS = '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>'
const FOOTER = '<headerFooter><oddFooter>&amp;L&amp;F: &amp;A&amp;RSide &amp;P af &amp;N</oddFooter></headerFooter>'

/** The elements of a sheet stand in the order that the standard asks for (ECMA-376, CT_Worksheet). */
function pageOf(xml: string, sheet: WorkbookSheet): string {
  const orientation = sheet.kind === 'table' ? 'landscape' : 'portrait'
  const filter = sheet.kind === 'table' ? `<autoFilter ref="${area(sheet, '')}"/>` : ''
  return xml
    .replace(/<pageMargins [^>]*\/>|<pageSetup [^>]*\/>/g, '')
    .replace(/<worksheet [^>]*>/, '$&<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
    .replace(
      '</worksheet>',
      `${filter}${choicesOf(sheet)}${MARGINS}<pageSetup paperSize="9" orientation="${orientation}" fitToWidth="1" fitToHeight="0"/>${FOOTER}$&`,
    )
}

/** The names by which programs know what is repeated on paper and what is filtered. */
function namesOf(sheets: readonly WorkbookSheet[]): string {
  const named = (name: string, index: number, refers: string, more = ''): string =>
    `<definedName name="_xlnm.${name}" localSheetId="${index}"${more}>${refers}</definedName>`
  return sheets
    .flatMap((sheet, index) => {
      if (sheet.kind !== 'table') return []
      const of = `'${sheet.name}'!`
      const columns = sheet.frozenColumns === 0 ? '' : `${of}$A:$${columnLetters(sheet.frozenColumns - 1)},`
      return [
        named('_FilterDatabase', index, `${of}${area(sheet, '$')}`, ' hidden="1"'),
        named('Print_Titles', index, `${columns}${of}$1:$1`),
      ]
    })
    .join('')
}

function nameOf({ name, refers }: NamedCell): string {
  return `<definedName name="${name}">${refers}</definedName>`
}

/** The cells that take one of some values alone. A range is named as it is, and values stand in quotes. */
function choicesOf({ choices = [] }: WorkbookSheet): string {
  if (choices.length === 0) return ''
  const each = choices.map(
    ({ cells, from }) =>
      `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${cells}"><formula1>${from.includes('!') ? from : `"${from}"`}</formula1></dataValidation>`,
  )
  return `<dataValidations count="${each.length}">${each.join('')}</dataValidations>`
}

/** From the first cell to the last: "A1:S99", or "$A$1:$S$99". */
function area({ rows }: WorkbookSheet, fix: '' | '$'): string {
  const width = Math.max(1, ...rows.map((row) => row.length))
  return `${fix}A${fix}1:${fix}${columnLetters(width - 1)}${fix}${rows.length}`
}
