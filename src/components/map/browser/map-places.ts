import type { NamedPlace } from '../../shared/browser/match-places.ts'

/** A municipality: its areas on the map, its record on the page, and what they say. */
export interface MapPlace extends NamedPlace {
  readonly slug: string
  readonly href: string
  /** Name, number with unit, and status: the accessible name of the area. */
  readonly label: string
  /** The value of the map, as its file has it. */
  readonly value: number
  readonly area: SVGAElement
  /** Where its name would stand on the map of outlines: in its roomiest part, in the inset where that enlarges it. */
  readonly spot: readonly [x: number, y: number]
  /** Its areas, also the one in the inset. */
  readonly areas: readonly SVGAElement[]
  /** What the page says of it: an answer that is shown when it is chosen, or a row of the table. */
  readonly record: HTMLElement
}

/** The municipalities in the order of the areas. */
export function placesOf(svg: SVGSVGElement): readonly MapPlace[] {
  const records = new Map(
    [...document.querySelectorAll<HTMLElement>(':is(article, tr)[data-code]')].map((r) => [r.dataset.code, r]),
  )
  const spots = (svg.dataset.spots ?? '').split(',').map((spot) => spot.split(' ').map(Number))
  const drawn = Map.groupBy(svg.querySelectorAll<SVGAElement>('a[data-code]'), ({ dataset }) => dataset.code)
  return [...drawn].flatMap(([code = '', areas], index) => {
    const [area] = areas
    const record = records.get(code)
    if (area === undefined || record === undefined) return []
    const [x = 0, y = 0] = spots[index] ?? []
    const { slug = '', name = '', also, council = '' } = record.dataset
    return {
      code,
      area,
      spot: [x, y] as const,
      areas,
      record,
      slug,
      name,
      council,
      also: also?.split(', ') ?? [],
      href: area.getAttribute('href') ?? '',
      label: area.querySelector('title')?.textContent ?? '',
      value: Number(area.dataset.value),
    }
  })
}

/** Neighbours by land of each area; the page has each border once. */
export function neighboursOf(map: HTMLElement): readonly (readonly number[])[] {
  const later: unknown = JSON.parse(map.querySelector('[data-borders]')?.textContent ?? '[]')
  if (!Array.isArray(later)) return []
  const all: number[][] = later.map(() => [])
  later.forEach((others: unknown, index) => {
    if (!Array.isArray(others)) return
    for (const other of others) {
      if (typeof other !== 'number') continue
      all[index]?.push(other)
      all[other]?.push(index)
    }
  })
  return all
}

/** The middles of the areas as they stand now, in whichever layout. */
export function middlesOf(places: readonly MapPlace[]): readonly (readonly [number, number])[] {
  return places.map(({ area }) => {
    const { x, y, width, height } = area.getBBox()
    return [x + width / 2, y + height / 2] as const
  })
}

/** The municipality whose area, or part of it, was hit; undefined beside them. */
export function placeAt(places: readonly MapPlace[], target: EventTarget | null): MapPlace | undefined {
  const code = target instanceof Element ? target.closest<SVGAElement>('a[data-code]')?.dataset.code : undefined
  return places.find((place) => place.code === code)
}
