import { pathToFileURL } from 'node:url'
import type { Inputs } from '../inputs/inputs.ts'
import { loadInputs } from '../inputs/load-inputs.ts'
import { type Geography, readGeography } from '../inputs/read-geography.ts'
import { readTimeline, type TimelineEvent } from '../inputs/read-timeline.ts'
import { computeResults } from './compute-results.ts'
import type { Results } from './result.ts'

/** All that the pages render: the checked inputs, the results, the outlines of the map, and what applies when. */
export interface Site {
  readonly inputs: Inputs
  readonly results: Results
  readonly geography: Geography
  readonly timeline: readonly TimelineEvent[]
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
  const geography = readGeography(new URL('geography/', folder))
  geography.assertSameAreas(inputs.municipalities.map((m) => m.code))
  const timeline = readTimeline(folder, inputs.sources)
  return { inputs, results: computeResults(inputs), geography, timeline }
}
