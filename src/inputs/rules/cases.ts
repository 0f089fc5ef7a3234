import { z } from 'zod'
import { bilingual, slug } from '../files/atoms.ts'
import type { DeepReadonly } from '../files/deep-freeze.ts'
import { eachIdOnce } from '../files/each-once.ts'
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
        : changes.flatMap((change, at) => changeFaultsIn(file, [index, 'changes', at], change, changeable))
    }),
  ]
}
