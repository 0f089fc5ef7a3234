import type { Inputs } from '../inputs/inputs.ts'
import { decimal, type Decimal } from '../model/decimal.ts'
import type { RunResult } from './result.ts'

/** What a municipality stands for among all. */
export const TYPICAL_KINDS = ['city', 'suburb', 'island', 'sparse'] as const

export type TypicalKind = (typeof TYPICAL_KINDS)[number]

/**
 * Four municipalities that rules hit differently, chosen by their numbers:
 *
 * - `city` the one with most citizens
 * - `suburb` of those that share a land border with it, the middle one by citizens
 * - `island` of those that share a land border with none, the one with most citizens
 * - `sparse` the one with fewest citizens per km²
 *
 * One that could be two of them is the first. A kind that no municipality is of is left out.
 */
export function typicalPlaces(
  { municipalities }: Pick<RunResult, 'municipalities'>,
  inputs: Pick<Inputs, 'municipalities'>,
): readonly { readonly kind: TypicalKind; readonly code: string }[] {
  const neighbours = new Map(inputs.municipalities.map((m) => [m.code, m.neighbours]))
  const bordersOf = (code: string): readonly string[] => neighbours.get(code) ?? []
  const byCitizens = municipalities.toSorted((a, b) => b.citizens.cmp(a.citizens))
  const [city] = byCitizens
  const around = byCitizens.filter(({ code }) => city !== undefined && bordersOf(city.code).includes(code))
  const density = (m: (typeof municipalities)[number]): Decimal =>
    m.measures.areaKm2.isZero() ? decimal(Infinity) : m.citizens.div(m.measures.areaKm2)
  const chosen: Readonly<Record<TypicalKind, string | undefined>> = {
    city: city?.code,
    suburb: around[Math.floor(around.length / 2)]?.code,
    island: byCitizens.find(({ code }) => code !== city?.code && bordersOf(code).length === 0)?.code,
    sparse: byCitizens.toSorted((a, b) => density(a).cmp(density(b)))[0]?.code,
  }
  const seen = new Set<string>()
  return TYPICAL_KINDS.flatMap((kind) => {
    const code = chosen[kind]
    if (code === undefined || seen.has(code)) return []
    seen.add(code)
    return [{ kind, code }]
  })
}
