import type { Decimal } from '../../model/decimal.ts'
import type { NormGroup } from '../../results/norm-group.ts'
import { percent, silentStrip } from '../drawings/strip.ts'
import { element } from '../svg.ts'
import { escapeXml } from '../../text/format/escape-xml.ts'
import type { MapClass } from './classes.ts'
import type { Scale } from './measure-scales.ts'
import { shadeClasses } from './area-patterns.ts'
import { shareAlong } from './share-along.ts'

/** What the bar of a legend is drawn from: the scale of its map, and the values that are put into its classes. */
export interface LegendGround {
  readonly scale: Scale
  readonly values: readonly { readonly value: Decimal; readonly group: NormGroup | null }[]
  /** How a limit between two classes is said; null where the classes are whole numbers and say themselves what they hold. */
  readonly limitText: ((limit: number) => string) | null
  /** What the needle at the middle is called; null where there is none. */
  readonly middle: string | null
}

const TOP = 15
const HISTOGRAM = 28
const BAR = TOP + HISTOGRAM
const BAR_HEIGHT = 9
/** Room for the limits below the bar. */
const FOOT = 17
/** Bars of the histogram in a class. */
const BINS = 4

/**
 * The legend of a map as one joined bar: its classes beside each other, equally wide, with the limits at the joints; above
 * it how many municipalities have which value, in the shades of the map; needles at the middle and, where a script sets it,
 * at a chosen place. It repeats what the list below it says, so it is not read aloud.
 */
export function legendBar({ scale, values, limitText, middle }: LegendGround): string {
  const { classes, classOf } = scale
  const stops = stopsOf(
    classes,
    values.map(({ value }) => value.toNumber()),
  )
  const share = shareAlong(stops)
  const bins = limitText === null ? 1 : BINS
  const width = 1 / (classes.length * bins)
  const stacks = Map.groupBy(values, ({ value }) => {
    const within = Math.floor(share(value.toNumber()) / width)
    const first = (classOf(value).number - 1) * bins
    // A value on the upper edge of an open class stays in it.
    return Math.min(Math.max(within, first), first + bins - 1)
  })
  const most = Math.max(1, ...[...stacks.values()].map(({ length }) => length))
  const parts = [...stacks].flatMap(([bin, stack]) => {
    const kinds = Map.groupBy(stack, ({ value, group }) =>
      shadeClasses({ shade: scale.shadeOf(classOf(value).number), group }),
    )
    let below = 0
    return [...kinds].map(([kind, { length }]) => {
      below += length
      return element('rect', {
        class: kind,
        x: percent(bin * width + width * 0.06),
        width: percent(width * 0.88),
        y: BAR - (below / most) * HISTOGRAM,
        height: (length / most) * HISTOGRAM,
      })
    })
  })
  const needle = middle === null || scale.middleValue === null ? null : share(scale.middleValue)
  return silentStrip(
    BAR + BAR_HEIGHT + (limitText === null ? 2 : FOOT),
    {
      class: 'legend-bar',
      'data-stops': stops.map(([value, at]) => `${value} ${at.toFixed(4)}`).join(','),
    },
    ...parts,
    element(
      'g',
      { class: 'fine' },
      ...classes.map(({ number }, index) =>
        element('rect', {
          class: scale.shadeOf(number),
          x: percent(index / classes.length),
          width: percent(1 / classes.length),
          y: BAR,
          height: BAR_HEIGHT,
        }),
      ),
    ),
    element('line', { class: 'axis', x1: 0, x2: '100%', y1: BAR, y2: BAR }),
    ...(limitText === null
      ? []
      : classes.slice(1).flatMap(({ from }, index) => {
          const x = percent((index + 1) / classes.length)
          return [
            element('line', { class: 'joint', x1: x, x2: x, y1: BAR, y2: BAR + BAR_HEIGHT + 3 }),
            element('text', { x, y: BAR + BAR_HEIGHT + FOOT - 2 }, escapeXml(limitText(from ?? 0))),
          ]
        })),
    ...(needle === null
      ? []
      : [
          element('line', { class: 'needle', x1: percent(needle), x2: percent(needle), y1: TOP - 1, y2: BAR }),
          element('text', { class: 'norm', x: percent(needle), y: TOP - 4 }, escapeXml(middle ?? '')),
        ]),
    element(
      'svg',
      { class: 'chosen', y: TOP, overflow: 'visible', visibility: 'hidden' },
      element('path', { d: `M0 -3v${HISTOGRAM + BAR_HEIGHT + 3}M-5 -9h10l-5 7z` }),
    ),
  )
}

/** Values and how far along the bar they stand: the limits at the joints, and the least and the most at its ends. */
function stopsOf(classes: readonly MapClass[], values: readonly number[]): readonly (readonly [number, number])[] {
  const limits = classes.slice(1).map(({ from }) => from ?? 0)
  const [first = 0, second = first] = limits
  const [last = 0, before = last] = limits.toReversed()
  const ends = [
    Math.min(first - (second - first || 1), ...values),
    Math.max(last + (last - before || 1), ...values),
  ] as const
  return [ends[0], ...limits, ends[1]].map((value, index) => [value, index / classes.length] as const)
}
