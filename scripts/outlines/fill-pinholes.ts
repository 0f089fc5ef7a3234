import { at } from './at.ts'
import { componentsOf, sidesOf } from './components.ts'
import { squaredDistance } from './distance.ts'
import { type Raster, WATER } from './raster.ts'

/**
 * Fills the pinholes that closing leaves at corners and where three areas meet: water of fewer than `limit` cells that
 * areas of at least two labels enclose and in which no disc of more than `radius` cells fits. What is larger or wider is a fjord or a
 * lake between areas and stays. What one area alone encloses is a lake and stays too, unless it is a `speck`.
 * The areas grow inwards in step.
 */
export function fillPinholes(raster: Raster, limit: number, radius: number, speck: number): Raster {
  const { width, height } = raster
  const cells = raster.cells.slice()
  const toLand = squaredDistance(width, height, (index) => at(raster.cells, index) !== WATER)
  for (const hole of componentsOf(raster, (label) => label === WATER)) {
    if (hole.atEdge || hole.cells.length >= (hole.neighbours.length < 2 ? speck : limit)) continue
    if (hole.cells.some((index) => at(toLand, index) > radius * radius)) continue
    let open = [...hole.cells].sort((a, b) => a - b)
    while (open.length > 0) {
      const claims = open.map((index) => ({
        index,
        label: Math.min(...sidesOf(index, width, height).map((side) => at(cells, side) || Infinity)),
      }))
      for (const { index, label } of claims) if (label !== Infinity) cells[index] = label
      open = claims.filter(({ label }) => label === Infinity).map(({ index }) => index)
    }
  }
  return { width, height, cells }
}
