import type { Inputs } from '../inputs/inputs.ts'
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
 * The municipalities of earlier runs that the leading run knows as part of another, by code: their addresses stay.
 * @throws RangeError when what one became part of is not in the leading run either
 */
export function formerMunicipalities(
  { successors }: Pick<Inputs, 'successors'>,
  { headline, runs }: Pick<Results, 'headline' | 'runs'>,
): readonly FormerMunicipality[] {
  const present = new Map(headline.municipalities.map((m) => [m.code, m]))
  const heirOf = (code: string): MunicipalityResult => {
    const [found, next] = [present.get(code), successors.get(code)]
    if (found !== undefined) return found
    if (next === undefined) throw new RangeError(`formerMunicipalities: ${code} is part of no municipality`)
    return heirOf(next)
  }
  const last = new Map(runs.flatMap((run) => run.municipalities.map((m) => [m.code, { m, run }] as const)))
  return [...last.values()]
    .filter(({ m }) => !present.has(m.code))
    .toSorted((a, b) => (a.m.code < b.m.code ? -1 : 1))
    .map(({ m: { name, slug, code }, run }) => ({ name, slug, successor: heirOf(code), lastRun: run }))
}
