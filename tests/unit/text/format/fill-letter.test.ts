import { expect, test } from 'vitest'
import { fillLetter, type LetterParagraph } from '../../../../src/text/format/fill-letter.ts'

const paragraph = (words: string, some: Partial<LetterParagraph> = {}): LetterParagraph => ({
  words,
  asks: false,
  when: 'always',
  ...some,
})
const none: ReadonlyMap<string, string> = new Map()

test('a place has its entry, and a blank where there is none or an empty one', () => {
  const entries = new Map([
    ['new', '3.300'],
    ['old', ''],
  ])
  expect(fillLetter([paragraph('From {old} to {new} by {day}, {new}.')], entries, 'raised')).toBe(
    'From __________ to 3.300 by __________, 3.300.',
  )
})

test('an entry is taken as it is, signs and all', () => {
  expect(fillLetter([paragraph('To {name}.')], new Map([['name', '$& {name}']]), 'raised')).toBe('To $& {name}.')
})

test('a blank line parts the paragraphs, and only the requests that stand are numbered', () => {
  const paragraphs = [
    paragraph('Dear region'),
    paragraph('When?', { asks: true }),
    paragraph('Gradually?', { asks: true, when: 'raised' }),
    paragraph('A supplement?', { asks: true, when: 'lowered' }),
    paragraph('How?', { asks: true }),
    paragraph('Regards'),
  ]
  expect(fillLetter(paragraphs, none, 'raised')).toBe('Dear region\n\n1. When?\n\n2. Gradually?\n\n3. How?\n\nRegards')
  expect(fillLetter(paragraphs, none, 'lowered')).toBe(
    'Dear region\n\n1. When?\n\n2. A supplement?\n\n3. How?\n\nRegards',
  )
  expect(fillLetter(paragraphs, none, 'same')).toBe('Dear region\n\n1. When?\n\n2. How?\n\nRegards')
})
