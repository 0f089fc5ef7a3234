import { pathToFileURL } from 'node:url'
import type { Inputs } from '../inputs/inputs.ts'
import { loadInputs } from '../inputs/load-inputs.ts'
import { type Correction, readCorrections } from '../inputs/published/read-corrections.ts'
import { type Geography, readGeography } from '../inputs/geography/read-geography.ts'
import { readNotice } from '../inputs/geography/read-notice.ts'
import { type PublishedRun, readPublished } from '../inputs/published/read-published.ts'
import { readTiles, type Tiles } from '../inputs/geography/read-tiles.ts'
import { readTimeline, type TimelineEvent } from '../inputs/explanations/read-timeline.ts'
import { readScenarios, type Scenario } from '../inputs/rules/read-scenarios.ts'
import { deepFreeze } from '../inputs/files/deep-freeze.ts'
import type { Decimal } from '../model/decimal.ts'
import { capacityRoomOf, type CouncilRoom } from './capacities-in-use.ts'
import { computeResults } from './compute-results.ts'
import { type Measure, measuresOf } from './measures.ts'
import type { Results } from './result.ts'
import { type RunChange, runChanges } from './run-changes.ts'
import { type Scenarios, scenarioResults } from './scenarios.ts'
import { type ChoiceEffect, sensitivity } from './sensitivity.ts'
import { countryUseByAge } from './use-by-age.ts'

/** All that the pages render: the checked inputs, the results, the outlines of the map, and what applies when. */
export interface Site {
  readonly inputs: Inputs
  readonly results: Results
  /** What the maps can show, in the order in which they are offered. */
  readonly measures: readonly Measure[]
  readonly geography: Geography
  /** Whose outlines the map has, and their licence. */
  readonly outlinesNotice: string
  /** The layout of equal tiles. */
  readonly tiles: Tiles
  /** What applies from when, in the order of the days. */
  readonly timeline: readonly TimelineEvent[]
  /** Each run against the one before it. */
  readonly changes: readonly RunChange[]
  /** What each what-if would move in the run on the open estimate. */
  readonly scenarios: Scenarios
  /** What each choice of the open estimate moves in its run. */
  readonly sensitivity: readonly ChoiceEffect[]
  /** Contacts per citizen and year of the country by ages alone. */
  readonly countryUse: Decimal
  /** The room under the ceiling of each council of the leading run, by its name. */
  readonly rooms: ReadonlyMap<string, CouncilRoom>
  /** The runs that have been published, as they were frozen. */
  readonly published: readonly PublishedRun[]
  /** What has been corrected since it was published, the oldest first. */
  readonly corrections: readonly Correction[]
}

/** Where data/ is: beside package.json, or where LAEGE_DATA_DIR says. */
export function dataFolder(): URL {
  return pathToFileURL(`${process.env.LAEGE_DATA_DIR ?? 'data'}/`)
}

let site: Site | undefined

/** The site's content, read and computed once for the whole build. */
export function loadSite(): Site {
  site ??= readSite()
  return site
}

function readSite(): Site {
  const folder = dataFolder()
  const inputs = loadInputs(folder)
  const headline = inputs.runs.find(({ id }) => id === inputs.headlineRun)
  const outlines = new URL(`geography/${headline?.geography ?? ''}/`, folder)
  const geography = readGeography(outlines)
  const codes = inputs.municipalities.map((m) => m.code)
  geography.assertSameAreas(codes)
  const outlinesNotice = readNotice(outlines)
  const tiles = readTiles(outlines, codes)
  const timeline = readTimeline(folder, inputs.sources)
  const results = computeResults(inputs)
  const changes = runChanges(results.runs, inputs.runs)
  return {
    inputs,
    results,
    measures: measuresOf(inputs, results, changes),
    geography,
    outlinesNotice,
    tiles,
    timeline,
    changes,
    ...computeFurther(inputs, results, readScenarios(folder, inputs), timeline),
    published: readPublished(folder),
    corrections: readCorrections(folder),
  }
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
