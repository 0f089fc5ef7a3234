import { parse } from 'node-html-parser'
import { describe, expect, test } from 'vitest'
import { layerOf, proseOf, readTextOf, withOneAnswer } from '../../../scripts/reading/layers.ts'

describe('layerOf', () => {
  test.each([
    ['', 35],
    ['metode/', 35],
    ['metode/spoergsmaal/', 35],
    ['kommuner/aarhus/', 35],
    ['sundhedsraad/', 35],
    ['ordbog/', 35],
    ['om/', 35],
    ['metode/for-laeger/', 45],
    ['brev/', 45],
    ['metode/tidslinje/', 45],
    ['metode/sikkerhed/', 45],
    ['ordninger/', 38],
    ['ordninger/godkjenningsfritak/', 38],
    ['2027/', 45],
    ['foelg-tallet/', 35],
    ['en/foelg-tallet/', 35],
    ['fem-ting/', 45],
    ['kort-fortalt/', 45],
    ['metode/spoergsmaal/klage/', 45],
    ['metode/teknisk/', null],
    ['kort/behov/', 45],
    ['kort/felter/', 45],
    ['indlejr/kort/', 45],
    ['indlejr/open-2026/kort/', 45],
    ['indlejr/kommune/aarhus/', 35],
    ['indlejr/open-2026/sundhedsraad/fyn/', 35],
    ['aendringer/', 45],
    ['daekning/', 45],
    ['aendringer/open-2025--open-2026/', 45],
    ['scenarier/norm-1500/', 45],
    ['en/metode/', null],
    ['en/', null],
  ])('“%s” may have a LIX of %s', (address, lix) => {
    expect(layerOf(address).lix).toBe(lix)
  })

  test('the method for everyone is held to 900 words', () => {
    expect(layerOf('metode/').words).toBe(900)
  })
})

const main = parse(`<main>
  <p class="kicker">Not read</p>
  <h1>Not read</h1>
  <p class="lead">Read <strong>first</strong>.</p>
  <table><tr><td><p>Not read</p></td></tr></table>
  <svg><title>Not read</title></svg>
  <nav><ul><li>Not read</li></ul></nav>
  <form><label>Not read</label><p>Not read</p></form>
  <div popover><p>Not read</p></div>
  <p>Read
    <span hidden>not this</span> second.</p>
  <ol><li>An item</li><li><p>One with a paragraph</p></li></ol>
  <ul class="links"><li>Not read</li></ul>
  <p></p>
</main>`)

test('the prose is every paragraph that is no part of a list, a table, a form, a picture or a way to elsewhere', () => {
  expect(proseOf(main)).toEqual(['Read first.', 'Read second.'])
})

test('all that is read has headings, labels and lists too, but no picture, table, form, nor what is not shown', () => {
  const page = parse(`<main><h1>One</h1><p class="kicker">two</p><p>three <b>four</b><span hidden>no</span></p>
    <figure><svg><text>no</text></svg><figcaption>five</figcaption></figure>
    <table><caption>no</caption></table><form><label>no</label></form><nav>no</nav>
    <ul class="links"><li><a href="/">six</a></li><li>seven</li></ul><div popover><p>no</p></div>
    <script>no()</script></main>`)
  expect(readTextOf(page)).toBe('One two three four five six seven')
})

test('of the answers of which one is in sight at a time only the first is read', () => {
  const answers = ['One.', 'Two.'].map((text) => `<article><p>${text}</p></article>`).join('')
  const page = parse(
    `<main><p>Before.</p><section class="picked">${answers}</section><article><p>Own.</p></article></main>`,
  )
  const main = page.querySelector('main')
  if (main === null) throw new Error('no main')
  expect(proseOf(withOneAnswer(main))).toEqual(['Before.', 'One.', 'Own.'])
})
