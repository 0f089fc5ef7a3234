import { describe, expect, test } from 'vitest'
import { readAddress, writeAddress } from '../../../../src/components/map/browser/map-address.ts'
import { matchName, matchPlaces } from '../../../../src/components/shared/browser/match-places.ts'
import { DIRECTIONS, isDirection, nextArea } from '../../../../src/components/map/browser/next-area.ts'
import type { Language } from '../../../../src/inputs/language.ts'
import { drawing, outlinesOf } from '../../../../src/figures/maps/outlines.ts'
import { councilName, otherNames } from '../../../../src/text/names/area-name.ts'
import { site } from '../../results/published.ts'

const { inputs, geography } = site
const { municipalities } = inputs
const places = municipalities.map((m) => ({ ...m, also: otherNames(m.name) }))
const index = (name: string) => municipalities.findIndex((m) => m.name === name)

describe('the arrow keys', () => {
  const outlines = outlinesOf(geography.detailed, () => '')
  const { width, height } = geography.meta.plane
  const plane = drawing({ x: 0, y: 0, width, height }, 900)
  const middles = municipalities.map((m): readonly [number, number] => {
    const outline = outlines.municipalities.get(m.code)
    if (outline === undefined) throw new Error(`${m.name} has no outline`)
    const box = plane.bounds(outline)
    return [box.x + box.width / 2, box.y + box.height / 2]
  })
  const neighbours = municipalities.map((m) =>
    m.neighbours.map((code) => municipalities.findIndex((o) => o.code === code)),
  )
  const keys = Object.keys(DIRECTIONS).filter(isDirection)
  const go = (name: string, key: (typeof keys)[number]) =>
    municipalities[nextArea(index(name), key, middles, neighbours) ?? -1]?.name

  test('lead across the border in their direction', () => {
    expect(go('Tønder', 'ArrowRight')).toBe('Aabenraa')
    expect(go('Aabenraa', 'ArrowLeft')).toBe('Tønder')
    expect(go('Hjørring', 'ArrowDown')).toMatch(/Brønderslev|Jammerbugt/)
  })

  test('lead over the sea where there is no neighbour that way', () => {
    const samsoe = municipalities[index('Samsø')]
    expect(samsoe?.neighbours).toEqual([])
    expect(go('Samsø', 'ArrowLeft')).toBeDefined()
    expect(go('Samsø', 'ArrowRight')).toBeDefined()
  })

  test('lead nowhere at the edge', () => {
    expect(nextArea(0, 'ArrowUp', [[0, 0]], [[]])).toBeUndefined()
  })

  test('reach every municipality from every other', () => {
    const steps = middles.map((_, from) => keys.flatMap((key) => nextArea(from, key, middles, neighbours) ?? []))
    const reached = (start: number, links: readonly (readonly number[])[]) => {
      const seen = new Set([start])
      for (const at of seen) for (const next of links[at] ?? []) seen.add(next)
      return seen
    }
    const back = steps.map((_, to) => steps.flatMap((next, from) => (next.includes(to) ? [from] : [])))
    const missing = (seen: Set<number>) => municipalities.filter((_, i) => !seen.has(i)).map((m) => m.name)
    expect(missing(reached(0, steps)), 'from København').toEqual([])
    expect(missing(reached(0, back)), 'to København').toEqual([])
  })
})

describe('a search', () => {
  const names = (text: string, language: Language = 'da') =>
    matchPlaces(places, text, councilName('', language)).map((m) => m.name)

  test.each([
    ['aeroe', 'Ærø'],
    ['ærø', 'Ærø'],
    ['ÆRØ', 'Ærø'],
    ['koebenhavn', 'København'],
    ['aarhus', 'Aarhus'],
    ['århus', 'Aarhus'],
    ['aabenraa', 'Aabenraa'],
    ['åbenrå', 'Aabenraa'],
    ['Lyngby-Taarbæk', 'Lyngby-Taarbæk'],
    ['lyngby taarbaek', 'Lyngby-Taarbæk'],
    ['taarbæk', 'Lyngby-Taarbæk'],
    ['kobenhavn', 'København'],
    ['Koge', 'Køge'],
    ['aero', 'Ærø'],
    ['copenhagen', 'København'],
    ['Copen', 'København'],
    ['Elsinore', 'Helsingør'],
  ])('for “%s” finds %s', (text, name) => {
    expect(names(text)).toContain(name)
  })

  test('for a whole name finds that alone', () => {
    expect(names('Vejle')).toEqual(['Vejle'])
    expect(names('Herlev')).toEqual(['Herlev'])
  })

  test.each(['Fyn', 'sundhedsråd fyn', 'FYN'])('for the council “%s” finds its municipalities', (text) => {
    const members = municipalities.filter((m) => m.council === 'Fyn').map((m) => m.name)
    expect(names(text)).toEqual(expect.arrayContaining(members))
    expect(names(text).filter((name) => !members.includes(name))).toEqual([])
  })

  test.each(['Fyn Health Council', 'health council fyn', 'fyn'])(
    'in English for “%s” finds its municipalities',
    (text) => {
      expect(names(text, 'en')).toEqual(municipalities.filter((m) => m.council === 'Fyn').map((m) => m.name))
    },
  )

  test('for a letter of the word for a health council does not find them all', () => {
    expect(names('su').length).toBeLessThan(5)
    expect(names('sundhedsråd')).toEqual([])
    expect(names('health council', 'en')).toEqual([])
  })

  test('for nothing, or for what there is not, finds nothing', () => {
    expect(names('  ')).toEqual([])
    expect(names('Atlantis')).toEqual([])
  })
})

describe('a search by name alone', () => {
  const names = (text: string) => matchName(places, text).map((m) => m.name)

  test.each([
    ['København', ['København']],
    ['copenhagen', ['København']],
    ['elsi', ['Helsingør']],
    ['Vejle', ['Vejle']],
    ['Frederiks', ['Frederiksberg', 'Frederikssund', 'Frederikshavn']],
    ['Fyn', []],
    ['', []],
  ])('for “%s” finds %j', (text, found) => {
    expect(names(text).toSorted()).toEqual(found.toSorted())
  })
})

describe('the address', () => {
  test.each([
    [{ chosen: null, pinned: null }, ''],
    [{ chosen: 'aarhus', pinned: null }, '#kommune=aarhus'],
    [{ chosen: 'aarhus', pinned: 'odense' }, '#kommune=aarhus&med=odense'],
  ])('of %o is “%s”, there and back', (state, hash) => {
    expect(writeAddress(state)).toBe(hash)
    expect(readAddress(hash)).toEqual(state)
  })

  test('of a place compared with itself names it once', () => {
    expect(writeAddress({ chosen: 'aarhus', pinned: 'aarhus' })).toBe('#kommune=aarhus')
  })

  test('of another part of the page is no choice', () => {
    expect(readAddress('#tabel')).toBeNull()
  })
})
