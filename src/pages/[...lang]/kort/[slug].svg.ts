import { languageOf } from '../../../publishing/language-paths.ts'
import type { APIRoute, GetStaticPaths } from 'astro'
import { measurePaths, type MeasureProps } from '../../../publishing/measure-paths.ts'
import { pictureCuts, pictureOf } from '../../../publishing/measure-picture.ts'
import { withFont } from '../../../figures/pictures/standalone-picture.ts'

export const getStaticPaths = (() => measurePaths()) satisfies GetStaticPaths

export const GET: APIRoute<MeasureProps> = ({ params, props }) =>
  new Response(withFont(pictureOf(props.measure, languageOf(params.lang)), pictureCuts()), {
    headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' },
  })
