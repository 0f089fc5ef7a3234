import type { APIRoute, GetStaticPaths } from 'astro'
import { siteFiles } from '../../downloads/catalogue.ts'
import type { DownloadFile } from '../../downloads/download-file.ts'
import { fileResponse } from '../../downloads/file-response.ts'
import { loadSite } from '../../results/site.ts'

interface Props {
  readonly file: DownloadFile
}

export const getStaticPaths = (() =>
  siteFiles(loadSite()).map((file) => ({
    params: { file: file.path.replace(/^\/data\//, '') },
    props: { file } satisfies Props,
  }))) satisfies GetStaticPaths

export const GET: APIRoute<Props> = ({ props }) => fileResponse(props.file)
