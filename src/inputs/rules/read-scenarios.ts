import { z } from 'zod'
import type { Override } from '../../model/override.ts'
import { deepFreeze } from '../files/deep-freeze.ts'
import { type Fault, InputFaults, sortFaults } from '../files/fault.ts'
import type { Inputs } from '../inputs.ts'
import { type ByLanguage, LANGUAGES } from '../language.ts'
import { type JsonFile, type JsonPath, readJson } from '../files/read-json.ts'
import { estimatedRun } from './estimated-run.ts'
import { overrideSchema } from './override-schema.ts'

/** A named what-if. */
export interface Scenario {
  /** Last part of its address. */
  readonly id: string
  readonly title: ByLanguage<string>
  /** The question as a reader asks it: "What if …?" */
  readonly question: ByLanguage<string>
  /** What is changed and why one may ask; words in braces stand for figures, as `SCENARIO_FIGURES` says. */
  readonly explanation: ByLanguage<string>
  /** What is other than in the run, taken in this order. */
  readonly changes: readonly Override[]
}

/**
 * The figures that the texts of a scenario may name in braces, by what it changes: `norm` and `km2` are those of the run,
 * `newNorm` is that of the scenario, `target` the capacities that it aims at.
 */
export const SCENARIO_FIGURES = ['norm', 'km2', 'newNorm', 'target'] as const

export type ScenarioFigure = (typeof SCENARIO_FIGURES)[number]

const ALWAYS: readonly ScenarioFigure[] = ['norm', 'km2']
const FURTHER: Partial<Record<Override['kind'], readonly ScenarioFigure[]>> = {
  norm: ['newNorm'],
  'norm-for-capacities': ['newNorm', 'target'],
}

const text = z.string().trim().min(1)
const bilingual = z.strictObject({ da: text, en: text })

/** Shape of `scenarios.json`. */
const scenariosSchema = z
  .array(
    z.strictObject({
      id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
      title: bilingual,
      question: bilingual,
      explanation: bilingual,
      changes: z.array(overrideSchema).nonempty(),
    }),
  )
  .nonempty()

/**
 * The scenarios in the order in which they are told, deeply frozen.
 * @param folder the folder `data/`
 * @throws InputFaults with every fault of the file: an id that stands twice, a change of what the run does not have, a
 * word in braces that stands for nothing
 */
export function readScenarios(folder: URL, inputs: Inputs): readonly Scenario[] {
  const faults: Fault[] = []
  const { file } = readJson(folder, 'scenarios.json', scenariosSchema, faults)
  if (file !== null) faults.push(...faultsIn(file, inputs))
  if (file === null || faults.length > 0) throw new InputFaults(sortFaults(faults))
  return deepFreeze(file.value)
}

/** The words in braces of a text. */
export function figuresNamed(words: string): readonly string[] {
  return [...words.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? '')
}

function faultsIn(file: JsonFile<readonly Scenario[]>, inputs: Inputs): readonly Fault[] {
  const seen = new Set<string>()
  return file.value.flatMap((scenario, index) => {
    const { id, changes } = scenario
    const faults: Fault[] = []
    if (seen.has(id)) faults.push(file.fault([index, 'id'], 'each id once', `The id ${id} stands twice.`))
    seen.add(id)
    changes.forEach((change, position) => {
      faults.push(...changeFaults(file, [index, 'changes', position], change, inputs))
    })
    const known = [...ALWAYS, ...changes.flatMap(({ kind }) => FURTHER[kind] ?? [])]
    for (const key of ['title', 'question', 'explanation'] as const) {
      for (const language of LANGUAGES) {
        for (const name of figuresNamed(scenario[key][language])) {
          if (known.some((figure) => figure === name)) continue
          const expected = known.map((figure) => `{${figure}}`).join(', ')
          faults.push(file.fault([index, key, language], expected, `{${name}} stands for no figure here.`))
        }
      }
    }
    return faults
  })
}

/** Faults in a change: what it names that the run on the open estimate does not have. */
function changeFaults(
  file: JsonFile<readonly Scenario[]>,
  at: JsonPath,
  change: Override,
  { estimate, estimateBasisOf, runs, headlineRun, basisOf, populations }: Inputs,
): readonly Fault[] {
  const run = estimatedRun(runs, headlineRun)
  if (run === null) return []
  const unless = (isThere: boolean, key: string, expected: string, message: string): readonly Fault[] =>
    isThere ? [] : [file.fault([...at, key], expected, message)]
  switch (change.kind) {
    case 'without-figure': {
      const expected = `a figure that the estimate fits: ${estimate.fitFigures.join(', ')}`
      const { figure } = change
      return unless(
        estimate.fitFigures.includes(figure),
        'figure',
        expected,
        `The fit does not use the figure ${figure}.`,
      )
    }
    case 'without-lift':
    case 'lift-reading': {
      const kinds = run.lifts.map(({ kind }) => kind)
      const expected = `a lift of ${run.id}: ${kinds.join(', ')}`
      return unless(kinds.includes(change.lift), 'lift', expected, `The run ${run.id} does not have ${change.lift}.`)
    }
    case 'citizens': {
      const days = [...(populations.get(run.citizens.edition)?.keys() ?? [])]
      const message = `The population of ${run.citizens.edition} has no such day.`
      return unless(days.includes(change.date), 'date', `a day of ${run.id}: ${days.join(', ')}`, message)
    }
    case 'weight':
    case 'move':
    case 'move-in-estimate': {
      const basis = change.kind === 'move-in-estimate' ? estimateBasisOf(estimate) : basisOf(run)
      const { municipality } = change
      const isCode = basis.municipalities.some(({ code }) => code === municipality)
      return unless(isCode, 'municipality', 'the code of a municipality', `The code ${municipality} is unknown.`)
    }
    default:
      return []
  }
}
