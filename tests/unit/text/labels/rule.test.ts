import { expect, test } from 'vitest'
import { LANGUAGES } from '../../../../src/inputs/language.ts'
import { ruleWords } from '../../../../src/text/labels/rule.ts'
import { inputs } from '../../results/published.ts'

test.each(LANGUAGES)('every parameter that is a code is said in words in %s, and no other', (language) => {
  for (const { id, value } of inputs.parameters.values()) {
    const words = ruleWords(value, language)
    // A code has two Latin small letters in a row; 35, 1/3, 2026-01-01 and 1 + γ·A + β·L have not.
    if (/[a-z]{2}/.test(value)) expect.soft(words, id).toMatch(/\S/)
    else expect.soft(words, id).toBeNull()
  }
})

test('a code is said in the language of the page', () => {
  expect(ruleWords('up', 'da')).toBe('op til et helt tal')
  expect(ruleWords('up', 'en')).toBe('up to a whole number')
})
