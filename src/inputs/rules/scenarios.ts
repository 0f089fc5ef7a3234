import { z } from 'zod'
import type { Override } from '../../model/override.ts'
import { bilingual, slug } from '../files/atoms.ts'
import type { DeepReadonly } from '../files/deep-freeze.ts'
import { eachIdOnce } from '../files/each-once.ts'
import type { Fault } from '../files/fault.ts'
import type { JsonFile, JsonPath } from '../files/read-json.ts'
import { LANGUAGES } from '../language.ts'
import { overrideSchema } from './override-schema.ts'
import { KINDS, LIFT_VALUES, type ParameterKind, valueFault } from './parameter-kinds.ts'

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

/** What the run on the open estimate has, which scenarios may change; null where it could not be read. */
export interface Changeable {
  readonly fitFigures: readonly string[] | null
  readonly lifts: readonly string[] | null
  /** Codes of its municipalities, and names of its health councils. */
  readonly codes: ReadonlySet<string> | null
  readonly councils: ReadonlySet<string> | null
  /** Days of the population that the run counts. */
  readonly days: ReadonlySet<string> | null
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
      faults.push(...changeFaults(file, [index, 'changes', position], change, run))
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

/** Faults in a change: what it names that the run does not have, and an amount beyond the limits that parameters have. */
function changeFaults(
  file: JsonFile<readonly Scenario[]>,
  at: JsonPath,
  change: Override,
  { fitFigures, lifts, codes, councils, days }: Changeable,
): readonly Fault[] {
  const unknown = (key: string, what: string, of: Iterable<string> | null, found: string): readonly Fault[] => {
    const known = of === null ? null : [...of]
    if (known === null || known.includes(found)) return []
    const expected = known.length > 20 ? what : `${what}: ${known.join(', ')}`
    return [file.fault([...at, key], expected, `The run does not have ${found}.`)]
  }
  const amount = (key: string, value: string, kind: ParameterKind): readonly Fault[] => {
    const message = valueFault(value, kind, 'The value')
    return message === null ? [] : [file.fault([...at, key], kind.expected, message)]
  }
  switch (change.kind) {
    case 'norm':
      return amount('citizensPerCapacity', change.citizensPerCapacity, KINDS.norm)
    case 'norm-for-capacities':
      return amount('capacities', change.capacities, KINDS.doctors)
    case 'lift':
      return amount('value', change.value, LIFT_VALUES[change.lift])
    case 'national-contacts':
      return amount('contacts', change.contacts, KINDS.contacts)
    case 'slopes':
      return [
        ...(change.gamma === undefined ? [] : amount('gamma', change.gamma, KINDS.slope)),
        ...(change.beta === undefined ? [] : amount('beta', change.beta, KINDS.slope)),
      ]
    case 'without-figure':
      return unknown('figure', 'a figure that estimates.json fits', fitFigures, change.figure)
    case 'without-lift':
    case 'lift-reading':
      return unknown('lift', 'a lift of the run', lifts, change.lift)
    case 'citizens':
      return unknown('date', 'a day of the population', days, change.date)
    case 'weight':
      return [
        ...unknown('municipality', 'the code of a municipality', codes, change.municipality),
        ...amount('weight', change.weight, KINDS.weight),
      ]
    case 'move':
    case 'move-in-estimate':
      return [
        ...unknown('municipality', 'the code of a municipality', codes, change.municipality),
        ...unknown('council', 'a health council', councils, change.council),
      ]
    default:
      return []
  }
}
