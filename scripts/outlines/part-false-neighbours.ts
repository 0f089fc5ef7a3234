import { at } from './at.ts'
import { type Raster, WATER } from './raster.ts'
import { OutlinesRefused } from './refused.ts'

/** Rounds in which a third area may come between; after them only water does, so that the work ends. */
const PATIENT_ROUNDS = 40

/** How many cells around a contact are given to what comes between: a strip that smoothing does not close again. */
const REACH = 3

/**
 * Parts areas that touch but share no true land border. Where a third area that borders both lies within `radius`
 * cells, it comes between them, as it does on the ground where four areas nearly meet; elsewhere water does.
 * Only cells that were water in the `drawn` raster change hands, unless two drawn areas themselves touch.
 */
export function partFalseNeighbours(
  raster: Raster,
  drawn: Raster,
  isBorder: (a: number, b: number) => boolean,
  radius: number,
): Raster {
  const { width, height } = raster
  const cells = raster.cells.slice()
  for (let round = 0; round < PATIENT_ROUNDS * 2; round += 1) {
    const contacts = falseContacts({ width, height, cells }, isBorder)
    if (contacts.length === 0) return { width, height, cells }
    const patient = round < PATIENT_ROUNDS
    const before = cells.slice()
    for (const [first, second] of contacts) {
      const a = at(before, first)
      const b = at(before, second)
      const between = patient
        ? nearestLabel(
            { width, height, cells: before },
            first,
            radius,
            (label) => isBorder(a, label) && isBorder(label, b),
          )
        : WATER
      const open = disc(first, REACH, width, height).filter((index) => {
        const label = at(before, index)
        return at(drawn.cells, index) === WATER && (label === a || label === b)
      })
      for (const index of open) cells[index] = between
      if (open.length === 0) cells[second] = WATER
    }
  }
  throw new OutlinesRefused(
    `${falseContacts({ width, height, cells }, isBorder).length} false contacts could not be parted`,
  )
}

/** Pairs of cells side by side whose labels are different areas without a border. */
function falseContacts(
  { width, height, cells }: Raster,
  isBorder: (a: number, b: number) => boolean,
): [number, number][] {
  const contacts: [number, number][] = []
  for (let index = 0; index < cells.length; index += 1) {
    const label = at(cells, index)
    if (label === WATER) continue
    const beside: number[] = []
    if (index % width < width - 1) beside.push(index + 1)
    if (index < width * (height - 1)) beside.push(index + width)
    for (const side of beside) {
      const other = at(cells, side)
      if (other !== WATER && other !== label && !isBorder(label, other)) contacts.push([index, side])
    }
  }
  return contacts
}

/** The label nearest to a cell, within `radius` cells, among those that pass; water where none does. */
function nearestLabel(
  { width, height, cells }: Raster,
  index: number,
  radius: number,
  passes: (label: number) => boolean,
): number {
  let best: { label: number; distance: number } = { label: WATER, distance: Infinity }
  for (const other of disc(index, radius, width, height)) {
    const label = at(cells, other)
    if (label === WATER || !passes(label)) continue
    const distance = squared(index, other, width)
    if (distance < best.distance || (distance === best.distance && label < best.label)) best = { label, distance }
  }
  return best.label
}

/** The indices of the cells within `radius` cells of one. */
export function disc(index: number, radius: number, width: number, height: number): number[] {
  const column = index % width
  const row = Math.floor(index / width)
  const indices: number[] = []
  for (let y = Math.max(0, row - radius); y <= Math.min(height - 1, row + radius); y += 1) {
    for (let x = Math.max(0, column - radius); x <= Math.min(width - 1, column + radius); x += 1) {
      if ((x - column) ** 2 + (y - row) ** 2 <= radius * radius) indices.push(y * width + x)
    }
  }
  return indices
}

function squared(a: number, b: number, width: number): number {
  return ((a % width) - (b % width)) ** 2 + (Math.floor(a / width) - Math.floor(b / width)) ** 2
}
