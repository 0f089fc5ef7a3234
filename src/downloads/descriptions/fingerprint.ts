import { sha256Of } from '../../inputs/files/sha256.ts'

/** Size and hash of a file, to verify a download by. */
export interface Fingerprint {
  readonly bytes: number
  /** SHA-256 in hexadecimal. */
  readonly sha256: string
}

/** The fingerprint of bytes, or of a text as UTF-8. The empty text has 0 bytes, and a hash that begins e3b0c442. */
export function fingerprint(content: string | Uint8Array): Fingerprint {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return { bytes: bytes.byteLength, sha256: sha256Of(bytes) }
}
