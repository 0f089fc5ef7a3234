import { expect, test } from 'vitest'
import { crumbsOf, menuPlaceOf, WAYS } from '../../../src/publishing/ways.ts'

test.each([
  ['/', '/', '/'],
  ['/kort/behov/', '/', '/'],
  ['/kommuner/aarhus/', '/', '/kommuner/'],
  ['/metode/', '/metode/', '/metode/'],
  ['/metode/spoergsmaal/kraeft/', '/metode/', '/metode/spoergsmaal/'],
  ['/kort-fortalt/', '/metode/', '/metode/'],
  ['/regn-selv/', '/metode/', '/regn-selv/'],
] as const)('%s stands behind the door %s, at %s', (path, way, page) => {
  const place = menuPlaceOf(path)
  expect([place?.way.path, place?.page.path]).toEqual([way, page])
})

test('an address that no page of the menu begins has no place and no breadcrumbs', () => {
  expect(menuPlaceOf('/a-til-aa/')).toBeNull()
  expect(crumbsOf('/a-til-aa/', [], 'da')).toEqual([])
})

test('breadcrumbs lead from the door to what a page names above itself, in the language of the reader', () => {
  const above = { path: '/sundhedsraad/fyn/', title: 'Sundhedsråd Fyn' } as const
  expect(crumbsOf('/kommuner/odense/', [above], 'da').map(({ title }) => title)).toEqual([
    'Find dit sted',
    'Kommuner',
    'Sundhedsråd Fyn',
  ])
  expect(crumbsOf('/regn-selv/', [], 'en')).toEqual([{ path: '/metode/', title: 'How it works' }])
})

test('no address stands twice in the menu', () => {
  const paths = WAYS.flatMap(({ pages }) => pages.map(({ path }) => path))
  expect(new Set(paths).size).toBe(paths.length)
})
