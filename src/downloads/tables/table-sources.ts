import type { SourceRecord } from '../../inputs/rules/rule-schemas.ts'
import type { RunResult } from '../../results/result.ts'

/** The tables of data/ that name the areas. */
const NAMES = ['municipalities', 'councils']

/** Each source once, in the order in which they first stand. */
export function eachOnce(sources: readonly SourceRecord[]): readonly SourceRecord[] {
  return [...new Map(sources.map((source) => [source.id, source])).values()]
}

/**
 * The sources that the tables of a run rest on: of its calculations, its rules, the numbers that its estimate is fitted to,
 * and the names of its areas. A source that only the pages use, like that of the distance to a doctor, is none of them.
 */
export function tableSources({
  municipalities,
  councils,
  rules,
  estimate,
  reconciliation,
  sources,
}: RunResult): readonly SourceRecord[] {
  const ids = new Set([
    ...[...municipalities, ...councils].flatMap(({ trace }) => trace.flatMap((step) => step.sources)),
    ...rules.parameters.map(({ source }) => source),
  ])
  const figures = estimate === null ? [] : reconciliation.filter(({ role }) => role === 'fitted')
  const fitted = new Set(figures.map(({ sourceUrl }) => sourceUrl))
  return sources.filter(
    ({ id, url, tables }) =>
      ids.has(id) || (url !== null && fitted.has(url)) || NAMES.some((table) => tables.includes(table)),
  )
}
