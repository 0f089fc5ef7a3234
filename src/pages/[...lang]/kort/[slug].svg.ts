import { inEveryLanguage, languageOf } from '../../../components/language-paths.ts'
import type { APIRoute, GetStaticPaths } from 'astro'
import { pictureCuts, pictureOf } from '../../../components/measure-picture.ts'
import { withFont } from '../../../figures/standalone-picture.ts'
import type { Measure } from '../../../results/measures.ts'
import { loadSite } from '../../../results/site.ts'

interface Props {
  readonly measure: Measure
}

export const getStaticPaths = (() =>
  inEveryLanguage(
    loadSite().measures.map((measure) => ({
      params: { slug: measure.slug },
      props: { measure } satisfies Props,
    })),
  )) satisfies GetStaticPaths

export const GET: APIRoute<Props> = ({ params, props }) =>
  new Response(withFont(pictureOf(props.measure, languageOf(params.lang)), pictureCuts()), {
    headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' },
  })
