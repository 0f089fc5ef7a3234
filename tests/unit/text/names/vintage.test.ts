import { expect, test } from 'vitest'
import { draftHeading, draftOf, vintageName } from '../../../../src/text/names/vintage.ts'

test('an edition is a year, and says where it is of the draft', () => {
  expect(vintageName('2025 draft', 'da')).toBe('2025, udkast')
  expect(vintageName('2025 draft', 'en')).toBe('2025, draft')
  expect(vintageName('2023', 'da')).toBe('2023')
})

test('a draft is called by its year in a sentence', () => {
  expect(draftOf('2025 draft', 'da')).toBe('udkastet fra 2025')
  expect(draftOf('2031 draft', 'en')).toBe('the draft of 2031')
  expect(draftHeading('2025 draft', 'da')).toBe('Udkastet fra 2025')
  expect(draftHeading('2031 draft', 'en')).toBe('Draft of 2031')
})
