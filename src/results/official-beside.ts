import type { Inputs } from '../inputs/inputs.ts'
import type { SourceRecord } from '../inputs/rules/rule-schemas.ts'
import { type Decimal, sum } from '../model/decimal.ts'
import type { OfficialResult, ResultMeasure } from '../model/domain.ts'
import { yearOf } from '../model/capacity-room.ts'
import type { CouncilResult, MunicipalityResult, Results, RunResult } from './result.ts'
import { sourceById } from './source-by-id.ts'

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

/** What the authorities state, held once for the whole site: every address that names a number of a place asks here first. */
export interface Officials {
  /** Capacities of health councils. */
  readonly capacities: readonly OfficialBeside[]
  /** Guidance list sizes of municipalities. */
  readonly listSizes: readonly OfficialBeside[]
  /** Capacities of the country: the sum of theirs, where every council of our run has one. Null otherwise. */
  readonly national: {
    readonly year: string
    readonly value: Decimal
    readonly run: RunResult
  } | null
}

/** All that the authorities state, for the year of the run that the pages lead with, or else for the latest that there is. */
export function officialsHeld(inputs: HeldInputs, results: Pick<Results, 'headline' | 'runs'>): Officials {
  return withNational(
    officialsBeside(inputs, results, 'capacities'),
    officialsBeside(inputs, results, 'guidance_list_size'),
  )
}

/** What the authorities state for the year of one run alone, with that run beside it. */
export function officialsOfRun(inputs: HeldInputs, run: RunResult): Officials {
  const year = yearOf(run.run.referenceDate)
  const of = (measure: ResultMeasure): readonly OfficialBeside[] =>
    besideOf(statedIn(inputs, measure, year), run, run, inputs)
  return withNational(of('capacities'), of('guidance_list_size'))
}

/** What the authorities state of an area: the capacities of a health council, the list size of a municipality. */
export function officialOf(
  { capacities, listSizes }: Officials,
  area: CouncilResult | MunicipalityResult,
): OfficialBeside | undefined {
  return 'code' in area
    ? listSizes.find(({ official }) => official.area === area.code)
    : capacities.find(({ official }) => official.area === area.name)
}

/**
 * What the authorities state of each area in one measure, for the year of the run that the pages lead with, or else for the
 * latest year that there is. What is stated of an area that the pages do not know is left out. Capacities are of health
 * councils, list sizes of municipalities. Empty while nothing is held.
 */
export function officialsBeside(
  inputs: HeldInputs,
  results: Pick<Results, 'headline' | 'runs'>,
  measure: ResultMeasure,
): readonly OfficialBeside[] {
  const { headline } = results
  const wanted = yearOf(headline.run.referenceDate)
  const years = inputs.officialResults.filter((one) => one.measure === measure).map(({ year }) => year)
  const year = years.includes(wanted) ? wanted : years.toSorted().at(-1)
  if (year === undefined) return []
  return besideOf(statedIn(inputs, measure, year), headline, runOfYear(results, year), inputs)
}

/** The run of a year: the one that the pages lead with, or else the latest; undefined where none is of it. */
export function runOfYear({ headline, runs }: Pick<Results, 'headline' | 'runs'>, year: string): RunResult | undefined {
  return [headline, ...runs.toReversed()].find(({ run }) => yearOf(run.referenceDate) === year)
}

/**
 * All that the authorities state, whatever the year: capacities, then list sizes, each year by itself, with the run of that year
 * beside it. For files; pages have one year.
 */
export function statedInAnyYear(
  inputs: HeldInputs,
  results: Pick<Results, 'headline' | 'runs'>,
): readonly OfficialBeside[] {
  return (['capacities', 'guidance_list_size'] as const).flatMap((measure) => {
    const stated = inputs.officialResults.filter((one) => one.measure === measure)
    const years = [...new Set(stated.map(({ year }) => year))].sort()
    return years.flatMap((year) => {
      const run = runOfYear(results, year)
      return besideOf(
        stated.filter((one) => one.year === year),
        run ?? results.headline,
        run,
        inputs,
      )
    })
  })
}

type HeldInputs = Pick<Inputs, 'officialResults' | 'sources'>

function statedIn({ officialResults }: HeldInputs, measure: ResultMeasure, year: string): readonly OfficialResult[] {
  return officialResults.filter((one) => one.measure === measure && one.year === year)
}

/** @param known the run whose areas have pages */
function besideOf(
  stated: readonly OfficialResult[],
  known: RunResult,
  run: RunResult | undefined,
  { sources }: HeldInputs,
): readonly OfficialBeside[] {
  return stated.flatMap((official) => {
    const place = areaIn(known, official)
    if (place === undefined) return []
    return {
      official,
      name: place.name,
      slug: place.slug,
      source: sourceById(official.source, sources),
      ours: run === undefined ? null : oursOf(run, official),
    }
  })
}

function withNational(capacities: Officials['capacities'], listSizes: Officials['listSizes']): Officials {
  const run = capacities[0]?.ours?.run
  const isStated = ({ name }: CouncilResult): boolean => capacities.some(({ official }) => official.area === name)
  if (run?.councils.every(isStated) !== true) return { capacities, listSizes, national: null }
  const value = sum(capacities.map(({ official }) => official.value))
  const year = yearOf(run.run.referenceDate)
  return { capacities, listSizes, national: { year, value, run } }
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
