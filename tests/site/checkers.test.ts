import { Decimal } from 'decimal.js'
import { describe, expect, test } from 'vitest'
import { numberFault, type ShownValue, shownNumbers } from '../support/check-numbers.ts'
import { danishWords, headings } from '../support/check-english.ts'
import { headFaults, repeated, titleOf } from '../support/check-head.ts'
import { brokenLinks, foreignInStyle, foreignRequests } from '../support/check-links.ts'
import { overweight } from '../support/check-weight.ts'
import { machinePaths, wrongWords } from '../support/check-words.ts'
import { readDanish, showsValue } from '../support/danish-number.ts'
import type { RunFiles } from '../support/run-files.ts'
import { pageOf, type Site } from '../support/site.ts'
import { slug } from '../support/slug.ts'

// Negative controls: each check of the built site must find the fault that it looks for.

const page = (body: string, address = 'om/') =>
  pageOf(address, `<!DOCTYPE html><html lang="da"><body>${body}</body></html>`)

describe('links', () => {
  const site = (body: string, address = 'om/'): Site => ({
    dir: '',
    base: '/laeger/',
    files: new Set(['', 'om/', 'kommuner/', '404.html', 'data/open-2026/councils.csv']),
    pages: [page(body, address), page('<h2 id="ord">Ord</h2>', 'kommuner/')],
  })

  test('that lead somewhere are let through', () => {
    const body = `<a href="/laeger/">1</a><a href="../kommuner/#ord">2</a><a href="#her" id="her">3</a><a href="#top">4</a>
      <a href="/laeger/data/open-2026/councils.csv">5</a><a href="https://example.org/">6</a><a href="mailto:a@b.example">7</a>`
    expect(brokenLinks(site(body))).toEqual([])
  })

  test.each([
    ['<a href="/laeger/findes-ikke/">x</a>', 'leads to no file'],
    ['<a href="/laeger/kommuner">x</a>', 'lacks its last slash'],
    ['<a href="/kommuner/">x</a>', 'leaves the base'],
    ['<a href="../kommuner/#mangler">x</a>', 'leads to no element'],
    ['<a href="#mangler">x</a>', 'leads to no element'],
    ['<a href="">x</a>', 'is empty'],
    ['<img src="billede.png" alt="">', 'leads to no file'],
    ['<svg><a xlink:href="/laeger/x/"><path/></a></svg>', 'leads to no file'],
    ['<svg><use href="#mangler"/></svg>', 'leads to no element'],
    ['<form action="/laeger/soeg/"></form>', 'leads to no file'],
  ])('that lead nowhere are found: %s', (body, fault) => {
    expect(brokenLinks(site(body))).toEqual([expect.stringContaining(fault)])
  })

  test('on the page for unknown addresses hold at any depth', () => {
    expect(brokenLinks(site('<a href="kommuner/">x</a>', '404.html'))).toHaveLength(1)
  })
})

test.each([
  '<script src="https://cdn.example/a.js"></script>',
  '<link rel="stylesheet" href="//cdn.example/a.css">',
  '<link rel="preconnect" href="https://cdn.example">',
  '<img src="https://cdn.example/a.png" alt="">',
  '<img srcset="/a.png 1x, https://cdn.example/a.png 2x" alt="">',
  '<style>@import "https://cdn.example/a.css"</style>',
  '<p style="background: url(https://cdn.example/a.png)">x</p>',
  '<form action="https://cdn.example/"></form>',
])('a request to elsewhere is found: %s', (body) => {
  expect(foreignRequests(page(body))).toHaveLength(1)
})

test('a link to elsewhere is no request', () => {
  const body =
    '<a href="https://example.org/">x</a><link rel="canonical" href="https://example.org/"><img src="data:," alt="">'
  expect(foreignRequests(page(body))).toEqual([])
  expect(foreignInStyle('a { background: url("data:image/svg+xml,x") } b { background: url(/a.png) }')).toEqual([])
})

describe('words', () => {
  test.each([
    'Lorem ipsum dolor',
    'TODO: skriv',
    'Mere kommer snart.',
    'Vægten er NaN.',
    'Vægten er undefined.',
    'Tallene er ikke offentliggjort.',
    'Ministeriet har endnu ikke offentliggjort dem.',
    'De er aldrig blevet publiceret.',
    'De upublicerede tal',
  ])('that do not belong are found: %s', (text) => {
    expect(wrongWords(page(`<p>${text}</p>`))).not.toEqual([])
  })

  test('in attributes are read too', () => {
    expect(wrongWords(page('<img alt="Lorem ipsum" src="a.png">'))).toHaveLength(1)
  })

  test('that belong are let through', () => {
    const text =
      'Myndighederne har offentliggjort modellen. Vi har ikke tabellerne. Kommunerne er delt efter, hvor de ligger.'
    expect(wrongWords(page(`<p>${text}</p><script>let x = undefined</script>`))).toEqual([])
  })

  test('may say of life expectancy, and of nothing else, that it is not published', () => {
    const text = 'Middellevetiden er ikke offentliggjort for Læsø. Tallene er ikke offentliggjort.'
    expect(wrongWords(page(`<p>${text}</p>`))).toEqual(['/om/: “Tallene er ikke offentliggjort.”'])
  })

  test('paths of a machine are found', () => {
    expect(machinePaths('"/home/ane/projekt/a.ts" file:///x C:\\Users\\ane')).toHaveLength(3)
    expect(machinePaths('<a href="/data/open-2026/"> og /kommuner/vejle/')).toEqual([])
  })
})

describe('head', () => {
  test('that lacks everything is found out', () => {
    expect(headFaults(pageOf('om/', '<html><body></body></html>'))).toHaveLength(7)
  })

  test('titles that two pages share are found', () => {
    const pages = ['a/', 'b/', 'c/'].map((address) =>
      pageOf(address, `<title>${address === 'c/' ? 'C' : 'Ens'}</title>`),
    )
    expect(repeated(pages, titleOf)).toEqual(['“Ens”: /a/, /b/'])
  })
})

test('a page that is too heavy is found', () => {
  const none = { later: 0, inputs: 0 }
  const light = { html: 25_000, css: 12_000, js: 4_000, door: 500, ...none }
  expect(overweight(page(''), light)).toEqual([])
  expect(overweight(page(''), { html: 25_001, css: 12_001, js: 4_001, door: 501, ...none })).toHaveLength(4)
  const map = { html: 60_000, css: 12_000, js: 18_000, door: 500, ...none }
  for (const address of ['', 'kort/middellevetid/']) {
    expect(overweight(page('', address), map)).toEqual([])
    expect(overweight(page('', address), { html: 60_001, css: 12_001, js: 18_001, door: 501, ...none })).toHaveLength(4)
  }
  // What is fetched on use counts, but for the page of one's own calculation, where the runs count instead.
  expect(overweight(page(''), { ...light, later: 1 })).toHaveLength(1)
  const own = { ...light, js: 28_000, later: 20_000, inputs: 7_000 }
  expect(overweight(page('', 'regn-selv/'), own)).toEqual([])
  expect(overweight(page('', 'regn-selv/'), { ...own, inputs: 7_001 })).toHaveLength(1)
})

describe('Danish numbers', () => {
  test.each([
    ['0', '0', 0],
    ['1.650', '1650', 0],
    ['12.345,60', '12345.6', 2],
    ['−0,5', '-0.5', 1],
    ['999', '999', 0],
  ])('%s is read', (text, value, decimals) => {
    expect(readDanish(text)?.value.toFixed()).toBe(value)
    expect(readDanish(text)?.decimals).toBe(decimals)
  })

  test.each(['1650', '1,650.0', '16.50', '1 650', '1.650,', '', 'omkring 1.650', '01', '1e3'])('%s is none', (text) => {
    expect(readDanish(text)).toBeNull()
  })

  test.each([
    ['1.650', '1650.49', null, true],
    ['1.651', '1650.49', null, false],
    ['1.650,5', '1650.49', null, true],
    ['1.650', '1674.9', 50, true],
    ['1.650', '1675.1', 50, false],
    ['1.660', '1660', 50, false],
    ['3', '2.5', null, true],
    ['2', '2.51', null, false],
  ])('%s shows %s by %s: %s', (text, exact, step, holds) => {
    const shown = readDanish(text)
    expect(shown !== null && showsValue(shown, new Decimal(exact), step)).toBe(holds)
  })
})

describe('figures', () => {
  const row = (column: string) => ({ code: '0101', name: 'København', guidance_list_size: '1650.5' })[column] ?? ''
  const result = { code: '0101', name: 'København', guidanceListSize: '1650.49' }
  const files: RunFiles = {
    municipalities: { columns: ['code', 'name', 'guidance_list_size'], rows: [row] },
    councils: { columns: [], rows: [] },
    result: { municipalities: [result], councils: [], national: { needWeight: '1.23456', citizens: 6059401 } },
  }
  const figure: ShownValue = {
    page: 'om/',
    run: 'open-2026',
    level: 'municipality',
    key: '0101',
    column: 'guidance_list_size',
    value: '1650.5',
    text: '1.650',
    roundedTo: null,
  }
  const fault = (change: Partial<ShownValue>) => numberFault({ ...figure, ...change }, new Map([['open-2026', files]]))

  test('that are those of the files are let through', () => {
    expect(fault({})).toBeNull()
    expect(fault({ text: '1.650,5' })).toBeNull()
    expect(fault({ text: '1.650', roundedTo: 50 })).toBeNull()
    expect(fault({ text: null })).toBeNull()
    expect(fault({ level: 'national', key: 'dk', column: 'needWeight', value: '1.23456', text: '1,23' })).toBeNull()
    expect(fault({ level: 'national', key: 'dk', column: 'citizens', value: '6059401', text: '6.059.401' })).toBeNull()
  })

  test.each<Partial<ShownValue>>([
    { value: '1650.4' },
    { text: '1.651' },
    { text: '1650' },
    { text: '1.700', roundedTo: 50 },
    { roundedTo: 100 },
    { run: 'open-2024' },
    { key: '0102' },
    { column: 'need' },
    { level: 'national', key: 'dk', column: 'needWeight', value: '1.2345', text: '1,23' },
  ])('that differ are found: %o', (change) => {
    expect(fault(change)).toEqual(expect.any(String))
  })

  test('are read from the text and from maps', () => {
    const body = `<data class="fig" data-run="open-2026" data-level="municipality" data-key="0101"
      data-column="guidance_list_size" value="1650.5" data-rounded="50">1.650</data>
      <svg data-run="open-2026" data-column="guidance_list_size">
      <a href="/" data-code="0101" data-value="1650.5"><path/></a></svg>
      <svg data-column="aged_65_percent"><a href="/" data-code="0101" data-value="11.0"><path/></a></svg>`
    expect(shownNumbers(page(body))).toEqual([
      { ...figure, roundedTo: 50 },
      { ...figure, text: null },
    ])
    expect(() => shownNumbers(page('<data class="fig" value="1">1</data>'))).toThrow('data-run')
  })
})

test.each([
  ['Faaborg-Midtfyn', 'faaborg-midtfyn'],
  ['Østsjælland og Øerne', 'oestsjaelland-og-oeerne'],
  ['Ærø', 'aeroe'],
  ['Å by, og   mere', 'aa-by-og-mere'],
])('the slug of %s is %s', (name, expected) => {
  expect(slug(name)).toBe(expected)
})

describe('Danish in English text', () => {
  const english = (body: string) => pageOf('en/om/', `<!DOCTYPE html><html lang="en"><body>${body}</body></html>`)
  const words = (body: string) => danishWords(english(body)).map(({ word }) => word)

  test.each([
    ['<p>The citizens og the doctors</p>', 'og'],
    ['<p>Kommunerne</p>', 'Kommunerne'],
    ['<p>A lægehus</p>', 'lægehus'],
    ['<img alt="Kort over landet" src="x.png">', 'Kort'],
    ['<svg><title>Behov</title></svg>', 'Behov'],
  ])('is found: %s', (body, word) => {
    expect(words(body)).toContain(word)
  })

  test('is let through in names, where it is marked, and in code', () => {
    const body = `<h1>Østsjælland og Øerne Health Council</h1><p>Ringkøbing-Skjern, KL and <span lang="da">sundhedsråd og kommuner</span></p>
      <code>antal og vægt</code><p>The municipality of København, den of lions</p>`
    expect(words(body)).toEqual([])
  })

  test('headings are told by level and id', () => {
    expect(headings(english('<h1>A</h1><h2 id="x">B</h2><h2 id="bogstav-a">A</h2>'))).toEqual(['H1 ', 'H2 x'])
  })
})
