import type { APIRoute, GetStaticPaths } from 'astro'
import { councilFile } from '../../../../downloads/catalogue.ts'
import { fileResponse } from '../../../../downloads/file-response.ts'
import { runFolders } from '../../../../downloads/run-folders.ts'
import type { CouncilResult, RunResult } from '../../../../results/result.ts'
import { loadSite } from '../../../../results/site.ts'

interface Props {
  readonly result: RunResult
  readonly council: CouncilResult
}

export const getStaticPaths = (() => {
  const { results } = loadSite()
  return runFolders(results).flatMap(({ folder, result }) =>
    result.councils.map((council) => ({
      params: { run: folder, slug: council.slug },
      props: { result, council } satisfies Props,
    })),
  )
}) satisfies GetStaticPaths

export const GET: APIRoute<Props> = ({ props }) => fileResponse(councilFile(props.result, props.council))
