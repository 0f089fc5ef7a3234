import { DATA } from './data.ts'
import { readTable } from './table.ts'
import { slug } from './slug.ts'

/** A municipality as the tests know it: from the data, not from the code under test. */
export interface Area {
  readonly code: string
  readonly name: string
  readonly slug: string
  readonly council: string
}

/** The municipalities in the order of the table, with slugs made anew from their names. */
export function municipalities(data = DATA): Area[] {
  const councilOf = new Map(readTable(`${data}/tables/membership.csv`).rows.map((row) => [row('code'), row('council')]))
  return readTable(`${data}/tables/municipalities.csv`).rows.map((row) => ({
    code: row('code'),
    name: row('name'),
    slug: slug(row('name')),
    council: councilOf.get(row('code')) ?? '',
  }))
}

/** The names of the councils that the municipalities lie in, each once. */
export function councils(data = DATA): { readonly name: string; readonly slug: string }[] {
  return [...new Set(municipalities(data).map((m) => m.council))].map((name) => ({ name, slug: slug(name) }))
}
