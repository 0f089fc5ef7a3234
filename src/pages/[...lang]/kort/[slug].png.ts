import { languageOf } from '../../../publishing/language-paths.ts'
import type { APIRoute, GetStaticPaths } from 'astro'
import { measurePaths, type MeasureProps } from '../../../publishing/measure-paths.ts'
import { pictureOf } from '../../../publishing/measure-picture.ts'
import { rasterise } from '../../../figures/pictures/raster.ts'

export const getStaticPaths = (() => measurePaths()) satisfies GetStaticPaths

export const GET: APIRoute<MeasureProps> = async ({ params, props }) => {
  const png = await rasterise(pictureOf(props.measure, languageOf(params.lang)), 1600)
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } })
}
