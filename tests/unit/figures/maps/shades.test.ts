import { lab } from 'd3'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  CERTAIN,
  DIVERGING,
  DIVERGING_LATE,
  isLined,
  isShade,
  isStrong,
  LINED,
  ON_SHADE,
  SEA,
  SEQUENTIAL,
  type Shade,
  SHADES,
} from '../../../../src/figures/maps/shades.ts'
import { contrast, lightness, luminance, seen, type Vision, VISIONS } from './vision.ts'

const PALETTES = { SEQUENTIAL, DIVERGING, DIVERGING_LATE }
const css = readFileSync('src/styles/map.css', 'utf8')
const site = readFileSync('src/styles/site.css', 'utf8')
const NAMES = Object.keys(SHADES).filter((name) => isShade(name))
const THEMES = ['light', 'dark'] as const
type Theme = (typeof THEMES)[number]
const seenIn = THEMES.flatMap((theme) => VISIONS.map((vision) => ({ theme, vision })))

/** The ground of the page in a theme. */
const paperIn = (theme: Theme): string =>
  /--paper: light-dark\((#\w+), (#\w+)\)/.exec(site)?.[theme === 'light' ? 1 : 2] ?? ''

/** How far two colours are apart as they are seen: the distance in CIE L*a*b*. */
const apart = (a: string, b: string, vision: Vision): number => {
  const [x, y] = [lab(seen(a, vision)), lab(seen(b, vision))]
  return Math.hypot(x.l - y.l, x.a - y.a, x.b - y.b)
}

describe('the yardsticks', () => {
  test('know black and white', () => {
    expect(contrast('#000', '#fff')).toBeCloseTo(21, 6)
    expect(luminance('#fff')).toBeCloseTo(1, 6)
    for (const vision of VISIONS) expect(lightness(seen('#fff', vision))).toBeCloseTo(100, 0)
    expect(apart('#000', '#fff', 'full')).toBeCloseTo(100, 0)
    expect(paperIn('light')).not.toBe('')
  })

  test('see red darker without the cones for it, and no colour in grey', () => {
    expect(lightness(seen('#f00', 'protanopia'))).toBeLessThan(lightness('#f00'))
    expect(seen('#0d5563', 'grey')).toMatch(/^#(..)\1\1$/)
  })
})

describe.each(seenIn)('in the $theme, $vision', ({ theme, vision }) => {
  const light = (shade: Shade): number => lightness(seen(SHADES[shade][theme], vision))
  /** From what stands out to what lies near the ground. */
  const stepsTo = (shades: readonly Shade[]): readonly number[] =>
    shades.slice(1).map((shade, index) => (light(shade) - light(shades[index] ?? shade)) * (theme === 'light' ? 1 : -1))

  test.each(Object.entries(PALETTES))(
    '%s keeps its order on either side of the middle, with steps that show',
    (_, palette) => {
      expect(new Set(palette).size).toBe(6)
      const middle = palette.indexOf('m')
      const arms = middle === -1 ? [palette] : [palette.slice(0, middle + 1), palette.slice(middle).toReversed()]
      for (const arm of arms) for (const step of stepsTo(arm)) expect(step, arm.join(' ')).toBeGreaterThanOrEqual(9)
    },
  )

  test('the two sides of a middle are told apart by their hue, and in grey by their lines', () => {
    const below = NAMES.filter((name) => name.startsWith('t'))
    for (const shade of NAMES.filter((name) => name.startsWith('o'))) {
      expect(isLined(shade), shade).toBe(true)
      if (vision === 'grey') continue
      for (const other of below) expect(apart(SHADES[shade][theme], SHADES[other][theme], vision)).toBeGreaterThan(25)
    }
    for (const shade of [...below, 'm'] as const) expect(isLined(shade), shade).toBe(false)
  })

  test('the lines show on their shade', () => {
    for (const [shade, line] of Object.entries(LINED))
      if (isShade(shade)) expect(apart(SHADES[shade][theme], SHADES[line][theme], vision)).toBeGreaterThan(14)
  })

  test('the palest shades look neither like the sea nor like the page', () => {
    for (const shade of ['m', 't6'] as const)
      for (const ground of [SEA[theme], paperIn(theme)])
        expect(apart(SHADES[shade][theme], ground, vision), `${shade} on ${ground}`).toBeGreaterThan(4)
  })

  test('what is certain is told apart by lightness alone', () => {
    const [below, unsure, above] = [light(CERTAIN.below), light(CERTAIN.unsure), light(CERTAIN.above)]
    const gaps = [below - unsure, unsure - above, above - below].map(Math.abs)
    expect(Math.min(...gaps)).toBeGreaterThan(24)
  })
})

describe.each(THEMES)('in the %s', (theme) => {
  test('each certain shade steps by 3 to 1 to the others', () => {
    const shades = Object.values(CERTAIN).map((shade) => SHADES[shade][theme])
    shades.forEach((shade, index) => {
      for (const other of shades.slice(index + 1)) expect(contrast(shade, other)).toBeGreaterThanOrEqual(3)
    })
  })

  test('the middle is a colour and no grey, which stands for no figure', () => {
    const { a, b } = lab(SHADES.m[theme])
    expect(Math.hypot(a, b)).toBeGreaterThan(8)
  })

  test.each(NAMES)('what is written on %s can be read, and its border shows', (shade) => {
    const line = ON_SHADE[isStrong(shade) ? 'strong' : 'weak'][theme]
    // The border is drawn in the colour of what is written: 3 to 1 would do for it.
    expect(contrast(line, SHADES[shade][theme])).toBeGreaterThanOrEqual(4.5)
  })

  test('a border of a council shows on every shade: its core or the casing on both sides of it', () => {
    for (const shade of NAMES) {
      const best = Math.max(
        ...[ON_SHADE.weak, ON_SHADE.strong].map((line) => contrast(line[theme], SHADES[shade][theme])),
      )
      expect(best, shade).toBeGreaterThanOrEqual(3)
    }
    expect(contrast(ON_SHADE.weak[theme], ON_SHADE.strong[theme])).toBeGreaterThanOrEqual(3)
  })

  test('the outline of the chosen one shows against its casing', () => {
    const ring =
      /\.rings \.over \{[^}]*stroke: light-dark\((#\w+), (#\w+)\)/.exec(css)?.[theme === 'light' ? 1 : 2] ?? ''
    expect(contrast(ring, ON_SHADE.strong[theme])).toBeGreaterThanOrEqual(3)
  })
})

describe('the stylesheet', () => {
  const fillOf = (selector: string): string | undefined =>
    new RegExp(`^(?:\\.map )?\\.${selector}(?:,[^{]*)? \\{\\s*fill: ([^;]+);`, 'm').exec(css)?.[1]
  const both = (shade: Shade): string => `light-dark(${SHADES[shade].light}, ${SHADES[shade].dark})`

  test.each(NAMES)('has the same %s', (shade) => {
    expect(fillOf(shade)).toBe(isLined(shade) ? `url('#lines-${shade}')` : both(shade))
    if (isLined(shade)) expect(fillOf(`ground-${shade}`)).toBe(both(shade))
  })

  test.each(Object.entries(CERTAIN))('has the certain shade of what lies %s', (group, shade) => {
    expect(fillOf(`certain-${group}`)).toBe(isLined(shade) ? `url('#lines-${shade}')` : both(shade))
  })

  test('has the sea, and what is written', () => {
    expect(fillOf('sea')).toBe(`light-dark(${SEA.light}, ${SEA.dark})`)
    const short = (colour: string): string => colour.replace(/^#(.)\1(.)\2(.)\3$/, '#$1$2$3')
    for (const [name, { light, dark }] of Object.entries(ON_SHADE))
      expect(css).toContain(`--${name}: light-dark(${short(light)}, ${short(dark)});`)
  })

  test('draws in the colour of the ground on exactly the shades that stand out', () => {
    const [, selectors = ''] = /((?:^\.areas \.\w+,?\s*)+)\{\s*stroke: var\(--strong\);/m.exec(css) ?? []
    const strong = [...selectors.matchAll(/\.areas \.(\w+)/g)].map((match) => match[1])
    expect(strong).toEqual(NAMES.filter(isStrong))
  })
})
