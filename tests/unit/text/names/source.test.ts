import { expect, test } from 'vitest'
import { publisherName, sourceSection } from '../../../../src/text/names/source.ts'
import { inputs } from '../../results/published.ts'

test('a publisher has the name that the list of sources gives it in English, and its own in Danish', () => {
  const { sources } = inputs
  expect(publisherName('Danmarks Statistik', sources, 'en')).toBe('Statistics Denmark')
  expect(publisherName('Danmarks Statistik', sources, 'da')).toBe('Danmarks Statistik')
  expect(publisherName('Ugeskrift for Læger', sources, 'en')).toMatch(/^Ugeskrift for Læger, the journal of /)
  expect(publisherName('Et nyt sted', sources, 'en')).toBe('Et nyt sted')
})

test.each([
  ['4.3.1', 'afsnit 4.3.1', 'section 4.3.1'],
  ['4.2.2, 4.5.3', 'afsnit 4.2.2 og 4.5.3', 'sections 4.2.2 and 4.5.3'],
  ['4.2.1, 4.2.2, 4.5.3', 'afsnit 4.2.1, 4.2.2 og 4.5.3', 'sections 4.2.1, 4.2.2 and 4.5.3'],
  ['§ 206 b, stk. 5', '§ 206 b, stk. 5', 'section 206 b (5)'],
  ['§ 206 b, stk. 1, 4', '§ 206 b, stk. 1 og 4', 'section 206 b (1) and (4)'],
])('%s', (section, da, en) => {
  expect(sourceSection(section, 'da')).toBe(da)
  expect(sourceSection(section, 'en')).toBe(en)
})
