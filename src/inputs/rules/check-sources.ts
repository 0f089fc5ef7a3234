import { eachIdOnce } from '../files/each-once.ts'
import type { Fault } from '../files/fault.ts'
import type { JsonFile } from '../files/read-json.ts'
import type { DataPackage } from '../tables/datapackage.ts'
import type { SourceRecord } from './rule-schemas.ts'

/**
 * Faults between the sources and the tables: every table with rows has a source, and both name each other.
 * @param filled the tables that have rows
 */
export function checkSources(
  file: JsonFile<readonly SourceRecord[]>,
  data: JsonFile<DataPackage> | null,
  filled: ReadonlySet<string>,
): readonly Fault[] {
  const faults: Fault[] = [...eachIdOnce(file, [], file.value)]
  if (data === null) return faults
  const resources = new Map(data.value.resources.map((resource, index) => [resource.name, { resource, index }]))
  file.value.forEach((source, index) => {
    source.tables.forEach((table, position) => {
      const described = resources.get(table)?.resource
      if (described === undefined)
        faults.push(file.fault([index, 'tables', position], 'the name of a table', `The table ${table} is unknown.`))
      else if (described.sources?.some(({ title }) => title === source.title) !== true) {
        faults.push(
          file.fault(
            [index, 'title'],
            `a title that stands among the sources of ${table} in datapackage.json`,
            `The table ${table} does not name this source.`,
          ),
        )
      }
    })
  })
  for (const [name, { resource, index }] of resources) {
    if (resource.sources === undefined && filled.has(name))
      faults.push(
        data.fault(
          ['resources', index, 'name'],
          'sources of a table that has rows',
          `The table ${name} has no source.`,
        ),
      )
    resource.sources?.forEach(({ title }, position) => {
      if (file.value.some((source) => source.title === title && source.tables.includes(name))) return
      const path = ['resources', index, 'sources', position, 'title']
      faults.push(
        data.fault(
          path,
          'the title of a source in sources.json that names the table',
          `The table ${name} has a source that is unknown.`,
        ),
      )
    })
  }
  return faults
}
