import { expect, test } from 'vitest'
import { LANGUAGES } from '../../../../src/inputs/language.ts'
import { ruleWords } from '../../../../src/text/labels/rule.ts'
import { decimal } from '../../../../src/model/decimal.ts'
import { inputs } from '../../results/published.ts'

test.each(LANGUAGES)('every parameter that is a code is said in words in %s, and no other', (language) => {
  for (const { id, value } of inputs.parameters.values()) {
    const words = ruleWords(value, decimal(1600), language)
    // A code has two Latin small letters in a row; 35, 1/3, 2026-01-01 and 1 + γ·A + β·L have not.
    if (/[a-z]{2}/.test(value)) expect.soft(words, id).toMatch(/\S/)
    else expect.soft(words, id).toBeNull()
  }
})

test('a code is said in the language of the page', () => {
  expect(ruleWords('up', decimal(1600), 'da')).toBe('op til et helt tal')
  expect(ruleWords('up', decimal(1600), 'en')).toBe('up to a whole number')
})

test.each([
  ['1600', '1.600 ÷ vægten × lægekapaciteterne', '1,600 ÷ the weight × the doctor capacities'],
  ['1500', '1.500 ÷ vægten × lægekapaciteterne', '1,500 ÷ the weight × the doctor capacities'],
  ['1650.5', '1.650,5 ÷ vægten × lægekapaciteterne', '1,650.5 ÷ the weight × the doctor capacities'],
])('the minimum of a clinic is said with a norm of %s', (norm, da, en) => {
  expect(ruleWords('norm ÷ weight × capacities', decimal(norm), 'da')).toBe(da)
  expect(ruleWords('norm ÷ weight × capacities', decimal(norm), 'en')).toBe(en)
})
