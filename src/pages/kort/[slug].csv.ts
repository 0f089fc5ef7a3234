import type { APIRoute, GetStaticPaths } from 'astro'
import { measureCsv } from '../../downloads/measure-csv.ts'
import { classesByCode } from '../../figures/measure-map.ts'
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

export const GET: APIRoute<Props> = ({ props }) =>
  new Response(measureCsv(props.measure, classesByCode(props.measure)), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  })
