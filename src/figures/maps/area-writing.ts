import type { NormGroup } from '../../results/norm-group.ts'
import { CERTAIN, isStrong, type Shade } from './shades.ts'
import { element, pixels } from '../svg.ts'
import { escapeXml } from '../../text/format/escape-xml.ts'

/** What tells one area from another besides its shade. */
export type AreaMark = 'official' | 'reported' | 'imputed' | 'missing'

/** What is written on an area. */
export interface AreaWriting {
  /** Its value as a reader sees it; null where none is written. Never the number of a class, which would read as a value. */
  readonly text: string | null
  /** The shade below; null without a value. */
  readonly shade: Shade | null
  /** How it stands to the norm; null where nothing is drawn anew. */
  readonly group: NormGroup | null
  readonly mark: AreaMark | null
}

/** The symbol of a status: a line for an official figure, a ring for a quoted one. */
export function symbolOf({ mark }: Pick<AreaWriting, 'mark'>): 'official' | 'reported' | null {
  return mark === 'official' || mark === 'reported' ? mark : null
}

/**
 * The classes of what is written on an area: `d` where its shade stands out; where the certain shades can be shown instead,
 * `cd` or `cl` as that stands out or not.
 */
export function onShade({ shade, group }: Pick<AreaWriting, 'shade' | 'group'>): string | null {
  if (shade === null) return null
  const classes = [
    ...(isStrong(shade) ? ['d'] : []),
    ...(group === null ? [] : [isStrong(CERTAIN[group]) ? 'cd' : 'cl']),
  ]
  return classes.length === 0 ? null : classes.join(' ')
}

/** The value of an area around a point, with the symbol of its status. */
export function writingAt(area: AreaWriting, x: number, y: number): string {
  const on = onShade(area)
  const symbol = symbolOf(area)
  return [
    ...(area.text === null ? [] : [element('text', { class: on, x, y: y + 5 }, escapeXml(area.text))]),
    ...(symbol === 'reported' ? [element('circle', { class: on, cx: x, cy: y, r: 8.5 })] : []),
    ...(symbol === 'official' ? [element('path', { class: on, d: `M${pixels(x - 5)} ${pixels(y + 7.5)}h10` })] : []),
  ].join('')
}
