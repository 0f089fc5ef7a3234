import type { CardWords } from '../../text/sentences/card.ts'
import { PICTURE_COLOURS as COLOUR } from './picture-colours.ts'
import { PICTURE_FONT, textWidth } from './picture-font.ts'
import { element, figure, type FigureText } from '../svg.ts'
import { escapeXml } from '../../text/format/escape-xml.ts'

/** The size that social media recommend, in pixels. */
export const CARD_SIZE = { width: 1200, height: 630 } as const

/** The words of a card and the name of the site, which signs it. */
export interface CardText extends CardWords, FigureText {
  readonly wordmark: string
}

/** Everything left of the map keeps to this column. */
const COLUMN = { left: 64, width: 590 } as const
/** The size at which any name that the data may hold fits. */
const SMALLEST = 20
/** Sizes of the name, the largest that fits in one line, else in two. No name of 2026 needs one below 52. */
const NAME_SIZES = [68, 64, 60, 56, 52, 44, 36, 28, SMALLEST]

/**
 * The picture that stands for a page where its address is shared, as SVG of 1200 × 630: its words, and room for the map.
 * The map stands by itself, since it is the same in every language.
 */
export function socialCard(text: CardText): string {
  return figure(
    'card',
    text,
    CARD_SIZE,
    { role: 'img', ...CARD_SIZE, 'font-family': PICTURE_FONT, fill: COLOUR.ink },
    element('rect', { ...CARD_SIZE, fill: COLOUR.paper }),
    ...column(text),
  )
}

/** The text, laid out from the bottom up, so that every card ends on the same lines. */
function column(text: CardText): string[] {
  const { left } = COLUMN
  const stamp = text.status === 'estimated' ? COLOUR.mark : COLOUR.accent
  const stampWidth = textWidth(text.statusWords, 26, 600) + 28
  const below = [...text.unit.slice(1), ...(text.more === null ? [] : [text.more])]
  const { lines, size } = nameLines(text.name, below.length > 1 ? 56 : 68)
  const unitY = 482 - 36 * below.length
  // Room for the descender of a comma between thousands.
  const numberY = unitY - (text.number.includes(',') ? 60 : 50)
  // The number gets the remaining height.
  const numberSize = 208 - 36 * (lines.length - 1) - 36 * (below.length - 1)
  // Side bearing of the first digit, which would indent it from the text.
  const numberX = text.about === '' ? left - numberSize / 22 : left + textWidth(text.about, 64, 300) + 14
  return [
    words(text.wordmark, { x: left, y: 76, size: 30, weight: 600, fill: COLOUR.accent }),
    ...lines.map((line, index) =>
      words(line, { x: left, y: 100 + size * (1 + index * 1.08), size, weight: 600, 'letter-spacing': -0.8 }),
    ),
    words(text.about, { x: left, y: numberY, size: 64, weight: 300 }),
    words(text.number, { x: numberX, y: numberY, size: numberSize, weight: 300, 'letter-spacing': -4 }),
    words(text.unit[0] ?? '', { x: left, y: unitY, size: 34, weight: 600 }),
    ...below.map((line, index) =>
      words(line, { x: left, y: unitY + 36 * (index + 1), size: 26, weight: 400, fill: COLOUR.muted }),
    ),
    element('rect', {
      x: left + 1,
      y: 503,
      width: stampWidth,
      height: 36,
      rx: 3,
      fill: 'none',
      stroke: stamp,
      'stroke-width': 2,
      'stroke-dasharray': text.status === 'estimated' ? '7 4' : null,
    }),
    words(text.statusWords, { x: left + 15, y: 529, size: 26, weight: 600, fill: stamp }),
    words(text.whose, { x: left + stampWidth + 16, y: 529, size: 26, weight: 400, fill: stamp }),
    ...text.source.map((line, index) =>
      words(line, { x: left, y: 574 + index * 26, size: 21, weight: 400, fill: COLOUR.muted }),
    ),
  ]
}

/** The name in one line as large as it fits, or else in two of the like. */
function nameLines(name: string, largest: number): { readonly lines: readonly string[]; readonly size: number } {
  const fits = (lines: readonly string[], size: number): boolean =>
    lines.every((line) => textWidth(line, size, 600) <= COLUMN.width)
  const sizes = NAME_SIZES.filter((size) => size <= largest)
  const single = sizes.find((size) => fits([name], size))
  if (single !== undefined) return { lines: [name], size: single }
  const spaces = [...name.matchAll(/ /g)].map(({ index }) => [name.slice(0, index), name.slice(index + 1)])
  for (const size of sizes) {
    const split = spaces
      .filter((lines) => fits(lines, size))
      .toSorted((a, b) => longest(a, size) - longest(b, size))
      .at(0)
    if (split !== undefined) return { lines: split, size }
  }
  // One word, longer than any place is called.
  const letters = Array.from(name)
  const half = Math.ceil(letters.length / 2)
  return { lines: [letters.slice(0, half).join(''), letters.slice(half).join('')], size: SMALLEST }
}

const longest = (lines: readonly string[], size: number): number =>
  Math.max(...lines.map((line) => textWidth(line, size, 600)))

/** Where and how a line of text stands. */
interface Setting {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly weight: 300 | 400 | 600
  readonly fill?: string
  readonly 'letter-spacing'?: number
}

/** A line of text; nothing where it is blank. */
export function words(line: string, { size, weight, ...rest }: Setting): string {
  if (line === '') return ''
  return element('text', { ...rest, 'font-size': size, 'font-weight': weight }, escapeXml(line))
}
