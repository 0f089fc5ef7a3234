import { expect, test } from 'vitest'
import { summary } from '../../../../src/text/format/summary.ts'

test('a short text is taken whole', () => {
  expect(summary('Hvad? Det her.')).toBe('Hvad? Det her.')
})

test('whole sentences, as long as there is room', () => {
  const sentence = `${'ord '.repeat(19)}ord.`
  expect(sentence).toHaveLength(80)
  // 80 + 1 + 80 = 161 fits in 200, and 242 does not.
  expect(summary([sentence, sentence, sentence].join(' '))).toBe([sentence, sentence].join(' '))
})

test('a first sentence that is too long is cut between words', () => {
  const cut = summary(`${'ord '.repeat(60)}ord.`)
  expect(cut.length).toBeLessThanOrEqual(200)
  expect(cut.endsWith(' ord…')).toBe(true)
})
