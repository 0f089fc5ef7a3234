import { type AreaWriting, onShade, writingAt } from './area-writing.ts'
import { element } from '../svg.ts'
import { escapeXml } from '../../text/format/escape-xml.ts'
import type { Point } from './tile-layout.ts'

/** What stands on a tile: its name in three letters, and below it its value. A phone shows the letters alone. */
export function tileWriting(tile: AreaWriting & { readonly label: string }, [x, y]: Point): string {
  const on = onShade(tile)
  const name = element('text', { class: on === null ? 'name' : `name ${on}`, x, y: y - 1 }, escapeXml(tile.label))
  return name + writingAt(tile, x, y + 12)
}
