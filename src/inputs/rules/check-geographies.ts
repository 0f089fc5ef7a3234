import { eachIdOnce } from '../files/each-once.ts'
import type { Fault } from '../files/fault.ts'
import type { JsonFile } from '../files/read-json.ts'
import type { GeographyEdition } from './rule-schemas.ts'

/** Faults in the editions of the geography: an id that stands twice, or that is of another year than the day. */
export function checkGeographies(file: JsonFile<readonly GeographyEdition[]>): readonly Fault[] {
  return [
    ...eachIdOnce(file, [], file.value),
    ...file.value.flatMap(({ id, date }, index) =>
      id.split('-').includes(date.slice(0, 4))
        ? []
        : [file.fault([index, 'date'], `a day of ${id}`, `The edition ${id} draws the areas of another year.`)],
    ),
  ]
}
