import type { AreaMark } from '../../../figures/maps/area-writing.ts'
import { isShade } from '../../../figures/maps/shades.ts'
import { type Cell, closedPath, councilBorders, layTiles } from '../../../figures/maps/tile-layout.ts'
import { tileWriting } from '../../../figures/maps/tile-writing.ts'
import type { MapLayout } from '../../../publishing/href.ts'
import { isNormGroup } from '../../../results/norm-group.ts'

/** Duration of the fade from one layout to the other, in milliseconds. */
const DURATION = 300

const maps = new WeakMap<SVGSVGElement, (layout: MapLayout) => void>()

/**
 * Shows a map in a layout, with a fade of the whole picture unless the reader asked for reduced motion: its outlines are too
 * fine, and the tiles too many, to be drawn anew for each frame of a slow phone. The map's figure says in `data-tiles` where
 * the tiles stand, in the order of the areas: column, row, number of the council, name in three letters, value or "-", and a
 * mark where there is one; the tiles are parted by semicolons.
 */
export function showLayout(svg: SVGSVGElement, layout: MapLayout): void {
  prepareLayouts(svg)
  maps.get(svg)?.(layout)
}

/** Makes the tiles of a map, unseen, so that nothing but the switch is left to do when a button is pressed. */
export function prepareLayouts(svg: SVGSVGElement): void {
  if (!maps.has(svg)) maps.set(svg, prepare(svg))
}

function prepare(svg: SVGSVGElement): (layout: MapLayout) => void {
  const areas = svg.querySelector(':scope > .areas')
  const tiles = readTiles(svg.closest('figure')?.querySelector<HTMLElement>('[data-tiles]')?.dataset.tiles ?? '')
  const { width, height } = svg.viewBox.baseVal
  const layout = layTiles(
    tiles.map(({ cell }) => cell),
    width,
    height,
  )
  const paths = [...(areas?.querySelectorAll<SVGPathElement>('a > path') ?? [])]
  const shapes = tiles.flatMap(({ cell }, index) => {
    const path = paths[index]
    if (path === undefined) return []
    return { path, land: path.getAttribute('d') ?? '', tile: closedPath(layout.corners(cell)) }
  })

  // What belongs to one layout alone: the borders, values, names and insets of the land; the borders and names of the tiles.
  const land = [...svg.children].filter((part) => part !== areas && !part.matches('title, desc, defs, .sea, .rings'))
  const over = document.createElementNS('http://www.w3.org/2000/svg', 'g')
  over.setAttribute('aria-hidden', 'true')
  const borders = councilBorders(tiles, layout)
  const marks = tiles.map((tile, index) => {
    const classes = [...(paths[index]?.parentElement?.classList ?? [])]
    const shade = classes.find(isShade) ?? null
    const group = classes.map((name) => name.replace('certain-', '')).find(isNormGroup) ?? null
    return tileWriting({ ...tile, shade, group }, layout.middle(tile.cell))
  })
  over.innerHTML = `<path class="casing" d="${borders}"/><path class="borders" d="${borders}"/><g class="marks">${marks.join('')}</g>`
  over.setAttribute('hidden', '')
  areas?.after(over)

  return (to) => {
    const isTiles = to === 'tiles'
    // Asked first: the answer may need the page as it is laid out.
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches
    for (const { path, land, tile } of shapes) path.setAttribute('d', isTiles ? tile : land)
    for (const part of land) part.toggleAttribute('hidden', isTiles)
    over.toggleAttribute('hidden', !isTiles)
    svg.classList.toggle('tiles', isTiles)
    if (!isStill) svg.animate([{ opacity: 0 }, { opacity: 1 }], DURATION)
  }
}

interface MovedTile {
  readonly cell: Cell
  readonly council: string
  readonly label: string
  readonly text: string | null
  readonly mark: AreaMark | null
}

function readTiles(text: string): readonly MovedTile[] {
  return text.split(';').map((tile) => {
    const [column, row, council = '', label = '', value = '-', mark] = tile.split(' ')
    return {
      cell: [Number(column), Number(row)],
      council,
      label,
      text: value === '-' ? null : value,
      mark: mark === 'official' || mark === 'reported' ? mark : null,
    }
  })
}
