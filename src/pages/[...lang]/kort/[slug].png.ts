import { languageOf } from '../../../publishing/language-paths.ts'
import type { APIRoute, GetStaticPaths } from 'astro'
import { measurePaths, type MeasureProps } from '../../../publishing/measure-paths.ts'
import { pictureOf } from '../../../publishing/measure-picture.ts'
import { pictureResponse } from '../../../publishing/picture-response.ts'

export const getStaticPaths = (() => measurePaths()) satisfies GetStaticPaths

export const GET: APIRoute<MeasureProps> = ({ params, props }) =>
  pictureResponse({
    svg: pictureOf(props.measure, languageOf(params.lang)),
    width: 1600,
    palette: false,
    inset: null,
  })
