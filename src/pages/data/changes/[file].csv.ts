import type { APIRoute, GetStaticPaths } from 'astro'
import { type ChangeFile, changeFiles } from '../../../downloads/change-files.ts'
import { loadSite } from '../../../results/site.ts'

interface Props {
  readonly file: ChangeFile
}

export const getStaticPaths = (() =>
  loadSite()
    .changes.flatMap(changeFiles)
    .map((file) => ({
      params: { file: file.path.replace('/data/changes/', '').replace('.csv', '') },
      props: { file } satisfies Props,
    }))) satisfies GetStaticPaths

export const GET: APIRoute<Props> = ({ props: { file } }) =>
  new Response(file.text(), { headers: { 'Content-Type': `${file.mediaType}; charset=utf-8` } })
