import type { APIRoute } from 'astro'
import { inEveryLanguage, languageOf } from '../../publishing/language-paths.ts'
import { dataEntries } from '../../publishing/search/data-entries.ts'
import { entriesText } from '../../publishing/search/search-entry.ts'

export const getStaticPaths = () => inEveryLanguage()

/** All that can be found in a language. The build adds the pages that no data names: see scripts/site/search-pages.ts. */
export const GET: APIRoute = ({ params }) => {
  const language = languageOf(params.lang)
  return new Response(entriesText(dataEntries(language)), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  })
}
