import { describe, expect, test } from 'vitest'
import {
  compareWords,
  comparisonSaid,
  findAnswer,
  mapAnswer,
  openPlace,
  sortedBy,
} from '../../../../src/text/labels/map-use-words.ts'

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
    expect(mapAnswer(found, text, 'da')).toBe(answer)
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
    expect(mapAnswer(found, text, 'en')).toBe(answer)
  })
})

test.each([
  [[], '', 'Skriv navnet på din kommune.', 'Write the name of your municipality.'],
  [
    [],
    'Xyz ',
    'Ingen kommune hedder “Xyz”. Prøv de første bogstaver.',
    'No municipality is called “Xyz”. Try its first letters.',
  ],
  [['Vejen', 'Vejle'], 'vej', 'Mener du Vejen eller Vejle?', 'Do you mean Vejen or Vejle?'],
])('a search by name answers for %j', (names, text, da, en) => {
  expect(findAnswer(names, text, 'da')).toBe(da)
  expect(findAnswer(names, text, 'en')).toBe(en)
})

test('a comparison is begun and ended in words of the page', () => {
  expect(compareWords(false, 'da')).toBe('Sammenlign med en anden')
  expect(compareWords(true, 'en')).toBe('Stop comparing')
  expect(comparisonSaid('Aarhus', 'da')).toBe('Vælg en kommune at sammenligne Aarhus med.')
  expect(comparisonSaid('Aarhus', 'en')).toBe('Choose a municipality to compare Aarhus with.')
  expect(comparisonSaid(null, 'en')).toBe('The comparison has ended.')
  expect(openPlace('Aarhus', 'en')).toBe('Open Aarhus')
})

test('a sorted table says by what and in which direction', () => {
  expect(sortedBy('Behov', true, 'da')).toBe('Sorteret efter Behov, faldende.')
  expect(sortedBy('Need', false, 'en')).toBe('Sorted by Need, ascending.')
})
