/** What a request asks for. */
export interface RequestTarget {
  /** The names of the path, decoded: "/kommuner/k%C3%B8ge" is ["kommuner", "køge"]. */
  readonly names: readonly string[]
  /** Whether the path ends in a slash, as that of a page does. */
  readonly isFolder: boolean
  /** "?a=b", or nothing. */
  readonly search: string
}

/**
 * Reads the target of a request, which anyone may have written: nothing is resolved, joined or corrected.
 * @returns null when it is not a path, or cannot be decoded
 */
export function readTarget(target: string): RequestTarget | null {
  // A proxy sends the whole address.
  const [, path = '', search = ''] = /^(?:https?:\/\/[^/?#]*)?([^?#]*)(\?[^#]*)?/i.exec(target) ?? []
  if (!path.startsWith('/')) return null
  const isFolder = path.endsWith('/')
  const names = path === '/' ? [] : path.slice(1, isFolder ? -1 : undefined).split('/')
  try {
    return { names: names.map(decodeURIComponent), isFolder, search }
  } catch {
    return null
  }
}
