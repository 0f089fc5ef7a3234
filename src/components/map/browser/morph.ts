import type { AreaMark } from '../../../figures/maps/area-number.ts'
import { isShade } from '../../../figures/maps/shades.ts'
import { type Cell, groupBorders, layTiles } from '../../../figures/maps/tile-layout.ts'
import { tileWriting } from '../../../figures/maps/tile-writing.ts'
import { tweenOutline } from './tween-outline.ts'

/** A layout of the map: as the land lies, or in equal tiles. */
export type Layout = 'geography' | 'tiles'

/** Duration of the transition in milliseconds. */
const DURATION = 1100
/** Stagger from west to east, as a share of the duration. */
const LAG = 0.35

const maps = new WeakMap<SVGSVGElement, (layout: Layout) => void>()

/**
 * Moves the areas of a map to a layout, from wherever they are; at once for those who ask for reduced motion. The map's
 * figure says in `data-tiles` where the tiles stand, in the order of the areas: column, row, number of the council, name
 * in three letters, class or "-", and a mark where there is one; the tiles are parted by commas.
 */
export function morphTo(svg: SVGSVGElement, layout: Layout): void {
  const go = maps.get(svg) ?? prepare(svg)
  maps.set(svg, go)
  go(layout)
}

function prepare(svg: SVGSVGElement): (layout: Layout) => void {
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
    const shapeAt = tweenOutline(path.getAttribute('d') ?? '', layout.corners(cell))
    return { path, shapeAt, delay: (LAG * layout.middle(cell)[0]) / width }
  })

  // What belongs to one layout alone: the borders, numbers and insets of the land; the borders and names of the tiles.
  const land = [...svg.children].filter((part) => part !== areas && !part.matches('title, desc, defs, .rings'))
  const over = document.createElementNS('http://www.w3.org/2000/svg', 'g')
  over.setAttribute('aria-hidden', 'true')
  const borders = groupBorders(tiles, layout)
  const marks = tiles.map((tile, index) => {
    const shade = [...(paths[index]?.parentElement?.classList ?? [])].find(isShade) ?? null
    return tileWriting({ ...tile, shade }, layout.middle(tile.cell))
  })
  over.innerHTML = `<path class="casing" d="${borders}"/><path class="borders" d="${borders}"/><g class="marks">${marks.join('')}</g>`
  fade(over, 0)
  areas?.after(over)

  let gone = 0
  let last: number | undefined
  let frame = 0

  const draw = (): void => {
    for (const { path, shapeAt, delay } of shapes) path.setAttribute('d', shapeAt(ease(gone * (1 + LAG) - delay)))
    for (const part of land) if (part instanceof SVGElement) fade(part, 1 - 4 * gone)
    fade(over, 4 * gone - 3)
    svg.classList.toggle('tiles', gone > 0.5)
  }
  const step = (goal: number, now: number): void => {
    const way = (now - (last ?? now)) / DURATION
    last = now
    gone = goal > gone ? Math.min(goal, gone + way) : Math.max(goal, gone - way)
    draw()
    if (gone !== goal)
      frame = requestAnimationFrame((next) => {
        step(goal, next)
      })
  }
  return (to) => {
    const goal = to === 'tiles' ? 1 : 0
    cancelAnimationFrame(frame)
    last = undefined
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      gone = goal
      draw()
    } else {
      frame = requestAnimationFrame((now) => {
        step(goal, now)
      })
    }
  }
}

function fade(part: SVGElement, opacity: number): void {
  part.style.opacity = opacity >= 1 ? '' : String(Math.max(0, opacity))
  part.style.visibility = opacity <= 0 ? 'hidden' : ''
}

/** Ease in and out, from 0 to 1. */
function ease(share: number): number {
  const x = Math.min(1, Math.max(0, share))
  return x < 0.5 ? 4 * x ** 3 : 1 - (2 - 2 * x) ** 3 / 2
}

interface MovedTile {
  readonly cell: Cell
  readonly group: string
  readonly label: string
  readonly number: number | null
  readonly mark: AreaMark | null
}

function readTiles(text: string): readonly MovedTile[] {
  return text.split(',').map((tile) => {
    const [column, row, group = '', label = '', number, mark] = tile.split(' ')
    return {
      cell: [Number(column), Number(row)],
      group,
      label,
      number: number === '-' ? null : Number(number),
      mark: mark === 'official' || mark === 'reported' ? mark : null,
    }
  })
}
