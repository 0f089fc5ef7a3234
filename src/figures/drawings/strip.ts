import { LIFT_KINDS, type LiftKind } from '../../model/lifts.ts'
import { type Attributes, element, type FigureText, pixels } from '../svg.ts'
import { escapeXml } from '../../text/format/escape-xml.ts'

/** A place along a strip, as a share of its width: 0.25 is "25%". */
export function percent(share: number): string {
  return `${pixels(share * 100)}%`
}

/**
 * A picture as wide as its column and of a fixed height in pixels. Its children measure across in percent and down in
 * pixels, so that it stretches without its text, lines and hatching being scaled: they are as legible on a phone as on
 * a wall.
 */
export function strip(
  id: string,
  { title, description }: FigureText,
  height: number,
  attributes: Attributes,
  ...children: readonly string[]
): string {
  return element(
    'svg',
    { width: '100%', height, role: 'img', 'aria-labelledby': `${id}-title ${id}-desc`, ...attributes },
    element('title', { id: `${id}-title` }, escapeXml(title)),
    element('desc', { id: `${id}-desc` }, escapeXml(description)),
    ...children,
  )
}

/** A strip that repeats what stands beside it as text: a scale, a label. It is not read aloud. */
export function silentStrip(height: number, attributes: Attributes, ...children: readonly string[]): string {
  return element('svg', { width: '100%', height, 'aria-hidden': 'true', ...attributes }, ...children)
}

/** Degrees by which the hatchings of two lifts that follow one another differ. */
const HATCH_TURN = 90

/** The hatchings that stand for the lifts of a run, defined once on a page that uses them: each kind leans its own way. */
export function hatching(lifts: readonly { readonly kind: LiftKind }[]): string {
  return element(
    'svg',
    { class: 'unseen', 'aria-hidden': 'true', width: 0, height: 0 },
    ...lifts.map(({ kind }) =>
      element(
        'pattern',
        {
          id: hatchOf(kind),
          width: 5,
          height: 5,
          patternUnits: 'userSpaceOnUse',
          patternTransform: `rotate(${45 + LIFT_KINDS.indexOf(kind) * HATCH_TURN})`,
        },
        element('rect', { class: 'hatch-ground', width: 5, height: 5 }),
        element('line', { class: 'hatch-line', x1: 1, x2: 1, y2: 5 }),
      ),
    ),
  )
}

function hatchOf(kind: LiftKind): string {
  return `hatch-${kind}`
}

/** What a part of a bar stands for. */
export type BarPart = 'by-citizens' | 'by-weights' | 'taken' | LiftKind

/** A part of a bar from one share of the width to another. What a lift adds is hatched. */
export function barPart(part: BarPart, from: number, to: number, y: number, height: number): string {
  const lift = LIFT_KINDS.find((kind) => kind === part)
  return element('rect', {
    class: lift === undefined ? part : 'by-lift',
    x: percent(from),
    width: percent(to - from),
    y,
    height,
    fill: lift === undefined ? null : `url(#${hatchOf(lift)})`,
  })
}

/** The sample of a part of a bar, for a key. */
export function swatch(part: BarPart): string {
  return element(
    'svg',
    { class: 'key-swatch', 'aria-hidden': 'true', width: 22, height: 14 },
    barPart(part, 0.05, 0.95, 1, 12),
  )
}
