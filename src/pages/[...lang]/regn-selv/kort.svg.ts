import type { APIRoute } from 'astro'
import { ownMap } from '../../../figures/maps/scenario-map.ts'
import { inEveryLanguage, languageOf } from '../../../publishing/language-paths.ts'
import { loadSite } from '../../../results/site.ts'

export const getStaticPaths = () => inEveryLanguage()

/** The map that the page of one's own calculation fetches when it has numbers, and colours by them. */
export const GET: APIRoute = ({ params }) => {
  const { scenarios, drawnOf } = loadSite()
  const { run } = scenarios
  return new Response(ownMap(run, drawnOf(run).geography, languageOf(params.lang)), {
    headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' },
  })
}
