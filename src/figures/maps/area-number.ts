import { isDark, type Shade } from './shades.ts'
import { element, pixels } from '../svg.ts'

/** What tells one area from another besides its class. */
export type AreaMark = 'official' | 'reported' | 'imputed' | 'missing'

/** What the number of an area is drawn from. */
export interface AreaNumber {
  /** Number of its class; null without a value. */
  readonly number: number | null
  readonly shade: Shade | null
  readonly mark: AreaMark | null
}

/** Where a circle of so many pixels fits, the number stays on a phone, where it is set larger. */
const LARGE_RADIUS = 14

/** The symbol of a status beside the number: a line for an official figure, a ring for a quoted one. */
export function symbolOf({ mark }: Pick<AreaNumber, 'mark'>): 'official' | 'reported' | null {
  return mark === 'official' || mark === 'reported' ? mark : null
}

/** The number of an area's class around a point where a circle of this radius fits, with the symbol of its status. */
export function numberAt(area: AreaNumber, x: number, y: number, radius: number): string {
  if (area.number === null || area.shade === null) return ''
  const on = isDark(area.shade) ? 'd' : null
  const classes = [...(on === null ? [] : [on]), ...(radius >= LARGE_RADIUS ? ['l'] : [])].join(' ')
  const symbol = symbolOf(area)
  return [
    element('text', { class: classes === '' ? null : classes, x, y: y + 5 }, String(area.number)),
    ...(symbol === 'reported' ? [element('circle', { class: on, cx: x, cy: y, r: 8.5 })] : []),
    ...(symbol === 'official' ? [element('path', { class: on, d: `M${pixels(x - 5)} ${pixels(y + 7.5)}h10` })] : []),
  ].join('')
}
