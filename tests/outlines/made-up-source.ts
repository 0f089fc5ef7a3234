import type { OutlineSource } from '../../src/inputs/geography/drawing.ts'

/** A source that nobody has, for outlines that a test draws. */
export const madeUpSource: OutlineSource = {
  name: 'Prøve 2027',
  attribution: { da: '© Prøven', en: '© The test' },
  licence: 'CC0',
  url: 'https://example.org/licence',
  method: 'surveyed',
}
