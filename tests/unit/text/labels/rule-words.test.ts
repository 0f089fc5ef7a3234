import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../../../src/inputs/language.ts'
import { ruleWords } from '../../../../src/text/labels/rule-words.ts'
import { inputs } from '../../results/published.ts'

describe.each(LANGUAGES)('in %s', (language) => {
  // A code has two Latin small letters in a row; 35, 1/3, 2026-01-01 and 1 + γ·A + β·L have not.
  test.each([...inputs.parameters.values()].map(({ id, value }) => [id, value]))('%s is said in words', (_, value) => {
    const words = ruleWords(value, language)
    if (/[a-z]{2}/.test(value)) expect(words).toMatch(/\S/)
    else expect(words).toBeNull()
  })
})

test('a code is said in the language of the page', () => {
  expect(ruleWords('up', 'da')).toBe('op til et helt tal')
  expect(ruleWords('up', 'en')).toBe('up to a whole number')
})
