import { lab, rgb } from 'd3'

/** A colour as shares of red, green and blue light, 0 to 1. */
type Light = readonly [number, number, number]

/** How the three common colour blindnesses mix the light, whole deficiency: Machado, Oliveira & Fernandes 2009, table 1. */
const MIXES = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const

/** Ways to see a picture: all colours, three without some of them, and on a grey printer. */
export const VISIONS = ['full', 'protanopia', 'deuteranopia', 'tritanopia', 'grey'] as const

export type Vision = (typeof VISIONS)[number]

function lightOf(colour: string): Light {
  const { r, g, b } = rgb(colour)
  const linear = (part: number): number => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }
  return [linear(r), linear(g), linear(b)]
}

/** Relative luminance as WCAG 2 has it, 0 to 1. */
export function luminance(colour: string): number {
  const [r, g, b] = lightOf(colour)
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** Contrast of two colours as WCAG 2 has it, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

/** A colour as it is seen. */
export function seen(colour: string, vision: Vision): string {
  if (vision === 'full') return colour
  const [r, g, b] = lightOf(colour)
  const grey = luminance(colour)
  const mixed = vision === 'grey' ? [grey, grey, grey] : MIXES[vision].map((m) => m[0] * r + m[1] * g + m[2] * b)
  const [red = 0, green = 0, blue = 0] = mixed.map((share) => {
    const held = Math.min(1, Math.max(0, share))
    return 255 * (held <= 0.0031308 ? held * 12.92 : 1.055 * held ** (1 / 2.4) - 0.055)
  })
  return rgb(red, green, blue).formatHex()
}

/** Lightness, 0 black to 100 white. */
export function lightness(colour: string): number {
  return lab(colour).l
}
