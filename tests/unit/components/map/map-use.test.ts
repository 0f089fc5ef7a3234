import { describe, expect, test } from 'vitest'
import { readAddress, writeAddress } from '../../../../src/components/map/browser/map-address.ts'
import { findPlaces } from '../../../../src/components/shared/browser/match-places.ts'
import { DIRECTIONS, isDirection, nextArea } from '../../../../src/components/map/browser/next-area.ts'
import { otherNames } from '../../../../src/inputs/place-names.ts'
import { drawing, outlinesOf } from '../../../../src/figures/maps/outlines.ts'
import { inputs } from '../../results/published.ts'
import { geography } from '../../results/site.ts'

const { municipalities } = inputs
const places = municipalities.map((m) => ({ ...m, also: otherNames(m.name) }))
const index = (name: string) => municipalities.findIndex((m) => m.name === name)

describe('the arrow keys', () => {
  const outlines = outlinesOf(geography.detailed, [])
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
    // Of the middles of the coasts across, Odder’s lies due west of the island’s and Odsherred’s due east, at 55.9° north.
    expect(go('Samsø', 'ArrowLeft')).toBe('Odder')
    expect(go('Samsø', 'ArrowRight')).toBe('Odsherred')
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
  const search = (text: string) => {
    const { meant, council, found } = findPlaces(places, text)
    return { meant: meant?.name ?? null, council, found: found.map(({ name }) => name) }
  }
  const names = (text: string) => search(text).found
  const membersOf = (council: string) => municipalities.filter((m) => m.council === council).map(({ name }) => name)

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
    expect(search(text)).toEqual({ meant: null, council: 'Fyn', found: membersOf('Fyn') })
  })

  test.each(['Fyn Health Council', 'health council fyn', 'fyn'])(
    'in English for “%s” finds its municipalities',
    (text) => {
      expect(search(text)).toEqual({ meant: null, council: 'Fyn', found: membersOf('Fyn') })
    },
  )

  test('for a letter of the word for a health council does not find them all', () => {
    expect(names('su').length).toBeLessThan(5)
    expect(names('sundhedsråd')).toEqual([])
    expect(names('health council')).toEqual([])
  })

  test('for nothing, or for what there is not, finds nothing', () => {
    expect(names('  ')).toEqual([])
    expect(names('Atlantis')).toEqual([])
  })

  test.each([
    ['Aarhus', 'Aarhus'],
    ['Horsens', 'Horsens'],
    ['horsens', 'Horsens'],
    ['HORSENS', 'Horsens'],
    ['Århus', 'Aarhus'],
    ['Aarh', 'Aarhus'],
    ['Horse', 'Horsens'],
  ])('for “%s”, which a council is called as well, means the municipality first', (text, name) => {
    const { meant, council, found } = search(text)
    expect([meant, council, found[0]]).toEqual([name, name, name])
    expect(found.toSorted()).toEqual(membersOf(name).toSorted())
  })

  test.each([
    ['Sundhedsråd Aarhus', 'Aarhus'],
    ['Horsens Health Council', 'Horsens'],
    ['the Aarhus Health Council', 'Aarhus'],
    ['sundhedsrådet horsens', 'Horsens'],
    ['Sundhedsrad Horsens', 'Horsens'],
  ])('for “%s” means the council', (text, council) => {
    expect(search(text)).toEqual({ meant: null, council, found: membersOf(council) })
  })

  test.each([
    ['Københavns Kommune', 'København'],
    ['Aarhus Kommune', 'Aarhus'],
    ['Aarhus Kom', 'Aarhus'],
    ['Bornholms Regionskommune', 'Bornholm'],
    ['Copenhagen Municipality', 'København'],
    ['Municipality of Horsens', 'Horsens'],
    ['Odenses', 'Odense'],
    ['Nordfyn', 'Nordfyns'],
    ['Brønderslev-Dronninglund', 'Brønderslev'],
    ['Kjøbenhavn', 'København'],
    ['0751', 'Aarhus'],
    ['751', 'Aarhus'],
    ['101.0', 'København'],
    ['0400', 'Bornholm'],
    ['A\u030arhus', 'Aarhus'],
    ['Høje\u00a0Taastrup', 'Høje-Taastrup'],
    ['Ikast\u2011Brande', 'Ikast-Brande'],
    ['skjern', 'Ringkøbing-Skjern'],
  ])('for “%s” means %s', (text, name) => {
    expect(search(text).meant).toBe(name)
  })

  test('for “Aarhus Kommune” does not speak of the council', () => {
    expect(search('Aarhus Kommune')).toEqual({ meant: 'Aarhus', council: null, found: ['Aarhus'] })
  })

  test('for first letters of several means none of them', () => {
    expect(search('Frederiks')).toMatchObject({ meant: null, council: null })
    expect(names('Frederiks').toSorted()).toEqual(['Frederiksberg', 'Frederikshavn', 'Frederikssund'])
    expect(search('Syd')).toMatchObject({ meant: null, council: null })
    expect(names('Syd')).toEqual(['Syddjurs', ...membersOf('Sydvestjylland')])
    expect(names('75')).toEqual(['Aarhus', 'Ikast-Brande'])
  })

  test('for first letters of one council alone means that', () => {
    expect(search('Vends')).toEqual({ meant: null, council: 'Vendsyssel', found: membersOf('Vendsyssel') })
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
