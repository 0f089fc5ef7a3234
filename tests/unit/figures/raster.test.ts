import { describe, expect, test } from 'vitest'
import { textWidth } from '../../../src/figures/picture-font.ts'
import { rasterise } from '../../../src/figures/raster.ts'

const svg = (content: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100">${content}</svg>`
const text = (family: string) => svg(`<text x="10" y="60" font-family="${family}" font-size="40">Ærø 1.600</text>`)

/** Width and height as the header of a PNG states them. */
function sizeOf(png: Uint8Array): readonly [number, number] {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  return [view.getUint32(16), view.getUint32(20)]
}

describe('rasterise', () => {
  test('makes a PNG of the width that was asked for', () => {
    const png = rasterise(svg('<rect width="200" height="100" fill="#0d5563"/>'), 400)
    expect([...png.slice(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
    expect(sizeOf(png)).toEqual([400, 200])
  })

  test('gives the same bytes twice', () => {
    expect(rasterise(text('Picture Sans'), 400)).toEqual(rasterise(text('Picture Sans'), 400))
  })

  test('draws text, and draws it in the bundled font whatever the picture asks for', () => {
    const drawn = rasterise(text('Picture Sans'), 400)
    expect(drawn).not.toEqual(rasterise(svg(''), 400))
    // With the fonts of the machine, a family that it has would look different from one that it lacks.
    for (const family of ['DejaVu Sans', 'Liberation Sans', 'Arial', 'No Such Family']) {
      expect(rasterise(text(family), 400), family).toEqual(rasterise(text('No Such Family At All'), 400))
    }
  })

  test('refuses what is no SVG', () => {
    expect(() => rasterise('<svg', 100)).toThrow()
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

  test('knows every letter that Danish names need', () => {
    // A letter that is missing leaves no ink, so that a word with it is as wide as without.
    for (const letter of 'ÆØÅæøåéüö–−×÷²·’”') expect(textWidth(letter, 40, 400), letter).toBeGreaterThan(1)
  })
})
