import type { APIRoute, GetStaticPaths } from 'astro'
import { loadApiFiles } from '../../publishing/file-list.ts'
import type { DownloadFile } from '../../downloads/packages/download-file.ts'
import { fileResponse } from '../../downloads/packages/file-response.ts'

interface Props {
  readonly file: DownloadFile
}

export const getStaticPaths = (() =>
  loadApiFiles().map((file) => ({
    params: { file: file.path.replace(/^\/api\//, '') },
    props: { file } satisfies Props,
  }))) satisfies GetStaticPaths

export const GET: APIRoute<Props> = ({ props }) => fileResponse(props.file)
