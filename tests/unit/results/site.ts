import type { Scenarios } from '../../../src/results/scenarios.ts'
import { loadSite } from '../../../src/results/site.ts'

/** All that the pages render, of the frozen data: slower to come by than the runs alone, which `published.ts` has. */
export const site = loadSite()

/** The outlines and tiles of the areas of the run that leads. */
export const { geography, tiles } = site.drawnOf(site.results.headline)

/** The scenarios, held against the run that leads. */
export const knownScenarios = (): Scenarios => site.scenarios
