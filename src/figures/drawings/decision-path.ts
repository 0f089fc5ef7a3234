import type { EndingKind } from '../../model/schemes/decide.ts'
import { element, figure, type FigureText } from '../svg.ts'
import { escapeXml } from '../../text/format/escape-xml.ts'
import { wrapLines } from '../wrap-lines.ts'
import { textWidth } from '../pictures/picture-font.ts'

/** A way on from a step: the words of its answers, and the step or the ending that it leads to. */
export interface DrawnWay {
  readonly answer: string
  readonly to:
    { readonly kind: 'step'; readonly number: number } | { readonly kind: EndingKind; readonly label: string }
}

/** A step of the path; one that is judged has another form than one that is asked. */
export interface DrawnStep {
  readonly number: number
  readonly label: string
  readonly judged: boolean
  readonly ways: readonly DrawnWay[]
}

/** The path of a rule from its first question to its endings. */
export interface PathDrawing extends FigureText {
  /** Prefix that keeps element ids unique on a page. */
  readonly id: string
  readonly steps: readonly DrawnStep[]
  /** A rule that is only asked for is drawn broken. */
  readonly proposed: boolean
  /** `narrow`: endings below their answers, for a telephone. `wide`: endings beside them. */
  readonly layout: 'narrow' | 'wide'
}

const LAYOUTS = {
  narrow: { width: 320, size: 15, line: 19, answers: 254, ending: 230, endingX: null, gap: 22 },
  wide: { width: 880, size: 17, line: 22, answers: 400, ending: 360, endingX: 492, gap: 26 },
} as const
/** Where the lane of those that pass over a step runs, the trunk, and the words. */
const LANE = 5
const TRUNK = 38
const WORDS = 62
const NODE = 13
const MARK = 6

interface Placed {
  readonly step: DrawnStep
  readonly y: number
  readonly label: readonly string[]
  readonly ways: readonly PlacedWay[]
  readonly bottom: number
}

interface PlacedWay {
  readonly way: DrawnWay
  /** Middle of the first line of the answer, and of the ending. */
  readonly y: number
  readonly endingY: number
  readonly answer: readonly string[]
  readonly ending: readonly string[]
}

/**
 * The path drawn as a line with its steps on it: a numbered circle where a fact is asked, a numbered lozenge where somebody
 * must judge. Answers that lead on to the next step follow the line, those that pass over steps take a lane of their own,
 * and those that end go aside to a mark: a square where the case is settled, a lozenge where somebody still decides, a
 * broken ring where the document says nothing.
 */
export function decisionPath(drawing: PathDrawing): string {
  const { id, layout, proposed } = drawing
  const { width, size, line } = LAYOUTS[layout]
  const placed = place(drawing)
  const last = placed.at(-1)
  const height = (last?.bottom ?? 0) + 2
  const lines = placed.flatMap((one, index) => trunk(one, placed[index + 1]))
  const lanes = placed.flatMap((one) => lanesOf(one, placed))
  const words = placed.flatMap((one) => [
    ...text(one.label, WORDS, one.y, size, line, 'question'),
    ...one.ways.flatMap((way) => wayWords(way, drawing)),
  ])
  const nodes = placed.map(({ step, y }) => node(step, y, size))
  return figure(
    id,
    drawing,
    { width, height },
    { class: proposed ? `decision ${layout} proposed` : `decision ${layout}`, role: 'img' },
    ...lines,
    ...lanes,
    ...nodes,
    ...words,
  )
}

function place({ steps, layout }: PathDrawing): readonly Placed[] {
  const { size, line, answers, ending, endingX, gap } = LAYOUTS[layout]
  let top = 0
  return steps.map((step) => {
    const label = wrapLines(step.label, size, 600, answers)
    const y = top + NODE + 1
    let next = y + (label.length - 1) * line + line + 10
    const ways = step.ways.map((way): PlacedWay => {
      // Room for the arrow and the number of the step after it.
      const lines = wrapLines(way.answer, size, 400, way.to.kind === 'step' ? answers - 36 : answers)
      const end = way.to.kind === 'step' ? [] : wrapLines(way.to.label, size, 600, ending)
      const at = next
      const endingY = endingX === null ? at + lines.length * line : at
      const rows = endingX === null ? lines.length + end.length : Math.max(lines.length, end.length)
      next = at + rows * line + 8
      return { way, y: at, endingY, answer: lines, ending: end }
    })
    top = next - line + gap
    return { step, y, label, ways, bottom: next - line / 2 }
  })
}

/** The line from a step to the next one: only where an answer leads there. Where none does, it ends at the last answer. */
function trunk({ step, y, ways }: Placed, next: Placed | undefined): readonly string[] {
  const onward = next !== undefined && ways.some(({ way }) => leadsTo(way, next.step.number))
  const end = onward ? next.y - NODE - 3 : (ways.at(-1)?.y ?? y)
  return [
    element('line', { class: 'line', x1: TRUNK, x2: TRUNK, y1: y, y2: end - (onward ? 6 : 0) }),
    ...(onward ? [element('path', { class: 'head', d: `M${TRUNK - 5} ${end - 7}h10l-5 8z` })] : []),
    ...ways
      .filter(({ way }) => !leadsTo(way, step.number + 1) && way.to.kind !== 'step')
      .map((way) => element('line', { class: 'line', x1: TRUNK, x2: WORDS - 7, y1: way.y, y2: way.y })),
  ]
}

/** Lanes past the steps that an answer passes over. */
function lanesOf({ step, ways }: Placed, placed: readonly Placed[]): readonly string[] {
  return ways.flatMap(({ way: { to }, y }) => {
    if (to.kind !== 'step' || to.number === step.number + 1) return []
    const target = placed.find((one) => one.step.number === to.number)
    if (target === undefined) return []
    const end = TRUNK - NODE - 5
    return [
      element('path', {
        class: 'line lane',
        d: `M${TRUNK} ${y}H${LANE + 8}Q${LANE} ${y} ${LANE} ${y + 8}V${target.y - 8}Q${LANE} ${target.y} ${LANE + 8} ${target.y}H${end - 6}`,
      }),
      element('path', { class: 'head', d: `M${end - 7} ${target.y - 5}v10l8 -5z` }),
    ]
  })
}

function leadsTo({ to }: DrawnWay, number: number): boolean {
  return to.kind === 'step' && to.number === number
}

function wayWords({ way, y, endingY, answer, ending }: PlacedWay, { layout }: PathDrawing): readonly string[] {
  const { size, line, endingX } = LAYOUTS[layout]
  const { to } = way
  const said = text(answer, WORDS, y, size, line, 'answer')
  const x = endingX ?? WORDS
  if (to.kind === 'step') {
    const after = WORDS + textWidth(answer.at(-1) ?? '', size, 400) + 8
    const at = y + (answer.length - 1) * line
    return [
      ...said,
      element('text', { class: 'onward', x: after, y: at + size * 0.35, 'font-size': size }, `→ ${to.number}`),
    ]
  }
  const from = WORDS + textWidth(answer[0] ?? '', size, 400) + 8
  return [
    ...said,
    ...(endingX !== null && from < endingX - 14
      ? [element('line', { class: 'leader', x1: from, x2: endingX - 12, y1: y, y2: y })]
      : []),
    mark(to.kind, x + MARK, endingY),
    ...text(ending, x + MARK * 2 + 8, endingY, size, line, 'ending'),
  ]
}

function node({ number, judged }: DrawnStep, y: number, size: number): string {
  const shape = judged
    ? element('path', { class: 'node judged', d: lozenge(TRUNK, y, NODE + 3) })
    : element('circle', { class: 'node', cx: TRUNK, cy: y, r: NODE })
  const digit = element(
    'text',
    {
      class: judged ? 'digit judged' : 'digit',
      x: TRUNK,
      y: y + size * 0.33,
      'text-anchor': 'middle',
      'font-size': size - 1,
    },
    String(number),
  )
  return shape + digit
}

/** The mark of an ending: a square, a lozenge or a broken ring. */
export function mark(kind: EndingKind, x: number, y: number): string {
  switch (kind) {
    case 'decided':
      return element('rect', {
        class: 'mark decided',
        x: x - MARK,
        y: y - MARK,
        width: MARK * 2,
        height: MARK * 2,
      })
    case 'judgement':
      return element('path', { class: 'mark judgement', d: lozenge(x, y, MARK + 1.5) })
    case 'silent':
      return element('circle', { class: 'mark silent', cx: x, cy: y, r: MARK })
  }
}

function lozenge(x: number, y: number, r: number): string {
  return `M${x} ${y - r}L${x + r} ${y}L${x} ${y + r}L${x - r} ${y}Z`
}

/** Lines of text, the middle of the first at `y`. */
function text(
  lines: readonly string[],
  x: number,
  y: number,
  size: number,
  line: number,
  kind: string,
): readonly string[] {
  return lines.map((words, index) =>
    element('text', { class: kind, x, y: y + index * line + size * 0.35, 'font-size': size }, escapeXml(words)),
  )
}
