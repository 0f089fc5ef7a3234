import { element } from '../svg.ts'

/** Width of a person as a share of the height: shoulders. */
const SHOULDERS = 0.44

/**
 * A person as a head above rounded shoulders, standing on a line: `x` is the middle, `ground` the line, in pixels.
 * The area grows with the square of the height.
 */
export function person(kind: string, x: number, ground: number, height: number): string {
  const head = height * 0.17
  const half = (height * SHOULDERS) / 2
  const body = height * 0.6
  return element(
    'g',
    { class: `person ${kind}` },
    element('circle', { cx: x, cy: ground - height + head, r: head }),
    element('rect', { x: x - half, y: ground - body, width: 2 * half, height: body, rx: half * 0.7 }),
  )
}
