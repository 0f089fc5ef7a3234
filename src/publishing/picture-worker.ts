import { parentPort } from 'node:worker_threads'
import { rasterise, rasterisePixels, rasteriseSmall } from '../figures/pictures/raster.ts'
import type { Picture } from './picture.ts'

// The thread that makes pictures: see picture-thread.ts. What it imports is listed in kept-pictures.ts.

/** An order by its number. */
export interface Order {
  readonly number: number
  readonly picture: Picture
}

/** How an order ended. */
export type Answer =
  | { readonly number: number; readonly png: Uint8Array<ArrayBuffer> }
  | { readonly number: number; readonly failure: unknown }

/** The last inset that was drawn: the pictures of a place in its languages have one, and are made one after another. */
let lately: {
  readonly svg: string
  readonly width: number
  readonly pixels: ReturnType<typeof rasterisePixels>
} | null = null

function insetPixels(svg: string, width: number): ReturnType<typeof rasterisePixels> {
  if (lately?.svg !== svg || lately.width !== width) lately = { svg, width, pixels: rasterisePixels(svg, width) }
  return lately.pixels
}

async function make({ svg, width, inset, palette }: Picture): Promise<Uint8Array> {
  if (!palette) return rasterise(svg, width)
  return rasteriseSmall(
    svg,
    width,
    inset === null ? [] : [{ pixels: await insetPixels(inset.svg, inset.width), x: inset.x, y: inset.y }],
  )
}

async function answer({ number, picture }: Order): Promise<void> {
  try {
    // A copy: the encoder's own bytes may be part of a larger buffer.
    const png = new Uint8Array(await make(picture))
    parentPort?.postMessage({ number, png } satisfies Answer, [png.buffer])
  } catch (failure) {
    parentPort?.postMessage({ number, failure } satisfies Answer)
  }
}

parentPort?.on('message', (order: Order) => void answer(order))
