import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Colours, colourSchemes, contrast } from '../../support/styles.ts'

/** Two colours that meet, what for, and how far apart they must be: 4.5 for text, 3 for graphics and edges. */
const PAIRS = [
  { front: 'ink', back: 'paper', use: 'text', least: 4.5 },
  { front: 'ink', back: 'surface', use: 'text in a box', least: 4.5 },
  { front: 'muted', back: 'paper', use: 'notes', least: 4.5 },
  { front: 'muted', back: 'surface', use: 'notes in a box', least: 4.5 },
  { front: 'accent', back: 'paper', use: 'links, focus', least: 4.5 },
  { front: 'accent', back: 'surface', use: 'links in a box', least: 4.5 },
  { front: 'paper', back: 'accent', use: 'words on a button', least: 4.5 },
  { front: 'mark', back: 'paper', use: 'status, edge', least: 4.5 },
  { front: 'mark', back: 'surface', use: 'status in a box', least: 4.5 },
  { front: 'accent', back: 'rule', use: 'a place in its country', least: 3 },
  { front: 'rule-strong', back: 'paper', use: 'heavy rules', least: 3 },
] as const

const { light, dark, paper } = colourSchemes()

function between(colours: Colours, { front, back }: (typeof PAIRS)[number]): number {
  const [a, b] = [colours.get(front), colours.get(back)]
  if (a === undefined || b === undefined) throw new Error(`no colour is called ${front} or ${back}`)
  return contrast(a, b)
}

describe('contrast', () => {
  test('is that of WCAG', () => {
    expect(contrast('#000', '#ffffff')).toBeCloseTo(21, 5)
    // The nearest greys on either side of 4.5 on white, as the literature on WCAG has them.
    expect(contrast('#777777', '#fff')).toBeCloseTo(4.48, 2)
    expect(contrast('#767676', '#fff')).toBeCloseTo(4.54, 2)
  })
})

describe.each([
  ['light', light],
  ['dark', dark],
  ['paper', paper],
] as const)('%s', (_, colours) => {
  test.each(PAIRS)('$front on $back is at least $least to 1', (pair) => {
    expect(between(colours, pair)).toBeGreaterThanOrEqual(pair.least)
  })
})

describe('docs/design.md', () => {
  const design = readFileSync('docs/design.md', 'utf8')
  const figure = (value: number): string => (Math.floor(value * 10) / 10).toFixed(1)

  test.each(PAIRS)('states the contrast of $front on $back', (pair) => {
    const figures = [light, dark, paper].map((colours) => figure(between(colours, pair)))
    expect(design).toContain(`| ${pair.front} on ${pair.back} | ${pair.use} | ${pair.least} | ${figures.join(' | ')} |`)
  })

  test('states every colour', () => {
    for (const name of light.keys()) {
      const row = [light, dark, paper].map((colours) => `\`${colours.get(name) ?? ''}\``)
      expect(design).toContain(`| \`${name}\` | ${row.join(' | ')} |`)
    }
  })
})
