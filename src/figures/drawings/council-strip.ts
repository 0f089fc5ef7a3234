import type { Decimal } from '../../model/decimal.ts'
import type { LiftPart } from '../../model/lifts.ts'
import { liftSpans } from '../../results/need-parts.ts'
import { dotRows } from './dot-rows.ts'
import type { ListSizeAxis } from './list-size-axis.ts'
import { barPart, percent, strip } from './strip.ts'
import { element, type FigureText } from '../svg.ts'
import { escapeXml } from '../../text/format/escape-xml.ts'

/** What a small multiple draws of a health council. */
export interface StripCouncil {
  readonly slug: string
  readonly need: Decimal
  readonly modelNeed: Decimal
  readonly lifts: readonly LiftPart[]
  readonly capacitiesLow: Decimal
  readonly capacitiesHigh: Decimal
  readonly guidanceListSize: Decimal
  readonly municipalities: readonly {
    readonly code: string
    readonly label: string
    readonly guidanceListSize: Decimal
  }[]
}

/** The scales that all the small multiples share. */
export interface StripScales {
  readonly listSize: ListSizeAxis
  /** The capacities that the whole width stands for. */
  readonly capacities: number
  readonly norm: Decimal
  /** Rows of dots that each picture has room for. */
  readonly rows: number
}

/** The narrowest that a small multiple gets, in pixels: dots that keep apart here keep apart everywhere. */
const NARROWEST = 130
const RADIUS = 3.5
const PITCH = 2 * RADIUS + 1
const BAR_TOP = 5
const BAR_HEIGHT = 10
const DOTS_TOP = 32

/** Where the dots of a council stand, from the axis up. */
function stripRows(values: readonly Decimal[], axis: ListSizeAxis): readonly number[] {
  return dotRows(
    values.map((value) => axis.at(value) * NARROWEST),
    PITCH,
  )
}

/** Air to the right of the largest range, in capacities. */
const AIR = 5

/** Scales on which the small multiples of all councils have room, each with the list sizes of its municipalities. */
export function stripScales(
  councils: readonly { readonly capacitiesHigh: Decimal; readonly listSizes: readonly Decimal[] }[],
  listSize: ListSizeAxis,
  norm: Decimal,
): StripScales {
  const rows = councils.flatMap(({ listSizes }) =>
    stripRows(
      listSizes.toSorted((a, b) => a.cmp(b)),
      listSize,
    ),
  )
  return {
    listSize,
    norm,
    capacities: Math.max(...councils.map((c) => c.capacitiesHigh.toNumber())) + AIR,
    rows: Math.max(...rows) + 1,
  }
}

/**
 * A small multiple: above, the need as a bar with what each lift adds hatched and the low–high range as a line; below,
 * the municipalities as dots on an axis of list sizes with the norm as a line and the council's own as a triangle.
 */
export function councilStrip(text: FigureText, council: StripCouncil, scales: StripScales): string {
  const { listSize, capacities, norm, rows } = scales
  const across = (value: Decimal): number => value.toNumber() / capacities
  const lifts = liftSpans(council)
  const sorted = council.municipalities.toSorted((a, b) => a.guidanceListSize.cmp(b.guidanceListSize))
  const levels = stripRows(
    sorted.map((m) => m.guidanceListSize),
    listSize,
  )
  const base = DOTS_TOP + (rows - 1) * PITCH + RADIUS
  const axis = base + RADIUS + 3
  const middle = BAR_TOP + BAR_HEIGHT / 2
  const low = percent(across(council.capacitiesLow))
  const high = percent(across(council.capacitiesHigh))
  const own = percent(listSize.at(council.guidanceListSize))
  const normAt = percent(listSize.at(norm))
  return strip(
    `strip-${council.slug}`,
    text,
    axis + 10,
    { class: 'council-strip' },
    element('line', { class: 'grid', x1: 0, x2: '100%', y1: middle, y2: middle }),
    barPart('by-citizens', 0, across(council.modelNeed), BAR_TOP, BAR_HEIGHT),
    ...lifts.flatMap(({ kind, from, to }) =>
      to.gt(from) ? [barPart(kind, across(from), across(to), BAR_TOP, BAR_HEIGHT)] : [],
    ),
    // An official number has no range.
    ...(council.capacitiesLow.eq(council.capacitiesHigh)
      ? []
      : [
          element('line', { class: 'range', x1: low, x2: high, y1: middle, y2: middle }),
          ...[low, high].map((x) =>
            element('line', { class: 'range', x1: x, x2: x, y1: BAR_TOP - 2, y2: BAR_TOP + 12 }),
          ),
        ]),
    element('line', { class: 'norm', x1: normAt, x2: normAt, y1: DOTS_TOP - 6, y2: axis }),
    element('line', { class: 'axis', x1: 0, x2: '100%', y1: axis, y2: axis }),
    // A nested picture carries the triangle to its place in percent and leaves its shape alone.
    element(
      'svg',
      { x: own, y: axis + 1, overflow: 'visible' },
      element('path', { class: 'country', d: 'M0 0l4.5 8h-9z' }),
    ),
    ...sorted.map(({ label, guidanceListSize }, index) =>
      element(
        'circle',
        {
          class: 'council',
          cx: percent(listSize.at(guidanceListSize)),
          cy: base - (levels[index] ?? 0) * PITCH,
          r: RADIUS,
        },
        element('title', {}, escapeXml(label)),
      ),
    ),
  )
}
