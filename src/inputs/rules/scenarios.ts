import { z } from 'zod'
import { LIFT_READINGS } from '../../model/lift.ts'
import { bilingual, slug, text } from '../files/atoms.ts'
import type { DeepReadonly } from '../files/deep-freeze.ts'
import { eachIdOnce } from '../files/each-once.ts'
import type { Fault } from '../files/fault.ts'
import type { JsonFile } from '../files/read-json.ts'
import { LANGUAGES } from '../language.ts'

const whole = z.string().regex(/^[1-9][0-9]*$/)
const alone = <K extends string>(kind: K) => z.strictObject({ kind: z.literal(kind) })

/** What a scenario changes in the run that the pages lead with. Everything else stays. */
const change = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('rounding'), rule: z.enum(['up', 'nearest-half-up']) }),
  alone('no-floor'),
  z.strictObject({
    kind: z.literal('floor-reading'),
    reading: z.enum(LIFT_READINGS),
  }),
  /** Another norm, in weighted citizens per capacity. The weights stay as they are. */
  z.strictObject({ kind: z.literal('norm'), citizensPerCapacity: whole }),
  /** The largest whole norm by which the country has at least so many capacities. */
  z.strictObject({ kind: z.literal('norm-for-capacities'), capacities: whole }),
  /** Every citizen counts as one. */
  alone('weights-of-one'),
  /** γ fitted alone: it finds another value. */
  alone('age-alone'),
  /** γ kept as it is, β set to 0: nothing is fitted anew. */
  alone('without-life-expectancy'),
  /** Fitted to the figures but one. */
  z.strictObject({ kind: z.literal('without-figure'), figure: text }),
])

/** Shape of `scenarios.json`: named what-ifs in the order in which they are told. */
export const scenariosSchema = z
  .array(
    z.strictObject({
      /** Last part of its address. */
      id: slug,
      title: bilingual,
      /** The question as a reader asks it: "What if …?" */
      question: bilingual,
      /** What is changed and why one may ask; words in braces stand for figures, as `SCENARIO_FIGURES` says. */
      explanation: bilingual,
      change,
    }),
  )
  .nonempty()

export type Scenario = DeepReadonly<z.output<typeof scenariosSchema>>[number]
export type ScenarioChange = Scenario['change']

/**
 * The figures that the texts of a scenario may name in braces, by what it changes: `norm` and `km2` are those of the run,
 * `newNorm` is that of the scenario, `target` the capacities that it aims at.
 */
export const SCENARIO_FIGURES = ['norm', 'km2', 'newNorm', 'target'] as const

export type ScenarioFigure = (typeof SCENARIO_FIGURES)[number]

const ALWAYS: readonly ScenarioFigure[] = ['norm', 'km2']
const FURTHER: Partial<Record<ScenarioChange['kind'], readonly ScenarioFigure[]>> = {
  norm: ['newNorm'],
  'norm-for-capacities': ['newNorm', 'target'],
}

/** The words in braces of a text. */
export function figuresNamed(words: string): readonly string[] {
  return [...words.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? '')
}

/**
 * Faults in the scenarios: an id that stands twice, a figure that the fit does not use, a word in braces that stands for
 * nothing.
 * @param fitFigures those of the estimate that the scenarios are held against; null where it could not be read
 */
export function checkScenarios(
  file: JsonFile<readonly Scenario[]>,
  fitFigures: readonly string[] | null,
): readonly Fault[] {
  const faults: Fault[] = [...eachIdOnce(file, [], file.value)]
  file.value.forEach((scenario, index) => {
    const { change } = scenario
    if (change.kind === 'without-figure' && fitFigures?.includes(change.figure) === false) {
      faults.push(
        file.fault(
          [index, 'change', 'figure'],
          `a figure that estimates.json fits: ${fitFigures.join(', ')}`,
          `The fit does not use the figure ${change.figure}.`,
        ),
      )
    }
    const known = [...ALWAYS, ...(FURTHER[change.kind] ?? [])]
    for (const key of ['title', 'question', 'explanation'] as const) {
      for (const language of LANGUAGES) {
        for (const name of figuresNamed(scenario[key][language])) {
          if (known.some((figure) => figure === name)) continue
          const expected = known.map((figure) => `{${figure}}`).join(', ')
          faults.push(file.fault([index, key, language], expected, `{${name}} stands for no figure here.`))
        }
      }
    }
  })
  return faults
}
