import { once } from '../../inputs/files/once.ts'
import type { GeographyMeta } from '../../inputs/geography/drawing.ts'
import { type Decimal, decimal } from '../../model/decimal.ts'
import type { Status } from '../../model/domain.ts'
import { required } from '../../model/required.ts'
import type { Scale } from './measure-scales.ts'
import { type Box, drawing, type Drawing, type Outline, type Outlines, roomiestPoint } from './outlines.ts'
import { type AreaMark, symbolOf, writingAt } from './area-writing.ts'
import type { NormGroup } from '../../results/norm-group.ts'
import { LINE_HEIGHT, type MapName, mapNames, type NamedGround } from './map-names.ts'
import { patterns, shadeClasses } from './area-patterns.ts'
import type { Shade } from './shades.ts'
import { type Attributes, element, figure, type FigureText, pixels } from '../svg.ts'
import { escapeXml } from '../../text/format/escape-xml.ts'

/** What the map shows of one municipality. */
export interface MapArea {
  readonly code: string
  /** Address of its page. */
  readonly href: string
  /** The value that is put into a class; null where there is none. */
  readonly value: Decimal | null
  /** The value as the file has it. */
  readonly plain: string
  /** What the link is called: the name and the value with its unit. */
  readonly label: string
  /** Status of the value. */
  readonly status: Status
  /** The value as it is written on the land; null where the map writes none there. */
  readonly text: string | null
  /** How it stands to the norm by the recomputations; null where nothing is drawn anew. */
  readonly group: NormGroup | null
}

/** What a map needs besides its figures. */
export interface MapGround {
  readonly outlines: Outlines
  readonly meta: GeographyMeta
  /** The names that stand on the land; none where there is no room for them. */
  readonly names: NamedGround | null
  /** Whether a script names areas on it, and has to know where. */
  readonly hasSpots: boolean
  /** Words that stand in the picture. */
  readonly labels: { readonly bornholm: string; readonly inset: (times: Decimal) => string }
}

/** The marks that a legend must explain, in the order in which it does. */
export const AREA_MARKS: readonly AreaMark[] = ['official', 'reported', 'imputed', 'missing']

/**
 * The mark of an area: hatching where there is no value; and a mark for the status, where it is another than that of the
 * map as a whole, which stands in its title.
 */
export function areaMark({ value, status }: Pick<MapArea, 'value' | 'status'>, usual: Status): AreaMark | null {
  if (value === null) return 'missing'
  if (status === usual) return null
  return status === 'official' || status === 'reported' || status === 'imputed' ? status : null
}

/** Width of the drawing in its own pixels; the page scales it. */
export const MAP_WIDTH = 900
/** Margin right of the plane, in its units: room for the inset in the Kattegat. */
const AIR_RIGHT = 1750
const AIR = 60
/** The municipalities whose middle lies so near to that of Copenhagen are enlarged, in km. */
const INSET_RADIUS_KM = 25
const CAPITAL = '0101'
/** A value stands where a circle of so many pixels fits. */
const VALUE_RADIUS = 15

/**
 * The map of the municipalities as an SVG picture: each in the shade of its class, and of what can be told of it for
 * certain where that is known; the borders of the health councils heavier, the capital enlarged in an inset, Bornholm framed
 * where it is moved. Every area is a link. The legend is drawn from the same scale. `attributes` say which figures the areas
 * have.
 */
export function municipalityMap(
  text: FigureText,
  areas: readonly MapArea[],
  usual: Status,
  scale: Scale,
  ground: MapGround,
  attributes: Attributes = {},
): string {
  const { size, content, spots } = mapContent(areas, usual, scale, ground, true)
  const data = ground.hasSpots ? { 'data-spots': spots.map((spot) => spot.map(Math.round).join(' ')).join() } : {}
  return figure('map', text, size, { role: 'group', ...attributes, ...data }, content)
}

/** What a map consists of. */
export interface MapContent {
  readonly size: { readonly width: number; readonly height: number }
  readonly content: string
  /** Where the name of each area would stand: in its roomiest part, in the inset where that lies in what it enlarges. */
  readonly spots: readonly (readonly [x: number, y: number])[]
}

/** Content and size of a map, with or without links. */
export function mapContent(
  areas: readonly MapArea[],
  usual: Status,
  { classOf, shadeOf }: Scale,
  { outlines, meta, names, labels }: MapGround,
  linked: boolean,
): MapContent {
  const { view, main } = frameOf(meta)
  const drawn = drawnOf(outlines)(main)
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
  const enlarge = `translate(${pixels(window.x)} ${pixels(window.y)}) scale(${pixels(times)}) translate(${pixels(-origin.x)} ${pixels(-origin.y)})`

  const shapes = areas.map((area): AreaShape => {
    const outline = required(outlines.municipalities.get(area.code), `outline of ${area.code}`)
    const shade = area.value === null ? null : shadeOf(classOf(area.value).number)
    const { path, ...at } = required(drawn.areas.get(area.code), `outline of ${area.code}`)
    const { text, group } = area
    return { area, outline, path, text, group, shade, mark: areaMark(area, usual), id: `m${area.code}`, ...at }
  })
  const enlarged = shapes.filter(({ outline }) => touches(main, outline, origin))

  const link = (shape: AreaShape, attributes: Attributes, shown: string): string =>
    element(
      linked ? 'a' : 'g',
      {
        ...(linked ? { href: shape.area.href, 'data-code': shape.area.code, 'data-value': shape.area.plain } : {}),
        class: shadeClasses(shape),
        ...attributes,
      },
      element('title', {}, escapeXml(shape.area.label)),
      shown,
      // A pattern lies over the shade, which stays as it is.
      ...(shape.mark === 'imputed' || shape.mark === 'missing'
        ? [element('use', { href: `#${shape.id}`, class: `over-${shape.mark}` })]
        : []),
    )
  const inside = (x: number, y: number): readonly [number, number] => [
    window.x + (x - origin.x) * times,
    window.y + (y - origin.y) * times,
  ]

  return {
    size: main,
    spots: shapes.map(({ x, y }) => (holds(origin, [x, y], 0) ? inside(x, y) : [x, y])),
    content: [
      patterns(shapes),
      element('rect', { class: 'sea', width: main.width, height: main.height }),
      element('g', { class: 'areas' }, ...shapes.map((s) => link(s, {}, element('path', { id: s.id, d: s.path })))),
      element('defs', {}, element('path', { id: 'council-borders', d: drawn.councilBorders })),
      element('use', { class: 'casing', href: '#council-borders' }),
      element('use', { class: 'borders', href: '#council-borders' }),
      element(
        'g',
        { class: 'marks', 'aria-hidden': 'true' },
        ...shapes
          .filter((s) => s.radius >= VALUE_RADIUS || symbolOf(s) !== null)
          .map((s) => writingAt(s.radius >= VALUE_RADIUS ? s : { ...s, text: null }, s.x, s.y)),
      ),
      element('rect', { class: 'inset', ...frame }),
      element(
        'text',
        { class: 'label', x: frame.x - 10, y: frame.y + 16, 'text-anchor': 'end' },
        escapeXml(labels.bornholm),
      ),
      element('rect', { class: 'inset', ...origin }),
      element(
        'g',
        { 'aria-hidden': 'true', class: 'capital' },
        element('clipPath', { id: 'inset-window' }, element('rect', { ...window })),
        element(
          'g',
          { 'clip-path': 'url(#inset-window)' },
          element(
            'g',
            { transform: enlarge, class: 'areas enlarged' },
            ...enlarged.map((s) => link(s, { tabindex: linked ? '-1' : null }, element('use', { href: `#${s.id}` }))),
            element('use', { class: 'casing', href: '#council-borders' }),
            element('use', { class: 'borders', href: '#council-borders' }),
          ),
        ),
        element(
          'g',
          { class: 'marks' },
          ...enlarged
            .map((s) => ({ ...s, at: inside(s.x, s.y) }))
            .filter((s) => s.radius * times >= VALUE_RADIUS && holds(window, s.at, VALUE_RADIUS))
            .map((s) => writingAt(s, s.at[0], s.at[1])),
        ),
        element('rect', { class: 'inset', ...window }),
        element(
          'text',
          { class: 'label', x: window.x + window.width, y: window.y - 8, 'text-anchor': 'end' },
          escapeXml(labels.inset(decimal(times.toFixed(1)))),
        ),
      ),
      ...writeNames(names === null ? [] : mapNames(names, main, [window, frame], { from: origin, to: window })),
    ].join(''),
  }
}

/** A municipality as it is drawn. */
interface AreaShape {
  readonly area: MapArea
  readonly outline: Outline
  readonly path: string
  readonly text: string | null
  readonly group: NormGroup | null
  readonly shade: Shade | null
  readonly mark: AreaMark | null
  readonly id: string
  readonly x: number
  readonly y: number
  readonly radius: number
}

/** The names of a map, each in one line or two. */
function writeNames(names: readonly MapName[]): readonly string[] {
  if (names.length === 0) return []
  return [
    element(
      'g',
      { class: 'names', 'aria-hidden': 'true' },
      ...names.map(({ kind, lines: [first = '', ...further], x, y }) =>
        element(
          'text',
          { class: kind, x, y },
          // The space parts the words of the name for those who copy or search it.
          escapeXml([first, ...further.map(() => '')].join(' ')),
          ...further.map((line) => element('tspan', { x, dy: LINE_HEIGHT }, escapeXml(line))),
        ),
      ),
    ),
  ]
}

/** The part of the plane that the inset enlarges: the municipalities around the capital, with some air. */
function insetOf(outlines: Outlines, meta: GeographyMeta): Box {
  const plane = drawing({ x: 0, y: 0, width: meta.plane.width, height: meta.plane.height }, meta.plane.width)
  const [x, y] = plane.centre(required(outlines.municipalities.get(CAPITAL), `outline of ${CAPITAL}`))
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

/** What all maps of the same outlines have in common. */
interface Drawn {
  /** The path of each municipality and the middle of its roomiest place, by code. */
  readonly areas: ReadonlyMap<string, { readonly path: string } & ReturnType<typeof middleOf>>
  readonly councilBorders: string
}

/** The country with air around it, and how it is drawn on a map. */
const frameOf = once((meta: GeographyMeta): { readonly view: Box; readonly main: Drawing } => {
  const view = { x: -AIR, y: -AIR, width: meta.plane.width + AIR + AIR_RIGHT, height: meta.plane.height + 2 * AIR }
  return { view, main: drawing(view, MAP_WIDTH) }
})

/** The paths are the same on every map, for every measure and in every language. */
const drawnOf = once((outlines: Outlines) =>
  once((main: Drawing): Drawn => {
    const areas = new Map(
      [...outlines.municipalities].map(([code, outline]) => [
        code,
        { path: main.path(outline), ...middleOf(main, outline) },
      ]),
    )
    return { areas, councilBorders: main.path(outlines.councilBorders) }
  }),
)

function middleOf(main: Drawing, outline: Outline): { x: number; y: number; radius: number } {
  const { point, radius } = roomiestPoint(outline)
  const at = main.place({ x: point[0], y: point[1], width: radius, height: 0 })
  return { x: at.x, y: at.y, radius: at.width }
}

function touches(main: Drawing, outline: Outline, box: Box): boolean {
  const b = main.bounds(outline)
  return b.x < box.x + box.width && b.x + b.width > box.x && b.y < box.y + box.height && b.y + b.height > box.y
}

function holds(box: Box, [x, y]: readonly [number, number], margin: number): boolean {
  return x - margin > box.x && x + margin < box.x + box.width && y - margin > box.y && y + margin < box.y + box.height
}
