import { expect, test } from 'vitest'
import { letterOf } from '../../../../src/text/format/letter-of.ts'

test.each([
  ['Aabenraa', 'Å'],
  ['Åbent skøn', 'Å'],
  ['Allerød', 'A'],
  ['Ærø', 'Æ'],
  ['lov nr. 718', 'L'],
])('%s stands under %s', (name, letter) => {
  expect(letterOf(name)).toBe(letter)
})
