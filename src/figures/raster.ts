import { Resvg } from '@resvg/resvg-js'
import { FONT_OPTIONS, textWidth } from './picture-font.ts'

/**
 * A picture as PNG, so many pixels wide; its height follows from the proportions of the SVG.
 * Text is set in the bundled font alone (`PICTURE_FONT`), and one SVG gives the same bytes in every build. Colours must be
 * written in the SVG: no stylesheet of a page reaches it.
 * @throws Error when the font is not found, or the text is no SVG
 */
export function rasterise(svg: string, width: number): Uint8Array {
  // Throws where there is no font: better no picture than one without its words.
  textWidth('A', 16, 400)
  return new Resvg(svg, { font: FONT_OPTIONS, fitTo: { mode: 'width', value: width } }).render().asPng()
}
