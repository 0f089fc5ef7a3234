import { inEveryLanguage, languageOf } from '../../../../publishing/language-paths.ts'
import type { APIRoute, GetStaticPaths } from 'astro'
import { cardResponse } from '../../../../publishing/card-response.ts'
import type { CouncilResult } from '../../../../results/result.ts'
import { loadSite } from '../../../../results/site.ts'
import { councilCard } from '../../../../text/sentences/card.ts'

interface Props {
  readonly council: CouncilResult
}

export const getStaticPaths = (() =>
  inEveryLanguage(
    loadSite().results.headline.councils.map((council) => ({
      params: { slug: council.slug },
      props: { council } satisfies Props,
    })),
  )) satisfies GetStaticPaths

export const GET: APIRoute<Props> = ({ params, props: { council } }) => {
  const language = languageOf(params.lang)
  const { inputs, results } = loadSite()
  const run = results.headline
  const here = run.municipalities.filter((m) => m.council === council.name).map((m) => m.code)
  const words = councilCard(council, run, inputs.site.publicationDate, language)
  return cardResponse(words, { kind: 'place', here, around: [] }, language)
}
