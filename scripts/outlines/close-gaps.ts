import { at } from './at.ts'
import { squaredDistance } from './distance.ts'
import { type Raster, WATER } from './raster.ts'

/**
 * Closes the gap between each two areas that truly share a land border; every other water stays water.
 *
 * A cell is gap between two areas if it lies in the morphological closing of the two together (it survives dilation and
 * then erosion by `radius` cells) and its distances to the two sum to at most twice the radius. The first keeps the
 * coast from bulging where a gap meets the sea; the second keeps the fjords of one area open.
 * A gap cell goes to the nearest of the areas whose gap it is, the lower label where two are equally near.
 *
 * Cells that hold a label already keep it, and cells that `isKeptOpen` names stay water. Returns a new raster.
 */
export function closeGaps(
  raster: Raster,
  borders: readonly (readonly [number, number])[],
  radius: number,
  isKeptOpen: (index: number) => boolean = () => false,
): Raster {
  const { width, height } = raster
  const cells = raster.cells.slice()
  const nearest = new Float64Array(cells.length).fill(Infinity)
  const boxes = boxesOf(raster)

  for (const [a, b] of borders) {
    const box = overlap(boxes.get(a), boxes.get(b), 4 * radius, width, height)
    if (box === null) continue
    const boxWidth = box.right - box.left
    const boxHeight = box.bottom - box.top
    const indexOf = (local: number): number =>
      (box.top + Math.floor(local / boxWidth)) * width + box.left + (local % boxWidth)
    const to = [a, b].map((label) => ({
      label,
      distance: squaredDistance(boxWidth, boxHeight, (local) => at(raster.cells, indexOf(local)) === label),
    }))
    const isDilated = (local: number): boolean => to.some(({ distance }) => at(distance, local) <= radius * radius)
    const toOpenWater = squaredDistance(boxWidth, boxHeight, (local) => !isDilated(local))

    for (let local = 0; local < boxWidth * boxHeight; local += 1) {
      const index = indexOf(local)
      if (at(raster.cells, index) !== WATER || at(toOpenWater, local) <= radius * radius) continue
      if (isKeptOpen(index)) continue
      const across = to.reduce((sum, { distance }) => sum + Math.sqrt(at(distance, local)), 0)
      if (across > 2 * radius) continue
      for (const { label, distance } of to) {
        const squared = at(distance, local)
        const best = at(nearest, index)
        if (squared < best || (squared === best && label < at(cells, index))) {
          nearest[index] = squared
          cells[index] = label
        }
      }
    }
  }
  return { width, height, cells }
}

interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

/** The smallest box around the cells of each label, the right and lower sides exclusive. */
function boxesOf({ width, height, cells }: Raster): Map<number, Box> {
  const boxes = new Map<number, Box>()
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const label = at(cells, row * width + column)
      if (label === WATER) continue
      const box = boxes.get(label)
      if (box === undefined) boxes.set(label, { left: column, top: row, right: column + 1, bottom: row + 1 })
      else {
        box.left = Math.min(box.left, column)
        box.right = Math.max(box.right, column + 1)
        box.bottom = row + 1
      }
    }
  }
  return boxes
}

/** What two boxes share when both are widened by `margin`, within the raster; null where they share nothing. */
function overlap(a: Box | undefined, b: Box | undefined, margin: number, width: number, height: number): Box | null {
  if (a === undefined || b === undefined) return null
  const box = {
    left: Math.max(0, Math.max(a.left, b.left) - margin),
    top: Math.max(0, Math.max(a.top, b.top) - margin),
    right: Math.min(width, Math.min(a.right, b.right) + margin),
    bottom: Math.min(height, Math.min(a.bottom, b.bottom) + margin),
  }
  return box.left < box.right && box.top < box.bottom ? box : null
}
