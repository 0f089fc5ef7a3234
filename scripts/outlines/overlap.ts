import { at } from './at.ts'
import type { Outline } from './outline.ts'
import { frameAround, rasterise } from './raster.ts'
import { OutlinesRefused } from './refused.ts'

/** How well two outlines of an area agree: common area over joint area, from 0 to 1. */
export interface Overlap {
  readonly code: string
  readonly share: number
}

/** The overlap of two sets of outlines in one plane, by cells of `cell` units; worst first. Throws on differing codes. */
export function overlaps(ours: readonly Outline[], theirs: readonly Outline[], cell: number): Overlap[] {
  const known = new Map(theirs.map((outline) => [outline.code, outline]))
  const paired = ours.map(({ code }) => {
    const other = known.get(code)
    if (other === undefined) throw new OutlinesRefused(`The yardstick lacks ${code}`)
    return other
  })
  const frame = frameAround([...ours, ...paired], cell, 1)
  const [a, b] = [rasterise(ours, frame), rasterise(paired, frame)]
  const common = new Float64Array(ours.length + 1)
  const joint = new Float64Array(ours.length + 1)
  a.cells.forEach((label, index) => {
    const other = at(b.cells, index)
    joint[label] = at(joint, label) + 1
    if (label === other) common[label] = at(common, label) + 1
    else joint[other] = at(joint, other) + 1
  })
  return ours
    .map(({ code }, index) => ({ code, share: at(common, index + 1) / at(joint, index + 1) }))
    .sort((first, second) => first.share - second.share)
}
