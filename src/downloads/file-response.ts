import type { DownloadFile } from './catalogue.ts'

/** A file as the answer of an endpoint, in UTF-8 and with its media type. */
export function fileResponse(file: DownloadFile): Response {
  return new Response(file.text(), { headers: { 'Content-Type': `${file.mediaType}; charset=utf-8` } })
}
