import { inEveryLanguage, languageOf } from '../../../../publishing/language-paths.ts'
import type { APIRoute, GetStaticPaths } from 'astro'
import { cardResponse } from '../../../../publishing/card-response.ts'
import { areaCardWords } from '../../../../publishing/share-card.ts'
import type { CouncilResult } from '../../../../results/result.ts'
import { loadSite } from '../../../../results/site.ts'

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
  const run = loadSite().results.headline
  const here = run.municipalities.filter((m) => m.council === council.name).map((m) => m.code)
  return cardResponse(areaCardWords(council, language), { kind: 'place', here, around: [] }, language)
}
