import type { Inputs } from '../inputs/inputs.ts'
import type { SourceRecord } from '../inputs/rules/rule-schemas.ts'
import type { Decimal } from '../model/decimal.ts'
import type { OfficialResult, ResultMeasure } from '../model/domain.ts'
import { yearOf } from '../model/capacity-room.ts'
import { required } from '../model/required.ts'
import type { CouncilResult, MunicipalityResult, Results, RunResult } from './result.ts'

/** A number that an authority states as the outcome of the model, beside ours of the same year. */
export interface OfficialBeside {
  readonly official: OfficialResult
  readonly name: string
  readonly slug: string
  readonly source: SourceRecord
  /** What we compute for that year; null where no run is of it. */
  readonly ours: {
    readonly run: RunResult
    readonly area: CouncilResult | MunicipalityResult
    readonly value: Decimal
    /** ours − theirs. */
    readonly difference: Decimal
  } | null
}

/**
 * What the authorities state of each area in one measure, for the year of the run that the pages lead with, or else for the
 * latest year that there is. What is stated of an area that the pages do not know is left out. Capacities are of health
 * councils, list sizes of municipalities. Empty while nothing is held.
 */
export function officialsBeside(
  { officialResults, sources }: Pick<Inputs, 'officialResults' | 'sources'>,
  { headline, runs }: Pick<Results, 'headline' | 'runs'>,
  measure: ResultMeasure,
): readonly OfficialBeside[] {
  const all = officialResults.filter((one) => one.measure === measure)
  const wanted = yearOf(headline.run.referenceDate)
  const year = all.some((one) => one.year === wanted)
    ? wanted
    : all
        .map((one) => one.year)
        .sort()
        .at(-1)
  const run = [headline, ...runs.toReversed()].find((one) => yearOf(one.run.referenceDate) === year)
  return all
    .filter((one) => one.year === year)
    .flatMap((official) => {
      const place = areaIn(headline, official)
      if (place === undefined) return []
      return {
        official,
        name: place.name,
        slug: place.slug,
        source: required(
          sources.find(({ id }) => id === official.source),
          `source ${official.source}`,
        ),
        ours: run === undefined ? null : oursOf(run, official),
      }
    })
}

/** The area that a number is stated of, in a run; undefined where the run does not know it. */
function areaIn(
  { councils, municipalities }: RunResult,
  { level, area }: OfficialResult,
): CouncilResult | MunicipalityResult | undefined {
  return level === 'council'
    ? councils.find(({ name }) => name === area)
    : municipalities.find(({ code }) => code === area)
}

/** What a run computes where an authority states a number; null for an area that the run does not know. */
function oursOf(run: RunResult, official: OfficialResult): OfficialBeside['ours'] {
  const area = areaIn(run, official)
  if (area === undefined) return null
  const value = official.measure === 'capacities' && 'capacities' in area ? area.capacities : area.guidanceListSize
  return { run, area, value, difference: value.minus(official.value) }
}
