import type { APIRoute, GetStaticPaths } from 'astro'
import { loadDataFiles } from '../../components/file-list.ts'
import type { DownloadFile } from '../../downloads/download-file.ts'
import { fileResponse } from '../../downloads/file-response.ts'

interface Props {
  readonly file: DownloadFile
}

export const getStaticPaths = (() =>
  loadDataFiles().map((file) => ({
    params: { file: file.path.replace(/^\/data\//, '') },
    props: { file } satisfies Props,
  }))) satisfies GetStaticPaths

export const GET: APIRoute<Props> = ({ props }) => fileResponse(props.file)
