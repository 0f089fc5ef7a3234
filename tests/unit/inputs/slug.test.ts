import { expect, test } from 'vitest'
import { slugify } from '../../../src/inputs/slug.ts'

test.each([
  ['Faaborg-Midtfyn', 'faaborg-midtfyn'],
  ['Østsjælland og Øerne', 'oestsjaelland-og-oeerne'],
  ['Midt- og Vestsjælland', 'midt-og-vestsjaelland'],
  ['Aabenraa', 'aabenraa'],
  ['Årslev', 'aarslev'],
  ['Årslev'.normalize('NFD'), 'aarslev'],
  ['ÆRØ', 'aeroe'],
  ['Läkemedelsverket, Göteborg', 'laekemedelsverket-goeteborg'],
  ['  Lyngby -- Taarbæk. ', 'lyngby-taarbaek'],
])('%s becomes %s', (name, slug) => {
  expect(slugify(name)).toBe(slug)
})
