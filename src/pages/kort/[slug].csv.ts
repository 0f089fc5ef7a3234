import type { APIRoute, GetStaticPaths } from 'astro'
import { measureFile } from '../../publishing/measure-files.ts'
import { fileResponse } from '../../downloads/packages/file-response.ts'
import type { Measure } from '../../results/measures.ts'
import { loadSite } from '../../results/site.ts'

interface Props {
  readonly measure: Measure
}

export const getStaticPaths = (() =>
  loadSite().measures.map((measure) => ({
    params: { slug: measure.slug },
    props: { measure } satisfies Props,
  }))) satisfies GetStaticPaths

export const GET: APIRoute<Props> = ({ props }) => fileResponse(measureFile(props.measure))
