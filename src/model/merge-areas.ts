import { type Decimal, sum, weightedMean } from './decimal.ts'
import type { MunicipalityCode } from './domain.ts'
import { mergedMeasures } from './lifts.ts'
import type { InputArea, ModelInput } from './model-input.ts'
import { required } from './required.ts'

/** What each municipality that has ended became part of, by code: at once, or by way of others that have ended. */
export type Successors = ReadonlyMap<MunicipalityCode, MunicipalityCode>

/**
 * The municipality that one has become: itself where it is still there.
 * @param here the municipalities that there are
 * @throws RangeError when it is part of none of them
 */
export function successorOf(
  code: MunicipalityCode,
  here: ReadonlySet<MunicipalityCode>,
  successors: Successors,
): MunicipalityCode {
  // Each ends later than the one before it, so the way ends.
  let at = code
  while (!here.has(at)) at = required(successors.get(at), `successor of ${at}`)
  return at
}

/** Whether a municipality is another, or has become part of it. */
export function isPartOf(code: MunicipalityCode, later: MunicipalityCode, successors: Successors): boolean {
  const next = successors.get(code)
  return code === later || (next !== undefined && isPartOf(next, later, successors))
}

/**
 * A run with given weights on other areas, and otherwise as it is. Municipalities that have become one have their citizens
 * and areas added up; the mean of a weight or a distance is by citizens. 30,000 citizens of weight 1 and 10,000 of weight
 * 1.2 become 40,000 of weight 1.05.
 * @throws RangeError when a municipality has become part of no area, or an area is made of none
 */
export function regrouped(run: ModelInput, areas: readonly InputArea[], successors: Successors): ModelInput {
  const { citizens, weights } = run
  const here = new Set(areas.map(({ code }) => code))
  const parts = Map.groupBy(run.areas, ({ code }) => successorOf(code, here, successors))
  const counts = required(citizens.byDate.get(citizens.date), `citizens on ${citizens.date}`)
  const countOf = (code: MunicipalityCode): Decimal => required(counts.get(code), `citizens of ${code}`)
  const weightOf = (code: MunicipalityCode): Decimal =>
    required(weights.kind === 'given' ? weights.weights.get(code) : undefined, `given weight of ${code}`)

  const merged = areas.map(({ code, council }) => {
    const own = required(parts.get(code), `municipality that became ${code}`)
    const [only, ...others] = own
    if (only !== undefined && others.length === 0)
      return { code, council, measures: only.measures, citizens: countOf(only.code), weight: weightOf(only.code) }
    const weighted = own.map((area) => ({ ...area, citizens: countOf(area.code), weight: weightOf(area.code) }))
    return {
      code,
      council,
      measures: mergedMeasures(weighted),
      citizens: sum(weighted.map((area) => area.citizens)),
      weight: weightedMean(weighted.map(({ weight, citizens: count }) => ({ value: weight, weight: count }))),
    }
  })
  return {
    ...run,
    areas: merged.map(({ code, council, measures }) => ({ code, council, measures })),
    citizens: { ...citizens, byDate: new Map([[citizens.date, new Map(merged.map((m) => [m.code, m.citizens]))]]) },
    weights: { kind: 'given', weights: new Map(merged.map(({ code, weight }) => [code, weight])) },
  }
}
