import { expect, test } from 'vitest'
import { sentenceParts } from '../../../../src/text/format/sentence-parts.ts'

test('slots, terms and links stand among the words', () => {
  expect(sentenceParts('Spænd: {low} til [en vægt](vaegt), [se hvor](/kilder/#andre).', ['low'])).toEqual([
    { kind: 'words', text: 'Spænd: ' },
    { kind: 'slot', name: 'low' },
    { kind: 'words', text: ' til ' },
    { kind: 'term', text: 'en vægt', term: 'vaegt' },
    { kind: 'words', text: ', ' },
    { kind: 'link', text: 'se hvor', to: '/kilder/#andre' },
    { kind: 'words', text: '.' },
  ])
})

test.each(['/om/', '#tabel', 'mailto:a@b.dk', 'https://a.dk'])('%s is an address', (to) => {
  expect(sentenceParts(`[her](${to})`)).toEqual([{ kind: 'link', text: 'her', to }])
})

test.each(['javascript:alert', 'data:text/html,a', 'JavaScript://a.dk', 'file:///a', 'kilder/'])('%s is none', (to) => {
  expect(() => sentenceParts(`[her](${to})`)).toThrow(to)
})

test('a sentence on several lines reads as one', () => {
  expect(sentenceParts('En lang\n          sætning.\n')).toEqual([{ kind: 'words', text: 'En lang sætning.' }])
})

test('a figure that one language leaves out is an error', () => {
  expect(() => sentenceParts('Range: {low} to {high}.', ['low'])).toThrow(/high/)
  expect(() => sentenceParts('Range: {low}.', ['low', 'high'])).toThrow(/high/)
  expect(() => sentenceParts('Range.', ['low'])).toThrow(/low/)
})
