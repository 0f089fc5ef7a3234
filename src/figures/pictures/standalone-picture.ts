import type { Language } from '../../inputs/language.ts'
import { markMeaning } from '../../text/sentences/map.ts'
import { countedMunicipalities } from '../../text/sentences/counts.ts'
import type { AreaMark } from '../maps/area-writing.ts'
import type { Legend, LegendClass } from '../maps/classes.ts'
import { PICTURE_COLOURS as COLOURS } from './picture-colours.ts'
import { PICTURE_FONT, textWidth } from './picture-font.ts'
import { pictureStyle } from './picture-style.ts'
import { wrapLines } from '../wrap-lines.ts'
import { certainWords } from '../../text/sentences/sureness.ts'
import { element, figure } from '../svg.ts'
import { escapeXml } from '../../text/format/escape-xml.ts'

/** The words that stand in a picture that leaves the site. */
export interface PictureWords {
  readonly title: string
  /** What kind of figures they are: "åbent skøn". */
  readonly status: string
  /** Whether the figures are our own estimate, whose label is dashed. */
  readonly estimated: boolean
  /** What the map says and what more means, a sentence each. */
  readonly lines: readonly string[]
  /** Run and date, what is missing, source, publisher and date of publication: one line each. */
  readonly notes: readonly string[]
}

const WIDTH = 1200
const EDGE = 48
const INNER = WIDTH - 2 * EDGE

/**
 * A map as a picture that stands alone: everything that a reader needs to know of it is written in it, its colours are
 * its own, and it names no stylesheet. Light, 1,200 pixels wide; the height follows.
 */
export function standalonePicture(
  words: PictureWords & { readonly description: string },
  map: { readonly size: { readonly width: number; readonly height: number }; readonly content: string },
  legend: Pick<Legend, 'classes' | 'certain' | 'marks'>,
  language: Language,
): string {
  const parts: string[] = []
  let y = EDGE
  const write = (text: string, size: number, weight: 400 | 600, fill: string): void => {
    for (const line of wrapLines(text, size, weight, INNER)) {
      y += size * 1.3
      parts.push(element('text', { x: EDGE, y, 'font-size': size, 'font-weight': weight, fill }, escapeXml(line)))
    }
  }

  write(words.title, 38, 600, COLOURS.ink)
  y += 16
  const statusWidth = textWidth(words.status, 20, 600)
  parts.push(
    element('rect', {
      x: EDGE,
      y: y + 4,
      width: statusWidth + 20,
      height: 31,
      fill: 'none',
      stroke: words.estimated ? COLOURS.mark : COLOURS.accent,
      'stroke-dasharray': words.estimated ? '5 4' : null,
    }),
    element(
      'text',
      {
        x: EDGE + 10,
        y: y + 26,
        'font-size': 20,
        'font-weight': 600,
        fill: words.estimated ? COLOURS.mark : COLOURS.accent,
      },
      escapeXml(words.status),
    ),
  )
  y += 40
  for (const line of words.lines) write(line, 21, 400, COLOURS.ink)

  y += 24
  // What the map on the page shows first: what can be told for certain, where that is less than six classes.
  const shown: readonly Swatch[] =
    legend.certain.length > 0
      ? legend.certain.map((c) => ({ ...c, words: certainWords(c.group, language) }))
      : legend.classes.map((c) => ({ ...c, words: c.range }))
  parts.push(
    ...shown.map((c, index) => swatch(c, EDGE + (index * INNER) / shown.length, y, INNER / shown.length, language)),
  )
  y += 100
  let x = EDGE
  for (const mark of legend.marks) {
    const meaning = markMeaning(mark, language)
    parts.push(sample(mark, meaning, x, y))
    x += 44 + textWidth(meaning, 18, 400) + 32
  }
  if (legend.marks.length > 0) y += 36

  const height = (map.size.height * INNER) / map.size.width
  parts.push(
    element(
      'svg',
      { x: EDGE, y, width: INNER, height, viewBox: `0 0 ${map.size.width} ${map.size.height}` },
      map.content,
    ),
  )
  y += height + 20
  parts.push(element('path', { d: `M${EDGE} ${y}H${WIDTH - EDGE}`, stroke: COLOURS.rule, 'stroke-width': 1.5 }))
  y += 8
  for (const note of words.notes) write(note, 17, 400, COLOURS.muted)

  const size = { width: WIDTH, height: Math.ceil(y + EDGE * 0.7) }
  return figure(
    'picture',
    words,
    size,
    { role: 'img', width: size.width, height: size.height },
    element('style', {}, pictureStyle(`'${PICTURE_FONT}',sans-serif`)),
    element('rect', { width: size.width, height: size.height, fill: COLOURS.paper }),
    ...parts,
  )
}

/** The picture with its font embedded as base64, so that it looks the same everywhere. */
export function withFont(svg: string, cuts: readonly { readonly weight: number; readonly base64: string }[]): string {
  const faces = cuts.map(
    ({ weight, base64 }) =>
      `@font-face{font-family:'${PICTURE_FONT}';font-weight:${weight};src:url(data:font/ttf;base64,${base64})}`,
  )
  return svg.replace('<style>', `<style>${faces.join('')}`)
}

/** A shade of the legend with its words and how many municipalities have it. */
type Swatch = Pick<LegendClass, 'shade' | 'count'> & { readonly words: string }

function swatch(c: Swatch, x: number, y: number, width: number, language: Language): string {
  return [
    element('rect', { x, y, width, height: 30, class: c.shade, stroke: COLOURS.muted, 'stroke-width': 0.7 }),
    element('text', { x, y: y + 53, 'font-size': 17, fill: COLOURS.ink }, escapeXml(c.words)),
    element(
      'text',
      { x, y: y + 75, 'font-size': 15, fill: COLOURS.muted },
      escapeXml(countedMunicipalities(c.count, language)),
    ),
  ].join('')
}

/** A piece of land with a mark, and what the mark means. */
function sample(mark: AreaMark, meaning: string, x: number, y: number): string {
  const land = { x, y, width: 34, height: 22 }
  return [
    element('rect', { ...land, class: mark === 'missing' ? null : 't5', fill: COLOURS.paper, stroke: COLOURS.muted }),
    element(
      'g',
      { class: 'marks' },
      ...(mark === 'imputed' || mark === 'missing' ? [element('rect', { ...land, class: `over-${mark}` })] : []),
      ...(mark === 'reported' ? [element('circle', { cx: x + 17, cy: y + 11, r: 8 })] : []),
      ...(mark === 'official' ? [element('path', { d: `M${x + 12} ${y + 17}h10` })] : []),
    ),
    element('text', { x: x + 44, y: y + 17, 'font-size': 18, fill: COLOURS.muted }, escapeXml(meaning)),
  ].join('')
}
