import type { DownloadFile } from './download-file.ts'
import type { FileGroup } from './file-groups.ts'
import { fingerprint } from '../descriptions/fingerprint.ts'

/** A file with its size and hash. */
export interface PrintedFile extends DownloadFile {
  /** Size in bytes. */
  readonly size: number
  /** SHA-256 in hexadecimal. */
  readonly sha256: string
}

/** Files that belong together, each with its size and hash. */
export interface PrintedGroup extends Omit<FileGroup, 'files'> {
  readonly files: readonly PrintedFile[]
}

/** The groups with the size and hash of each file; the files are made for it, unless they have been made before. */
export async function printed(groups: readonly FileGroup[]): Promise<readonly PrintedGroup[]> {
  return Promise.all(
    groups.map(async (group) => ({
      ...group,
      files: await Promise.all(
        group.files.map(async (file): Promise<PrintedFile> => {
          const { bytes: size, sha256 } = fingerprint(await file.bytes())
          return { ...file, size, sha256 }
        }),
      ),
    })),
  )
}
