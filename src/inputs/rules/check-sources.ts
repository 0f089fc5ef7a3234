import { isWorkDay, WORK_DAY } from '../files/atoms.ts'
import { eachIdOnce } from '../files/each-once.ts'
import type { Fault } from '../files/fault.ts'
import type { JsonFile } from '../files/read-json.ts'
import type { DataPackage } from '../tables/datapackage.ts'
import type { SourceRecord } from './rule-schemas.ts'

const TIME = String.raw`(?:19|20|21)\d\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?`
const PERIOD = `${TIME}(?:–${TIME})?`
/** A time as a source states it: a year, month, day or period, or several, "2025, 2026 og 2027" or "2025, 2026". */
const DATE = new RegExp(`^${PERIOD}(?:, ${PERIOD})*(?: og ${PERIOD})?$`)
const DATE_WORDS =
  'a year, month, day or period such as 2026, 2023-12 or 2021–2025, or several such as 2025, 2026 og 2027'

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
  file.value.forEach(({ date, accessed }, index) => {
    if (date !== null && !DATE.test(date)) faults.push(file.fault([index, 'date'], DATE_WORDS, 'It is none.'))
    if (accessed !== null && !isWorkDay(accessed))
      faults.push(file.fault([index, 'accessed'], WORK_DAY, 'Nobody worked on this site then.'))
  })
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
