import { expect, test } from 'vitest'
import { rasterise, rasterisePixels, rasteriseSmall } from '../../../src/figures/pictures/raster.ts'
import type { Picture } from '../../../src/publishing/picture.ts'
import { makePicture } from '../../../src/publishing/picture-thread.ts'

const svg = (words: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100"><rect width="200" height="100" fill="#fdfcf9"/><text x="10" y="60" font-size="30" fill="#0d5563">${words}</text></svg>`
const plain = (words: string): Picture => ({ svg: svg(words), width: 300, palette: false, inset: null })

test('the thread makes the bytes that the renderer makes', async () => {
  expect(await makePicture(plain('Ærø'))).toEqual(new Uint8Array(await rasterise(svg('Ærø'), 300)))
  const [without, upon] = await Promise.all([
    makePicture({ ...plain('Fanø'), palette: true }),
    makePicture({ ...plain('Fanø'), palette: true, inset: { svg: svg('Mandø'), width: 50, x: 12, y: 34 } }),
  ])
  expect(without).toEqual(new Uint8Array(await rasteriseSmall(svg('Fanø'), 300)))
  const pixels = await rasterisePixels(svg('Mandø'), 50)
  expect(upon).toEqual(new Uint8Array(await rasteriseSmall(svg('Fanø'), 300, [{ pixels, x: 12, y: 34 }])))
})

test('many at once are each their own, also when one of them cannot be drawn', async () => {
  const places = Array.from({ length: 12 }, (_, index) => `Sted ${index}`)
  const [broken, ...made] = await Promise.allSettled([
    makePicture({ ...plain(''), svg: '<svg' }),
    ...places.map((place) => makePicture(plain(place))),
  ])
  expect(broken.status).toBe('rejected')
  for (const [index, place] of places.entries())
    expect(made[index], place).toEqual({ status: 'fulfilled', value: new Uint8Array(await rasterise(svg(place), 300)) })
})

test('insets of the same picture at other sizes are not taken for each other', async () => {
  const at = (width: number): Picture => ({
    ...plain('Læsø'),
    palette: true,
    inset: { svg: svg('Anholt'), width, x: 0, y: 0 },
  })
  const [small, large] = await Promise.all([makePicture(at(50)), makePicture(at(90))])
  expect(small).not.toEqual(large)
  expect(await makePicture(at(50))).toEqual(small)
})
