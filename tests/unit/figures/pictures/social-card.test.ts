import { HTMLElement, parse } from 'node-html-parser'
import { describe, expect, test } from 'vitest'
import { type Language, LANGUAGES } from '../../../../src/inputs/language.ts'
import { outlinesOf } from '../../../../src/figures/maps/outlines.ts'
import { PICTURE_COLOURS } from '../../../../src/figures/pictures/picture-colours.ts'
import { textWidth } from '../../../../src/figures/pictures/picture-font.ts'
import { CARD_PANEL, cardMap } from '../../../../src/figures/pictures/card-map.ts'
import { CARD_SIZE, socialCard } from '../../../../src/figures/pictures/social-card.ts'
import { rasterisePixels } from '../../../../src/figures/pictures/raster.ts'
import { type CardWords, councilCard, municipalityCard, nationalCard } from '../../../../src/text/sentences/card.ts'
import { knownNumber } from '../../../../src/text/sentences/known-number.ts'
import { expectStored } from '../../../support/stored-drawings.ts'
import { colourSchemes } from '../../../support/styles.ts'
import { geography, site } from '../../results/site.ts'

const { inputs, results } = site
const run = results.headline
const date = inputs.site.publicationDate
const ground = { outlines: outlinesOf(geography.coarse, inputs.municipalities), meta: geography.meta }
const place = { kind: 'place', here: ['0580'], around: ['0510'] } as const

const cardsIn = (language: Language): readonly CardWords[] => [
  ...run.municipalities.map((m) => municipalityCard(m, run, date, language)),
  ...run.councils.map((c) => councilCard(c, run, date, language)),
  nationalCard(run, date, language),
]
const CARDS = cardsIn('da')
const ENGLISH = cardsIn('en')

/** What stands on every card, by language. */
const ON_EVERY_CARD: Readonly<Record<Language, readonly string[]>> = {
  da: [
    'åbent skøn',
    'ikke myndighedernes tal',
    'Kørsel open-2026',
    '30.\u00a0november 2026',
    'Kilde: Danmarks Statistik',
  ],
  en: [
    'open estimate',
    'not the authorities’ figure',
    'Run open-2026',
    '30\u00a0November 2026',
    'Source: Statistics Denmark',
  ],
}
const draw = (words: CardWords) =>
  parse(socialCard({ ...words, wordmark: inputs.site.title.da }), { lowerCaseTagName: true })
const attribute = (element: HTMLElement, name: string) => Number(element.getAttribute(name))

/** The lines of text of a card, each with the room that it takes. */
function linesOf(words: CardWords) {
  return draw(words)
    .querySelectorAll('text')
    .map((element) => {
      const weight = attribute(element, 'font-weight')
      if (weight !== 300 && weight !== 400 && weight !== 600) throw new Error(`no cut of weight ${weight}`)
      const size = attribute(element, 'font-size')
      const left = attribute(element, 'x')
      const baseline = attribute(element, 'y')
      const text = element.textContent
      return { text, left, baseline, size, right: left + textWidth(text, size, weight) }
    })
}

const EVERY_CARD = LANGUAGES.flatMap((language) =>
  cardsIn(language).map((words) => ({ language, words, name: words.name, lines: linesOf(words) })),
)

describe('the words of a card', () => {
  test('stay left of the map and apart from each other', () => {
    for (const { name, lines } of EVERY_CARD) {
      expect.soft(lines.length, name).toBeGreaterThanOrEqual(8)
      for (const { text, left, right } of lines) {
        expect.soft(left, `${name}: ${text}`).toBeGreaterThanOrEqual(50)
        expect.soft(right, `${name}: ${text}`).toBeLessThanOrEqual(670)
      }
      const baselines = lines.toSorted((a, b) => a.baseline - b.baseline)
      baselines.slice(1).forEach((line, index) => {
        const above = baselines[index]
        // On one line, or at least as far below as the taller of the two letters are high.
        const apart = line.baseline - (above?.baseline ?? 0)
        if (apart > 0) expect.soft(apart, `${name}: ${line.text}`).toBeGreaterThanOrEqual(line.size * 0.72)
      })
      expect.soft(Math.max(...lines.map((line) => line.baseline)), name).toBeLessThan(CARD_SIZE.height - 24)
    }
  })

  test('have room for the longest name that the tables may hold', () => {
    const some = CARDS.find((card) => card.name === 'Aabenraa Kommune')
    if (some === undefined) throw new Error('no card of Aabenraa')
    // Sixty letters, and the word of what it is.
    for (const name of [
      `${'W'.repeat(60)} Kommune`,
      `${'Mm '.repeat(19)}Mmm Kommune`,
      `Sundhedsråd ${'w'.repeat(60)}`,
    ]) {
      const lines = linesOf({ ...some, name })
      expect(
        lines
          .map(({ text }) => text)
          .join('')
          .replaceAll(' ', ''),
      ).toContain(name.replaceAll(' ', ''))
      for (const { text, right } of lines) expect.soft(right, text).toBeLessThanOrEqual(670)
    }
  })

  test('say what the number is, whose, and from when', () => {
    for (const { name, lines, words, language } of EVERY_CARD) {
      const text = lines.map((line) => line.text)
      const whole = text.join(' ')
      const needed = [words.name, 'Lægefordelingen', ...ON_EVERY_CARD[language]]
      expect
        .soft(
          needed.filter((part) => !whole.includes(part)),
          name,
        )
        .toEqual([])
      expect.soft(text, name).toContain(words.number)
      expect.soft(words.description, name).toContain(ON_EVERY_CARD[language][0])
      expect.soft(words.description, name).toContain(words.number)
    }
  })

  test('are those of the result, rounded as prose rounds', () => {
    const aabenraa = CARDS.find((card) => card.name === 'Aabenraa Kommune')
    const exact = run.municipalities.find((m) => m.name === 'Aabenraa')?.guidanceListSize.toNumber() ?? 0
    const shown = Number(aabenraa?.number.replace('.', ''))
    expect(shown % 50).toBe(0)
    expect(Math.abs(shown - exact)).toBeLessThanOrEqual(25)
    expect(aabenraa?.about).toBe('ca.')
    // Known from a calculation made before this project.
    expect(CARDS.at(-1)?.number).toBe('3.823')
    expect(ENGLISH.at(-1)?.number).toBe('3,823')
    expect(ENGLISH.map((card) => card.number.replace(',', '.'))).toEqual(CARDS.map((card) => card.number))
  })

  test('are English where the page is', () => {
    const copenhagen = ENGLISH.find((card) => card.name === 'Copenhagen Municipality')
    expect(copenhagen?.about).toBe('about')
    expect(copenhagen?.unit[0]).toBe('patients per doctor capacity')
    for (const card of ENGLISH) {
      const words = [card.title, card.description, ...card.unit, card.more ?? '', ...card.source].join(' ')
      expect(words).not.toMatch(/læge|\bkommune|sundhedsråd|\bspænd|\bkørsel|\bkilde\b/i)
    }
  })

  test('lead with a quoted figure, named as quoted, where one is held, and only there', () => {
    const cards = [
      ...run.municipalities.map((m) => municipalityCard(m, run, date, 'da', knownNumber(m, undefined, run, 'da'))),
      ...run.councils.map((c) => councilCard(c, run, date, 'da', knownNumber(c, undefined, run, 'da'))),
    ]
    const quoted = cards.filter((card) => card.statusWords === 'gengivet tal')
    expect(quoted.map(({ name, number }) => [name, number])).toEqual([
      ['Aabenraa Kommune', '1.450'],
      ['Sundhedsråd Hovedstaden', '449'],
    ])
    for (const card of quoted) expect(card.more).toMatch(/^Vores åbne skøn i 2026: /)
  })
})

test.each(LANGUAGES)('a card of a municipality and one of a council draw what is stored, in %s', async (language) => {
  const wordmark = inputs.site.title[language]
  const [municipality, council] = ['Tønder', 'Fyn'].map((name) => {
    const found = cardsIn(language).find((words) => words.name.includes(name))
    if (found === undefined) throw new Error(`no card of ${name}`)
    return socialCard({ ...found, wordmark })
  })
  const country = cardMap(
    { kind: 'country', colourOf: () => '#000', colours: ['#000', '#fff'], ends: ['a', 'b'] },
    ground,
  )
  const drawings = [municipality, council, cardMap(place, ground), country].filter((drawing) => drawing !== undefined)
  await expectStored(drawings, `stored/cards.${language}.svg`)
})

describe('the map of a card', () => {
  test('needs outlines for what it shows', () => {
    expect(() => cardMap({ ...place, here: ['9999'] }, ground)).toThrow('9999')
  })

  test('has no words of any language where it shows a place, and names the ends of its scale where it shows all', () => {
    expect(cardMap(place, ground)).not.toContain('<text')
    const country = parse(
      cardMap({ kind: 'country', colourOf: () => '#000', colours: ['#000', '#fff'], ends: ['fewer', 'more'] }, ground),
    )
    expect(country.querySelectorAll('text').map((text) => text.textContent)).toEqual(['fewer', 'more'])
  })

  test('fills the panel that the words leave it', async () => {
    const { width, height } = await rasterisePixels(cardMap(place, ground), CARD_PANEL.width)
    expect({ width, height }).toEqual({ width: CARD_PANEL.width, height: CARD_PANEL.height })
    expect(CARD_PANEL.x + width).toBe(CARD_SIZE.width)
    expect(height).toBe(CARD_SIZE.height)
  })
})

test('pictures have the light colours of the site', () => {
  const { light } = colourSchemes()
  for (const [name, colour] of Object.entries(PICTURE_COLOURS)) expect(light.get(name), name).toBe(colour)
})
