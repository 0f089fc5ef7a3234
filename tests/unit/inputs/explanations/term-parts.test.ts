import { expect, test } from 'vitest'
import { plainText, termParts } from '../../../../src/inputs/explanations/term-parts.ts'

test('marked words have their term, the rest has none', () => {
  expect(termParts('En [plads](laegekapacitet) til en [læge](laege).')).toEqual([
    { text: 'En ', term: null },
    { text: 'plads', term: 'laegekapacitet' },
    { text: ' til en ', term: null },
    { text: 'læge', term: 'laege' },
    { text: '.', term: null },
  ])
})

test('a mark at the start, no mark, and brackets that mark nothing', () => {
  expect(termParts('[Ø-læger](oe-laege)')).toEqual([{ text: 'Ø-læger', term: 'oe-laege' }])
  expect(termParts('Nej.')).toEqual([{ text: 'Nej.', term: null }])
  expect(termParts('[sic] (her)')).toEqual([{ text: '[sic] (her)', term: null }])
})

test('the plain text is what a reader sees', () => {
  expect(plainText('En [plads](laegekapacitet) til.')).toBe('En plads til.')
})
