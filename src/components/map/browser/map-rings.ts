import { shareAlong } from '../../../figures/maps/share-along.ts'
import type { MapPlace } from './map-places.ts'

const SVG = 'http://www.w3.org/2000/svg'

/** The places that are outlined above all areas: the chosen one, the one compared with, and that below pointer or focus. */
export interface Ringed {
  readonly pinned: MapPlace | undefined
  readonly chosen: MapPlace | undefined
  readonly near: MapPlace | undefined
}

/** Draws the outlines on the map and in the inset, and the name of the chosen place. */
export function ringsOf(svg: SVGSVGElement): (ringed: Ringed) => void {
  const layers = [...svg.querySelectorAll('.areas')].map((areas) => {
    const layer = document.createElementNS(SVG, 'g')
    layer.setAttribute('class', 'rings')
    if (areas.classList.contains('enlarged')) areas.append(layer)
    else (svg.querySelector(':scope > .names') ?? svg.lastElementChild)?.before(layer)
    return layer
  })
  const name = document.createElementNS(SVG, 'g')
  name.setAttribute('class', 'rings')
  svg.append(name)
  return ({ pinned, chosen, near }) => {
    const kinds = [
      { place: near, kind: 'near' },
      { place: pinned, kind: 'pinned' },
      { place: chosen, kind: 'chosen' },
    ]
    // Measured first: what is measured after a change is laid out for it.
    const named = chosen ? [nameOf(chosen, svg)] : []
    name.replaceChildren(...named)
    for (const layer of layers) {
      layer.replaceChildren(
        ...kinds.flatMap(({ place, kind }) =>
          place ? ['under', 'over'].map((at) => ring(place, `${kind} ${at}`)) : [],
        ),
      )
    }
  }
}

function ring(place: MapPlace, name: string): SVGUseElement {
  const use = document.createElementNS(SVG, 'use')
  use.setAttribute('href', `#m${place.code}`)
  use.setAttribute('class', name)
  return use
}

/** The name of a place above its area, within the picture. */
function nameOf({ area, name }: MapPlace, svg: SVGSVGElement): SVGTextElement {
  const { x, y, width } = area.getBBox()
  const text = document.createElementNS(SVG, 'text')
  const edge = name.length * 9
  text.setAttribute('x', String(Math.min(Math.max(x + width / 2, edge), svg.viewBox.baseVal.width - edge)))
  text.setAttribute('y', String(Math.max(y - 8, 24)))
  text.textContent = name
  return text
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
