import { type RenderedImage, Resvg } from '@resvg/resvg-js'
import sharp from 'sharp'
import { FONT_OPTIONS, textWidth } from './picture-font.ts'

/**
 * A picture as PNG, so many pixels wide; its height follows from the proportions of the SVG.
 * Text is set in the bundled font alone (`PICTURE_FONT`), and one SVG gives the same bytes in every build. Colours must be
 * written in the SVG: no stylesheet of a page reaches it.
 * @throws Error when the font is not found, or the text is no SVG
 */
export function rasterise(svg: string, width: number): Uint8Array {
  return render(svg, width).asPng()
}

/**
 * The same for a picture of few colours, such as a map with words: a PNG with a palette has a third of the bytes and no
 * difference that an eye finds. Without dithering, so that what is flat stays flat.
 */
export async function rasteriseSmall(svg: string, width: number): Promise<Uint8Array> {
  const { pixels, width: columns, height } = render(svg, width)
  return sharp(pixels, { raw: { width: columns, height, channels: 4 } })
    .removeAlpha()
    .png({ palette: true, quality: 35, effort: 1, dither: 0, compressionLevel: 9 })
    .toBuffer()
}

function render(svg: string, width: number): RenderedImage {
  // Throws where there is no font: better no picture than one without its words.
  textWidth('A', 16, 400)
  return new Resvg(svg, { font: FONT_OPTIONS, fitTo: { mode: 'width', value: width } }).render()
}
