import { createHash } from 'node:crypto'
import { expect } from 'vitest'

/** A path longer than this is told by its SHA-256: nobody reads its points. */
const LONG_PATH = 120

/**
 * Holds drawings against a file as text, one element a line. The file is as it was last looked at and found good; a change
 * that is meant is accepted by `npm run pictures`, and what git then shows is read before it is committed.
 * @param file its path, from the file of the test
 */
export async function expectStored(drawings: readonly string[], file: string): Promise<void> {
  const text = drawings
    .join('\n')
    .replaceAll(/><\/\w+>/g, '/>')
    .replaceAll('><', '>\n<')
    .replaceAll(/ d="([^"]+)"/g, (whole, d: string) =>
      d.length <= LONG_PATH ? whole : ` d="sha256:${createHash('sha256').update(d).digest('hex').slice(0, 16)}"`,
    )
  await expect(`<svg>\n${text}\n</svg>\n`).toMatchFileSnapshot(file)
}
