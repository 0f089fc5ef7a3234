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
  return [...svg.querySelectorAll<SVGAElement>('.areas:not(.enlarged) a')].flatMap((area) => {
    const code = area.dataset.code ?? ''
    const record = records.get(code)
    if (record === undefined) return []
    const { slug = '', name = '', also, council = '' } = record.dataset
    return {
      code,
      area,
      record,
      areas: [...svg.querySelectorAll<SVGAElement>(`a[data-code="${code}"]`)],
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
