import type { Table } from './check-table.ts'
import type { Fault } from '../files/fault.ts'
import { slugify } from '../slug.ts'
import { GEOGRAPHY } from './tables.ts'

/**
 * The contract of geography: 98 municipalities, each in one of 17 health councils, each of these in one of 4 regions.
 * No council or region is empty, a municipality lies in its council's region, and the slugs follow from the names.
 */
export function checkGeography(
  municipalities: Table | undefined,
  councils: Table | undefined,
  regions: Table | undefined,
  borders: Table | undefined,
): readonly Fault[] {
  const faults: Fault[] = []
  const count = (table: Table | undefined, column: string, expected: number, what: string): void => {
    if (table === undefined || table.rows.some((row) => row.text(column) === null)) return
    const found = new Set(table.rows.map((row) => row.text(column))).size
    if (found === expected) return
    faults.push({
      file: table.file,
      line: table.endLine,
      column,
      position: null,
      value: String(found),
      expected: `${expected} ${what}`,
      message: `The table has ${found} ${what}.`,
    })
  }
  count(municipalities, 'code', GEOGRAPHY.municipalities, 'municipalities')
  count(councils, 'name', GEOGRAPHY.councils, 'councils')
  count(regions, 'name', GEOGRAPHY.regions, 'regions')

  const regionOf = new Map(councils?.rows.map((row) => [row.text('name'), row.text('region')]))
  for (const row of municipalities?.rows ?? []) {
    const council = row.text('council')
    const region = council === null ? null : (regionOf.get(council) ?? null)
    if (region !== null && row.text('region') !== null && row.text('region') !== region) {
      faults.push(row.fault('region', region, `The council ${council} lies in ${region}.`))
    }
  }
  const filled = (table: Table | undefined, by: Table | undefined, column: string, what: string): void => {
    const used = new Set(by?.rows.map((row) => row.text(column)))
    // Where a cell could not be read, a name may seem unused that is not.
    if (by === undefined || used.has(null)) return
    for (const row of table?.rows ?? []) {
      const name = row.text('name')
      if (name !== null && !used.has(name))
        faults.push(row.fault('name', `a ${column} with ${what}`, `${name} has no ${what}.`))
    }
  }
  filled(councils, municipalities, 'council', 'municipalities')
  filled(regions, councils, 'region', 'councils')

  for (const row of [...(municipalities?.rows ?? []), ...(councils?.rows ?? [])]) {
    const name = row.text('name')
    const slug = row.text('slug')
    if (name === null || slug === null || slug === slugify(name)) continue
    faults.push(row.fault('slug', slugify(name), `The slug does not follow from the name ${name}.`))
  }
  for (const row of borders?.rows ?? []) {
    const [a, b] = [row.text('code_a'), row.text('code_b')]
    if (a !== null && b !== null && a >= b)
      faults.push(row.fault('code_b', `a code above ${a}`, 'The lower code stands first.'))
  }
  return faults
}
