import { inEveryLanguage, languageOf } from '../../../../publishing/language-paths.ts'
import type { APIRoute, GetStaticPaths } from 'astro'
import { cardResponse } from '../../../../publishing/card-response.ts'
import { areaCardWords } from '../../../../publishing/share-card.ts'
import type { MunicipalityResult } from '../../../../results/result.ts'
import { loadSite } from '../../../../results/site.ts'

interface Props {
  readonly municipality: MunicipalityResult
}

export const getStaticPaths = (() =>
  inEveryLanguage(
    loadSite().results.headline.municipalities.map((municipality) => ({
      params: { slug: municipality.slug },
      props: { municipality } satisfies Props,
    })),
  )) satisfies GetStaticPaths

export const GET: APIRoute<Props> = ({ params, props: { municipality } }) => {
  const language = languageOf(params.lang)
  const run = loadSite().results.headline
  const around = run.municipalities.filter((m) => m.council === municipality.council).map((m) => m.code)
  return cardResponse(
    areaCardWords(municipality, language),
    { kind: 'place', here: [municipality.code], around },
    language,
  )
}
