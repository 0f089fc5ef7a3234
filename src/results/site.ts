import type { Geography, Tiles } from '../inputs/geography/drawing.ts'
import { dataFolder, folderUrl } from '../inputs/data-folder.ts'
import { type Data, loadData } from '../inputs/load-data.ts'
import type { Inputs } from '../inputs/inputs.ts'
import { computeResults } from './compute-results.ts'
import { type Measure, measuresOf } from './measures.ts'
import type { Results } from './result.ts'
import { type RunChange, runChanges } from './run-changes.ts'

/** All that the pages render: the checked inputs, the results, the outlines of the map, and what applies when. */
export interface Site extends Pick<Data, 'scenarios' | 'timeline' | 'published' | 'corrections'> {
  readonly inputs: Inputs
  readonly results: Results
  /** What the maps can show, in the order in which they are offered. */
  readonly measures: readonly Measure[]
  readonly geography: Geography
  /** Whose outlines the map has, and their licence. */
  readonly outlinesNotice: string
  /** The layout of equal tiles. */
  readonly tiles: Tiles
  /** Each run against the one before it. */
  readonly changes: readonly RunChange[]
}

let data: Data | undefined
let site: Site | undefined

/** All that data/ holds, read once for the whole build. */
export function loadSiteData(): Data {
  data ??= loadData(folderUrl(dataFolder()))
  return data
}

/** The site's content, read and computed once for the whole build. */
export function loadSite(): Site {
  site ??= siteOf(loadSiteData())
  return site
}

function siteOf({ inputs, drawn, scenarios, timeline, published, corrections }: Data): Site {
  const headline = inputs.runs.find(({ id }) => id === inputs.headlineRun)
  const outlines = drawn.get(headline?.geography ?? '')
  if (outlines === undefined) throw new RangeError('no outlines are drawn for the run that leads')
  const results = computeResults(inputs)
  const changes = runChanges(results.runs, inputs.runs)
  return {
    inputs,
    results,
    measures: measuresOf(inputs, results, changes),
    geography: outlines.geography,
    outlinesNotice: outlines.notice,
    tiles: outlines.tiles,
    scenarios,
    timeline,
    changes,
    published,
    corrections,
  }
}
