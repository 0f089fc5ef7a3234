import { createHash } from 'node:crypto'

/** The SHA-256 of bytes, or of a text as UTF-8, in hexadecimal. That of the empty text begins e3b0c442. */
export function sha256Of(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex')
}
