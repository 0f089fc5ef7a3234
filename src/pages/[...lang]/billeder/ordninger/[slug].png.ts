import type { APIRoute, GetStaticPaths } from 'astro'
import type { Scheme } from '../../../../inputs/explanations/schemes.ts'
import { inEveryLanguage, languageOf } from '../../../../publishing/language-paths.ts'
import { schemeCardResponse, schemeCardText } from '../../../../publishing/scheme-card.ts'
import { loadExplanations } from '../../../../results/explanations.ts'

interface Props {
  readonly scheme: Scheme
}

export const getStaticPaths = (() =>
  inEveryLanguage(
    loadExplanations().schemes.schemes.map((scheme) => ({
      params: { slug: scheme.id },
      props: { scheme } satisfies Props,
    })),
  )) satisfies GetStaticPaths

export const GET: APIRoute<Props> = ({ params, props: { scheme } }) =>
  schemeCardResponse(schemeCardText(scheme, languageOf(params.lang)))
