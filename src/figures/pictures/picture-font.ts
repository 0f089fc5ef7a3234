import { Resvg, type ResvgRenderOptions } from '@resvg/resvg-js'
import { once } from '../../inputs/files/once.ts'
import { escapeXml } from '../../text/format/escape-xml.ts'

/** The family that text in a picture is set in; its cuts are 300, 400 and 600. */
export const PICTURE_FONT = 'Picture Sans'

/** The cuts by their weight, from the root of the project, where every command runs. */
const CUTS = {
  300: 'src/figures/fonts/picture-sans-light.ttf',
  400: 'src/figures/fonts/picture-sans-regular.ttf',
  600: 'src/figures/fonts/picture-sans-semibold.ttf',
} as const
type Weight = keyof typeof CUTS

/** Only the bundled font, so that pictures are the same on every machine. */
export const FONT_OPTIONS: NonNullable<ResvgRenderOptions['font']> = {
  loadSystemFonts: false,
  fontFiles: Object.values(CUTS),
  defaultFontFamily: PICTURE_FONT,
}

/**
 * Width of a line of text in pixels: the bounding box of its glyphs.
 * @throws Error when the box is empty: the renderer drops text silently when it does not find the font
 */
export function textWidth(text: string, size: number, weight: Weight): number {
  return widths(weight)(size)(text)
}

/** The same words stand on many pictures. */
const widths = once((weight: Weight) => once((size: number) => once((text: string) => measure(text, size, weight))))

function measure(text: string, size: number, weight: Weight): number {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4000 400"><text y="200" font-family="${PICTURE_FONT}" font-size="${size}" font-weight="${weight}">${escapeXml(text)}</text></svg>`
  // The renderer loads its fonts on every call: only the one that the line needs.
  const ink = new Resvg(svg, { font: { ...FONT_OPTIONS, fontFiles: [CUTS[weight]] } }).getBBox()
  if (ink === undefined) throw new Error(`textWidth: no ink for “${text}”; the font is read from ${CUTS[weight]}`)
  return ink.width
}
