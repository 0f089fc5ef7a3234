import { DATA } from './data.ts'
import { geographyDay } from './runs.ts'
import { readTable, type Row } from './table.ts'
import { slug } from './slug.ts'

/** A municipality as the tests know it: from the data, not from the code under test. */
export interface Area {
  readonly code: string
  readonly name: string
  readonly slug: string
  readonly council: string
}

/**
 * The municipalities in the order of the table, with slugs made anew from their names: those that there are on a day, which
 * is that of the geography of the run that leads, where none is named.
 */
export function municipalities(data = DATA, day = geographyDay(data)): Area[] {
  const rowsOn = (table: string): readonly Row[] =>
    readTable(`${data}/tables/${table}.csv`).rows.filter(
      (row) => row('from') <= day && (row('to') === '' || day <= row('to')),
    )
  const councilOf = new Map(rowsOn('membership').map((row) => [row('code'), row('council')]))
  return rowsOn('municipalities').map((row) => ({
    code: row('code'),
    name: row('name'),
    slug: slug(row('name')),
    council: councilOf.get(row('code')) ?? '',
  }))
}

/** The names of the councils that the municipalities lie in, each once. */
export function councils(data = DATA, day = geographyDay(data)): { readonly name: string; readonly slug: string }[] {
  return [...new Set(municipalities(data, day).map((m) => m.council))].map((name) => ({ name, slug: slug(name) }))
}
