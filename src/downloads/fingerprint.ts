import { createHash } from 'node:crypto'

/** What tells a downloaded file from another: its size, and a hash to check it by. */
export interface Fingerprint {
  readonly bytes: number
  /** SHA-256 in hexadecimal. */
  readonly sha256: string
}

/** The fingerprint of a text as UTF-8. The empty text has 0 bytes, and a hash that begins e3b0c442. */
export function fingerprint(text: string): Fingerprint {
  return {
    bytes: Buffer.byteLength(text, 'utf8'),
    sha256: createHash('sha256').update(text, 'utf8').digest('hex'),
  }
}
