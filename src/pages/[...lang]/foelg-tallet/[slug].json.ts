import type { APIRoute } from 'astro'
import { inEveryLanguage, languageOf } from '../../../publishing/language-paths.ts'
import { followedStory } from '../../../publishing/follow/follow-parts.ts'
import { required } from '../../../model/required.ts'
import { loadSite } from '../../../results/site.ts'

export function getStaticPaths() {
  return inEveryLanguage(loadSite().results.headline.municipalities.map(({ slug }) => ({ params: { slug } })))
}

/** What the page of the story shows of a place, which it takes from here when the place is picked. */
export const GET: APIRoute = ({ params }) => {
  const { headline: run } = loadSite().results
  const place = required(
    run.municipalities.find(({ slug }) => slug === params.slug),
    `municipality ${params.slug ?? ''}`,
  )
  return new Response(`${JSON.stringify(followedStory(place, run, languageOf(params.lang)))}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  })
}
