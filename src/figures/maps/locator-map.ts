import type { GeographyMeta } from '../../inputs/geography/drawing.ts'
import { drawing, type Outlines } from './outlines.ts'
import { element, figure, type FigureText } from '../svg.ts'

const WIDTH = 240

/**
 * A small map that shows where a place lies: the place itself, what it belongs to, and the country.
 * Drawn from the coarse outlines, without links and without figures.
 */
export function locatorMap(
  text: FigureText,
  { here, around }: { readonly here: readonly string[]; readonly around: readonly string[] },
  outlines: Outlines,
  meta: GeographyMeta,
): string {
  const plane = drawing({ x: 0, y: 0, width: meta.plane.width, height: meta.plane.height }, WIDTH, 0)
  const shape = (code: string): string => {
    const outline = outlines.municipalities.get(code)
    if (outline === undefined) throw new RangeError(`locatorMap: ${code} has no outline`)
    return plane.path(outline)
  }
  const rest = [...outlines.municipalities.keys()].filter((code) => !here.includes(code) && !around.includes(code))
  const [left, top, right, bottom] = meta.bornholm.frame
  return figure(
    'locator',
    text,
    plane,
    { role: 'img', class: 'locator' },
    element('path', { class: 'land', d: rest.map(shape).join('') }),
    element('path', {
      class: 'around',
      d: around
        .filter((code) => !here.includes(code))
        .map(shape)
        .join(''),
    }),
    element('path', { class: 'here', d: here.map(shape).join('') }),
    element('path', { class: 'context', d: plane.path(outlines.councilBorders) }),
    element('rect', { class: 'inset', ...plane.place({ x: left, y: top, width: right - left, height: bottom - top }) }),
  )
}
