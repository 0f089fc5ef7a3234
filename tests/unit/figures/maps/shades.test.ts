import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { DIVERGING, DIVERGING_LATE, isDark, ON_SHADE, SEQUENTIAL, SHADES } from '../../../../src/figures/maps/shades.ts'
import { contrast, lightness, luminance, seen, VISIONS } from './vision.ts'

const PALETTES = { SEQUENTIAL, DIVERGING, DIVERGING_LATE }
const css = readFileSync('src/styles/map.css', 'utf8')
const NAMES = [...new Set(Object.values(PALETTES).flat())]

describe('the yardsticks', () => {
  test('know black and white', () => {
    expect(contrast('#000', '#fff')).toBeCloseTo(21, 6)
    expect(luminance('#fff')).toBeCloseTo(1, 6)
    for (const vision of VISIONS) expect(lightness(seen('#fff', vision))).toBeCloseTo(100, 0)
  })

  test('see red darker without the cones for it, and no colour in grey', () => {
    expect(lightness(seen('#f00', 'protanopia'))).toBeLessThan(lightness('#f00'))
    expect(seen('#0d5563', 'grey')).toMatch(/^#(..)\1\1$/)
  })
})

describe.each(Object.entries(PALETTES))('%s', (_, palette) => {
  test('has six shades, each once', () => {
    expect(new Set(palette).size).toBe(6)
  })

  test.each(VISIONS)('keeps its order from dark to light, with a step that shows: %s', (vision) => {
    const steps = palette.map((shade) => lightness(seen(SHADES[shade], vision)))
    steps.slice(1).forEach((light, index) => {
      expect(light - (steps[index] ?? 100), `${palette[index]} to ${palette[index + 1]}`).toBeGreaterThanOrEqual(9)
    })
  })
})

test.each(NAMES)('what is written on %s can be read, and its border shows', (shade) => {
  const line = isDark(shade) ? ON_SHADE.dark : ON_SHADE.light
  // The border is drawn in the colour of the number: 3 to 1 would do for it.
  expect(contrast(line, SHADES[shade])).toBeGreaterThanOrEqual(4.5)
})

test('a border of a council shows on every shade: its core or the casing on both sides of it', () => {
  for (const shade of NAMES) {
    const best = Math.max(contrast(ON_SHADE.light, SHADES[shade]), contrast(ON_SHADE.dark, SHADES[shade]))
    expect(best, shade).toBeGreaterThanOrEqual(3)
  }
  expect(contrast(ON_SHADE.light, ON_SHADE.dark)).toBeGreaterThanOrEqual(3)
})

test('the outline of the chosen one shows against its casing', () => {
  const ring = /\.rings \.over \{[^}]*stroke: (#\w+)/.exec(css)?.[1] ?? ''
  expect(contrast(ring, ON_SHADE.dark)).toBeGreaterThanOrEqual(3)
})

describe('the stylesheet', () => {
  test.each(NAMES)('has the same %s', (shade) => {
    expect(new RegExp(`^\\.${shade} \\{\\s*fill: (#\\w+);`, 'm').exec(css)?.[1]).toBe(SHADES[shade])
  })

  test('writes light on exactly the dark shades', () => {
    const [, selectors = ''] = /((?:\.areas \.\w+,?\s*)+)\{\s*stroke: #fff;/.exec(css) ?? []
    const light = [...selectors.matchAll(/\.areas \.(\w+)/g)].map((match) => match[1])
    expect(light).toEqual(NAMES.filter(isDark))
  })
})
