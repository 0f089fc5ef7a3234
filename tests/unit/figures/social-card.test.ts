import { readFileSync } from 'node:fs'
import { HTMLElement, parse } from 'node-html-parser'
import { describe, expect, test } from 'vitest'
import { outlinesOf } from '../../../src/figures/outlines.ts'
import { PICTURE_COLOURS } from '../../../src/figures/picture-colours.ts'
import { textWidth } from '../../../src/figures/picture-font.ts'
import { CARD_SIZE, socialCard } from '../../../src/figures/social-card.ts'
import { loadSite } from '../../../src/results/site.ts'
import { type CardWords, councilCardDa, municipalityCardDa, nationalCardDa } from '../../../src/text/card-words.ts'

const { inputs, results, geography } = loadSite()
const run = results.headline
const date = inputs.site.publicationDate
const ground = { outlines: outlinesOf(geography.coarse, (code) => code), meta: geography.meta }
const place = { kind: 'place', here: ['0580'], around: ['0510'] } as const

const CARDS: readonly CardWords[] = [
  ...run.municipalities.map((m) => municipalityCardDa(m, run, date)),
  ...run.councils.map((c) => councilCardDa(c, run, date)),
  nationalCardDa(run, date),
]

const draw = (words: CardWords) =>
  parse(socialCard({ ...words, wordmark: inputs.site.title.da }, place, ground), { lowerCaseTagName: true })
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

describe('the words of a card', () => {
  test.each(CARDS)('stay left of the map and apart from each other: $name', (words) => {
    const lines = linesOf(words)
    expect(lines.length).toBeGreaterThanOrEqual(8)
    for (const { text, left, right } of lines) {
      expect(left, text).toBeGreaterThanOrEqual(50)
      expect(right, text).toBeLessThanOrEqual(670)
    }
    const baselines = lines.toSorted((a, b) => a.baseline - b.baseline)
    baselines.slice(1).forEach((line, index) => {
      const above = baselines[index]
      // On one line, or at least as far below as the taller of the two letters are high.
      const apart = line.baseline - (above?.baseline ?? 0)
      if (apart > 0) expect(apart, line.text).toBeGreaterThanOrEqual(line.size * 0.72)
    })
    expect(Math.max(...lines.map((line) => line.baseline))).toBeLessThan(CARD_SIZE.height - 24)
  })

  test.each(CARDS)('say what the number is, whose, and from when: $name', (words) => {
    const text = linesOf(words).map((line) => line.text)
    const whole = text.join(' ')
    expect(whole).toContain(words.name)
    expect(text).toContain(words.number)
    expect(whole).toContain('åbent skøn')
    expect(whole).toContain('open-2026')
    expect(whole).toContain('22.\u00a0november 2026')
    expect(whole).toContain('Danmarks Statistik')
    expect(whole).toContain('Lægefordelingen')
    expect(words.description).toContain('åbent skøn')
    expect(words.description).toContain(words.number)
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
  })

  test('name a quoted figure as quoted where one is held, and only there', () => {
    const quoted = CARDS.slice(0, -1).filter((card) => card.more !== null)
    expect(quoted.map((card) => card.name)).toContain('Sundhedsråd Hovedstaden')
    for (const card of quoted) expect(card.more).toContain('gengivet tal')
    const held = inputs.publishedFigures.filter(
      (f) => (f.level === 'municipality' && f.metric === 'patients_per_doctor') || f.metric === 'capacities',
    )
    expect(new Set(quoted.map((card) => card.name)).size).toBe(new Set(held.map((f) => f.area)).size)
  })
})

describe('the map of a card', () => {
  test('needs outlines for what it shows', () => {
    const [words] = CARDS
    if (words === undefined) throw new Error('there is no card')
    const text = { ...words, wordmark: 'x' }
    expect(() => socialCard(text, { ...place, here: ['9999'] }, ground)).toThrow('9999')
  })
})

test('pictures have the light colours of the site', () => {
  const css = readFileSync('src/styles/site.css', 'utf8')
  const light = css.slice(0, css.indexOf('@media'))
  for (const [name, colour] of Object.entries(PICTURE_COLOURS)) expect(light).toContain(`--${name}: ${colour};`)
})
