import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { folderFiles } from './folder-files.ts'
import { siteAddress } from './site-address.ts'

/** The largest page of a kind. */
export interface PageSize {
  /** The first part of the address, with "*" for the pages below it: "kommuner/*"; "css" and "js" for those files. */
  readonly kind: string
  readonly pages: number
  /** Address of the largest. */
  readonly largest: string
  readonly gzipBytes: number
}

/** The largest page of each kind in a built site, and the largest stylesheet and script, after gzip. */
export function pageSizes(dir: string): PageSize[] {
  const sized = folderFiles(dir)
    .filter((file) => /\.(html|css|js)$/.test(file.path))
    .map(({ path }) => ({
      address: siteAddress(path),
      kind: kindOf(path),
      gzipBytes: gzipSync(readFileSync(join(dir, path)), { level: 9 }).length,
    }))
  return [...Map.groupBy(sized, (page) => page.kind)].flatMap(([kind, pages]) => {
    const [largest] = pages.sort((a, b) => b.gzipBytes - a.gzipBytes)
    return largest === undefined
      ? []
      : [{ kind, pages: pages.length, largest: largest.address, gzipBytes: largest.gzipBytes }]
  })
}

function kindOf(path: string): string {
  const extension = path.slice(path.lastIndexOf('.') + 1)
  if (extension !== 'html') return extension
  const [first = '', second = ''] = siteAddress(path).split('/')
  return second === '' ? first || 'front' : `${first}/*`
}
