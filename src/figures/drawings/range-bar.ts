import type { Decimal } from '../../model/decimal.ts'
import { element } from '../svg.ts'
import type { ListSizeAxis } from './list-size-axis.ts'
import { percent, silentStrip } from './strip.ts'

const HEIGHT = 14

/** The range of a list size as a bar with its value as a dot, on an axis that all rows of a table share, beside the norm. */
export function rangeBar(
  { value, low, high }: { readonly value: Decimal; readonly low: Decimal; readonly high: Decimal },
  norm: Decimal,
  { at }: ListSizeAxis,
): string {
  const middle = HEIGHT / 2
  const across = (from: Decimal, to: Decimal, look: string, y1: number, y2: number): string =>
    element('line', { class: look, x1: percent(at(from)), x2: percent(at(to)), y1, y2 })
  return silentStrip(
    HEIGHT,
    { class: 'range' },
    across(norm, norm, 'norm', 0, HEIGHT),
    across(low, high, 'span', middle, middle),
    element('circle', { cx: percent(at(value)), cy: middle, r: 3.5 }),
  )
}
