import type { GeographyMeta } from '../inputs/read-geography.ts'
import type { Decimal } from '../model/decimal.ts'
import type { Classification } from './classes.ts'
import { type Box, drawing, type Drawing, type Outlines, roomiestPoint } from './outlines.ts'
import { element, escapeXml, figure, type FigureText } from './svg.ts'

/** What the map shows of one municipality. */
export interface MapArea {
  readonly code: string
  /** Address of its page. */
  readonly href: string
  readonly value: Decimal
  /** The value as the file has it. */
  readonly plain: string
  /** What the link is called: the name and the value with its unit. */
  readonly label: string
}

/** What a map needs besides its figures. */
export interface MapGround {
  readonly outlines: Outlines
  readonly meta: GeographyMeta
  /** Words that stand in the picture. */
  readonly labels: { readonly bornholm: string; readonly inset: (times: string) => string }
}

/** Width of the drawing in its own pixels; the page scales it. */
const WIDTH = 900
/** Air on the right of the plane, in its units: room for the inset, which stands in the Kattegat. */
const AIR_RIGHT = 1750
const AIR = 60
/** The municipalities whose middle lies so near to that of Copenhagen are enlarged, in km. */
const INSET_RADIUS_KM = 25
const CAPITAL = '0101'
/** A mark stands where a circle of so many pixels fits. */
const MARK_RADIUS = 7

/**
 * The map of the municipalities as an SVG picture: each in the shade and with the number of its class, the borders of
 * the health councils heavier, the capital enlarged in an inset, Bornholm framed where it is moved. Every area is a link.
 * The legend is drawn from the same classes.
 */
export function municipalityMap(
  text: FigureText,
  areas: readonly MapArea[],
  { classOf }: Classification,
  { outlines, meta, labels }: MapGround,
): string {
  const view = { x: -AIR, y: -AIR, width: meta.plane.width + AIR + AIR_RIGHT, height: meta.plane.height + 2 * AIR }
  const main = drawing(view, WIDTH)
  const [left, top, right, bottom] = meta.bornholm.frame
  const frame = main.place({ x: left, y: top, width: right - left, height: bottom - top })

  const inset = insetOf(outlines, meta)
  const origin = main.place(inset)
  // The inset fills the Kattegat: as large as fits between Bornholm's frame and the north of Zealand.
  const slot = main.place({ x: right - 2150, y: bottom + 620, width: view.x + view.width - right + 2150, height: 3200 })
  const times = Math.min(slot.width / origin.width, slot.height / origin.height)
  const window: Box = {
    x: slot.x + slot.width - origin.width * times - 1,
    y: slot.y,
    width: origin.width * times,
    height: origin.height * times,
  }
  const enlarge = `translate(${round(window.x)} ${round(window.y)}) scale(${round(times)}) translate(${round(-origin.x)} ${round(-origin.y)})`

  const shapes = areas.map((area) => {
    const outline = required(outlines.municipalities.get(area.code), area.code)
    const kind = classOf(area.value).number
    return { area, outline, kind, id: `m${area.code}`, ...markOf(main, outline) }
  })
  const enlarged = shapes.filter(({ outline }) => touches(main, outline, origin))

  const link = (shape: (typeof shapes)[number], attributes: Record<string, string>, content: string): string =>
    element(
      'a',
      {
        href: shape.area.href,
        'data-code': shape.area.code,
        'data-value': shape.area.plain,
        class: `c${shape.kind}`,
        ...attributes,
      },
      element('title', {}, escapeXml(shape.area.label)),
      content,
    )
  const mark = (kind: number, x: number, y: number): string =>
    element('text', { class: `m${kind}`, x: round(x), y: round(y + 4.5) }, String(kind))
  const inside = (x: number, y: number): readonly [number, number] => [
    window.x + (x - origin.x) * times,
    window.y + (y - origin.y) * times,
  ]

  return figure(
    'map',
    text,
    main,
    { role: 'group' },
    element(
      'g',
      { class: 'areas' },
      ...shapes.map((s) => link(s, {}, element('path', { id: s.id, d: main.path(s.outline) }))),
    ),
    element('path', { class: 'borders', id: 'council-borders', d: main.path(outlines.councilBorders) }),
    element(
      'g',
      { class: 'marks', 'aria-hidden': 'true' },
      ...shapes.filter((s) => s.radius >= MARK_RADIUS).map((s) => mark(s.kind, s.x, s.y)),
    ),
    element('rect', { class: 'inset', ...rounded(frame) }),
    element(
      'text',
      { x: round(frame.x - 10), y: round(frame.y + 16), 'text-anchor': 'end' },
      escapeXml(labels.bornholm),
    ),
    element('rect', { class: 'inset', ...rounded(origin) }),
    element(
      'g',
      { 'aria-hidden': 'true' },
      element('clipPath', { id: 'inset-window' }, element('rect', rounded(window))),
      element(
        'g',
        { 'clip-path': 'url(#inset-window)' },
        element(
          'g',
          { transform: enlarge, class: 'areas enlarged' },
          ...enlarged.map((s) => link(s, { tabindex: '-1' }, element('use', { href: `#${s.id}` }))),
          element('use', { class: 'borders', href: '#council-borders' }),
        ),
      ),
      element(
        'g',
        { class: 'marks' },
        ...enlarged
          .map((s) => ({ ...s, at: inside(s.x, s.y) }))
          .filter((s) => s.radius * times >= MARK_RADIUS && holds(window, s.at, MARK_RADIUS))
          .map((s) => mark(s.kind, s.at[0], s.at[1])),
      ),
      element('rect', { class: 'inset', ...rounded(window) }),
      element(
        'text',
        { x: round(window.x + window.width), y: round(window.y - 8), 'text-anchor': 'end' },
        escapeXml(labels.inset(times.toFixed(1).replace('.', ','))),
      ),
    ),
  )
}

/** The part of the plane that the inset enlarges: the municipalities around the capital, with some air. */
function insetOf(outlines: Outlines, meta: GeographyMeta): Box {
  const plane = drawing({ x: 0, y: 0, width: meta.plane.width, height: meta.plane.height }, meta.plane.width)
  const [x, y] = plane.centre(required(outlines.municipalities.get(CAPITAL), CAPITAL))
  const near = [...outlines.municipalities.values()].filter((outline) => {
    const [cx, cy] = plane.centre(outline)
    return Math.hypot(cx - x, cy - y) * meta.kmPerUnit <= INSET_RADIUS_KM
  })
  const boxes = near.map((outline) => plane.bounds(outline))
  const air = 40
  const left = Math.min(...boxes.map((b) => b.x)) - air
  const top = Math.min(...boxes.map((b) => b.y)) - air
  const right = Math.max(...boxes.map((b) => b.x + b.width)) + air
  const bottom = Math.max(...boxes.map((b) => b.y + b.height)) + air
  return { x: left, y: top, width: right - left, height: bottom - top }
}

function markOf(main: Drawing, outline: Parameters<typeof roomiestPoint>[0]): { x: number; y: number; radius: number } {
  const { point, radius } = roomiestPoint(outline)
  const at = main.place({ x: point[0], y: point[1], width: radius, height: 0 })
  return { x: at.x, y: at.y, radius: at.width }
}

function touches(main: Drawing, outline: Parameters<Drawing['bounds']>[0], box: Box): boolean {
  const b = main.bounds(outline)
  return b.x < box.x + box.width && b.x + b.width > box.x && b.y < box.y + box.height && b.y + b.height > box.y
}

function holds(box: Box, [x, y]: readonly [number, number], margin: number): boolean {
  return x - margin > box.x && x + margin < box.x + box.width && y - margin > box.y && y + margin < box.y + box.height
}

const round = (value: number): number => Math.round(value * 100) / 100

function rounded(box: Box): Record<'x' | 'y' | 'width' | 'height', number> {
  return { x: round(box.x), y: round(box.y), width: round(box.width), height: round(box.height) }
}

function required<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new RangeError(`municipalityMap: ${what} has no outline`)
  return value
}
