import { type RenderedImage, renderAsync } from '@resvg/resvg-js'
import sharp, { type Sharp } from 'sharp'
import { FONT_OPTIONS, textWidth } from './picture-font.ts'

// Every picture is made once: no cache in the encoder, and few threads, which cost memory.
sharp.cache(false)
sharp.concurrency(1)

/** The pixels of a picture row by row, as RGBA. */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly bytes: Uint8Array
}

/** Pixels, and the position of their upper left corner in another picture. */
export interface Placed {
  readonly pixels: Pixels
  readonly x: number
  readonly y: number
}

/**
 * A picture as PNG, so many pixels wide; its height follows from the proportions of the SVG.
 * Text is set in the bundled font alone (`PICTURE_FONT`), and one SVG gives the same bytes in every build. Colours must be
 * written in the SVG: no stylesheet of a page reaches it.
 * @throws Error when the font is not found, or the text is no SVG
 */
export async function rasterise(svg: string, width: number): Promise<Uint8Array> {
  // The renderer's own encoder is slower and holds its picture until garbage collection.
  return encoder(pixelsOf(await render(svg, width)))
    .png({ compressionLevel: 6 })
    .toBuffer()
}

/** A picture as pixels, for compositing. */
export async function rasterisePixels(svg: string, width: number): Promise<Pixels> {
  return pixelsOf(await render(svg, width))
}

/**
 * A PNG of a picture of few colours, such as a map with words: with a palette it has a third of the bytes and no
 * difference that an eye finds. Without dithering, so that what is flat stays flat. `over` is laid upon the picture and
 * hides what is under it.
 * @throws RangeError when what is laid upon it reaches beyond its edges
 */
export async function rasteriseSmall(svg: string, width: number, over: readonly Placed[] = []): Promise<Uint8Array> {
  const picture = pixelsOf(await render(svg, width))
  for (const placed of over) lay(placed, picture)
  return encoder(picture).png({ palette: true, quality: 30, effort: 1, dither: 0, compressionLevel: 9 }).toBuffer()
}

/** Rendering runs off the main thread. */
async function render(svg: string, width: number): Promise<RenderedImage> {
  // Throws without the font: resvg would drop the text silently.
  textWidth('A', 16, 400)
  return renderAsync(svg, { font: FONT_OPTIONS, fitTo: { mode: 'width', value: width } })
}

function encoder({ width, height, bytes }: Pixels): Sharp {
  return sharp(bytes, { raw: { width, height, channels: 4 } })
}

function pixelsOf({ width, height, pixels }: RenderedImage): Pixels {
  return { width, height, bytes: pixels }
}

function lay({ pixels, x, y }: Placed, under: Pixels): void {
  if (x < 0 || y < 0 || x + pixels.width > under.width || y + pixels.height > under.height) {
    throw new RangeError(`lay: ${pixels.width} × ${pixels.height} at ${x}, ${y} reaches beyond the picture`)
  }
  const row = pixels.width * 4
  for (let line = 0; line < pixels.height; line++) {
    under.bytes.set(pixels.bytes.subarray(line * row, (line + 1) * row), ((y + line) * under.width + x) * 4)
  }
}
