import { element, figure, type FigureText } from '../svg.ts'
import { escapeXml } from '../../text/format/escape-xml.ts'
import { wrapLines } from '../wrap-lines.ts'

/** How a part of a scheme stands in its source: as it is, as something asked for, or not at all. */
export type PartState = 'told' | 'asked-for' | 'silent'

/** A scheme as the same few parts. */
export interface ShapeRow {
  readonly name: string
  readonly parts: readonly { readonly words: string; readonly state: PartState }[]
}

/** Several schemes beside each other in the shape that they share. */
export interface ShapeDrawing extends FigureText {
  /** Prefix that keeps element ids unique on a page. */
  readonly id: string
  /** The names of the parts, in order. */
  readonly heads: readonly string[]
  readonly rows: readonly ShapeRow[]
  /** `narrow`: each scheme a column of its own, for a telephone. `wide`: each scheme a row. */
  readonly layout: 'narrow' | 'wide'
}

const R = 6

/** The schemes as chains of the same parts: a full dot where the source tells of it, a ring where it is asked for, a broken ring where it is silent. */
export function sharedShape(drawing: ShapeDrawing): string {
  return drawing.layout === 'wide' ? wide(drawing) : narrow(drawing)
}

function wide(drawing: ShapeDrawing): string {
  const [width, size, line, top] = [880, 15, 19, 34]
  const column = width / drawing.heads.length
  const x = (index: number): number => index * column + R + 1
  const heads = drawing.heads.map((head, index) =>
    element('text', { class: 'head-word', x: x(index) - R, y: 16, 'font-size': size }, escapeXml(head)),
  )
  let y = top
  const rows = drawing.rows.map(({ name, parts }) => {
    const lines = parts.map(({ words }) => wrapLines(words, size, 400, column - 20))
    const [nameY, dotY] = [y + 26, y + 46]
    const rule = element('line', { class: 'grid', x1: 0, x2: width, y1: y, y2: y })
    y = dotY + 24 + Math.max(...lines.map(({ length }) => length)) * line
    return [
      rule,
      element('text', { class: 'name', x: 0, y: nameY, 'font-size': size }, escapeXml(name)),
      ...parts.slice(1).map((_, index) => arrow(x(index) + R + 4, x(index + 1) - R - 5, dotY)),
      ...parts.map(({ state }, index) => dot(state, x(index), dotY)),
      ...parts.flatMap(({ state }, index) =>
        (lines[index] ?? []).map((words, row) =>
          element(
            'text',
            { class: state, x: x(index) - R, y: dotY + 26 + row * line, 'font-size': size },
            escapeXml(words),
          ),
        ),
      ),
    ].join('')
  })
  return figure(drawing.id, drawing, { width, height: y }, { class: 'shape wide', role: 'img' }, ...heads, ...rows)
}

function narrow(drawing: ShapeDrawing): string {
  const [width, size, line, left] = [320, 15, 19, 26]
  let y = 0
  const rows = drawing.rows.map(({ name, parts }, index) => {
    const rule = index === 0 ? '' : element('line', { class: 'grid', x1: 0, x2: width, y1: y, y2: y })
    const nameY = y + 24
    const placed: { readonly y: number; readonly drawn: string }[] = []
    y = nameY + 26
    parts.forEach(({ words, state }, part) => {
      const at = y
      const lines = wrapLines(words, size, 400, width - left - 2)
      y = at + (lines.length + 1) * line + 6
      placed.push({
        y: at,
        drawn: [
          element(
            'text',
            { class: 'head-word', x: left, y: at + 5, 'font-size': size },
            escapeXml(drawing.heads[part] ?? ''),
          ),
          ...lines.map((said, row) =>
            element(
              'text',
              { class: state, x: left, y: at + 5 + (row + 1) * line, 'font-size': size },
              escapeXml(said),
            ),
          ),
          dot(state, R + 2, at),
        ].join(''),
      })
    })
    const chain = placed.slice(1).map((one, part) => {
      const from = (placed[part]?.y ?? 0) + R + 4
      const to = one.y - R - 5
      return (
        element('line', { class: 'chain', x1: R + 2, x2: R + 2, y1: from, y2: to - 6 }) +
        element('path', { class: 'chain-head', d: `M${R - 2} ${to - 7}h8l-4 7z` })
      )
    })
    const title = element('text', { class: 'name', x: 0, y: nameY, 'font-size': size + 1 }, escapeXml(name))
    y += 4
    return [rule, title, ...chain, ...placed.map(({ drawn }) => drawn)].join('')
  })
  return figure(drawing.id, drawing, { width, height: y }, { class: 'shape narrow', role: 'img' }, ...rows)
}

function arrow(from: number, to: number, y: number): string {
  return (
    element('line', { class: 'chain', x1: from, x2: to - 6, y1: y, y2: y }) +
    element('path', { class: 'chain-head', d: `M${to - 7} ${y - 4}v8l7 -4z` })
  )
}

/** The dot of a part. */
export function dot(state: PartState, x: number, y: number): string {
  return element('circle', { class: `dot ${state}`, cx: x, cy: y, r: R })
}
