import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { textWidth } from '../../../../src/figures/pictures/picture-font.ts'
import { rasterise, rasterisePixels, rasteriseSmall } from '../../../../src/figures/pictures/raster.ts'
import { pngSize } from '../../../support/png.ts'

const svg = (content: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100">${content}</svg>`
const text = (family: string) => svg(`<text x="10" y="60" font-family="${family}" font-size="40">Ærø 1.600</text>`)

describe('rasterise', () => {
  test('makes a PNG of the width that was asked for', async () => {
    const png = await rasterise(svg('<rect width="200" height="100" fill="#0d5563"/>'), 400)
    expect(pngSize(png)).toEqual({ width: 400, height: 200 })
  })

  test('gives the same bytes twice', async () => {
    expect(await rasterise(text('Picture Sans'), 400)).toEqual(await rasterise(text('Picture Sans'), 400))
  })

  test('draws text, and draws it in the bundled font whatever the picture asks for', async () => {
    const drawn = await rasterise(text('Picture Sans'), 400)
    expect(drawn).not.toEqual(await rasterise(svg(''), 400))
    // With the fonts of the machine, a family that it has would look different from one that it lacks.
    for (const family of ['DejaVu Sans', 'Liberation Sans', 'Arial', 'No Such Family']) {
      expect(await rasterise(text(family), 400), family).toEqual(await rasterise(text('No Such Family At All'), 400))
    }
  })

  test('refuses what is no SVG', async () => {
    await expect(rasterise('<svg', 100)).rejects.toThrow()
  })
})

describe('rasteriseSmall', () => {
  const picture = text('Picture Sans').replace('<text', '<rect width="200" height="100" fill="#fdfcf9"/><text')

  test('makes the same picture in fewer bytes, and the same bytes twice', async () => {
    const small = await rasteriseSmall(picture, 400)
    expect(pngSize(small)).toEqual({ width: 400, height: 200 })
    expect(small.length).toBeLessThan((await rasterise(picture, 400)).length / 2)
    expect(await rasteriseSmall(picture, 400)).toEqual(small)
  })

  test('keeps every pixel near its colour', async () => {
    const pixels = async (png: Uint8Array) => sharp(png).removeAlpha().raw().toBuffer()
    const [small, whole] = [
      await pixels(await rasteriseSmall(picture, 400)),
      await pixels(await rasterise(picture, 400)),
    ]
    expect(small.length).toBe(whole.length)
    const far = small.filter((value, index) => Math.abs(value - (whole[index] ?? 0)) > 24)
    expect(far.length / small.length).toBeLessThan(0.002)
    // The ground, which an eye would see change.
    expect([...small.subarray(0, 3)].map((value, index) => Math.abs(value - (whole[index] ?? 0)) <= 2)).toEqual([
      true,
      true,
      true,
    ])
  })
})

describe('a picture with others laid upon it', () => {
  const white = svg('<rect width="200" height="100" fill="#fff"/>')
  const red = svg('<rect width="200" height="100" fill="#f00"/>')

  test('shows them where they are placed, and itself elsewhere', async () => {
    const pixels = await rasterisePixels(red, 20)
    const png = await rasteriseSmall(white, 200, [{ pixels, x: 30, y: 40 }])
    const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true })
    const at = (x: number, y: number) => [...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3)]
    // 20 × 10 pixels from (30, 40): the corners are in, their neighbours out.
    for (const [x, y] of [
      [30, 40],
      [49, 49],
    ] as const)
      expect(at(x, y)).toEqual([255, 0, 0])
    for (const [x, y] of [
      [29, 40],
      [30, 39],
      [50, 49],
      [49, 50],
    ] as const)
      expect(at(x, y)).toEqual([255, 255, 255])
  })

  test('refuses what reaches beyond its edges', async () => {
    const pixels = await rasterisePixels(red, 20)
    await expect(rasteriseSmall(white, 200, [{ pixels, x: 181, y: 0 }])).rejects.toThrow('beyond the picture')
  })
})

describe('textWidth', () => {
  test('grows in step with the size and with the weight', () => {
    expect(textWidth('Lægefordelingen', 80, 400)).toBeCloseTo(2 * textWidth('Lægefordelingen', 40, 400), 0)
    expect(textWidth('Lægefordelingen', 40, 600)).toBeGreaterThan(textWidth('Lægefordelingen', 40, 400))
    expect(textWidth('Lægefordelingen', 40, 400)).toBeGreaterThan(textWidth('Lægefordelingen', 40, 300))
  })

  test('has no width for text that leaves no ink', () => {
    expect(() => textWidth('', 40, 400)).toThrow('no ink')
  })

  test('knows every letter and sign that Danish names and figures need', async () => {
    const drawn = async (letter: string) =>
      Buffer.from(await rasterise(svg(`<text x="9" y="60">${letter}</text>`), 200)).toString('base64')
    const unknown = await drawn('漢')
    expect(await drawn('Ж'), 'all letters that the font lacks look alike').toBe(unknown)
    for (const letter of 'ÆØÅæøåéüö–−×÷²·’”') expect((await drawn(letter)) === unknown, letter).toBe(false)
  })
})
