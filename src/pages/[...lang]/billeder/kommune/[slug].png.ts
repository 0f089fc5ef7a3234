import { inEveryLanguage, languageOf } from '../../../../publishing/language-paths.ts'
import type { APIRoute, GetStaticPaths } from 'astro'
import { cardResponse } from '../../../../publishing/card-response.ts'
import type { MunicipalityResult } from '../../../../results/result.ts'
import { loadSite } from '../../../../results/site.ts'
import { municipalityCard } from '../../../../text/sentences/card.ts'

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
  const { inputs, results } = loadSite()
  const run = results.headline
  const around = run.municipalities.filter((m) => m.council === municipality.council).map((m) => m.code)
  const words = municipalityCard(municipality, run, inputs.site.publicationDate, language)
  return cardResponse(words, { kind: 'place', here: [municipality.code], around }, language)
}
