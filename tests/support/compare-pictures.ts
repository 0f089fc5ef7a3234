import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'

/** How two pictures differ. */
export interface PictureDifference {
  /** Share of the pixels that differ, from 0 to 1; 1 for pictures of different sizes. */
  readonly share: number
  /** The second picture, pale, with what differs in red; null for pictures of different sizes. */
  readonly picture: Uint8Array | null
}

/**
 * Compares two PNG. A pixel differs when a reader may see it: by more than a twentieth of the way from black to white,
 * about 13 of 255 levels of grey, and not at the edge of a
 * letter or line, where one browser smooths otherwise than the next.
 * @throws Error when the bytes are no PNG
 */
export function comparePictures(first: Uint8Array, second: Uint8Array): PictureDifference {
  const [a, b] = [PNG.sync.read(Buffer.from(first)), PNG.sync.read(Buffer.from(second))]
  const { width, height } = a
  if (b.width !== width || b.height !== height) return { share: 1, picture: null }
  const difference = new PNG({ width, height })
  const pixels = pixelmatch(b.data, a.data, difference.data, width, height, { threshold: 0.05, includeAA: false })
  return { share: pixels / (width * height), picture: PNG.sync.write(difference) }
}
