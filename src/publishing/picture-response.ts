import { once } from '../inputs/files/once.ts'
import { setting } from '../inputs/settings.ts'
import { keepingPictures } from './kept-pictures.ts'
import type { Picture } from './picture.ts'
import { makePicture } from './picture-thread.ts'

/** Where pictures are kept: in `.cache/pictures` unless `LAEGE_PICTURES_DIR` names another folder. */
export function picturesFolder(): string {
  return setting('LAEGE_PICTURES_DIR') ?? '.cache/pictures'
}

/** A picture as the answer of an endpoint: a PNG, taken from an earlier build where that made the same picture. */
export async function pictureResponse(picture: Picture): Promise<Response> {
  const png = await keptOrMade(picturesFolder())(picture)
  return new Response(png, { headers: { 'Content-Type': 'image/png' } })
}

const keptOrMade = once((folder: string) => keepingPictures(folder, makePicture))
