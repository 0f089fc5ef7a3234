import type { APIRoute } from 'astro'
import { fullAddress, inLanguage, siteDomain } from '../../publishing/href.ts'
import { inEveryLanguage, languageOf } from '../../publishing/language-paths.ts'
import { newsFeed } from '../../downloads/descriptions/news-feed.ts'
import { loadSite } from '../../results/site.ts'

export const getStaticPaths = () => inEveryLanguage()

export const GET: APIRoute = ({ params }) => {
  const language = languageOf(params.lang)
  const address = (path: `/${string}`): string => fullAddress(inLanguage(path, language))
  const page = (path: `/${string}`): string | null => (siteDomain() === undefined ? null : address(path))
  const text = newsFeed(loadSite(), { self: page('/nyt.xml'), home: address('/'), page }, language)
  return new Response(text, { headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' } })
}
