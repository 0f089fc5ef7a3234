import type { Decimal } from '../../model/decimal.ts'
import { element, figure, type FigureText } from '../svg.ts'
import { escapeXml } from '../../text/format/escape-xml.ts'

/** A place with the capacities that two rules give it, of which the larger counts. */
export interface BoxedPlace {
  readonly name: string
  readonly byWeights: BoxedNeed
  readonly byArea: BoxedNeed
}

interface BoxedNeed {
  readonly need: Decimal
  /** The need and where it comes from: "14.6 by the area". */
  readonly words: string
}

/** The capacities of some places by the weights and by the area. */
export interface BoxesDrawing extends FigureText {
  /** Prefix that keeps element ids unique on a page. */
  readonly id: string
  readonly places: readonly BoxedPlace[]
  /** How many capacities a whole box stands for: see {@link capacitiesPerBox}. */
  readonly capacitiesPerBox: number
}

const WIDTH = 300
const HALF = 152
const BOX = 11
const GAP = 2
const ACROSS = 10
/** Room for the name of a place, for the words of a need, and between two places. */
const NAME = 24
const WORDS = 24
const BETWEEN = 18
/** More boxes than this are more than anybody counts. */
const MOST_BOXES = 40
const STEPS = [1, 2, 5, 10, 20, 50, 100]

/** How many capacities a box stands for, so that the largest of some needs has at most 40: 36.7 are drawn one by one, 387 by tens. */
export function capacitiesPerBox(needs: readonly Decimal[]): number {
  return STEPS.find((step) => needs.every((need) => need.div(step).lte(MOST_BOXES))) ?? Math.max(...STEPS)
}

/**
 * For each place two heaps of boxes, by the weights and by the area, the last box of each cut off where the need ends. The
 * larger heap stands in a frame: it counts. Where both are the same, the weights are enough.
 */
export function placeBoxes({ id, places, capacitiesPerBox: per, ...text }: BoxesDrawing): string {
  const heaps = places.map(({ name, byWeights, byArea }) => {
    const rows = Math.ceil(
      Math.ceil(Math.max(...[byWeights, byArea].map((side) => side.need.toNumber() / per))) / ACROSS,
    )
    return { name, byWeights, byArea, height: NAME + WORDS + rows * (BOX + GAP) }
  })
  const tops = heaps.map((_, index) => heaps.slice(0, index).reduce((y, { height }) => y + height + BETWEEN, 0))
  const last = heaps.length - 1
  return figure(
    id,
    text,
    { width: WIDTH, height: (tops[last] ?? 0) + (heaps[last]?.height ?? 0) + 6 },
    { class: 'drawn', role: 'img' },
    ...heaps.flatMap(({ name, byWeights, byArea, height }, index) => {
      const top = tops[index] ?? 0
      const areaCounts = byArea.need.gt(byWeights.need)
      return [
        element('text', { class: 'amount', x: 8, y: top + 14 }, escapeXml(name)),
        ...[
          { kind: 'by-age', at: 0, side: byWeights, counts: !areaCounts },
          { kind: 'by-land', at: HALF, side: byArea, counts: areaCounts },
        ].flatMap(({ kind, at, side, counts }) => [
          ...(counts
            ? [
                element('rect', {
                  class: 'counts',
                  x: at + 1.5,
                  y: top + NAME - 2,
                  width: ACROSS * (BOX + GAP) + 13,
                  height: height - NAME + 6,
                }),
              ]
            : []),
          element('text', { x: at + 8, y: top + NAME + 15 }, escapeXml(side.words)),
          ...boxes(kind, side.need.toNumber() / per, at + 8, top + NAME + WORDS),
        ]),
      ]
    }),
  )
}

/** Whole boxes row by row, and the last one as wide as what is left. */
function boxes(kind: string, count: number, left: number, top: number): readonly string[] {
  return Array.from({ length: Math.ceil(count) }, (_, index) =>
    element('rect', {
      class: `unit ${kind}`,
      x: left + (index % ACROSS) * (BOX + GAP),
      y: top + Math.floor(index / ACROSS) * (BOX + GAP),
      width: BOX * Math.min(1, count - index),
      height: BOX,
    }),
  )
}
