/**
 * The entries of a page's forms are kept in the URL fragment, which browsers never send. Each form writes only
 * its own and keeps those of the others.
 */
export function recordEntries(names: readonly string[], entries: ReadonlyMap<string, string>): void {
  const before = addressEntries()
  const address = addressEntries()
  for (const name of names) address.delete(name)
  for (const [name, value] of entries) address.set(name, value)
  if (address.toString() === before.toString()) return
  const { pathname, search } = location
  history.replaceState(null, '', `${pathname}${search}${address.size === 0 ? '' : `#${address.toString()}`}`)
}

/** The entries in the address; none where the fragment names a section. */
export function addressEntries(): URLSearchParams {
  const fragment = location.hash.slice(1)
  return new URLSearchParams(fragment.includes('=') ? fragment : '')
}
