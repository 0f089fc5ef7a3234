import { expect, test } from 'vitest'
import { readability } from '../../../src/text/lix.ts'

test('words a sentence, plus long words a hundred words', () => {
  // 8 words, 2 sentences, 1 long word (Regionen): 8/2 + 100/8.
  expect(readability('Tallet er et loft. Regionen må bruge det.')).toEqual({ lix: 16.5, words: 8, sentences: 2 })
})

test('six letters are short and seven are long, also with æ, ø and å', () => {
  expect(readability('Ærøbåd ni.').lix).toBe(2)
  expect(readability('Ærøbåde ni.').lix).toBe(52)
})

test('a number with marks inside is one word and ends no sentence', () => {
  expect(readability('Der er 1.600 og 449,2.')).toMatchObject({ words: 5, sentences: 1 })
})

test('a text without words or without an end has a measure', () => {
  expect(readability('')).toEqual({ lix: 0, words: 0, sentences: 0 })
  expect(readability('Kort sagt').lix).toBe(2)
})
