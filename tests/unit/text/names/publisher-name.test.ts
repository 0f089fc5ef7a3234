import { expect, test } from 'vitest'
import { publisherName } from '../../../../src/text/names/publisher-name.ts'
import { inputs } from '../../results/published.ts'

test('a publisher has the name that the list of sources gives it in English, and its own in Danish', () => {
  const { sources } = inputs
  expect(publisherName('Danmarks Statistik', sources, 'en')).toBe('Statistics Denmark')
  expect(publisherName('Danmarks Statistik', sources, 'da')).toBe('Danmarks Statistik')
  expect(publisherName('Ugeskrift for Læger', sources, 'en')).toMatch(/^Ugeskrift for Læger, the journal of /)
  expect(publisherName('Et nyt sted', sources, 'en')).toBe('Et nyt sted')
})
