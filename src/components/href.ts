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
