import { languageOf } from '../../../components/language-paths.ts'
import type { APIRoute, GetStaticPaths } from 'astro'
import { measurePaths, type MeasureProps } from '../../../components/measure-paths.ts'
import { pictureCuts, pictureOf } from '../../../components/measure-picture.ts'
import { withFont } from '../../../figures/standalone-picture.ts'

export const getStaticPaths = (() => measurePaths()) satisfies GetStaticPaths

export const GET: APIRoute<MeasureProps> = ({ params, props }) =>
  new Response(withFont(pictureOf(props.measure, languageOf(params.lang)), pictureCuts()), {
    headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' },
  })
