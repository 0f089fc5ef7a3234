import { expect, test } from 'vitest'
import { useProfileCaption } from '../../../../src/text/labels/use-band.ts'
import { present } from '../../model/exact.ts'
import { inputs } from '../../results/published.ts'

test('the expected contacts by age and sex name the table that they come from, in each language', () => {
  const source = {
    ...present(inputs.sources.find(({ id }) => id === 'dst-folk1a')),
    title: 'TABEL9: noget andet',
    tables: ['gp-contacts-2031'],
  }
  const caption = (language: 'da' | 'en'): string =>
    useProfileCaption(
      { year: '2031' },
      [...inputs.sources, { ...source, en: { ...source.en, title: source.title } }],
      language,
    )
  expect(caption('da')).toContain('(Danmarks Statistik, TABEL9, tal fra 2031)')
  expect(caption('en')).toContain('(Statistics Denmark, TABEL9, figures of 2031)')
})
