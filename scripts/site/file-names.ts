/** Names that Windows keeps for devices, whatever their ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

/** Characters that Windows refuses in a name, and those that are not seen. */
const REFUSED = /[<>:"|?*\\\p{C}]/u

/** The longest name that the common disks take, in bytes. */
const LONGEST = 255

/**
 * Paths that some system cannot hold as they are, each with the reason: ["data/con.csv: Windows keeps the name “con.csv”"].
 * @param paths with "/" between their parts
 */
export function unholdablePaths(paths: Iterable<string>): readonly string[] {
  const folded = new Map<string, string>()
  return [...paths].flatMap((path) => {
    const twin = folded.get(path.normalize('NFC').toLowerCase())
    folded.set(path.normalize('NFC').toLowerCase(), path)
    const reason =
      path
        .split('/')
        .map(whyUnholdable)
        .find((found) => found !== null) ??
      (twin === undefined ? null : `one file with “${twin}” where large and small letters are the same`)
    return reason === null ? [] : [`${path}: ${reason}`]
  })
}

/**
 * Paths of a site that some host does not serve, each with the reason; those that cannot be held are among them.
 * @param meant files that a host reads for itself, and that are called what it asks for: "_headers", ".nojekyll"
 */
export function unservablePaths(
  paths: readonly string[],
  meant: ReadonlySet<string> = new Set<string>(),
): readonly string[] {
  const hidden = paths
    .filter((path) => !meant.has(path) && path.split('/').some((name) => /^[_.]|~$/.test(name)))
    .map((path) => `${path}: hosts hide names that begin with “_” or “.” or end in “~”`)
  return [...hidden, ...unholdablePaths(paths)]
}

/** Why a name is not one that every system can hold; null where it is. */
export function whyUnholdable(name: string): string | null {
  if (name === '' || name === '.' || name === '..') return `“${name}” is no name`
  if (REFUSED.test(name)) return `“${name}” has a character that Windows refuses`
  if (/[. ]$/.test(name)) return `“${name}” ends in a point or a blank, which Windows takes away`
  if (DEVICE.test(name)) return `Windows keeps the name “${name}”`
  return Buffer.byteLength(name) > LONGEST ? `“${name.slice(0, 20)}…” is longer than ${LONGEST} bytes` : null
}
