import { type AreaNumber, numberAt } from './area-number.ts'
import { isDark } from './shades.ts'
import { element, escapeXml } from '../svg.ts'
import type { Point } from './tile-layout.ts'

/** What stands on a tile: its name in three letters, and below it the number of its class. A phone shows the number alone. */
export function tileWriting(tile: AreaNumber & { readonly label: string }, [x, y]: Point): string {
  const on = tile.shade !== null && isDark(tile.shade) ? ' d' : ''
  return element('text', { class: `name${on}`, x, y: y - 1 }, escapeXml(tile.label)) + numberAt(tile, x, y + 12, SIDE)
}

/** A tile has room for the large number of a phone. */
const SIDE = 30
