import type { Case } from '../inputs/rules/cases.ts'
import { COMPARED_NEED_DECIMALS } from '../model/compare-runs.ts'
import { Decimal, decimal } from '../model/decimal.ts'
import { runModel } from '../model/run-model.ts'
import type { RunResult } from './result.ts'

/** A case that the model agrees with, and the council whose rounding it shows. */
export interface WorkedCase {
  readonly rules: Case
  /** The council whose need its rounding moves most. */
  readonly council: { readonly name: string; readonly need: Decimal; readonly capacities: Decimal }
  readonly need: Decimal
  readonly capacities: Decimal
}

/**
 * The cases with which the model agrees, number by number. On the published runs these are all; of a run that has been
 * corrected since, those are left out that were worked by its old numbers.
 */
export function workedCases(cases: readonly Case[], runs: readonly RunResult[]): readonly WorkedCase[] {
  return cases.flatMap((rules) => {
    const run = runs.find((result) => result.run.id === rules.run)
    if (run === undefined || disagreements(rules, run).length > 0) return []
    const councils = rules.councils.map(({ name, need, capacities }) => ({
      name,
      need: decimal(need),
      capacities: decimal(capacities),
    }))
    const moves = (one: { readonly need: Decimal; readonly capacities: Decimal }): Decimal =>
      one.capacities.minus(one.need).abs()
    return councils
      .toSorted((a, b) => moves(b).cmp(moves(a)))
      .slice(0, 1)
      .map((council) => ({
        rules,
        council,
        need: decimal(rules.country.need),
        capacities: decimal(rules.country.capacities),
      }))
  })
}

/** Where the model says something else than a case does: "Fyn: 303.0318 → 304, not 303.0317 → 304". Nothing where they agree. */
export function disagreements({ changes, country, councils, municipalities }: Case, run: RunResult): readonly string[] {
  const { allocation } = runModel(run.input, changes)
  const shown = (need: Decimal): string => need.toFixed(COMPARED_NEED_DECIMALS, Decimal.ROUND_HALF_UP)
  const said = (need: string, capacities: string): string => `${need} → ${capacities}`
  const pairs: readonly (readonly [area: string, ours: string | null, theirs: string | null])[] = [
    [
      'the country',
      said(shown(allocation.national.need), allocation.national.capacities.toFixed()),
      said(country.need, country.capacities),
    ],
    ...[...new Set([...allocation.councils, ...councils].map(({ name }) => name))].map((name) => {
      const ours = allocation.councils.find((council) => council.name === name)
      const theirs = councils.find((council) => council.name === name)
      return [
        name,
        ours === undefined ? null : said(shown(ours.need), ours.capacities.toFixed()),
        theirs === undefined ? null : said(theirs.need, theirs.capacities),
      ] as const
    }),
    ...municipalities.map(({ code, need }) => {
      const ours = allocation.municipalities.find((municipality) => municipality.code === code)
      return [code, ours === undefined ? null : shown(ours.need), need] as const
    }),
  ]
  return pairs.flatMap(([area, ours, theirs]) =>
    ours === theirs ? [] : [`${area}: ${ours ?? 'nothing'}, not ${theirs ?? 'nothing'}`],
  )
}
