import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const TABLE = 'capacities-in-use'

/**
 * Makes the hearing note the source of the capacities in use in a copy of the data, for rows that a test makes up. As
 * shipped the table is empty and has no source.
 */
export function giveCapacitiesASource(folder: string): void {
  const edit = (file: string, from: RegExp, to: string): void => {
    const path = join(folder, file)
    const before = readFileSync(path, 'utf8')
    const after = before.replace(from, to)
    if (after === before) throw new Error(`${file} is not as it was`)
    writeFileSync(path, after)
  }
  const [, title = ''] =
    /"id": "hearing-note",[^{]*?"title": (".*")/.exec(readFileSync(join(folder, 'sources.json'), 'utf8')) ?? []
  edit('sources.json', /("id": "hearing-note",[\s\S]*?"tables": \[)/, `$1 "${TABLE}",`)
  edit('datapackage.json', new RegExp(`("name": "${TABLE}",)`), `$1 "sources": [{ "title": ${title} }],`)
}
