import type { APIRoute, GetStaticPaths } from 'astro'
import type { DownloadFile } from '../../downloads/packages/download-file.ts'
import { fileResponse } from '../../downloads/packages/file-response.ts'
import { loadFileGroups } from '../../publishing/file-list.ts'

interface Props {
  readonly file: DownloadFile
}

export const getStaticPaths = (() =>
  loadFileGroups()
    .flatMap(({ files }) => files.filter(({ path }) => path.startsWith('/kort/')))
    .map((file) => ({
      params: { file: file.path.replace(/^\/kort\//, '') },
      props: { file } satisfies Props,
    }))) satisfies GetStaticPaths

export const GET: APIRoute<Props> = ({ props }) => fileResponse(props.file)
