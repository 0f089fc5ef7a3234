import { once } from '../../inputs/files/once.ts'
import type { GeographyMeta } from '../../inputs/geography/drawing.ts'
import { type Box, drawing, type Drawing, type Outline, type Outlines } from '../maps/outlines.ts'
import { element, pixels } from '../svg.ts'
import { PICTURE_COLOURS as COLOUR } from './picture-colours.ts'
import { PICTURE_FONT } from './picture-font.ts'
import { CARD_SIZE, words } from './social-card.ts'

/** What the map of a card shows: a place and what it belongs to, or the whole country in classes. */
export type CardMap =
  | { readonly kind: 'place'; readonly here: readonly string[]; readonly around: readonly string[] }
  | {
      readonly kind: 'country'
      /** Colour of each municipality: the shade of its class. */
      readonly colourOf: (code: string) => string
      /** The colours of the classes, the darkest first. */
      readonly colours: readonly string[]
      /** Words at the two ends of the scale, the dark one first. */
      readonly ends: readonly [string, string]
    }

/** The outlines that the map is drawn from. */
export interface CardGround {
  readonly outlines: Outlines
  readonly meta: GeographyMeta
}

/** Where the map of a card stands. */
export const CARD_PANEL: Box = { x: 704, y: 0, width: CARD_SIZE.width - 704, height: CARD_SIZE.height }
const SEA = '#edf2f0'
const LAND = '#d2d9d3'
const AROUND = '#93b7b8'
/** Land in the small map of the country. */
const FAR = '#bcc6c1'
/** Least height of the view in km, so that a small place keeps its surroundings. */
const LEAST_HEIGHT_KM = 78
/** Room around the place, as a share of its own size. */
const AIR = 1.5

/** The map of a card, as SVG of the size of its panel. */
export function cardMap(map: CardMap, ground: CardGround): string {
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `${CARD_PANEL.x} ${CARD_PANEL.y} ${CARD_PANEL.width} ${CARD_PANEL.height}`,
      'font-family': PICTURE_FONT,
    },
    element('rect', { ...CARD_PANEL, fill: SEA }),
    element(
      'g',
      { 'stroke-linejoin': 'round' },
      ...(map.kind === 'place' ? placeMap(map.here, map.around, ground) : countryMap(map, ground)),
    ),
  )
}

/** The land around a place: the place dark, what it belongs to in a middle tone, the rest pale. */
function placeMap(here: readonly string[], around: readonly string[], ground: CardGround): string[] {
  const { outlines, meta } = ground
  const { bornholm } = meta
  // Bornholm is inset far from its health council: one view of both would be mostly water.
  const apart = here.length > 1 && here.includes(bornholm.code)
  const drawn = here.filter((code) => !(apart && code === bornholm.code))
  const view = viewOf(
    drawn.map((code) => outlineOf(outlines, code)),
    meta,
  )
  const plane = drawing(view, CARD_PANEL.width)
  const fillOf = (code: string): string => (here.includes(code) ? COLOUR.accent : around.includes(code) ? AROUND : LAND)
  const shapes = [...outlines.municipalities]
    .filter(([code, outline]) => meets(plane.bounds(outline), plane) && !(apart && code === bornholm.code))
    .map(([code, outline]) =>
      element('path', {
        d: plane.path(outline),
        fill: fillOf(code),
        stroke: SEA,
        'stroke-width': 1.2,
      }),
    )
  return [
    element('g', { transform: `translate(${CARD_PANEL.x} 0)` }, ...shapes),
    ...(apart ? bornholmInset(ground) : []),
    ...locator(drawn, view, plane, ground),
  ]
}

/** The part of the plane that a card shows: the place in its middle with land around it, in the shape of the panel. */
function viewOf(place: readonly Outline[], { plane, kmPerUnit }: GeographyMeta): Box {
  const whole = drawing({ x: 0, y: 0, width: plane.width, height: plane.height }, plane.width)
  const boxes = place.map((outline) => whole.bounds(outline))
  const left = Math.min(...boxes.map((b) => b.x))
  const top = Math.min(...boxes.map((b) => b.y))
  const right = Math.max(...boxes.map((b) => b.x + b.width))
  const bottom = Math.max(...boxes.map((b) => b.y + b.height))
  const shape = CARD_PANEL.width / CARD_PANEL.height
  const height = Math.max((bottom - top) * AIR, ((right - left) * AIR) / shape, LEAST_HEIGHT_KM / kmPerUnit)
  const width = height * shape
  return { x: (left + right - width) / 2, y: (top + bottom - height) / 2, width, height }
}

/** Bornholm as part of a place that lies elsewhere, framed in a corner. */
function bornholmInset({ outlines, meta }: CardGround): string[] {
  const [left, top, right, bottom] = meta.bornholm.frame
  const plane = drawing({ x: left, y: top, width: right - left, height: bottom - top }, 118)
  const x = CARD_PANEL.x + CARD_PANEL.width - plane.width - 24
  return [
    element(
      'g',
      { transform: `translate(${pixels(x)} 24)` },
      element('rect', { width: plane.width, height: plane.height, fill: SEA, stroke: COLOUR.muted }),
      element('path', { d: plane.path(outlineOf(outlines, meta.bornholm.code)), fill: COLOUR.accent }),
    ),
  ]
}

/** The country in a corner, with the part that the card shows: where in Denmark is this? */
function locator(here: readonly string[], view: Box, main: Drawing, ground: CardGround): string[] {
  const air = 10
  const { plane, paths } = smallCountry(ground)
  const size = { width: plane.width + 2 * air, height: plane.height + 2 * air }
  const corner = emptiest(
    size,
    here.flatMap((code) => inView(main, outlineOf(ground.outlines, code))),
  )
  const shapes = (codes: readonly string[]): string => codes.map((code) => paths.get(code) ?? '').join('')
  const elsewhere = [...paths.keys()].filter((code) => !here.includes(code))
  return [
    element(
      'g',
      { transform: `translate(${pixels(CARD_PANEL.x + corner.x)} ${pixels(corner.y)})` },
      element('rect', { ...size, fill: COLOUR.paper, stroke: COLOUR.muted }),
      element(
        'g',
        { transform: `translate(${air} ${air})` },
        element('path', { d: shapes(elsewhere), fill: FAR }),
        element('path', { d: shapes(here), fill: COLOUR.accent, stroke: COLOUR.accent, 'stroke-width': 1 }),
        element('rect', { ...clip(plane.place(view), plane), fill: 'none', stroke: COLOUR.mark, 'stroke-width': 2 }),
      ),
    ),
  ]
}

/** The country in the corner, with the outline of each municipality: the same on the card of every place. */
const smallCountry = once(({ outlines, meta }: CardGround) => {
  const plane = drawing({ x: 0, y: 0, width: meta.plane.width, height: meta.plane.height }, 104, 0)
  const paths = new Map([...outlines.municipalities].map(([code, outline]) => [code, plane.path(outline)]))
  return { plane, paths }
})

/** The points of an outline, in pixels of the panel. */
function inView(main: Drawing, outline: Outline): (readonly [number, number])[] {
  const polygons = outline.type === 'Polygon' ? [outline.coordinates] : outline.coordinates
  return polygons.flat(2).map(([x = 0, y = 0]) => {
    const at = main.place({ x, y, width: 0, height: 0 })
    return [at.x, at.y] as const
  })
}

/** Where a box of a size covers least of the coast of a place: below on the right, else on the left, else above. */
function emptiest(
  size: { readonly width: number; readonly height: number },
  coast: readonly (readonly [number, number])[],
): { readonly x: number; readonly y: number } {
  const air = 24
  const right = CARD_PANEL.width - size.width - air
  const foot = CARD_PANEL.height - size.height - air
  const corners = [
    { x: right, y: foot },
    { x: air, y: foot },
    { x: air, y: air },
    { x: right, y: air },
  ]
  const covered = (corner: { readonly x: number; readonly y: number }): number =>
    coast.filter(
      ([x, y]) =>
        x > corner.x - 8 && x < corner.x + size.width + 8 && y > corner.y - 8 && y < corner.y + size.height + 8,
    ).length
  return corners.reduce((best, corner) => (covered(corner) < covered(best) ? corner : best))
}

/** The part of a box that lies in a drawing. */
function clip(box: Box, { width, height }: { readonly width: number; readonly height: number }): Box {
  const [left, top] = [Math.max(box.x, 0), Math.max(box.y, 0)]
  const [right, bottom] = [Math.min(box.x + box.width, width), Math.min(box.y + box.height, height)]
  return { x: left, y: top, width: right - left, height: bottom - top }
}

/** The whole country in classes, with the ends of the scale named. */
function countryMap(map: CardMap & { readonly kind: 'country' }, { outlines, meta }: CardGround): string[] {
  const air = 28
  const height = CARD_PANEL.height - 2 * air
  const width = (height * meta.plane.width) / meta.plane.height
  const plane = drawing({ x: 0, y: 0, width: meta.plane.width, height: meta.plane.height }, width)
  const [left, top, right, bottom] = meta.bornholm.frame
  const frame = plane.place({ x: left, y: top, width: right - left, height: bottom - top })
  const scaleX = CARD_PANEL.x + CARD_PANEL.width - 118
  const scaleY = 166
  return [
    element(
      'g',
      { transform: `translate(${pixels(CARD_PANEL.x + 14)} ${air})` },
      ...[...outlines.municipalities].map(([code, outline]) =>
        element('path', {
          d: plane.path(outline),
          fill: map.colourOf(code),
          stroke: SEA,
          'stroke-width': 0.5,
        }),
      ),
      element('rect', { ...frame, fill: 'none', stroke: COLOUR.muted }),
    ),
    ...map.colours.map((fill, index) =>
      element('rect', { x: scaleX, y: scaleY + index * 22, width: 34, height: 22, fill }),
    ),
    words(map.ends[0], { x: scaleX + 42, y: scaleY + 17, size: 21, weight: 400, fill: COLOUR.muted }),
    words(map.ends[1], {
      x: scaleX + 42,
      y: scaleY + (map.colours.length - 1) * 22 + 17,
      size: 21,
      weight: 400,
      fill: COLOUR.muted,
    }),
  ]
}

function outlineOf(outlines: Outlines, code: string): Outline {
  const outline = outlines.municipalities.get(code)
  if (outline === undefined) throw new RangeError(`cardMap: ${code} has no outline`)
  return outline
}

function meets(box: Box, { width, height }: { readonly width: number; readonly height: number }): boolean {
  return box.x < width && box.x + box.width > 0 && box.y < height && box.y + box.height > 0
}
