import { z } from 'zod'
import { bilingual, slug } from '../files/atoms.ts'
import type { DeepReadonly } from '../files/deep-freeze.ts'
import { decimal, sum } from '../../model/decimal.ts'
import { eachIdOnce, eachOnce } from '../files/each-once.ts'
import type { Fault } from '../files/fault.ts'
import type { JsonFile } from '../files/read-json.ts'
import { type Changeable, changeFaultsIn } from './check-change.ts'
import { overrideSchema } from './override-schema.ts'

const text = z.string().min(1)
const need = z.string().regex(/^[0-9]+\.[0-9]{4}$/)
const whole = z.string().regex(/^[0-9]+$/)

/**
 * Shape of `cases.json`: rules, and what they come to. What is expected has been worked out apart from the model, in exact
 * fractions, by `tests/oracle/work-cases.ts`.
 */
export const casesSchema = z
  .array(
    z.strictObject({
      id: slug,
      title: bilingual,
      /** Id of the run that the rules are those of, but for the changes. */
      run: slug,
      changes: z.array(overrideSchema),
      /** Needs in capacities, to the 4 decimals with which they are published. */
      country: z.strictObject({ need, capacities: whole }),
      /** Every health council that the rules give a number. */
      councils: z.array(z.strictObject({ name: text, need, capacities: whole })).min(1),
      /** Some municipalities. */
      municipalities: z.array(z.strictObject({ code: text, need })),
    }),
  )
  .nonempty()

/** Rules, and what they come to. */
export type Case = DeepReadonly<z.output<typeof casesSchema>>[number]

/** Faults in the cases: an id that stands twice, a run that there is not, a change of what that run does not have. */
export function checkCases(
  file: JsonFile<readonly Case[]>,
  changeableOf: (run: string) => Changeable | null,
): readonly Fault[] {
  return [
    ...eachIdOnce(file, [], file.value),
    ...file.value.flatMap(({ run, changes }, index) => {
      const changeable = changeableOf(run)
      return changeable === null
        ? [file.fault([index, 'run'], 'the id of a run', `There is no run ${run}.`)]
        : [
            ...changes.flatMap((change, at) => changeFaultsIn(file, [index, 'changes', at], change, changeable)),
            ...outcomeFaults(file, index, changeable),
          ]
    }),
  ]
}

/** By how much a number of capacities may differ from the need that it is rounded from: less than one, up or down. */
const ROUNDED = decimal(1)

/** Half of the last decimal in which a need is printed. */
const PRINTED = decimal('0.00005')

/** Faults in what is expected: an area that the run does not have, a number that is none of its need, parts that are no sum. */
function outcomeFaults(
  file: JsonFile<readonly Case[]>,
  index: number,
  { codes, councils: known }: Changeable,
): readonly Fault[] {
  const { country, councils = [], municipalities = [] } = file.value[index] ?? {}
  const faults: Fault[] = [
    ...eachOnce(file, [index, 'councils'], councils, 'name', ({ name }) => name),
    ...eachOnce(file, [index, 'municipalities'], municipalities, 'code', ({ code }) => code),
  ]
  councils.forEach(({ name, need, capacities }, at) => {
    const path = [index, 'councils', at]
    if (known?.has(name) === false)
      faults.push(file.fault([...path, 'name'], 'a health council', `The run does not have ${name}.`))
    if (!decimal(capacities).minus(need).abs().lessThan(ROUNDED))
      faults.push(file.fault([...path, 'capacities'], `${need} rounded`, 'It is not the number of its need.'))
  })
  municipalities.forEach(({ code }, at) => {
    if (codes?.has(code) === false)
      faults.push(
        file.fault(
          [index, 'municipalities', at, 'code'],
          'the code of a municipality',
          `The run does not have ${code}.`,
        ),
      )
  })
  if (country === undefined || faults.length > 0) return faults
  const total = sum(councils.map(({ capacities }) => decimal(capacities)))
  if (!total.equals(country.capacities))
    faults.push(file.fault([index, 'country', 'capacities'], total.toFixed(), 'It is not the sum of the councils.'))
  const need = sum(councils.map((council) => decimal(council.need)))
  if (
    need
      .minus(country.need)
      .abs()
      .greaterThan(PRINTED.times(councils.length + 1))
  )
    faults.push(file.fault([index, 'country', 'need'], need.toFixed(4), 'It is not the sum of the councils.'))
  return faults
}
