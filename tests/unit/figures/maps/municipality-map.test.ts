import { parse } from 'node-html-parser'
import { describe, expect, test } from 'vitest'
import { measurePicture } from '../../../../src/figures/maps/measure-map.ts'
import { listSizeScale } from '../../../../src/figures/maps/measure-scales.ts'
import { type MapArea, municipalityMap } from '../../../../src/figures/maps/municipality-map.ts'
import { outlinesOf } from '../../../../src/figures/maps/outlines.ts'
import { rasterise } from '../../../../src/figures/pictures/raster.ts'
import { withFont } from '../../../../src/figures/pictures/standalone-picture.ts'
import { LANGUAGES } from '../../../../src/inputs/language.ts'
import { decimal } from '../../../../src/model/decimal.ts'
import type { Status } from '../../../../src/model/domain.ts'
import { geography, site } from '../../results/site.ts'

const { inputs, measures } = site
const ground = {
  outlines: outlinesOf(geography.detailed, inputs.municipalities),
  meta: geography.meta,
  names: null,
  hasSpots: true,
  labels: { bornholm: 'Bornholm', inset: String },
}

/** A map of large municipalities with these statuses and values. */
function mapOf(areas: readonly { readonly code: string; readonly value: number | null; readonly status: Status }[]) {
  const drawn = areas.map(({ code, value, status }): MapArea => ({
    code,
    status,
    value: value === null ? null : decimal(value),
    href: '/',
    plain: String(value),
    label: `Navn & ${code}`,
    text: value === null ? null : `${value}`,
    group: null,
  }))
  const svg = municipalityMap(
    { title: 't', description: 'd' },
    drawn,
    'estimated',
    listSizeScale(decimal(1600)),
    ground,
  )
  return { svg, root: parse(svg) }
}

const VIBORG = '0791'
const TOENDER = '0550'
const HERNING = '0657'
const RANDERS = '0730'
const AARHUS = '0751'

const one = (code: string) => mapOf([{ code, value: 1600, status: 'estimated' }]).root
const codeOf = (name: string) => inputs.municipalities.find((m) => m.name === name)?.code ?? name

test.each([
  [true, ['Herning', 'Viborg', 'Aalborg', 'Bornholm']],
  [false, ['Frederiksberg', 'Brøndby', 'Dragør', 'Rødovre', 'Vallensbæk', 'Fanø', 'Samsø']],
])('a value stands where a circle of fifteen pixels fits: %s', (fits, names) => {
  for (const name of names) expect(one(codeOf(name)).querySelectorAll('.marks text').length > 0, name).toBe(fits)
})

test.each([
  // At 20 km the first four would lie outside the inset, at 30 km the last two in it.
  [true, ['Frederikssund', 'Halsnæs', 'Solrød', 'Lejre', 'Roskilde']],
  [false, ['Køge', 'Ringsted', 'Holbæk']],
])('the inset reaches 25 km from København: %s', (isIn, names) => {
  for (const name of names) expect(one(codeOf(name)).querySelector('.enlarged a') !== null, name).toBe(isIn)
})

describe('a map', () => {
  const { svg, root } = mapOf([
    { code: VIBORG, value: 1600, status: 'estimated' },
    { code: TOENDER, value: 1300, status: 'imputed' },
    { code: HERNING, value: null, status: 'estimated' },
    { code: RANDERS, value: 1500, status: 'reported' },
    { code: AARHUS, value: 1800, status: 'official' },
  ])
  const area = (code: string) => root.querySelector(`a[data-code="${code}"]`)

  test('gives every area the shade of its class, and hatching where there is no figure', () => {
    expect(area(VIBORG)?.getAttribute('class')).toBe('m')
    expect(area(TOENDER)?.getAttribute('class')).toBe('t1')
    expect(area(AARHUS)?.getAttribute('class')).toBe('o6')
    expect(area(HERNING)?.getAttribute('class')).toBe('missing')
    expect(area(HERNING)?.querySelector('.over-missing')).not.toBeNull()
  })

  test('writes the value on the area and never the number of a class, and nothing where there is no figure', () => {
    const values = root.querySelectorAll('.marks text').map((text) => text.textContent)
    expect(values.sort()).toEqual(['1300', '1500', '1600', '1800'])
  })

  test('marks what has another status than the map, and only that', () => {
    expect(root.querySelectorAll('.over-imputed')).toHaveLength(1)
    expect(area(TOENDER)?.querySelector('.over-imputed')).not.toBeNull()
    expect(root.querySelectorAll('.marks circle'), 'a ring for the quoted figure').toHaveLength(1)
    expect(root.querySelectorAll('.marks path'), 'a line for the official figure').toHaveLength(1)
  })

  test('names its areas, safely', () => {
    expect(svg).toContain('<title>Navn &amp; 0791</title>')
  })

  test('has no mark and no pattern when nothing differs', () => {
    const plain = mapOf([{ code: VIBORG, value: 1600, status: 'estimated' }])
    expect(plain.svg).not.toContain('<pattern')
    expect(svg).toContain('<pattern id="lines-o6"')
    expect(plain.root.querySelectorAll('.marks circle, .marks path')).toHaveLength(0)
  })
})

const everyPicture = LANGUAGES.flatMap((language) => measures.map((measure) => ({ id: measure.id, measure, language })))

describe.each(everyPicture)('the picture of $id in “$language”', ({ measure, language }) => {
  const words = {
    title: 'En titel',
    status: 'åbent skøn',
    estimated: true,
    lines: ['Hvad det siger.'],
    notes: ['Kørsel open-2026', 'Kilde: X', 'Udgivet den 1. januar 2026'],
  }
  const svg = measurePicture(measure, geography, words, language)
  const root = parse(svg)

  test('has in it all that a reader must know', () => {
    const written = root.querySelectorAll('text').map((text) => text.textContent)
    expect(written).toEqual(expect.arrayContaining([words.title, words.status, ...words.lines, ...words.notes]))
    const counted = written.filter((text) => /^\d+ (?:kommuner?|municipalit(?:y|ies))$/.test(text))
    expect(counted).toHaveLength(measure.normGroups === undefined ? 6 : 3)
    const insets =
      language === 'da'
        ? ['Bornholm, flyttet', /^Hovedstaden, forstørret \d,\d gange$/]
        : ['Bornholm, moved', /^The capital, enlarged \d\.\d times$/]
    for (const label of insets) expect(written).toContainEqual(expect.stringMatching(label))
  })

  test('has every area once, in a shade that it defines itself', () => {
    const style = root.querySelector('style')?.textContent ?? ''
    const areas = root.querySelectorAll('.areas > g[class]').filter((g) => g.querySelector('path') !== null)
    expect(areas).toHaveLength(98)
    for (const area of areas)
      for (const name of area.classList.value) expect(style).toMatch(new RegExp(`\\.${name}\\{fill:(#|url\\(#lines-)`))
    expect(svg).not.toContain('var(')
    expect(svg).not.toContain('<a ')
  })

  test('names only what it holds', () => {
    const ids = new Set(root.querySelectorAll('[id]').map((element) => element.getAttribute('id')))
    for (const [, id] of svg.matchAll(/(?:href="|url\()#([\w-]+)/g)) {
      // The patterns are named in the style of every picture and stand in those that use them.
      if (id === 'imputed' || id === 'missing' || id?.startsWith('lines-')) continue
      expect(ids).toContain(id)
    }
    expect(ids.has('imputed')).toBe(svg.includes('class="over-imputed"'))
  })
})

test('a picture carries its font, and becomes a PNG', async () => {
  const [measure] = measures
  if (measure === undefined) throw new Error('no measure')
  const words = { title: 'T', status: 's', estimated: true, lines: [], notes: [] }
  const svg = measurePicture(measure, geography, words, 'da')
  expect(withFont(svg, [{ weight: 400, base64: 'QUJD' }])).toContain('url(data:font/ttf;base64,QUJD)')
  expect((await rasterise(svg, 400)).byteLength).toBeGreaterThan(10_000)
})
