/** The columns that a file of official numbers may have. */
export type OfficialColumn = 'code' | 'name' | 'year' | 'citizens_group_1' | 'weighted_citizens' | 'need_weight'

/** The headings under which a column is known, the template's first. Letter case, blanks and underscores do not count. */
const HEADINGS: Readonly<Record<OfficialColumn, readonly string[]>> = {
  code: ['Kommunekode', 'Kode', 'Kommunenr', 'Kommunenummer', 'code', 'municipality code'],
  name: ['Kommune', 'Kommunenavn', 'Navn', 'name', 'municipality'],
  year: ['År', 'year'],
  citizens_group_1: ['Borgere i gruppe 1', 'Borgere i sikringsgruppe 1', 'citizens group 1', 'citizens in group 1'],
  weighted_citizens: ['Sygdomsvægtede borgere', 'weighted citizens', 'disease-weighted citizens'],
  need_weight: ['Sygdomsvægt', 'Vægt', 'need weight', 'weight'],
}

export const OFFICIAL_COLUMNS: readonly OfficialColumn[] = [
  'code',
  'name',
  'year',
  'citizens_group_1',
  'weighted_citizens',
  'need_weight',
]

/** The heading of a column as the template has it. */
export function headingOf(column: OfficialColumn): string {
  return HEADINGS[column][0] ?? column
}

/** The column that a heading names; null when it names none. */
export function columnOf(heading: string): OfficialColumn | null {
  const wanted = plain(heading)
  return OFFICIAL_COLUMNS.find((column) => HEADINGS[column].some((known) => plain(known) === wanted)) ?? null
}

function plain(heading: string): string {
  return heading
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_]+/g, ' ')
    .trim()
}
