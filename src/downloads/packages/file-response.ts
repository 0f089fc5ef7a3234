import type { DownloadFile } from './download-file.ts'

/** A file as the answer of an endpoint, with its media type; text is UTF-8. */
export async function fileResponse(file: DownloadFile): Promise<Response> {
  const type = 'text' in file ? `${file.mediaType}; charset=utf-8` : file.mediaType
  return new Response(await file.bytes(), { headers: { 'Content-Type': type } })
}
