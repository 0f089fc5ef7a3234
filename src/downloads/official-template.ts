import { headingOf, type OfficialColumn } from '../inputs/official-columns.ts'

/** The columns of the template: what names the row, then what the authority states of it. */
const COLUMNS: readonly OfficialColumn[] = [
  'code',
  'name',
  'citizens_group_1',
  'weighted_citizens',
  'need_weight',
  'year',
]

/**
 * A file to fill in with the authorities' figures and import: the municipalities, with blank cells for what is stated of
 * each. As Danish Excel opens it: a byte order mark, semicolons, CRLF. It holds no figure.
 */
export function officialTemplate(municipalities: readonly { readonly code: string; readonly name: string }[]): string {
  const rows = municipalities.map((place) =>
    COLUMNS.map((column) => (column === 'code' || column === 'name' ? place[column] : '')),
  )
  return `\uFEFF${[COLUMNS.map(headingOf), ...rows].map((cells) => `${cells.join(';')}\r\n`).join('')}`
}
