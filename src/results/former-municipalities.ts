import type { Inputs } from '../inputs/inputs.ts'
import { isPartOf } from '../model/merge-areas.ts'
import type { MunicipalityResult, Results, RunResult } from './result.ts'

/** A municipality that an earlier run counts and the leading run does not, since it has become part of another. */
export interface FormerMunicipality {
  readonly name: string
  readonly slug: string
  /** What it is part of in the leading run. */
  readonly successor: MunicipalityResult
  /** The last run that counts it by itself. */
  readonly lastRun: RunResult
}

/**
 * The municipalities of earlier runs that the leading run knows as part of another, by code: their addresses stay, where
 * no other municipality has taken over the name and with it the address.
 */
export function formerMunicipalities(
  { successors }: Pick<Inputs, 'successors'>,
  { headline, runs }: Pick<Results, 'headline' | 'runs'>,
): readonly FormerMunicipality[] {
  const taken = new Set(headline.municipalities.flatMap(({ code, slug }) => [code, slug]))
  const last = new Map(runs.flatMap((run) => run.municipalities.map((m) => [m.code, { m, run }] as const)))
  return [...last.values()]
    .filter(({ m: { code, slug } }) => !taken.has(code) && !taken.has(slug))
    .toSorted((a, b) => (a.m.code < b.m.code ? -1 : 1))
    .flatMap(({ m: { name, slug, code }, run }) => {
      const successor = headline.municipalities.find((m) => isPartOf(code, m.code, successors))
      return successor === undefined ? [] : [{ name, slug, successor, lastRun: run }]
    })
}
