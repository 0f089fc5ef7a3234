import { parse } from 'node-html-parser'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { listSizeScale, scaleOf } from '../../../../src/figures/maps/measure-scales.ts'
import { measureTiles } from '../../../../src/figures/maps/measure-tiles.ts'
import type { MapArea } from '../../../../src/figures/maps/municipality-map.ts'
import { tileMap } from '../../../../src/figures/maps/tile-map.ts'
import { type Language, LANGUAGES } from '../../../../src/inputs/language.ts'
import { decimal } from '../../../../src/model/decimal.ts'
import type { Status } from '../../../../src/model/domain.ts'
import { measureValue, shownValue } from '../../../../src/text/labels/measure.ts'
import { municipalities } from '../../../support/areas.ts'
import { site, tiles } from '../../results/site.ts'

const { measures } = site
const TEXT = { title: 'Titel', description: 'Beskrivelse' }

/** Tiles of these places, two councils. */
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
  const ground = { tiles, councilOf: (code: string) => (code === VIBORG ? 'a' : 'b') }
  return parse(tileMap(TEXT, drawn, 'estimated', listSizeScale(decimal(1600)), ground))
}

const VIBORG = '0791'
const TOENDER = '0550'
const HERNING = '0657'
const RANDERS = '0730'
const AARHUS = '0751'

/** What the description of the tiles calls them. */
const TILES: Readonly<Record<Language, string>> = { da: 'lige store felter', en: 'tiles of equal size' }
const everyPage = LANGUAGES.flatMap((language) => measures.map((measure) => ({ id: measure.id, measure, language })))

describe.each(everyPage)('the tiles of $id in “$language”', ({ measure, language }) => {
  const root = parse(measureTiles(measure, tiles, (slug) => `/kommuner/${slug}/`, language))
  const links = root.querySelectorAll('.areas a')

  test('are 98 links, each named by its municipality and figure', () => {
    expect(links).toHaveLength(98)
    const areas = municipalities()
    for (const link of links) {
      const area = areas.find(({ code }) => code === link.getAttribute('data-code'))
      const row = measure.rows.find(({ code }) => code === area?.code)
      const name = link.querySelector('title')?.textContent ?? ''
      expect(link.getAttribute('href')).toBe(`/kommuner/${area?.slug ?? '?'}/`)
      expect(name).toMatch(new RegExp(`^${area?.name ?? '?'}: `))
      const value = row?.values[0] ?? null
      if (row === undefined || value === null) throw new Error(`${name} has no figure`)
      expect(name).toContain(measureValue(measure, value, 0, language))
      const { number } = scaleOf(measure).classOf(shownValue(measure, value))
      const group = measure.normGroups?.get(row.code)
      const certain = group === undefined ? '' : ` certain-${group}`
      expect(link.getAttribute('class')).toBe(scaleOf(measure).shadeOf(number) + certain)
    }
  })

  test('carry a name in three letters and the value each, an estimated list size as prose rounds it', () => {
    const labels = root.querySelectorAll('.marks .name').map((text) => text.textContent)
    expect(labels.toSorted()).toEqual([...tiles.values()].map(({ label }) => label).toSorted())
    const values = root.querySelectorAll('.marks text:not(.name)').map((text) => text.textContent)
    expect(values).toHaveLength(98)
    const shown = measure.rows.map(({ values: [value = null] }) => {
      if (value === null) return ''
      if (measure.id !== 'list-size') return measureValue(measure, value, 0, language)
      return new Intl.NumberFormat(language === 'da' ? 'da-DK' : 'en-GB').format(Math.round(Number(value) / 50) * 50)
    })
    expect(values).toEqual(shown)
  })

  test('are named by their title and description', () => {
    const svg = root.querySelector('svg')
    const ids = (svg?.getAttribute('aria-labelledby') ?? '').split(' ')
    const [title, description] = ids.map((id) => root.querySelector(`#${id}`)?.textContent ?? '')
    expect(title).not.toBe('')
    expect(description).toContain(TILES[language])
  })
})

describe('a tile', () => {
  const root = mapOf([
    { code: VIBORG, value: 1600, status: 'estimated' },
    { code: TOENDER, value: 1300, status: 'imputed' },
    { code: HERNING, value: null, status: 'estimated' },
    { code: RANDERS, value: 1500, status: 'reported' },
    { code: AARHUS, value: 1800, status: 'official' },
  ])
  const tile = (code: string) => root.querySelector(`a[data-code="${code}"]`)

  test('has the shade of its class, and hatching where there is no figure', () => {
    expect(tile(VIBORG)?.getAttribute('class')).toBe('m')
    expect(tile(TOENDER)?.getAttribute('class')).toBe('t1')
    expect(tile(HERNING)?.getAttribute('class')).toBe('missing')
    expect(tile(HERNING)?.querySelector('.over-missing')).not.toBeNull()
  })

  test('shows a status that is not that of the map', () => {
    expect(root.querySelectorAll('.over-imputed')).toHaveLength(1)
    expect(tile(TOENDER)?.querySelector('.over-imputed')).not.toBeNull()
    expect(root.querySelectorAll('.marks circle'), 'a ring for the quoted figure').toHaveLength(1)
    expect(root.querySelectorAll('.marks path'), 'a line for the official figure').toHaveLength(1)
  })

  test('has its name without a figure too', () => {
    expect(root.querySelectorAll('.marks .name')).toHaveLength(5)
    expect(root.querySelectorAll('.marks text:not(.name)')).toHaveLength(4)
  })
})

test('a municipality without a tile is an error, and so is a picture without title or description', () => {
  expect(() => mapOf([{ code: '0411', value: 1600, status: 'estimated' }])).toThrow('no tile of 0411')
  expectTypeOf<{ title: string }>().not.toExtend<Parameters<typeof tileMap>[0]>()
  expectTypeOf<{ description: string }>().not.toExtend<Parameters<typeof tileMap>[0]>()
})
