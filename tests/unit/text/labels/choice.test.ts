import { expect, test } from 'vitest'
import { choiceName } from '../../../../src/text/labels/choice.ts'
import type { Override } from '../../../../src/model/override.ts'
import { inputs, results } from '../../results/published.ts'

test.each<[readonly Override[], string, string]>([
  [[], 'Som offentliggjort her', 'As published here'],
  [[{ kind: 'without-figure', figure: 'egedal-contacts-2023' }], 'Uden Egedal', 'Without Egedal'],
  [[{ kind: 'national-contacts', contacts: '6.5' }], 'Landets kontakter sat til 6,5', 'National contacts set to 6.5'],
  [[{ kind: 'age-alone' }], 'Alder alene', 'Ages alone'],
  [
    [{ kind: 'move-in-estimate', municipality: '0400', council: 'Bornholm' }],
    'Bornholm uden for Hovedstaden',
    'Bornholm outside Hovedstaden',
  ],
])('%o', (overrides, danish, english) => {
  expect(choiceName(overrides, results.estimated, inputs.publishedNumbers, 'da')).toBe(danish)
  expect(choiceName(overrides, results.estimated, inputs.publishedNumbers, 'en')).toBe(english)
})

test('what is no choice of the estimate has no name among them', () => {
  expect(() => choiceName([{ kind: 'weights-of-one' }], results.estimated, [], 'da')).toThrow(RangeError)
})
