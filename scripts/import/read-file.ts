import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { FILE_LIMITS } from '../../src/inputs/import/file-limits.ts'
import { fileFault, ImportFaults } from '../../src/inputs/import/import-fault.ts'
import { readBook } from '../../src/inputs/import/read-sheets.ts'
import type { Book } from '../../src/inputs/import/sheet.ts'

/**
 * The sheets that a file on the disk may be read as.
 * @throws ImportFaults when it is not there, or cannot be read
 */
export async function readFile(path: string): Promise<Book> {
  const file = basename(path)
  let bytes: Uint8Array<ArrayBuffer>
  try {
    // What is larger than is read at all is not held in memory whole: its size is told by the reader.
    bytes =
      statSync(path).size > FILE_LIMITS.bytes
        ? new Uint8Array(FILE_LIMITS.bytes + 1)
        : new Uint8Array(readFileSync(path))
  } catch {
    throw new ImportFaults([
      fileFault(
        file,
        'file',
        { da: 'Filen er der ikke, eller den kan ikke læses.', en: 'The file is missing or cannot be read.' },
        { da: 'Skriv filens sti, som den er.', en: 'Write the path of the file as it is.' },
      ),
    ])
  }
  return readBook(file, bytes)
}
