import type { Areas, Place } from '../inputs/basis.ts'
import { deepFreeze } from '../inputs/files/deep-freeze.ts'
import type { Inputs } from '../inputs/inputs.ts'
import { type Decimal, decimal } from '../model/decimal.ts'
import type { Estimate } from '../model/estimate.ts'
import { computeEstimate, computeRun, estimatedRunOf } from './compute-results.ts'
import { estimateFromAges, estimateWithout } from './other-estimates.ts'
import type { CouncilResult, MunicipalityResult, RunResult } from './result.ts'

/** A choice of the open estimate that could have been another. */
export type Choice =
  | { readonly kind: 'as-published' }
  /** The fit without one of its figures. */
  | { readonly kind: 'without-figure'; readonly figure: string }
  /** Another national contact rate, in contacts per citizen and year. */
  | { readonly kind: 'national-contacts'; readonly value: Decimal }
  /** Weights from ages alone: no life expectancy. */
  | { readonly kind: 'age-alone' }
  /** A municipality outside the council that it is placed in, on its own. */
  | { readonly kind: 'outside-council'; readonly municipality: string; readonly council: string }

/** What becomes of the estimate and its run under a choice. */
export interface ChoiceEffect {
  readonly choice: Choice
  readonly gamma: Decimal
  readonly beta: Decimal
  readonly margin: Decimal
  /** Capacities of the country, and how many more than as published. */
  readonly capacities: Decimal
  readonly capacitiesDifference: Decimal
  /** How many councils get another number. A council that has lost or won a municipality is not compared. */
  readonly councilsChanged: number
  /** The council whose number changes most, by how many capacities; null when none does. */
  readonly largestCouncil: { readonly name: string; readonly difference: Decimal } | null
  /** The municipality whose list size changes most, by how many patients per capacity; null when none does. */
  readonly largestMunicipality: { readonly name: string; readonly difference: Decimal } | null
}

/** The municipality whose council an older source states otherwise, and that the fit counts in the capital's. */
const DOUBTFUL = { municipality: 'Bornholm', council: 'Hovedstaden' } as const

/**
 * The effect of each choice of the open estimate on the run that leads with it: each figure left out, the national contact rate as
 * low and as high as it may have been before its source rounded it to a whole (7 as 6.5 and 7.5), ages alone, and
 * Bornholm outside the capital's council. The first row is the run as published. Deeply frozen.
 * @throws RangeError when every run has official weights, which rest on none of these choices
 */
export function sensitivity(inputs: Inputs): readonly ChoiceEffect[] {
  const effects = effectsByInputs.get(inputs) ?? effectsOf(inputs)
  effectsByInputs.set(inputs, effects)
  return effects
}

/** Every choice is a run of its own: worked out once, for the page in all its languages. */
const effectsByInputs = new WeakMap<Inputs, readonly ChoiceEffect[]>()

function effectsOf(inputs: Inputs): readonly ChoiceEffect[] {
  const published = leading(inputs, computeEstimate(inputs))
  const half = decimal('0.5')
  const contacts = required(
    inputs.publishedFigures.find((f) => f.id === inputs.estimate.nationalContactFigure),
    inputs.estimate.nationalContactFigure,
  ).value
  const choices: readonly Choice[] = [
    { kind: 'as-published' },
    ...inputs.estimate.fitFigures.map((figure): Choice => ({ kind: 'without-figure', figure })),
    { kind: 'national-contacts', value: contacts.minus(half) },
    { kind: 'national-contacts', value: contacts.plus(half) },
    { kind: 'age-alone' },
    { kind: 'outside-council', ...DOUBTFUL },
  ]
  return deepFreeze(choices.map((choice) => effectOf(choice, published, runUnder(choice, inputs))))
}

/** The leading run on the open estimate under a choice. */
export function runUnder(choice: Choice, inputs: Inputs): RunResult {
  switch (choice.kind) {
    case 'as-published':
      return leading(inputs, computeEstimate(inputs))
    case 'without-figure':
      return leading(inputs, estimateWithout(choice.figure, inputs))
    case 'national-contacts': {
      const id = inputs.estimate.nationalContactFigure
      const publishedFigures = inputs.publishedFigures.map((f) => (f.id === id ? { ...f, value: choice.value } : f))
      return recomputed({ ...inputs, publishedFigures })
    }
    case 'age-alone':
      return leading(inputs, estimateFromAges(inputs))
    case 'outside-council': {
      const { municipality, council } = choice
      const placed = required(
        inputs.councils.find((c) => c.name === council),
        council,
      )
      const own = { ...placed, name: municipality, slug: municipality.toLowerCase() }
      const moved = <M extends Place>(areas: Areas<M>) => ({
        councils: [...areas.councils, own],
        municipalities: areas.municipalities.map((m) =>
          m.name === municipality && m.council === council ? { ...m, council: municipality } : m,
        ),
      })
      return recomputed({
        ...inputs,
        basisOf: (run) => ({ ...inputs.basisOf(run), ...moved(inputs.basisOf(run)) }),
        estimateBasisOf: (of) => ({ ...inputs.estimateBasisOf(of), ...moved(inputs.estimateBasisOf(of)) }),
      })
    }
  }
}

function recomputed(inputs: Inputs): RunResult {
  return leading(inputs, computeEstimate(inputs))
}

function leading(inputs: Inputs, estimate: Estimate): RunResult {
  return computeRun(estimatedRunOf(inputs), inputs, estimate)
}

function effectOf(choice: Choice, published: RunResult, run: RunResult): ChoiceEffect {
  const estimate = required(run.estimate, run.run.id)
  const members = new Map(published.councils.map((c) => [c.name, c.municipalityCodes.join()]))
  const comparable = run.councils.filter((c) => members.get(c.name) === c.municipalityCodes.join())
  const councils = differences(published.councils, comparable, (c: CouncilResult) => [c.name, c.capacities])
  const municipalities = differences(published.municipalities, run.municipalities, (m: MunicipalityResult) => [
    m.name,
    m.guidanceListSize,
  ])
  return {
    choice,
    gamma: estimate.gamma,
    beta: estimate.beta,
    margin: estimate.margin,
    capacities: run.national.capacities,
    capacitiesDifference: run.national.capacities.minus(published.national.capacities),
    councilsChanged: councils.length,
    largestCouncil: councils[0] ?? null,
    largestMunicipality: municipalities[0] ?? null,
  }
}

/** What differs between two lists of areas of the same names, the largest difference first. */
function differences<T>(
  before: readonly T[],
  after: readonly T[],
  read: (item: T) => readonly [name: string, value: Decimal],
): readonly { readonly name: string; readonly difference: Decimal }[] {
  const values = new Map(before.map(read))
  return after
    .flatMap((item) => {
      const [name, value] = read(item)
      const old = values.get(name)
      return old === undefined || old.eq(value) ? [] : [{ name, difference: value.minus(old) }]
    })
    .sort((a, b) => b.difference.abs().cmp(a.difference.abs()))
}

function required<T>(value: T | null | undefined, what: string): T {
  if (value === undefined || value === null) throw new RangeError(`sensitivity: ${what} is missing`)
  return value
}
