import type { APIRoute, GetStaticPaths } from 'astro'
import { councilFile } from '../../../../downloads/catalogue.ts'
import { fileResponse } from '../../../../downloads/file-response.ts'
import type { CouncilResult, RunResult } from '../../../../results/result.ts'
import { loadSite } from '../../../../results/site.ts'

interface Props {
  readonly result: RunResult
  readonly council: CouncilResult
}

export const getStaticPaths = (() => {
  const { results } = loadSite()
  return results.runs.flatMap((result) =>
    result.councils.map((council) => ({
      params: { run: result.run.id, slug: council.slug },
      props: { result, council } satisfies Props,
    })),
  )
}) satisfies GetStaticPaths

export const GET: APIRoute<Props> = ({ props }) => fileResponse(councilFile(props.result, props.council))
