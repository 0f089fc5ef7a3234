import { describe, expect, test } from 'vitest'
import {
  foldName,
  isChristianso,
  isCountry,
  matchOf,
  otherNames,
  placeNamed,
  soughtIn,
} from '../../../src/inputs/place-names.ts'
import { frozen } from '../../support/frozen.ts'

const places = frozen.inputs.municipalities
const named = (text: string) => placeNamed(places, text)?.name

describe('a municipality is known', () => {
  test.each([
    ['by its code', ['0751', '751', '751.0', '751,0', '751.', ' 0751 ', '\ufeff0751', '０７５１'], 'Aarhus'],
    ['by a code that lost its zero and got decimals', ['101.0', '101', '0101.00'], 'København'],
    ['by code and name', ['751 Aarhus', '0751 Århus Kommune', 'Aarhus (751)'], 'Aarhus'],
    [
      'by the word for it',
      ['Aarhus Kommune', 'AARHUS KOMMUNE', 'Aarhus Municipality', 'Municipality of Aarhus'],
      'Aarhus',
    ],
    ['by the beginning of that word', ['Aarhus K', 'Aarhus kommun', 'Aarhus M'], 'Aarhus'],
    ['in the genitive', ['Odenses', 'Odense Kommunes', 'Odenses Kommune'], 'Odense'],
    ['in the genitive with an apostrophe', ['Aarhus’', "Aarhus' Kommune", 'Aarhus Kommunes'], 'Aarhus'],
    ['by its formal name', ['Københavns Kommune', 'københavns kommunes', 'Copenhagen Municipality'], 'København'],
    [
      'as an island of its own',
      ['Bornholms Regionskommune', 'Bornholm Regional Municipality', 'Bornholms'],
      'Bornholm',
    ],
    ['with å as aa', ['Århus', 'århus', 'ÅRHUS'], 'Aarhus'],
    ['with aa as å', ['Taarnby', 'TAARNBY'], 'Tårnby'],
    ['with a ring of its own', ['A\u030arhus', 'Århus'.normalize('NFD'), '\u212brhus'], 'Aarhus'],
    ['without æ', ['Lyngby-Taarbaek', 'lyngby taarbaek', 'Lyngby-Tårbæk', 'LyngbyTårbäk'], 'Lyngby-Taarbæk'],
    ['without ø', ['Kobenhavn', 'Koebenhavn', 'Köbenhavn', 'KOBENHAVN'], 'København'],
    ['without å and aa', ['Arhus', 'ARHUS KOMMUNE', 'arhus'], 'Aarhus'],
    ['half without', ['Hoje Taastrup', 'Hoje-Tastrup', 'Hoeje Tåstrup'], 'Høje-Taastrup'],
    ['by an old spelling', ['Kjøbenhavn', 'Kjöbenhavns Kommune'], 'København'],
    ['by an old spelling in two words', ['Ringkjøbing-Skjern', 'Ringkjöbing Skjern'], 'Ringkøbing-Skjern'],
    ['by an earlier name', ['Brønderslev-Dronninglund', 'Bronderslev Dronninglund Kommune'], 'Brønderslev'],
    ['by a name in another language', ['Copenhagen', 'Kopenhagen', 'Köpenhamn'], 'København'],
    ['without the s of its name', ['Nordfyn', 'Nordfyn Kommune', 'Nordfyns', 'Nordfyns Kommune'], 'Nordfyns'],
    ['with a hard blank', ['Høje\u00a0Taastrup', 'Høje\u202fTaastrup\u00a0Kommune'], 'Høje-Taastrup'],
    [
      'with hyphens of all kinds',
      ['Ikast\u2011Brande', 'Ikast\u2013Brande', 'Ikast - Brande', 'Ikast\u00adBrande'],
      'Ikast-Brande',
    ],
    ['with what is invisible', ['Aa\u200brhus', '\u200eAarhus\u200e', 'Aarhus\ufeff'], 'Aarhus'],
  ])('%s', (_, texts, name) => {
    expect(texts.map((text) => [text, named(text)])).toEqual(texts.map((text) => [text, name]))
  })

  test.each([
    '',
    ' ',
    'Kommune',
    'Nykøbing',
    'Aarh',
    'Aarhus Nord',
    '0752',
    '1010',
    '751.5',
    '-751',
    '0751 Odense',
    '0',
    's',
  ])('but “%s” names none', (text) => {
    expect(named(text)).toBeUndefined()
  })

  test('however it is written, and is no other one', () => {
    const endings = ['', 's', 's Kommune', ' Municipality']
    const spellings = (name: string) => [
      name,
      name.normalize('NFD'),
      name.toUpperCase(),
      name.replace(/ø/gi, 'o').replace(/å/gi, 'a'),
      name.replace(/aa/gi, 'å'),
      name.replace(/å/gi, 'aa').replace(/æ/gi, 'ae').replace(/ø/gi, 'oe'),
    ]
    const wrong = places.flatMap((place) =>
      [place.name, ...otherNames(place.name)].flatMap((name) =>
        spellings(name).flatMap((spelling) =>
          endings.flatMap((ending) => {
            const sought = soughtIn(spelling + ending)
            const found = places.filter((p) => matchOf(sought, p.code, [p.name, ...otherNames(p.name)]) === 'whole')
            return found.length === 1 && found[0] === place
              ? []
              : [`${spelling}${ending}: ${found.map((p) => p.name).join()}`]
          }),
        ),
      ),
    )
    expect(wrong).toEqual([])
  })
})

describe('a text that is not the whole name', () => {
  const match = (text: string, name: string, code: string | null = null) => matchOf(soughtIn(text), code, [name])

  test('is its start or stands within', () => {
    expect(match('Køb', 'København')).toBe('start')
    expect(match('Kob', 'København')).toBe('start')
    expect(match('skjern', 'Ringkøbing-Skjern')).toBe('part')
    expect(match('København Nord', 'København')).toBeNull()
    expect(match('', 'København', '0101')).toBeNull()
  })

  test('of two a’s begins what is written with å, and no other name', () => {
    expect(match('Aa', 'Aarhus')).toBe('start')
    expect(match('Å', 'Aabenraa')).toBe('start')
    expect(match('Aa', 'Albertslund')).not.toBe('start')
  })

  test('of digits begins a code, with or without its zero', () => {
    expect([match('75', 'Aarhus', '0751'), match('075', 'Aarhus', '0751')]).toEqual(['start', 'start'])
    expect([match('51', 'Aarhus', '0751'), match('75', 'Aarhus'), match('75 Aarhus', 'Aarhus', '0751')]).toEqual([
      null,
      null,
      null,
    ])
  })
})

test('letters are folded in whatever form they come', () => {
  expect(['Ærø', 'Ærø'.normalize('NFD'), 'ÆRØ', 'Ǣrǿ', 'ärö'].map(foldName)).toEqual(Array(5).fill('aeroe'))
  expect(foldName('a\u200b\u030a')).toBe('aa')
  expect(foldName('1600 ·')).toBe('')
})

test('Christiansø is known, and is no municipality', () => {
  expect(
    ['0411', '411', '411.0', 'Christiansø', 'christianso', 'Christiansøs', '0411 Christiansø', 'Ertholmene'].map(
      isChristianso,
    ),
  ).toEqual(Array(8).fill(true))
  expect(['Bornholm', '0400', '4110', '', 'Christian'].map(isChristianso)).toEqual(Array(5).fill(false))
  expect(named('Christiansø')).toBeUndefined()
  expect(named('0411')).toBeUndefined()
})

test('the country is no municipality', () => {
  expect(['Hele landet', 'I alt', 'HELE\u00a0LANDET', 'Danmark', 'total'].map(isCountry)).toEqual(Array(5).fill(true))
  expect(['Lolland', 'Danmarks', ''].map(isCountry)).toEqual(Array(3).fill(false))
})
