import { describe, expect, test } from 'vitest'
import { councilInText, councilName, listed, municipalityName, nameAlone } from '../../../../src/text/names/area.ts'
import { compareDa } from '../../../../src/text/names/compare-da.ts'
import { inputs } from '../../results/published.ts'

describe('municipalityName', () => {
  test.each([
    ['Aabenraa', 'Aabenraa Kommune'],
    ['Odense', 'Odense Kommune'],
    // The capital takes a genitive, and Bornholm is a regional municipality.
    ['København', 'Københavns Kommune'],
    ['Bornholm', 'Bornholms Regionskommune'],
  ])('%s is %s', (name, formal) => {
    expect(municipalityName(name, 'da')).toBe(formal)
  })
})

test('a name that is a genitive does not stand alone', () => {
  expect(nameAlone('Tønder', 'da')).toBe('Tønder')
  // "Et lavere tal end Nordfyns" would be that of somebody else.
  expect(nameAlone('Nordfyns', 'da')).toBe('Nordfyns Kommune')
  expect(nameAlone('Vesthimmerlands', 'en')).toBe('Vesthimmerlands Municipality')
})

test('a council has the word before its name, in English after it', () => {
  expect(councilName('Østsjælland og Øerne', 'da')).toBe('Sundhedsråd Østsjælland og Øerne')
  expect(councilName('Fyn', 'en')).toBe('Fyn Health Council')
  expect(councilInText('Fyn', 'en')).toBe('the Fyn Health Council')
})

describe('municipalityName in English', () => {
  test.each([
    ['Aabenraa', 'Aabenraa Municipality'],
    ['København', 'Copenhagen Municipality'],
    ['Bornholm', 'Bornholm Regional Municipality'],
  ])('%s is %s', (name, formal) => {
    expect(municipalityName(name, 'en')).toBe(formal)
  })
})

describe('listed', () => {
  test.each([
    [[], ''],
    [['Fanø'], 'Fanø'],
    [['Fanø', 'Varde'], 'Fanø og Varde'],
    [['Fanø', 'Varde', 'Vejen'], 'Fanø, Varde og Vejen'],
  ])('%j is “%s”', (names, text) => {
    expect(listed(names, 'da')).toBe(text)
  })

  test('has its word in each language', () => {
    const names = ['Fanø', 'Varde', 'Vejen']
    expect(listed(names, 'en')).toBe('Fanø, Varde and Vejen')
  })
})

describe('compareDa', () => {
  test('puts æ, ø and å last, and Aa with å', () => {
    const ordered = [
      'Albertslund',
      'Odense',
      'Vordingborg',
      'Ærø',
      'Ølstykke',
      'Aabenraa',
      'Aalborg',
      'Aarhus',
      'Åstrup',
    ]
    expect(ordered.toReversed().sort(compareDa)).toEqual(ordered)
    expect(['Øerne', 'Ærø', 'Århus'].sort(compareDa)).toEqual(['Ærø', 'Øerne', 'Århus'])
  })

  test('orders numbers in a name by their size', () => {
    expect(['Distrikt 10', 'Distrikt 9'].sort(compareDa)).toEqual(['Distrikt 9', 'Distrikt 10'])
  })

  test('ends the 98 municipalities with Ærø, Aabenraa, Aalborg and Aarhus, and begins with Albertslund', () => {
    const names = inputs.municipalities.map((m) => m.name).sort(compareDa)
    expect(names).toHaveLength(98)
    expect(names.slice(0, 3)).toEqual(['Albertslund', 'Allerød', 'Assens'])
    expect(names.slice(-4)).toEqual(['Ærø', 'Aabenraa', 'Aalborg', 'Aarhus'])
  })
})
