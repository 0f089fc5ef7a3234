import { expect, test } from 'vitest'
import { OUTCOMES } from '../../../../src/inputs/explanations/hearing.ts'
import { LANGUAGES } from '../../../../src/inputs/language.ts'
import { outcomeMeaning, outcomeWord } from '../../../../src/text/labels/outcome.ts'

test('each outcome has a word of its own and a sentence, in both languages', () => {
  for (const language of LANGUAGES) {
    const words = OUTCOMES.map((outcome) => outcomeWord(outcome, language))
    expect(new Set(words).size).toBe(OUTCOMES.length)
    for (const outcome of OUTCOMES) expect(outcomeMeaning(outcome, language)).toMatch(/^[A-Z].+\.$/)
  }
})

test('the words of the vocabulary', () => {
  expect(outcomeWord('outside', 'da')).toBe('uden for bekendtgørelsen')
  expect(outcomeWord('outside', 'en')).toBe('outside the order')
})
