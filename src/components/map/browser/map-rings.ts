import { shareAlong } from '../../../figures/maps/share-along.ts'
import type { MapPlace } from './map-places.ts'

const SVG = 'http://www.w3.org/2000/svg'

/** The places that are outlined above all areas: the chosen one, the one compared with, and that below pointer or focus. */
export interface Ringed {
  readonly pinned: MapPlace | undefined
  readonly chosen: MapPlace | undefined
  readonly near: MapPlace | undefined
}

/** The outlines, from the lowest. */
const KINDS = ['near', 'pinned', 'chosen'] as const

/** Draws the outlines on the map and in the inset. They are there from the start, and each is led to its place. */
export function ringsOf(svg: SVGSVGElement): (ringed: Ringed) => void {
  const layers = [...svg.querySelectorAll('.areas')].map((areas) => {
    const layer = document.createElementNS(SVG, 'g')
    layer.setAttribute('class', 'rings')
    const rings = KINDS.map((kind) => ({ kind, uses: ['under', 'over'].map((at) => ring(`${kind} ${at}`)) }))
    layer.append(...rings.flatMap(({ uses }) => uses))
    if (areas.classList.contains('enlarged')) areas.append(layer)
    else (svg.querySelector(':scope > .names') ?? svg.lastElementChild)?.before(layer)
    return rings
  })
  return (ringed) => {
    for (const { kind, uses } of layers.flat()) {
      const place = ringed[kind]
      for (const use of uses) {
        if (place === undefined) use.removeAttribute('href')
        else if (use.getAttribute('href') !== `#m${place.code}`) use.setAttribute('href', `#m${place.code}`)
      }
    }
  }
}

function ring(name: string): SVGUseElement {
  const use = document.createElementNS(SVG, 'use')
  use.setAttribute('class', name)
  return use
}

/** Sets the needle of the legend at a place; away without one. */
export function setNeedle(map: HTMLElement, place: MapPlace | undefined): void {
  const bar = map.querySelector<SVGSVGElement>('[data-stops]')
  const needle = bar?.querySelector('.chosen')
  if (!bar || !needle) return
  const isShown = place !== undefined && Number.isFinite(place.value)
  needle.setAttribute('visibility', isShown ? 'visible' : 'hidden')
  if (!isShown) return
  const stops = (bar.dataset.stops ?? '').split(',').map((stop) => {
    const [value = 0, share = 0] = stop.split(' ').map(Number)
    return [value, share] as const
  })
  needle.setAttribute('x', `${100 * Math.min(1, Math.max(0, shareAlong(stops)(place.value)))}%`)
}
