import type { PartState } from '../drawings/shared-shape.ts'
import { element, figure, type FigureText } from '../svg.ts'
import { wrapLines } from '../wrap-lines.ts'
import { PICTURE_COLOURS as COLOUR } from './picture-colours.ts'
import { PICTURE_FONT } from './picture-font.ts'
import { CARD_SIZE, words } from './social-card.ts'

/** The words of a card without a number: a question, and a chain of parts beside it. */
export interface SchemeCardText extends FigureText {
  readonly wordmark: string
  readonly question: string
  /** What the page is about, and the day that it speaks for. */
  readonly about: readonly string[]
  /** That it is information, and no advice. */
  readonly stamp: string
  /** Whether the parts follow one another; else they only stand together. */
  readonly linked: boolean
  readonly chain: readonly { readonly head: string; readonly words: string; readonly state: PartState }[]
}

const LEFT = 64
const COLUMN = 570
const PANEL = { x: 690, y: 0, width: CARD_SIZE.width - 690, height: CARD_SIZE.height }
/** The size at which there is room for any question that the data may hold. */
const SMALLEST = 28
/** Sizes of the question, the largest that has room. */
const SIZES = [64, 58, 52, 46, 40, SMALLEST]
const R = 12

/** The picture that stands for a page on a scheme where its address is shared, as SVG of 1200 × 630. */
export function schemeCardPicture(text: SchemeCardText): string {
  const { size, lines } = fitted(text.question)
  const middle = (index: number): number => 82 + (index * (CARD_SIZE.height - 140)) / (text.chain.length - 1 || 1)
  const x = PANEL.x + 56
  return figure(
    'card',
    text,
    CARD_SIZE,
    { role: 'img', ...CARD_SIZE, 'font-family': PICTURE_FONT, fill: COLOUR.ink },
    element('rect', { ...CARD_SIZE, fill: COLOUR.paper }),
    words(text.wordmark, { x: LEFT, y: 76, size: 30, weight: 600, fill: COLOUR.accent }),
    ...lines.map((line, index) =>
      words(line, { x: LEFT, y: 108 + size * (1 + index * 1.1), size, weight: 600, 'letter-spacing': -0.8 }),
    ),
    ...text.about.map((line, index) =>
      words(line, {
        x: LEFT,
        y: 482 + index * 36,
        size: 27,
        weight: 400,
        fill: index === 0 ? COLOUR.ink : COLOUR.muted,
      }),
    ),
    words(text.stamp, { x: LEFT, y: 578, size: 24, weight: 600, fill: COLOUR.accent }),
    element('rect', { ...PANEL, fill: COLOUR.surface }),
    text.linked
      ? element('line', {
          x1: x,
          x2: x,
          y1: middle(0),
          y2: middle(text.chain.length - 1),
          stroke: COLOUR.accent,
          'stroke-width': 3,
        })
      : '',
    ...text.chain.flatMap(({ head, words: said, state }, index) => {
      const y = middle(index)
      const [first = '', second = ''] = wrapLines(said, 25, 400, PANEL.width - 130)
      return [
        element('circle', {
          cx: x,
          cy: y,
          r: R,
          fill: state === 'told' ? COLOUR.accent : COLOUR.surface,
          stroke: state === 'silent' ? COLOUR.muted : COLOUR.accent,
          'stroke-width': 3,
          'stroke-dasharray': state === 'silent' ? '5 4' : null,
        }),
        words(head, { x: x + 36, y: y - 10, size: 21, weight: 600, fill: COLOUR.accent }),
        words(first, { x: x + 36, y: y + 20, size: 25, weight: 400 }),
        words(second, { x: x + 36, y: y + 50, size: 25, weight: 400 }),
      ]
    }),
  )
}

/** The question as large as it has room for. */
function fitted(question: string): { readonly size: number; readonly lines: readonly string[] } {
  const linesAt = (size: number): readonly string[] => wrapLines(question, size, 600, COLUMN)
  const size = SIZES.find((size) => linesAt(size).length * size * 1.1 <= 310) ?? SMALLEST
  return { size, lines: balanced(question, size, linesAt(size)) }
}

/** The same number of lines, as alike in length as they can be. */
function balanced(question: string, size: number, lines: readonly string[]): readonly string[] {
  let best = lines
  for (let width = COLUMN - 20; width > COLUMN / 2; width -= 20) {
    const narrower = wrapLines(question, size, 600, width)
    if (narrower.length > lines.length) break
    best = narrower
  }
  return best
}
