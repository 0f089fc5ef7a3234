/** Where a file below /data/ is read: at its address, or beside, where no address is known. */
export function placeOf(path: string, root: string | null): string {
  return root === null ? path.slice(path.lastIndexOf('/') + 1) : `${root}data/${path}`
}
