import { z } from 'zod'
import type { RoundingRule } from '../../model/domain.ts'
import { LIFT_READINGS, type LiftReading } from '../../model/lift.ts'
import { deepFreeze } from '../files/deep-freeze.ts'
import { type Fault, InputFaults, sortFaults } from '../files/fault.ts'
import type { Inputs } from '../inputs.ts'
import { type ByLanguage, LANGUAGES } from '../language.ts'
import { type JsonFile, readJson } from '../files/read-json.ts'

/** What a scenario changes in the run that the pages lead with. Everything else stays. */
export type ScenarioChange =
  | { readonly kind: 'rounding'; readonly rule: RoundingRule }
  | { readonly kind: 'no-floor' }
  | { readonly kind: 'floor-reading'; readonly reading: LiftReading }
  /** Another norm, in weighted citizens per capacity. The weights stay as they are. */
  | { readonly kind: 'norm'; readonly citizensPerCapacity: string }
  /** The largest whole norm by which the country has at least so many capacities. */
  | { readonly kind: 'norm-for-capacities'; readonly capacities: string }
  /** Every citizen counts as one. */
  | { readonly kind: 'weights-of-one' }
  /** γ fitted alone: it finds another value. */
  | { readonly kind: 'age-alone' }
  /** γ kept as it is, β set to 0: nothing is fitted anew. */
  | { readonly kind: 'without-life-expectancy' }
  /** Fitted to the figures but one. */
  | { readonly kind: 'without-figure'; readonly figure: string }

/** A named what-if. */
export interface Scenario {
  /** Last part of its address. */
  readonly id: string
  readonly title: ByLanguage<string>
  /** The question as a reader asks it: "What if …?" */
  readonly question: ByLanguage<string>
  /** What is changed and why one may ask; words in braces stand for figures, as `SCENARIO_FIGURES` says. */
  readonly explanation: ByLanguage<string>
  readonly change: ScenarioChange
}

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

const text = z.string().trim().min(1)
const bilingual = z.strictObject({ da: text, en: text })
const whole = z.string().regex(/^[1-9][0-9]*$/)
const alone = <K extends string>(kind: K) => z.strictObject({ kind: z.literal(kind) })

/** Shape of `scenarios.json`. */
const scenariosSchema = z
  .array(
    z.strictObject({
      id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
      title: bilingual,
      question: bilingual,
      explanation: bilingual,
      change: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('rounding'), rule: z.enum(['up', 'nearest-half-up']) }),
        alone('no-floor'),
        z.strictObject({
          kind: z.literal('floor-reading'),
          reading: z.enum(LIFT_READINGS),
        }),
        z.strictObject({ kind: z.literal('norm'), citizensPerCapacity: whole }),
        z.strictObject({ kind: z.literal('norm-for-capacities'), capacities: whole }),
        alone('weights-of-one'),
        alone('age-alone'),
        alone('without-life-expectancy'),
        z.strictObject({ kind: z.literal('without-figure'), figure: text }),
      ]),
    }),
  )
  .nonempty()

/**
 * The scenarios in the order in which they are told, deeply frozen.
 * @param folder the folder `data/`
 * @throws InputFaults with every fault of the file: an id that stands twice, a figure that the fit does not use, a word
 * in braces that stands for nothing
 */
export function readScenarios(folder: URL, { estimate }: Pick<Inputs, 'estimate'>): readonly Scenario[] {
  const faults: Fault[] = []
  const { file } = readJson(folder, 'scenarios.json', scenariosSchema, faults)
  if (file !== null) faults.push(...faultsIn(file, estimate.fitFigures))
  if (file === null || faults.length > 0) throw new InputFaults(sortFaults(faults))
  return deepFreeze(file.value)
}

/** The words in braces of a text. */
export function figuresNamed(words: string): readonly string[] {
  return [...words.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? '')
}

function faultsIn(file: JsonFile<readonly Scenario[]>, fitFigures: readonly string[]): readonly Fault[] {
  const seen = new Set<string>()
  return file.value.flatMap((scenario, index) => {
    const { id, change } = scenario
    const faults: Fault[] = []
    if (seen.has(id)) faults.push(file.fault([index, 'id'], 'each id once', `The id ${id} stands twice.`))
    seen.add(id)
    if (change.kind === 'without-figure' && !fitFigures.includes(change.figure)) {
      faults.push(
        file.fault(
          [index, 'change', 'figure'],
          `a figure that estimate.json fits: ${fitFigures.join(', ')}`,
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
    return faults
  })
}
