import { inEveryLanguage } from '../../../components/language-paths.ts'
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

export const GET: APIRoute<Props> = ({ props }) =>
  new Response(new Uint8Array(rasterise(pictureOf(props.measure), 1600)), {
    headers: { 'Content-Type': 'image/png' },
  })
