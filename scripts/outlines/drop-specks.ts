import { at } from './at.ts'
import { componentsOf } from './components.ts'
import { type Raster, WATER } from './raster.ts'
import { OutlinesRefused } from './refused.ts'

/**
 * Turns specks into water: parts of an area with fewer than `limit` cells, except its largest part.
 * Throws if an area of the `labels` has no cell at all.
 */
export function dropSpecks(raster: Raster, labels: readonly number[], limit: number): Raster {
  const parts = componentsOf(raster, (label) => label !== WATER)
  const largest = new Map<number, number>()
  for (const { label, cells } of parts) largest.set(label, Math.max(largest.get(label) ?? 0, cells.length))
  const lost = labels.filter((label) => !largest.has(label))
  if (lost.length > 0) throw new OutlinesRefused(`No cell is left of the areas ${lost.join(', ')}`)
  const cells = raster.cells.slice()
  for (const part of parts) {
    if (part.cells.length >= limit || part.cells.length === largest.get(part.label)) continue
    for (const index of part.cells) cells[index] = WATER
  }
  return { width: raster.width, height: raster.height, cells }
}

/** Turns the parts of areas into water that hold no cell of the drawing: leftovers of closing that hang on to nothing. */
export function dropStrays(raster: Raster, drawn: Raster): Raster {
  const cells = raster.cells.slice()
  for (const part of componentsOf(raster, (label) => label !== WATER)) {
    if (part.cells.some((index) => at(drawn.cells, index) === part.label)) continue
    for (const index of part.cells) cells[index] = WATER
  }
  return { width: raster.width, height: raster.height, cells }
}
