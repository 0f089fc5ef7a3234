import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { temporaryFolder } from '../../../support/temporary-folder.ts'

/** A folder that holds one file, as readers ask for it; nothing where the content is null. */
export function folderWith(name: string, content: string | Uint8Array | null): URL {
  const folder = temporaryFolder()
  if (content !== null) writeFileSync(join(folder, name), content)
  return pathToFileURL(`${folder}/`)
}
