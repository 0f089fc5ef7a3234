import { type Decimal, decimal } from '../model/decimal.ts'
import type { MunicipalityCode } from '../model/domain.ts'
import type { Override } from '../model/override.ts'
import { type ModelRun, runModel } from '../model/run-model.ts'
import type { RunResult } from './result.ts'

/** What becomes of the open estimate and its run when one of its choices is another. */
export interface ChoiceEffect {
  /** What is other; nothing in the first row, the run as published. */
  readonly overrides: readonly Override[]
  readonly gamma: Decimal
  readonly beta: Decimal
  /** Capacities of the country, and how many more than as published. */
  readonly capacities: Decimal
  readonly capacitiesDifference: Decimal
  /** How many councils get another number. A council that has lost or won a municipality is not compared. */
  readonly councilsChanged: number
  /**
   * The councils whose number changes most, by how many capacities: whole numbers, so several may change alike. In Danish
   * order; none when none changes.
   */
  readonly largestCouncils: readonly Difference[]
  /** The municipality whose list size changes most, by how many patients per capacity; null when none does. */
  readonly largestMunicipality: Difference | null
}

/** An area and how much its number changes. */
export interface Difference {
  readonly name: string
  readonly difference: Decimal
}

/** Half of the whole to which the source of the national contact rate has rounded it. */
const HALF = decimal('0.5')

/**
 * The effect of each choice of the open estimate on the run that leads with it: each number left out, the national contact
 * rate as low and as high as it may have been before its source rounded it to a whole (7 as 6.5 and 7.5), ages alone, and
 * each municipality that is not sure to belong to a council whose quoted need the fit uses outside it.
 * @param doubtful codes of the municipalities that are not sure to belong to the council in which they are placed
 * @throws RangeError when the run has official weights, which rest on none of these choices
 */
export function sensitivity(run: RunResult, doubtful: ReadonlySet<MunicipalityCode>): readonly ChoiceEffect[] {
  const { weights } = run.input
  if (weights.kind === 'given') throw new RangeError(`sensitivity: ${run.run.id} has official weights`)
  const { areas, figures, nationalContacts } = weights.estimate
  const quoted = figures.filter(({ level }) => level === 'council').map(({ area }) => area)
  const choices: readonly (readonly Override[])[] = [
    [],
    ...figures.map(({ id }): Override[] => [{ kind: 'without-figure', figure: id }]),
    ...[nationalContacts.minus(HALF), nationalContacts.plus(HALF)].map((contacts): Override[] => [
      { kind: 'national-contacts', contacts: contacts.toFixed() },
    ]),
    [{ kind: 'age-alone' }],
    ...areas
      .filter(({ code, council }) => doubtful.has(code) && quoted.includes(council))
      .map(({ code: municipality, name: council }): Override[] => [
        { kind: 'move-in-estimate', municipality, council },
        { kind: 'move', municipality, council },
      ]),
  ]
  return choices.map((overrides) => effectOf(overrides, run, runModel(run.input, overrides)))
}

function effectOf(
  overrides: readonly Override[],
  published: RunResult,
  { estimate, allocation }: ModelRun,
): ChoiceEffect {
  if (estimate === null) throw new RangeError('effectOf: the run has no estimate')
  const members = new Map(published.councils.map((c) => [c.name, c.municipalityCodes.join()]))
  const comparable = allocation.councils.filter((c) => members.get(c.name) === c.municipalityCodes.join())
  const { capacities } = allocation.national
  const [councils, municipalities] = [
    differences(published.councils, comparable, (c) => [c.name, c.capacities]),
    differences(published.municipalities, allocation.municipalities, (m) => [m.code, m.guidanceListSize]),
  ]
  return {
    overrides,
    gamma: estimate.gamma,
    beta: estimate.beta,
    capacities,
    capacitiesDifference: capacities.minus(published.national.capacities),
    councilsChanged: councils.length,
    largestCouncils: councils.filter(({ difference }) => difference.abs().eq(councils[0]?.difference.abs() ?? 0)),
    largestMunicipality: municipalities[0] ?? null,
  }
}

/** What differs between two lists of areas of the same keys, the largest difference first; equals in the order before. */
function differences<Before extends { readonly name: string }, After>(
  before: readonly Before[],
  after: readonly After[],
  read: (item: Before | After) => readonly [key: string, value: Decimal],
): readonly Difference[] {
  const values = new Map(after.map((item) => read(item)))
  return before
    .flatMap((item) => {
      const [key, old] = read(item)
      const value = values.get(key)
      return value === undefined || old.eq(value) ? [] : [{ name: item.name, difference: value.minus(old) }]
    })
    .toSorted((a, b) => b.difference.abs().cmp(a.difference.abs()))
}
