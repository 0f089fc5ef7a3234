import type { Drawn } from '../inputs/geography/drawing.ts'
import { dataFolder, folderUrl } from '../inputs/data-folder.ts'
import { type Data, loadData } from '../inputs/load-data.ts'
import type { Inputs } from '../inputs/inputs.ts'
import { deepFreeze } from '../inputs/files/deep-freeze.ts'
import { once } from '../inputs/files/once.ts'
import type { TimelineEvent } from '../inputs/explanations/timeline.ts'
import type { Scenario } from '../inputs/rules/scenarios.ts'
import type { Decimal } from '../model/decimal.ts'
import type { WeightDraws } from '../model/weight-draws.ts'
import { required } from '../model/required.ts'
import { capacityRoomOf, type CouncilRoom } from './capacities-in-use.ts'
import { computeResults } from './compute-results.ts'
import { type Measure, measuresOf } from './measures.ts'
import { type Officials, officialsHeld } from './official-beside.ts'
import { type ReadingCheck, readingsBeside } from './readings.ts'
import { drawsOf } from './recomputations-of.ts'
import type { Results, RunResult } from './result.ts'
import { type RunChange, runChanges } from './run-changes.ts'
import { type Scenarios, scenarioResults } from './scenarios.ts'
import { type ChoiceEffect, sensitivity } from './sensitivity.ts'
import { countryUseByAge } from './use-by-age.ts'

/** All that the pages render: the checked inputs, the results, the outlines of the map, and what applies when. */
export interface Site extends Pick<Data, 'timeline' | 'schemes' | 'published' | 'corrections'> {
  readonly inputs: Inputs
  readonly results: Results
  /** What the authorities state as results, which stands before ours wherever it is held. */
  readonly officials: Officials
  /** Which reading of the rules would give the authorities' numbers on their own weights; null without both. */
  readonly readings: ReadingCheck | null
  /** What the maps can show, in the order in which they are offered. */
  readonly measures: readonly Measure[]
  /**
   * The outlines and the tiles of the areas of a run: those of its own edition of the geography.
   * @throws RangeError when none are drawn
   */
  readonly drawnOf: (run: Pick<RunResult, 'geography'>) => Drawn
  /** Each run against the one before it. */
  readonly changes: readonly RunChange[]
  /** What each what-if would move in the run on the open estimate. */
  readonly scenarios: Scenarios
  /** The weights of the run on the open estimate, drawn anew: see `drawWeights`. */
  readonly draws: WeightDraws
  /** What each choice of the open estimate moves in its run. */
  readonly sensitivity: readonly ChoiceEffect[]
  /** Contacts per citizen and year of the country by ages alone. */
  readonly countryUse: Decimal
  /** The room under the ceiling of each council of the leading run, by its name. */
  readonly rooms: ReadonlyMap<string, CouncilRoom>
}

/** All that data/ holds, read once: what a build has read for its checks is what its pages show. */
export function loadSiteData(): Data {
  return (read ??= loadData(folderUrl(dataFolder())))
}

/**
 * Reads a folder anew; from now on the site is made of it.
 * @throws InputFaults with every fault
 */
export function readSiteData(folder: string): Data {
  read = loadData(folderUrl(folder))
  return read
}

let read: Data | null = null

/** The site's content, read and computed once for the whole build. */
export function loadSite(): Site {
  return siteFrom(loadSiteData())
}

const siteFrom = once(siteOf)

function siteOf({ inputs, drawn, scenarios, timeline, schemes, published, corrections }: Data): Site {
  const results = computeResults(inputs)
  const changes = runChanges(results.runs, inputs)
  const officials = officialsHeld(inputs, results)
  return {
    inputs,
    results,
    officials,
    readings: readingsOf(officials),
    measures: measuresOf(inputs, results, changes, officials),
    drawnOf: ({ geography }) => required(drawn.get(geography), `outlines of the geography ${geography}`),
    timeline,
    schemes,
    changes,
    draws: drawsOf(results.estimated, inputs),
    ...computeFurther(inputs, results, scenarios, timeline),
    published,
    corrections,
  }
}

/** The readings of the rules for the run that the authorities' numbers stand beside. */
function readingsOf({ capacities }: Officials): ReadingCheck | null {
  const run = capacities.find(({ ours }) => ours !== null)?.ours?.run
  return run === undefined ? null : readingsBeside(run, capacities)
}

/** What is worked out beyond the runs, once for all pages. */
function computeFurther(
  inputs: Inputs,
  { headline, estimated }: Results,
  scenarios: readonly Scenario[],
  timeline: readonly TimelineEvent[],
): Pick<Site, 'scenarios' | 'sensitivity' | 'countryUse' | 'rooms'> {
  const { municipalities } = inputs.estimateBasisOf(inputs.estimate)
  const unsure = municipalities.filter(({ councilConfidence }) => councilConfidence !== 'high')
  return deepFreeze({
    scenarios: { run: estimated, results: scenarioResults(scenarios, estimated) },
    sensitivity: sensitivity(estimated, new Set(unsure.map(({ code }) => code))),
    countryUse: countryUseByAge(inputs),
    rooms: new Map(
      headline.councils.map((council) => [council.name, capacityRoomOf(council, headline.run, inputs, timeline)]),
    ),
  })
}
