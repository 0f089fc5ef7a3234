import { scaleLinear } from 'd3'
import { Decimal, sum } from '../../model/decimal.ts'
import type { LiftPart } from '../../model/lifts.ts'
import { settleNeed } from '../../model/rounding.ts'
import { needParts, type NeedParts } from '../../results/need-parts.ts'
import { barPart, percent, silentStrip, strip } from './strip.ts'
import { element, type FigureText } from '../svg.ts'
import { escapeXml } from '../../text/format/escape-xml.ts'

/** What the diagram draws of an area. */
export interface DiagramArea {
  readonly citizens: Decimal
  readonly modelNeed: Decimal
  readonly lifts: readonly LiftPart[]
  readonly need: Decimal
}

/** A municipality in the diagram. */
export interface DiagramMunicipality extends DiagramArea {
  readonly code: string
}

/** The health council in the diagram. */
export interface DiagramCouncil extends DiagramArea {
  readonly capacities: Decimal
}

/** The words of the diagram: a title and a description for each of its pictures, and how numbers are written. */
export interface DiagramText<Municipality> {
  readonly municipality: (municipality: Municipality, parts: NeedParts) => FigureText
  readonly total: FigureText
  readonly rounding: FigureText
  /** The need beside its mark in the last picture. */
  readonly need: string
  readonly whole: (value: number) => string
}

/** A municipality's bar. */
export interface DiagramRow<Municipality> {
  readonly municipality: Municipality
  readonly parts: NeedParts
  readonly svg: string
}

/** A whole capacity in the last picture: filled, begun or empty, and whether it counts. */
export interface RoundingBox {
  readonly number: number
  readonly state: 'full' | 'begun' | 'empty'
  readonly counts: boolean
  /** Whether it is the first that does not count. */
  readonly isNext: boolean
}

/** What the bars of a diagram add up to, in capacities. What the weights take away is negative. */
export interface DiagramSums {
  readonly byCitizens: Decimal
  readonly added: Decimal
  readonly taken: Decimal
}

/** The diagram in its parts, for a list that sets text beside each. */
export interface CalculationDiagram<Municipality> {
  readonly scale: string
  /** The municipality with the largest need first. */
  readonly rows: readonly DiagramRow<Municipality>[]
  readonly total: string
  readonly rounding: string
  readonly boxes: readonly RoundingBox[]
  readonly sums: DiagramSums
}

const BAR_TOP = 4
const BAR_HEIGHT = 18
const ROW_HEIGHT = 28
const BOX_TOP = 56
const BOX_HEIGHT = 26

/**
 * The calculation of a health council drawn: a staircase in which each municipality's need begins where the one before
 * it ended, the sum on the same scale, and the last whole capacities magnified, so that the rounding is seen.
 * Each need is parted in what the citizens alone would give, what the weights add or take away, and what each lift adds.
 */
export function calculationDiagram<Municipality extends DiagramMunicipality>(
  text: DiagramText<Municipality>,
  council: DiagramCouncil,
  members: readonly Municipality[],
  citizensPerCapacity: Decimal,
): CalculationDiagram<Municipality> {
  const sorted = members.toSorted((a, b) => b.need.cmp(a.need) || (a.code < b.code ? -1 : 1))
  const starts = sorted.map((_, index) => sum(sorted.slice(0, index).map((m) => m.need)))
  const steps = sorted.map((municipality, index) => ({
    municipality,
    parts: needParts(municipality, citizensPerCapacity),
    start: starts[index]?.toNumber() ?? 0,
  }))
  const whole = needParts(council, citizensPerCapacity)
  const boxes = roundingBoxes(council)
  const last = boxes.at(-1)?.number ?? 0
  const ends = [last - boxes.length, last]
  const reach = steps.map(({ parts, start }) => start + parts.byCitizens.toNumber())
  const across = scaleLinear([0, Math.max(last, whole.byCitizens.toNumber(), ...reach)], [0, 1])
  const ticks = across.ticks(5)

  const grid = ticks.map((tick) =>
    element('line', { class: 'grid', x1: percent(across(tick)), x2: percent(across(tick)), y2: '100%' }),
  )
  const drop = (at: number, from: number, to: number | '100%'): string =>
    element('line', { class: 'drop', x1: percent(across(at)), x2: percent(across(at)), y1: from, y2: to })

  return {
    scale: silentStrip(
      18,
      { class: 'scale' },
      ...ticks.map((tick) =>
        element(
          'text',
          { x: percent(across(tick)), y: 13, class: tick === 0 ? 'first' : null },
          escapeXml(text.whole(tick)),
        ),
      ),
    ),
    rows: steps.map(({ municipality, parts, start }, index) => ({
      municipality,
      parts,
      svg: strip(
        `calculation-${municipality.code}`,
        text.municipality(municipality, parts),
        ROW_HEIGHT,
        { class: 'bar' },
        ...grid,
        ...(index > 0 ? [drop(start, 0, BAR_TOP)] : []),
        drop(start + municipality.need.toNumber(), BAR_TOP + BAR_HEIGHT, '100%'),
        ...bar(parts, start, across),
      ),
    })),
    total: strip(
      'calculation-total',
      text.total,
      ROW_HEIGHT,
      { class: 'bar' },
      ...grid,
      drop(council.need.toNumber(), 0, BAR_TOP),
      ...bar(whole, 0, across),
      ...ends.map((at) =>
        element('line', { class: 'ray', x1: percent(across(at)), x2: percent(across(at)), y1: BAR_TOP, y2: '100%' }),
      ),
    ),
    rounding: magnified(text, council, boxes, across),
    boxes,
    sums: {
      byCitizens: sum(steps.map(({ parts }) => parts.byCitizens)),
      added: sum(steps.map(({ parts }) => Decimal.max(parts.byWeights, 0))),
      taken: sum(steps.map(({ parts }) => Decimal.min(parts.byWeights, 0))),
    },
  }
}

/** The parts of a need side by side from where it starts. What the weights take away is an empty frame behind its end. */
function bar(parts: NeedParts, start: number, across: (value: number) => number): readonly string[] {
  const citizens = start + parts.byCitizens.toNumber()
  const model = citizens + parts.byWeights.toNumber()
  const lifts = parts.byLifts.map(({ kind, addition }) => ({ kind, size: addition.toNumber() }))
  const before = (index: number): number => lifts.slice(0, index).reduce((end, { size }) => end + size, model)
  const part = (kind: Parameters<typeof barPart>[0], from: number, to: number): readonly string[] =>
    to > from ? [barPart(kind, across(from), across(to), BAR_TOP, BAR_HEIGHT)] : []
  return [
    ...part('by-citizens', start, Math.min(citizens, model)),
    ...part('by-weights', citizens, model),
    ...lifts.flatMap(({ kind }, index) => part(kind, before(index), before(index + 1))),
    ...part('taken', model, citizens),
  ]
}

/** The whole capacity in which the need ends, the one before it and the one after it. */
function roundingBoxes({ need: unsettled, capacities }: DiagramCouncil): readonly RoundingBox[] {
  const need = settleNeed(unsettled)
  const ends = Math.max(1, need.ceil().toNumber())
  return [ends - 1, ends, ends + 1]
    .filter((number) => number > 0)
    .map((number) => ({
      number,
      state: need.gte(number) ? 'full' : need.gt(number - 1) ? 'begun' : 'empty',
      counts: capacities.gte(number),
      isNext: capacities.plus(1).eq(number),
    }))
}

/** The last whole capacities, enlarged from the end of the sum. */
function magnified<Municipality>(
  text: DiagramText<Municipality>,
  { need, capacities }: DiagramCouncil,
  boxes: readonly RoundingBox[],
  across: (value: number) => number,
): string {
  const from = (boxes[0]?.number ?? 1) - 1
  const to = from + boxes.length
  const near = scaleLinear([from, to], [0, 1])
  const ray = (at: number): string =>
    element('line', { class: 'ray', x1: percent(across(at)), x2: percent(near(at)), y1: 0, y2: BOX_TOP })
  const end = need.toNumber()
  return strip(
    'calculation-rounding',
    text.rounding,
    BOX_TOP + BOX_HEIGHT + 4,
    { class: 'rounding' },
    ray(from),
    ray(to),
    ...boxes.flatMap(({ number, state, counts }) => [
      ...(state === 'empty'
        ? []
        : [barPart('by-citizens', near(number - 1), near(Math.min(number, end)), BOX_TOP, BOX_HEIGHT)]),
      element('rect', {
        class: counts ? 'box counts' : 'box',
        x: percent(near(number - 1)),
        width: percent(near(number) - near(number - 1)),
        y: BOX_TOP,
        height: BOX_HEIGHT,
      }),
    ]),
    element('line', {
      class: 'need-mark',
      x1: percent(near(end)),
      x2: percent(near(end)),
      y1: BOX_TOP - 6,
      y2: BOX_TOP + BOX_HEIGHT + 6,
    }),
    ...arrow(text, end, capacities.toNumber(), near),
  )
}

/** Least distance between the need and its whole number, in capacities, at which an arrow has room between them. */
const ARROW_ROOM = 0.12

/** The need and the whole number that it becomes, each on its own side of its mark, and an arrow from one to the other. */
function arrow<Municipality>(
  text: DiagramText<Municipality>,
  need: number,
  capacities: number,
  near: (value: number) => number,
): readonly string[] {
  const up = capacities >= need
  const y = BOX_TOP - 15
  const label = (at: number, words: string, before: boolean): string =>
    element(
      'text',
      {
        class: 'need-value',
        x: percent(near(at)),
        dx: before ? -5 : 5,
        y: y + 5,
        'text-anchor': before ? 'end' : 'start',
      },
      escapeXml(words),
    )
  const labels = [label(need, text.need, up), label(capacities, text.whole(capacities), !up)]
  if (Math.abs(capacities - need) < ARROW_ROOM) return labels
  const head = up ? 'M0 0l-8-4.5v9z' : 'M0 0l8-4.5v9z'
  return [
    ...labels,
    element('line', { class: 'arrow', x1: percent(near(need)), x2: percent(near(capacities)), y1: y, y2: y }),
    // A nested picture carries the head to its place in percent and leaves its shape alone.
    element(
      'svg',
      { x: percent(near(capacities)), y, overflow: 'visible' },
      element('path', { class: 'arrow-head', d: head }),
    ),
  ]
}
