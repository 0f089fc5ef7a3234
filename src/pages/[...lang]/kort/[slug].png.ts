import { inEveryLanguage, languageOf } from '../../../components/language-paths.ts'
import type { APIRoute, GetStaticPaths } from 'astro'
import { pictureOf } from '../../../components/measure-picture.ts'
import { rasterise } from '../../../figures/raster.ts'
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

export const GET: APIRoute<Props> = async ({ params, props }) => {
  const png = await rasterise(pictureOf(props.measure, languageOf(params.lang)), 1600)
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } })
}
