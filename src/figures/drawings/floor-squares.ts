import type { Decimal } from '../../model/decimal.ts'
import { person } from './person.ts'
import { element, escapeXml, figure, type FigureText } from '../svg.ts'

/** The floor of a place: its area in squares, and the need by the weights beside it. */
export interface FloorDrawing extends FigureText {
  /** Prefix that keeps element ids unique on a page. */
  readonly id: string
  readonly modelNeed: Decimal
  readonly floorNeed: Decimal
  /** Km² of a square. */
  readonly km2PerSquare: Decimal
  /** How far off two doctors may be, in km: the radius of the circle. */
  readonly reachKm: Decimal
  readonly words: {
    readonly byArea: readonly [figure: string, what: string]
    readonly byWeights: readonly [figure: string, what: string]
    /** Beside the larger of the two. */
    readonly counts: string
    /** Lines beside the circle. */
    readonly reach: readonly string[]
  }
}

const WIDTH = 300
const HALF = 156
const SQUARE = 24
const GAP = 2
const ACROSS = 5
const TOP = 66

/**
 * A place cut into squares of 35 km², the last one cut off where the area ends, beside as many boxes as the weights say,
 * the last one likewise. The larger of the two stands in a frame: it counts. Below, the distance within which all are to
 * reach two offers, drawn on the scale of the squares: one of 35 km² is 5.92 km wide, and 15 km are 2.54 of them.
 */
export function floorSquares(drawing: FloorDrawing): string {
  const { id, modelNeed, floorNeed, km2PerSquare, reachKm, words, ...text } = drawing
  const floorCounts = floorNeed.gt(modelNeed)
  const rows = Math.ceil(Math.max(modelNeed.toNumber(), floorNeed.toNumber()) / ACROSS)
  const bottom = TOP + rows * (SQUARE + GAP)
  const radius = (SQUARE * reachKm.toNumber()) / Math.sqrt(km2PerSquare.toNumber())
  const middle = { x: radius + 4, y: bottom + 30 + radius }
  return figure(
    id,
    text,
    { width: WIDTH, height: middle.y + radius + 6 },
    { class: 'drawn', role: 'img' },
    ...[
      { at: 0, kind: 'by-land', need: floorNeed, words: words.byArea, counts: floorCounts },
      { at: HALF, kind: 'by-age', need: modelNeed, words: words.byWeights, counts: !floorCounts },
    ].flatMap((side) => [
      ...(side.counts
        ? [
            element('rect', {
              class: 'counts',
              x: side.at + 1.5,
              y: 1.5,
              width: ACROSS * (SQUARE + GAP) + 10,
              height: bottom + 3,
            }),
            element('text', { class: 'amount', x: side.at + 8, y: 56 }, escapeXml(words.counts)),
          ]
        : []),
      element('text', { class: 'amount', x: side.at + 8, y: 20 }, escapeXml(side.words[0])),
      element('text', { x: side.at + 8, y: 38 }, escapeXml(side.words[1])),
      ...boxes(side.kind, side.need.toNumber(), side.at + 8),
    ]),
    element('circle', { class: 'reach', cx: middle.x, cy: middle.y, r: radius }),
    element('path', {
      class: 'home',
      d: `M${middle.x - 7} ${middle.y + 7}v-9l7-7 7 7v9z`,
    }),
    element('line', { class: 'drop', x1: middle.x + 9, x2: middle.x + radius, y1: middle.y, y2: middle.y }),
    ...[
      [-0.42, -0.48],
      [0.25, 0.62],
    ].map(([dx = 0, dy = 0]) => offer(middle.x + dx * radius, middle.y + dy * radius)),
    ...words.reach.map((line, index) =>
      element(
        'text',
        {
          class: index === 0 ? 'amount' : null,
          x: 2 * radius + 20,
          y: middle.y + 5 + (index - (words.reach.length - 1) / 2) * 19,
        },
        escapeXml(line),
      ),
    ),
  )
}

/** Whole boxes row by row, and the last one as wide as what is left. */
function boxes(kind: string, need: number, left: number): readonly string[] {
  return Array.from({ length: Math.ceil(need) }, (_, index) => {
    const share = Math.min(1, need - index)
    return element('rect', {
      class: `box ${kind}`,
      x: left + (index % ACROSS) * (SQUARE + GAP),
      y: TOP + Math.floor(index / ACROSS) * (SQUARE + GAP),
      width: SQUARE * share,
      height: SQUARE,
    })
  })
}

/** A doctor in a white coat's place: a person on a plate with a cross. */
function offer(x: number, y: number): string {
  return person('doctor', x, y + 10, 20) + element('path', { class: 'cross', d: `M${x} ${y + 2.5}v6m-3-3h6` })
}
