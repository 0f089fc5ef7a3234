import { boxAround, FOOT, isInside, meet, roomFor } from '../../../figures/maps/name-room.ts'
import type { Box } from '../../../figures/maps/outlines.ts'
import { setChildren } from '../../shared/browser/set-children.ts'
import type { MapPlace } from './map-places.ts'

const SVG = 'http://www.w3.org/2000/svg'

/** Sizes of the names on the screen, in CSS pixels, however large the map is. */
const CHOSEN_SIZE = 17
const NEIGHBOUR_SIZE = 13

/**
 * Names the chosen municipality on a map, and on the map of outlines its neighbours by land where their names find room. A
 * name of the map that the chosen one covers gives way. It measures what is drawn, so whoever has changed the page before
 * makes the browser lay it out twice.
 */
export function namesOn(svg: SVGSVGElement): (chosen: MapPlace | undefined, neighbours: readonly MapPlace[]) => void {
  const layer = document.createElementNS(SVG, 'g')
  layer.setAttribute('class', 'chosen-names')
  svg.append(layer)
  const names = [...svg.querySelectorAll<SVGTextElement>(':scope > .names text')]
  const values = [...svg.querySelectorAll<SVGTextElement>(':scope > .marks text, .capital .marks text, .label')]
  const frames = [...svg.querySelectorAll<SVGRectElement>('rect.inset')]

  return (chosen, neighbours) => {
    if (chosen === undefined) {
      for (const name of names) name.classList.remove('away')
      setChildren(layer, [])
      return
    }
    const pixel = 1 / (svg.getScreenCTM()?.a ?? 1)
    const { width, height } = svg.viewBox.baseVal
    const whole = { x: 0, y: 0, width, height }
    const insets = frames.flatMap(seenBox)
    const isTiles = svg.classList.contains('tiles')
    const own = chosenBox(chosen, isTiles ? [] : insets, CHOSEN_SIZE * pixel, whole)
    const standing = names.map((name) => {
      const [box] = seenBox(name)
      return { name, box, isAway: name.textContent === chosen.name || (box !== undefined && meet(box, own)) }
    })
    const staying = standing.filter(({ box, isAway }) => box && !isAway)
    const taken = [own, ...staying.flatMap(({ box }) => box ?? []), ...values.flatMap(seenBox)]
    const written = [textIn(own, chosen.name, 'chosen')]
    for (const { name, spot } of isTiles ? [] : neighbours) {
      if (staying.some((one) => one.name.textContent === name)) continue
      const inset = insets.find((frame) => holds(frame, spot))
      const room = { taken: [...taken, ...insets.filter((frame) => frame !== inset)], within: inset ?? whole }
      const box = roomFor([name], spot, NEIGHBOUR_SIZE * pixel, room)
      if (box === null) continue
      taken.push(box)
      written.push(textIn(box, name, 'neighbour'))
    }
    for (const { name, isAway } of standing) name.classList.toggle('away', isAway)
    setChildren(layer, written)
  }
}

/** The box of a part of the picture; none of one that is not shown. */
function seenBox(part: SVGGraphicsElement): readonly Box[] {
  const box = part.getBBox()
  return box.width > 0 ? [box] : []
}

function holds(box: Box, [x, y]: readonly [number, number]): boolean {
  return isInside({ x, y, width: 0, height: 0 }, box)
}

/** The room of the chosen name: above its area, or on it where an inset enlarges it; within the picture. */
function chosenBox({ name, area, spot }: MapPlace, insets: readonly Box[], size: number, whole: Box): Box {
  const { x, y, width } = area.getBBox()
  const isEnlarged = insets.some((inset) => holds(inset, spot)) && !holds(area.getBBox(), spot)
  const box = boxAround([name], isEnlarged ? spot : [x + width / 2, y - size * 0.7], size)
  return {
    ...box,
    x: Math.min(Math.max(box.x, whole.x), whole.x + whole.width - box.width),
    y: Math.max(box.y, whole.y),
  }
}

function textIn({ x, y, width, height }: Box, name: string, kind: 'chosen' | 'neighbour'): SVGTextElement {
  const text = document.createElementNS(SVG, 'text')
  text.setAttribute('class', kind)
  text.setAttribute('x', String(x + width / 2))
  text.setAttribute('y', String(y + height * FOOT))
  text.setAttribute('font-size', String(height))
  text.textContent = name
  return text
}
