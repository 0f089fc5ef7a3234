import { z } from 'zod'
import type { Override } from '../../model/override.ts'
import { bilingual, slug } from '../files/atoms.ts'
import type { DeepReadonly } from '../files/deep-freeze.ts'
import { eachIdOnce } from '../files/each-once.ts'
import type { Fault } from '../files/fault.ts'
import type { JsonFile } from '../files/read-json.ts'
import { LANGUAGES } from '../language.ts'
import { type Changeable, changeFaultsIn } from './check-change.ts'
import { overrideSchema } from './override-schema.ts'

/** Shape of `scenarios.json`: named what-ifs in the order in which they are told. */
export const scenariosSchema = z
  .array(
    z.strictObject({
      /** Last part of its address. */
      id: slug,
      title: bilingual,
      /** The question as a reader asks it: "What if …?" */
      question: bilingual,
      /** What is changed and why one may ask; words in braces stand for numbers, as `SCENARIO_NUMBERS` says. */
      explanation: bilingual,
      /** What is other than in the run, taken in this order. */
      changes: z.array(overrideSchema).nonempty(),
    }),
  )
  .nonempty()

export type Scenario = DeepReadonly<z.output<typeof scenariosSchema>>[number]

/**
 * The numbers that the texts of a scenario may name in braces, by what it changes: `norm` and `km2` are those of the run,
 * `newNorm` is that of the scenario, `target` the capacities that it aims at.
 */
export const SCENARIO_NUMBERS = ['norm', 'km2', 'newNorm', 'target'] as const

export type ScenarioNumber = (typeof SCENARIO_NUMBERS)[number]

const ALWAYS: readonly ScenarioNumber[] = ['norm', 'km2']
const FURTHER: Partial<Record<Override['kind'], readonly ScenarioNumber[]>> = {
  norm: ['newNorm'],
  'norm-for-capacities': ['newNorm', 'target'],
}

/** The words in braces of a text. */
export function numbersNamed(words: string): readonly string[] {
  return [...words.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? '')
}

/**
 * Faults in the scenarios: an id that stands twice, a change of what the run does not have, a word in braces that stands
 * for nothing.
 */
export function checkScenarios(file: JsonFile<readonly Scenario[]>, run: Changeable): readonly Fault[] {
  const faults: Fault[] = [...eachIdOnce(file, [], file.value)]
  file.value.forEach((scenario, index) => {
    const { changes } = scenario
    changes.forEach((change, position) => {
      faults.push(...changeFaultsIn(file, [index, 'changes', position], change, run))
    })
    const known = [...ALWAYS, ...changes.flatMap(({ kind }) => FURTHER[kind] ?? [])].filter(
      (name) => name !== 'km2' || run.lifts?.includes('area-floor') !== false,
    )
    for (const key of ['title', 'question', 'explanation'] as const) {
      for (const language of LANGUAGES) {
        for (const name of numbersNamed(scenario[key][language])) {
          if (known.some((figure) => figure === name)) continue
          const expected = known.map((figure) => `{${figure}}`).join(', ')
          faults.push(file.fault([index, key, language], expected, `{${name}} stands for no number here.`))
        }
      }
    }
  })
  return faults
}
