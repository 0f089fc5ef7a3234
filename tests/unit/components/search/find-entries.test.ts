import { expect, test } from 'vitest'
import { searchOf } from '../../../../src/components/search/browser/find-entries.ts'
import type { SearchEntry } from '../../../../src/publishing/search/search-entry.ts'

const place = (code: string, name: string, council: string): SearchEntry => ({
  kind: 'municipality',
  path: `/kommuner/${name.toLowerCase()}/`,
  title: `${name} Kommune`,
  also: [name],
  place: { code, name, council },
})
const ENTRIES: readonly SearchEntry[] = [
  place('0751', 'Aarhus', 'Aarhus'),
  place('0741', 'Samsø', 'Aarhus'),
  place('0707', 'Norddjurs', 'Kronjylland'),
  { kind: 'council', path: '/sundhedsraad/aarhus/', title: 'Sundhedsråd Aarhus', also: ['Aarhus'] },
  {
    kind: 'word',
    path: '/ordbog/#norm',
    title: 'Norm',
    says: 'Hvor mange vægtede borgere én lægekapacitet skal dække.',
  },
  { kind: 'word', path: '/ordbog/#daekning', title: 'Lægedækning', says: 'Om der er læger nok.', also: ['lægemangel'] },
  { kind: 'word', path: '/ordbog/#naevn', title: 'Praksisklagenævn' },
  { kind: 'question', path: '/q/klage/', title: 'Hvor kan en klinik klage?' },
  { kind: 'section', path: '/brev/#klage', title: 'Hvor klager I?', on: 'Har klinikken fået et brev?' },
  { kind: 'page', path: '/metode/', title: 'Sådan virker modellen', says: 'Hvorfor nogle borgere tæller mere.' },
]
const search = await searchOf(ENTRIES, 'da')
const paths = (text: string) => search(text).map(({ path }) => path)

test('a municipality comes before the council of its name, which comes before its other members', () => {
  expect(paths('aarhus').slice(0, 2)).toEqual(['/kommuner/aarhus/', '/sundhedsraad/aarhus/'])
  expect(paths('Sundhedsråd Aarhus')[0]).toBe('/sundhedsraad/aarhus/')
  expect(paths('Århus Kommune')[0]).toBe('/kommuner/aarhus/')
  expect(paths('0751')[0]).toBe('/kommuner/aarhus/')
})

test('the first digits of a code name no place', () => {
  expect(paths('75')).toEqual([])
})

test('what is called just so comes before what only begins so', () => {
  expect(paths('norm')[0]).toBe('/ordbog/#norm')
  expect(paths('nor')[0]).toBe('/kommuner/norddjurs/')
})

test('a form of a word finds the others, a compound finds the longer one, its part finds it, and so does a misspelling', () => {
  expect(paths('klager')).toContain('/q/klage/')
  expect(paths('lægedækningstruet')[0]).toBe('/ordbog/#daekning')
  expect(paths('dækning')).toContain('/ordbog/#daekning')
  expect(paths('klagenævn')[0]).toBe('/ordbog/#naevn')
  expect(paths('lægedæknin')[0]).toBe('/ordbog/#daekning')
  expect(paths('laegedekning')[0]).toBe('/ordbog/#daekning')
  expect(paths('lægemangel')[0]).toBe('/ordbog/#daekning')
})

test('a compound that nobody has written is found by its two parts', () => {
  expect(paths('klinikklage')[0]).toBe('/q/klage/')
})

test('words that tell nothing do not keep from finding, and are the question where there are no others', () => {
  expect(paths('hvor skal jeg klage')).toContain('/brev/#klage')
  expect(paths('hvor klager')[0]).toBe('/brev/#klage')
})

test('nothing finds nothing', () => {
  for (const text of ['', '   ', '?', 'xyzzyx']) expect(paths(text)).toEqual([])
})

test('among other words a place is known by its whole name, and the other words are sought', () => {
  expect(paths('hvor klager jeg i Samsø')[0]).toBe('/kommuner/samsø/')
  expect(paths('hvor klager jeg i Samsø')).toContain('/q/klage/')
})

test('a name of two words, or of a long one, is found in a longer question', () => {
  expect(paths('hvad sker der med lægemangel på landet')[0]).toBe('/ordbog/#daekning')
  expect(paths('hvad sker der med normen på landet')).not.toContain('/ordbog/#daekning')
})

test('what is only written nearly like one of several unknown words is no find', () => {
  expect(paths('xanadu laegedekning')).toEqual([])
})
