import type { APIRoute, GetStaticPaths } from 'astro'
import { councilsFile } from '../../../downloads/catalogue.ts'
import { fileResponse } from '../../../downloads/file-response.ts'
import { runFolders } from '../../../downloads/run-folders.ts'
import type { RunResult } from '../../../results/result.ts'
import { loadSite } from '../../../results/site.ts'

interface Props {
  readonly result: RunResult
}

export const getStaticPaths = (() => {
  const { results } = loadSite()
  return runFolders(results).map(({ folder, result }) => ({
    params: { run: folder },
    props: { result } satisfies Props,
  }))
}) satisfies GetStaticPaths

export const GET: APIRoute<Props> = ({ props }) => fileResponse(councilsFile(props.result))
