import type { Tiles } from '../../inputs/geography/drawing.ts'
import type { Status } from '../../model/domain.ts'
import { required } from '../../model/required.ts'
import type { Scale } from './measure-scales.ts'
import { patterns, shadeClasses } from './area-patterns.ts'
import { areaMark, type MapArea, MAP_WIDTH } from './municipality-map.ts'
import { type Attributes, element, figure, type FigureText } from '../svg.ts'
import { escapeXml } from '../../text/format/escape-xml.ts'
import { closedPath, councilBorders, layTiles } from './tile-layout.ts'
import { tileWriting } from './tile-writing.ts'

/** Where the tiles stand, and which of them belong together. */
export interface TileGround {
  readonly tiles: Tiles
  /** The health council of a municipality. */
  readonly councilOf: (code: string) => string
}

/**
 * The map of equal tiles as an SVG picture: a hexagon for each municipality, in the shade of its class, with its name in
 * three letters and its value. A heavier line goes around each health council. Every tile is a link. Scale and legend
 * are those of the map of outlines. `attributes` say which figures the tiles have.
 * @throws RangeError when a municipality has no tile
 */
export function tileMap(
  text: FigureText,
  areas: readonly MapArea[],
  usual: Status,
  { classOf, shadeOf }: Pick<Scale, 'classOf' | 'shadeOf'>,
  { tiles, councilOf }: TileGround,
  attributes: Attributes = {},
): string {
  const placed = areas.map((area) => {
    const { cell, label } = required(tiles.get(area.code), `tile of ${area.code}`)
    const shade = area.value === null ? null : shadeOf(classOf(area.value).number)
    const { text, group } = area
    return { area, cell, label, text, group, shade, mark: areaMark(area, usual), council: councilOf(area.code) }
  })
  const layout = layTiles(
    placed.map(({ cell }) => cell),
    MAP_WIDTH,
  )
  const borders = councilBorders(placed, layout)
  return figure(
    'map',
    text,
    layout,
    { role: 'group', class: 'tiles', ...attributes },
    patterns(placed),
    element(
      'g',
      { class: 'areas' },
      ...placed.map(({ area, cell, shade, group, mark }) =>
        element(
          'a',
          { href: area.href, 'data-code': area.code, 'data-value': area.plain, class: shadeClasses({ shade, group }) },
          element('title', {}, escapeXml(area.label)),
          element('path', { id: `m${area.code}`, d: closedPath(layout.corners(cell)) }),
          ...(mark === 'imputed' || mark === 'missing'
            ? [element('use', { href: `#m${area.code}`, class: `over-${mark}` })]
            : []),
        ),
      ),
    ),
    element('path', { class: 'casing', d: borders }),
    element('path', { class: 'borders', d: borders }),
    element(
      'g',
      { class: 'marks', 'aria-hidden': 'true' },
      ...placed.map((tile) => tileWriting(tile, layout.middle(tile.cell))),
    ),
  )
}
