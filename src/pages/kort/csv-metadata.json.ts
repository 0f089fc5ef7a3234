import type { APIRoute } from 'astro'
import { loadFileGroups } from '../../publishing/file-list.ts'
import { fileResponse } from '../../downloads/packages/file-response.ts'

const PATH = '/kort/csv-metadata.json'

export const GET: APIRoute = () => {
  const file = loadFileGroups()
    .flatMap(({ files }) => files)
    .find(({ path }) => path === PATH)
  if (file === undefined) throw new RangeError(`no file ${PATH}`)
  return fileResponse(file)
}
