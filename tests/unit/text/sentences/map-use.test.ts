import { describe, expect, test } from 'vitest'
import { doYouMean, noPlace } from '../../../../src/text/sentences/find-page.ts'
import {
  compareWords,
  comparisonSaid,
  linkCopied,
  mapAnswer,
  openPlace,
} from '../../../../src/text/sentences/map-use.ts'
import { sortedBy } from '../../../../src/text/sentences/sorted-table.ts'

const place = (name: string, council: string) => ({ name, council })
const FYN = ['Assens', 'Faaborg-Midtfyn', 'Kerteminde', 'Nyborg', 'Odense'].map((name) => place(name, 'Fyn'))

describe('what a search on the map found', () => {
  test.each([
    [[], ' Atlantis ', 'Ingen kommune og intet sundhedsråd hedder “Atlantis”.'],
    [FYN.slice(0, 1), 'ass', 'Assens, Sundhedsråd Fyn.'],
    [
      [place('Vejen', 'Lillebælt'), place('Vejle', 'Lillebælt')],
      'vej',
      '2 kommuner passer: Vejen, Vejle. Vælg på listen.',
    ],
    [FYN, 'fyn', '5 kommuner passer i Sundhedsråd Fyn. Vælg på listen.'],
  ])('in Danish: %j', (found, text, answer) => {
    expect(mapAnswer(found, found.length === 1, text, 'da')).toBe(answer)
  })

  test.each([
    [[], ' Atlantis ', 'No municipality and no health council is called “Atlantis”.'],
    [FYN.slice(0, 1), 'ass', 'Assens, Fyn Health Council.'],
    [
      FYN.slice(0, 3),
      'x',
      '3 municipalities match in the Fyn Health Council: Assens, Faaborg-Midtfyn, Kerteminde. Choose from the list.',
    ],
    [FYN, 'fyn', '5 municipalities match in the Fyn Health Council. Choose from the list.'],
  ])('in English: %j', (found, text, answer) => {
    expect(mapAnswer(found, found.length === 1, text, 'en')).toBe(answer)
  })
})

test('a municipality that shares the name of its council is told with the others', () => {
  const found = ['Aarhus', 'Samsø'].map((name) => place(name, 'Aarhus'))
  expect(mapAnswer(found, true, 'aarhus', 'da')).toBe('Aarhus, Sundhedsråd Aarhus, som også har Samsø.')
  expect(mapAnswer(found, true, 'aarhus', 'en')).toBe('Aarhus, Aarhus Health Council, which also has Samsø.')
})

test.each([
  ['', 'Skriv et navn.', 'Write a name.'],
  [
    'Xyz ',
    'Ingen kommune og intet sundhedsråd hedder “Xyz”. Prøv de første bogstaver.',
    'No municipality and no health council is called “Xyz”. Try the first letters.',
  ],
  ['0411', 'Christiansø hører ikke til nogen kommune.', 'Christiansø is not part of any municipality.'],
])('a search for a page that finds none answers for “%s”', (text, da, en) => {
  expect(noPlace(text, 'da')).toBe(da)
  expect(noPlace(text, 'en')).toBe(en)
})

test('Christiansø is told on the map as well', () => {
  expect(mapAnswer([], false, 'christianso', 'da')).toBe('Christiansø hører ikke til nogen kommune.')
  expect(mapAnswer([], false, 'Christiansø', 'en')).toBe('Christiansø is not part of any municipality.')
})

test.each([
  [['Vejen', 'Vejle'], 'Mener du Vejen eller Vejle?', 'Do you mean Vejen or Vejle?'],
  [['Fanø', 'Varde', 'Vejen'], 'Mener du Fanø, Varde eller Vejen?', 'Do you mean Fanø, Varde or Vejen?'],
])('several are asked about: %j', (places, da, en) => {
  expect(doYouMean(places, 'da').join('')).toBe(da)
  expect(doYouMean(places, 'en').join('')).toBe(en)
})

test('a comparison is begun and ended in words of the page', () => {
  expect(compareWords(false, 'da')).toBe('Sammenlign')
  expect(compareWords(true, 'en')).toBe('Stop comparing')
  expect(comparisonSaid('Aarhus', 'da')).toBe('Vælg en kommune at sammenligne Aarhus med.')
  expect(comparisonSaid('Aarhus', 'en')).toBe('Choose a municipality to compare Aarhus with.')
  expect(comparisonSaid(null, 'en')).toBe('The comparison has ended.')
  expect(openPlace('Aarhus', 'en')).toBe('Open Aarhus')
  expect(linkCopied('da')).toBe('Linket er kopieret.')
})

test('a sorted table says by what and in which direction', () => {
  expect(sortedBy('Behov', true, 'da')).toBe('Sorteret efter Behov, faldende.')
  expect(sortedBy('Need', false, 'en')).toBe('Sorted by Need, ascending.')
})
