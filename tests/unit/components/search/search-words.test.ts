import { expect, test } from 'vitest'
import { stemOf, wordsOf } from '../../../../src/components/search/browser/search-words.ts'

test.each([
  ['Hvor kan en klinik klage?', ['hvor', 'kan', 'en', 'klinik', 'klage']],
  // As a reader writes it who has no æ, ø or å.
  ['Ærø', ['aero']],
  ['Århus', ['arhus']],
  ['Aarhus', ['arhus']],
  ['København', ['kobenhavn']],
  ['koebenhavn', ['kobenhavn']],
  // A compound with a hyphen is met in one word too, and a single letter is no word.
  ['ø-læge', ['laege', 'olaege']],
  ['Faaborg-Midtfyn', ['faborg', 'midtfyn', 'faborgmidtfyn']],
  // Numbers with and without the separators of either language.
  ['1.600 og 1,600', ['1600', 'og', '1600']],
  ['15 km, ICD-10', ['15', 'km', 'icd', '10', 'icd10']],
  ['', []],
])('the words of “%s” are %j', (text, words) => {
  expect(wordsOf(text)).toEqual(words)
})

test('forms of a word have one stem, and a number is its own', () => {
  const stems = (words: readonly string[], language: 'da' | 'en') =>
    new Set(words.map((word) => stemOf(word, language)))
  expect(stems(['klage', 'klager', 'klagen', 'klagerne'], 'da').size).toBe(1)
  expect(stems(['laege', 'laeger', 'laegen', 'laegernes'], 'da').size).toBe(1)
  expect(stems(['complain', 'complains', 'complaining'], 'en').size).toBe(1)
  expect(stemOf('1600', 'da')).toBe('1600')
})
