import { once } from '../inputs/files/once.ts'
import { setting } from '../inputs/settings.ts'
import { keptPictures, type KeptPictures } from './kept-pictures.ts'
import { makePicture } from './picture-thread.ts'

/** A picture before it is PNG. The same picture always gives the same bytes. */
export interface Picture {
  readonly svg: string
  /** In pixels; the height follows from the proportions of the SVG. */
  readonly width: number
  /** With a palette: for few colours, a third of the bytes. */
  readonly palette: boolean
  /** Another SVG upon it, which hides what is under it; only where there is a palette. */
  readonly inset: { readonly svg: string; readonly width: number; readonly x: number; readonly y: number } | null
}

/** Where pictures are kept unless `LAEGE_PICTURES_DIR` names another folder. */
export const PICTURES_DIR = '.cache/pictures'

/** A picture as the answer of an endpoint: a PNG, taken from an earlier build where that made the same picture. */
export async function pictureResponse(picture: Picture): Promise<Response> {
  const png = await keptIn(setting('LAEGE_PICTURES_DIR') ?? PICTURES_DIR).bytesOf(picture, makePicture)
  return new Response(png, { headers: { 'Content-Type': 'image/png' } })
}

const keptIn = once((folder: string): KeptPictures => keptPictures(folder))
