import type { APIRoute, GetStaticPaths } from 'astro'
import { municipalitiesFile } from '../../../downloads/catalogue.ts'
import { fileResponse } from '../../../downloads/file-response.ts'
import type { RunResult } from '../../../results/result.ts'
import { loadSite } from '../../../results/site.ts'

interface Props {
  readonly result: RunResult
}

export const getStaticPaths = (() => {
  const { results } = loadSite()
  return results.runs.map((result) => ({ params: { run: result.run.id }, props: { result } satisfies Props }))
}) satisfies GetStaticPaths

export const GET: APIRoute<Props> = ({ props }) => fileResponse(municipalitiesFile(props.result))
