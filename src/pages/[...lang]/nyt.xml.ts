import type { APIRoute } from 'astro'
import { fullAddress, inLanguage } from '../../components/href.ts'
import { inEveryLanguage, languageOf } from '../../components/language-paths.ts'
import { newsFeed } from '../../downloads/news-feed.ts'
import { loadSite } from '../../results/site.ts'

export const getStaticPaths = () => inEveryLanguage()

export const GET: APIRoute = ({ params }) => {
  const language = languageOf(params.lang)
  const page = (path: `/${string}`): string => fullAddress(inLanguage(path, language))
  const text = newsFeed(loadSite(), { self: page('/nyt.xml'), home: page('/'), page }, language)
  return new Response(text, { headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' } })
}
