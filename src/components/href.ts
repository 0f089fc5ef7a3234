const base = import.meta.env.BASE_URL.replace(/\/*$/, '/')

/** The address of a page or file of the site under the path that it is deployed to: "/data/" → "/sub/data/". */
export function href(path: `/${string}`): string {
  return base + path.slice(1)
}

/** The address of a municipality's page. */
export function municipalityHref(slug: string): string {
  return href(`/kommuner/${slug}/`)
}

/** The address of a health council's page. */
export function councilHref(slug: string): string {
  return href(`/sundhedsraad/${slug}/`)
}

/** A layout of a map: as the land lies, or in equal tiles. */
export type MapLayout = 'geography' | 'tiles'

/** The measure whose tiles stand at the address of all tiles. */
export const TILES_FIRST = 'patienttal'

/** The address of the map of a measure, by the last part of the measure's address. */
export function mapHref(slug: string, layout: MapLayout): string {
  if (layout === 'geography') return href(`/kort/${slug}/`)
  return slug === TILES_FIRST ? href('/kort/felter/') : href(`/kort/felter/${slug}/`)
}
