import { numberFault, shownNumbers } from './check-numbers.ts'
import { headFaults } from './check-head.ts'
import { brokenLinks, foreignRequests } from './check-links.ts'
import { markupFaults } from './check-markup.ts'
import { schemaFaults } from './check-schema.ts'
import { expectedAddresses } from './page-kind.ts'
import { type RunFiles, readRun } from './run-files.ts'
import { runsIn } from './runs.ts'
import type { Site } from './site.ts'
import { storyPages } from './story-files.ts'

/** What holds of a site made from any data: nothing here knows a number, a date or a name. Each gives the faults it finds. */
export const SITE_CHECKS: Readonly<
  Record<string, (site: Site, data: string) => readonly string[] | Promise<readonly string[]>>
> = {
  'has an address for each area, run, scenario and question of its data': ({ pages }, data) => {
    const addresses = new Set(pages.map(({ address }) => address))
    return expectedAddresses(data).filter((address) => !addresses.has(address))
  },
  'has no link or fragment that leads nowhere': brokenLinks,
  'fetches nothing from elsewhere': ({ pages }) => pages.flatMap(foreignRequests),
  'has a language, title, description and main heading on every page': ({ pages }) => pages.flatMap(headFaults),
  'has valid markup': async ({ pages }) => (await Promise.all(pages.map(markupFaults))).flat(),
  'shows every number as it is in the files, rightly written': (site, data) => {
    const { dir } = site
    const runs = new Map<string, RunFiles>(runsIn(data).runs.map((run) => [run, readRun(dir, run)]))
    const numbers = [...site.pages, ...storyPages(site)].flatMap(shownNumbers)
    return numbers.length === 0 ? ['no numbers'] : numbers.flatMap((number) => numberFault(number, runs) ?? [])
  },
  'has a result.json of every run that keeps its schema': ({ dir }, data) =>
    [...runsIn(data).runs, 'latest'].flatMap((run) => schemaFaults(dir, run)),
}
