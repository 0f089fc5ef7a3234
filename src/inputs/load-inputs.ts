import { deepFreeze } from './files/deep-freeze.ts'
import { type Fault, InputFaults, sortFaults } from './files/fault.ts'
import type { Inputs } from './inputs.ts'
import { readInputs } from './read-inputs.ts'

/**
 * The tables and rules alone, which is all that the model runs on: for what makes the other files of the folder, and for
 * tests of the model. `loadData` reads everything.
 * @param folder usually `data/`
 * @throws InputFaults with every fault of the tables and rules
 */
export function loadInputs(folder: URL): Inputs {
  const faults: Fault[] = []
  const read = readInputs(folder.href.endsWith('/') ? folder : new URL(`${folder.href}/`), faults)
  if (faults.length > 0) throw new InputFaults(sortFaults(faults))
  return deepFreeze(read.build())
}
