import { describe, expect, test } from 'vitest'
import { readability, sentencesOf, termWords, wordsOf } from '../../../scripts/reading/lix.ts'

describe('wordsOf', () => {
  test.each([
    ['Der ventes 1.600 borgere', 4],
    ['1.600', 1],
    ['3,5 år', 2],
    ['ikke-jobparate', 1],
    ['Horsens’ læger', 2],
    ['pr. 35 km²', 3],
    ['– ja –', 1],
    ['', 0],
  ])('“%s” has %i', (text, count) => {
    expect(wordsOf(text)).toHaveLength(count)
  })
})

describe('sentencesOf', () => {
  test.each<[string, readonly string[]]>([
    ['Solen skinner. Vi bader.', ['Solen skinner.', 'Vi bader.']],
    ['Loven gælder fra 1. juli 2025. Den er ny.', ['Loven gælder fra 1. juli 2025.', 'Den er ny.']],
    ['Det står i afsnit 4.3.2. Læs det.', ['Det står i afsnit 4.3.2.', 'Læs det.']],
    ['Lov nr. 718 og stk. Fem er nye.', ['Lov nr. 718 og stk. Fem er nye.']],
    ['Hvad nu? Ingen ved det! Vi venter', ['Hvad nu?', 'Ingen ved det!', 'Vi venter']],
    ['Han sagde “Ja.” Hun gik.', ['Han sagde “Ja.”', 'Hun gik.']],
    ['Tre ting: ét, to; og tre.', ['Tre ting: ét, to; og tre.']],
    ['', []],
  ])('“%s”', (text, expected) => {
    expect(sentencesOf(text)).toEqual(expected)
  })
})

describe('readability', () => {
  test('of texts counted by hand', () => {
    // 4 words, 2 sentences, “skinner” has seven letters: 4 ÷ 2 + 100 × 1 ÷ 4.
    expect(readability(['Solen skinner. Vi bader.']).lix).toBe(27)
    // Ten words in one sentence, none long.
    expect(readability(['Vi to kan gå en tur ned til den å.']).lix).toBe(10)
    // Five words, one sentence; “lægekapaciteter” and “sundhedsrådet” are long, “patienter” too.
    expect(readability(['Sundhedsrådet fordeler lægekapaciteter efter patienter']).lix).toBe(5 + 80)
    // “bogstav” has seven letters and counts, “seks” and “meget” do not; “længde” has six.
    expect(readability(['Et ord med seks er ikke langt.', 'Længde syv er bogstav.'])).toEqual({
      words: 11,
      sentences: 2,
      longWords: 1,
      longestSentence: 7,
      longestText: 'Et ord med seks er ikke langt.',
      lix: 5.5 + 100 / 11,
      lixWithoutTerms: 5.5 + 100 / 11,
    })
  })

  test('a number is a word, and never a long one', () => {
    expect(readability(['I alt 718.700.000.']).longWords).toBe(0)
  })

  test('a paragraph without a full stop still ends its sentence', () => {
    expect(readability(['To ord', 'Tre små ord']).sentences).toBe(2)
  })

  test('of nothing is nothing', () => {
    expect(readability([])).toEqual({
      words: 0,
      sentences: 0,
      longWords: 0,
      longestSentence: 0,
      longestText: '',
      lix: 0,
      lixWithoutTerms: 0,
    })
  })

  test('of a text of Grundtvig, counted by hand', () => {
    // “Og da har i rigdom vi drevet det vidt, når få har for meget og færre for lidt.” 18 words, one sentence, none of
    // more than six letters. “Langt højere bjerge så vide på jord man har end hvor bjerg kun er bakke.” 15 words, none.
    const blocks = [
      'Og da har i rigdom vi drevet det vidt, når få har for meget og færre for lidt.',
      'Langt højere bjerge så vide på jord man har end hvor bjerg kun er bakke.',
    ]
    expect(readability(blocks)).toMatchObject({ words: 33, sentences: 2, longWords: 0, lix: 16.5 })
  })

  test('a term is long in the full measure, and not in the one without terms', () => {
    const isTerm = termWords(['Lægekapacitet'])
    // Four words in a sentence; “Regionen” and “lægekapaciteter” are long, the latter a term.
    expect(readability(['Regionen har to lægekapaciteter.'], isTerm)).toMatchObject({
      lix: 4 + 50,
      lixWithoutTerms: 4 + 25,
    })
  })
})

describe('termWords', () => {
  const isTerm = termWords(['Sundhedsråd', 'Kommune', 'Lukke for tilgang', 'Åbent skøn'])

  test.each(['sundhedsråd', 'Sundhedsrådet', 'sundhedsrådenes', 'kommunerne', 'kommunens', 'tilgangen', 'åbent'])(
    '“%s” is a form of a term',
    (word) => {
      expect(isTerm(word)).toBe(true)
    },
  )

  test.each(['sundhed', 'kommunal', 'sundhedsrådsformand', 'fortil', 'patienter', ''])('“%s” is none', (word) => {
    expect(isTerm(word)).toBe(false)
  })
})
