import { isWorkDay, WORK_DAY } from '../files/atoms.ts'
import { eachIdOnce } from '../files/each-once.ts'
import type { Fault } from '../files/fault.ts'
import type { JsonFile, JsonPath, JsonReading } from '../files/read-json.ts'
import { type ParameterKind, valueFault } from './change-kinds.ts'
import { kindOf, READ_KINDS, UNITS } from './parameter-kinds.ts'
import type { Parameter, SourceRecord } from './rule-schemas.ts'

/**
 * Faults in the parameters: ids that repeat, sources that are unknown, an end before the beginning, a unit that no kind
 * has, a value beyond the limits of its kind, a status or a place in the source that the source does not bear out.
 */
export function checkParameters(
  file: JsonFile<readonly Parameter[]>,
  sources: JsonReading<readonly SourceRecord[]>,
): readonly Fault[] {
  return [
    ...eachIdOnce(file, [], file.value),
    ...file.value.flatMap(({ id, source, section, status, unit, value, validFrom, validTo, checkedOn }, index) => {
      const faults: Fault[] = []
      if (!isWorkDay(checkedOn))
        faults.push(file.fault([index, 'checkedOn'], WORK_DAY, 'Nobody worked on this site then.'))
      if (sources.ids?.has(source) === false)
        faults.push(file.fault([index, 'source'], 'the id of a source', `The source ${source} is unknown.`))
      if (validFrom !== null && validTo !== null && validTo < validFrom) {
        faults.push(file.fault([index, 'validTo'], `a day from ${validFrom}`, 'The parameter ends before it begins.'))
      }
      const kindOfSource = sources.file?.value.find((record) => record.id === source)?.kind
      if (status === 'official' && kindOfSource !== undefined && kindOfSource !== 'official')
        faults.push(
          file.fault(
            [index, 'status'],
            'reported, or a source of kind official',
            `The source ${source} is not an authority’s own file.`,
          ),
        )
      if (kindOfSource === 'hearing' && !areSections(section ?? ''))
        faults.push(
          file.fault(
            [index, 'section'],
            'sections with commas between, such as 4.2.2, 4.5.3',
            `A reader cannot find the place in ${source}.`,
          ),
        )
      const kind = kindOf(id, unit.en)
      if (kind === null)
        faults.push(
          file.fault(
            [index, 'unit', 'en'],
            `one of ${UNITS.join(', ')}`,
            'No limits are known for a value of this unit.',
          ),
        )
      else faults.push(...valueFaults(file, index, id, value, kind))
      return faults
    }),
  ]
}

/** Whether a text names sections of a note: "4.2.2, 4.5.3". */
export function areSections(text: string): boolean {
  return /^\d+(\.\d+)+(, \d+(\.\d+)+)*$/.test(text)
}

function valueFaults(
  file: JsonFile<readonly Parameter[]>,
  index: number,
  id: string,
  value: string,
  kind: ParameterKind,
): readonly Fault[] {
  const message = valueFault(value, kind, `The value of ${id}`)
  return message === null ? [] : [file.fault([index, 'value'], kind.expected, message)]
}

/**
 * Faults where a run or an estimate names a parameter: none of that id, one of another unit, or one whose value is not of
 * the kind that is read there. Where the value is of another kind, the wrong one is named; where it is of none, it is wrong.
 * @param kind null where the parameter only says what is assumed
 */
export function checkUse(
  file: JsonFile<unknown>,
  path: JsonPath,
  id: string,
  { file: parameters, ids }: JsonReading<readonly Parameter[]>,
  kind: ParameterKind | null,
): readonly Fault[] {
  if (ids !== null && !ids.has(id))
    return [file.fault(path, 'the id of a parameter', `The parameter ${id} is unknown.`)]
  // Parameters that could not be read have their own faults.
  if (parameters === null || kind === null) return []
  const index = parameters.value.findIndex((candidate) => candidate.id === id)
  const parameter = parameters.value[index]
  if (parameter === undefined) return []
  // What is wrong with it by its own kind has been said already.
  if (kindOf(id, parameter.unit.en)?.holds(parameter.value) !== true) return []
  if (kind.unit !== null && parameter.unit.en !== kind.unit) {
    const message = `The parameter ${id} has the unit ${parameter.unit.en}.`
    return [file.fault(path, `a parameter with the unit ${kind.unit}`, message)]
  }
  if (!kind.holds(parameter.value) && isReadElsewhere(parameter.value, kind))
    return [file.fault(path, `a parameter that is ${kind.expected}`, `The parameter ${id} is ${parameter.value}.`)]
  return valueFaults(parameters, index, id, parameter.value, kind)
}

/** Whether a value is one that the code reads where a kind of the same unit is asked for. */
function isReadElsewhere(value: string, { unit }: ParameterKind): boolean {
  return READ_KINDS.some((kind) => kind.unit === unit && kind.holds(value))
}
