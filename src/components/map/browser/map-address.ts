/** The state of the map in the address: the chosen municipality, and the one compared with it. */
export interface MapAddress {
  readonly chosen: string | null
  readonly pinned: string | null
}

/** Reads "#kommune=aarhus&med=odense"; null for any other fragment. */
export function readAddress(hash: string): MapAddress | null {
  if (hash === '' || hash === '#') return { chosen: null, pinned: null }
  const said = new URLSearchParams(hash.slice(1))
  const chosen = said.get('kommune')
  return chosen === null ? null : { chosen, pinned: said.get('med') }
}

/** The fragment for a choice; nothing for none. */
export function writeAddress({ chosen, pinned }: MapAddress): string {
  if (chosen === null) return ''
  return `#kommune=${chosen}${pinned === null || pinned === chosen ? '' : `&med=${pinned}`}`
}
