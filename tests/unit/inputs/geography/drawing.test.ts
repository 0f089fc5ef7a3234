import { expect, test } from 'vitest'
import { z } from 'zod'
import { type DataCopy, withData } from '../data-copy.ts'

const FOLDER = 'geography/2027'
const TOPOLOGY = `${FOLDER}/denmark.topo.json`
const COARSE = `${FOLDER}/denmark-coarse.topo.json`
const META = `${FOLDER}/denmark.meta.json`
const TILES = `${FOLDER}/tiles.json`

const told = (data: DataCopy): readonly string[] =>
  data.faults().map(({ file, column, message }) => `${file.replace(`${FOLDER}/`, '')} ${column ?? '–'}: ${message}`)

/** The faults of a copy after one change of a file of the geography: file, place and message. */
function faultsAfter(file: string, change: (text: string) => string): readonly string[] {
  return withData((data) => {
    data.edit(file, change)
    return told(data)
  })
}

const ring = z.array(z.number())
const area = z.looseObject({
  id: z.string(),
  type: z.enum(['Polygon', 'MultiPolygon']),
  properties: z.object({ code: z.string() }),
  arcs: z.union([z.array(ring), z.array(z.array(ring))]),
})
const topology = z.looseObject({
  objects: z.looseObject({ municipalities: z.looseObject({ geometries: z.array(area) }) }),
})
type Area = z.output<typeof area>

/** The topology with its municipalities changed. */
const withAreas = (change: (areas: Area[]) => void) => (text: string) => {
  const value = topology.parse(JSON.parse(text))
  change(value.objects.municipalities.geometries)
  return JSON.stringify(value)
}

const areaOf = (areas: readonly Area[], code: string): Area => {
  const found = areas.find(({ id }) => id === code)
  if (found === undefined) throw new Error(`no ${code}`)
  return found
}

test.each([
  ['denmark.topo.json', '{}'],
  ['denmark-coarse.topo.json', '{}'],
  ['denmark.meta.json', '{}'],
  ['tiles.json', '{'],
  ['tiles.json', '[]'],
  ['NOTICE.md', ' \n'],
])('%s with nothing but %j is a fault of that file alone', (name, content) => {
  withData((data) => {
    data.write(`${FOLDER}/${name}`, content)
    const files = new Set(data.faults().map(({ file }) => file))
    expect([...files]).toEqual([`${FOLDER}/${name}`])
  })
})

test('a fault in one of them hides none in another, nor in a table', () => {
  withData((data) => {
    data.write(TILES, '{')
    data.write(TOPOLOGY, '{}')
    data.write(META, 'null')
    data.editLine('tables/area/2025.csv', 2, (line) => line.replace('90.9', 'many'))
    data.edit('timeline.json', (text) => text.replace('"event"', '"happening"'))
    expect([...new Set(data.faults().map(({ file }) => file))]).toEqual([
      META,
      TOPOLOGY,
      TILES,
      'tables/area/2025.csv',
      'timeline.json',
    ])
  })
})

test('a municipality by another code is unknown, and one is missing; in either topology', () => {
  for (const file of [TOPOLOGY, COARSE])
    expect(faultsAfter(file, (text) => text.replaceAll('"0825"', '"0826"'))).toEqual([
      expect.stringMatching(/municipalities\.geometries: The area is missing\.$/),
      expect.stringMatching(/geometries\[\d+\]\.id: 0826 is unknown on that day\.$/),
    ])
})

test('a municipality that stands twice', () => {
  expect(faultsAfter(TOPOLOGY, (text) => text.replaceAll('"0825"', '"0860"'))).toEqual([
    expect.stringMatching(/The area is missing/),
    expect.stringMatching(/0860 stands twice/),
  ])
})

test('a council that the tables do not know, and a region', () => {
  expect(faultsAfter(TOPOLOGY, (text) => text.replaceAll('"Fyn"', '"Fyen"'))).toHaveLength(2)
  expect(faultsAfter(TOPOLOGY, (text) => text.replaceAll('"Region Nordjylland"', '"Region Nord"'))).toHaveLength(2)
})

test('a name that is not that of its area', () => {
  expect(faultsAfter(TOPOLOGY, (text) => text.replace('"code":"0101"', '"code":"0147"'))).toEqual([
    expect.stringMatching(/properties\.code: The area has another name\.$/),
  ])
})

test('two municipalities that stand in each other’s outlines', () => {
  const swap = withAreas((areas) => {
    const [one, other] = [areaOf(areas, '0101'), areaOf(areas, '0860')]
    ;[one.id, other.id] = ['0860', '0101']
    ;[one.properties.code, other.properties.code] = ['0860', '0101']
  })
  const faults = faultsAfter(TOPOLOGY, swap)
  expect(faults).toContainEqual(expect.stringContaining('The outline of Hovedstaden is not that of its members'))
  expect(faults).toContainEqual(expect.stringContaining('share no land border'))
})

test('a municipality that the tables move to another council, and the outlines do not', () => {
  withData((data) => {
    data.edit('tables/membership.csv', (text) => text.replace(/^0550,[^,]+/m, '0550,Sydvestjylland'))
    expect(told(data).filter((line) => line.includes('topo.json'))).toEqual([
      expect.stringMatching(
        /^denmark-coarse.*The outline of Sønderjylland is not that of its members in the tables\.$/,
      ),
      expect.stringMatching(
        /^denmark-coarse.*The outline of Sydvestjylland is not that of its members in the tables\.$/,
      ),
      expect.stringMatching(/^denmark\.topo.*The outline of Sønderjylland is not that of its members in the tables\.$/),
      expect.stringMatching(
        /^denmark\.topo.*The outline of Sydvestjylland is not that of its members in the tables\.$/,
      ),
    ])
  })
})

test('an arc that is none, and an outline that does not close', () => {
  const spoil = (change: (arcs: number[]) => void) =>
    withAreas(([first]) => {
      const arcs = first?.arcs.flat(2)
      if (first === undefined || arcs === undefined) throw new Error('no area')
      change(arcs)
      first.arcs = first.type === 'Polygon' ? [arcs] : [[arcs]]
    })
  expect(
    faultsAfter(
      TOPOLOGY,
      spoil((arcs) => void arcs.splice(0, 1, 100_000)),
    ),
  ).toEqual([expect.stringContaining('The arc 100000 of 0101 is none.')])
  expect(
    faultsAfter(
      TOPOLOGY,
      spoil((arcs) => void arcs.pop()),
    ),
  ).toEqual([expect.stringContaining('The outline of 0101 does not close.')])
})

test('a scale of nought, and a point outside the plane', () => {
  expect(faultsAfter(TOPOLOGY, (text) => text.replace('"scale":[1,1]', '"scale":[0,1]'))).toEqual([
    expect.stringContaining('transform.scale: Nothing has a size.'),
  ])
  expect(
    faultsAfter(TOPOLOGY, (text) =>
      text.replace(/"arcs":\[\[\[\d+,(?=\d+\],\[)/, (arcs) => `${arcs.slice(0, -1)}000,`),
    ),
  ).toContainEqual(expect.stringContaining('arcs[0]: A point lies outside the plane.'))
})

test('kilometres per unit that make another country of it: 1.8 % more area is taken, 3 % more or less is not', () => {
  // Area goes with the square of the scale: 1.009 squared is 1.018, 1.015 squared is 1.030, 0.985 squared is 0.970.
  const scaled = (factor: number) => (text: string) =>
    text.replace('"kmPerUnit": 0.02935', `"kmPerUnit": ${0.02935 * factor}`)
  expect(faultsAfter(META, scaled(1.009))).toEqual([])
  for (const factor of [1.015, 0.985, 1000])
    expect(faultsAfter(META, scaled(factor))).toContainEqual(expect.stringContaining('The country is drawn with'))
})

test('the frame of the inset: around Bornholm and nothing else, its left to the left', () => {
  const frame = (text: string) => faultsAfter(META, (meta) => meta.replace(/"frame": \[[^\]]*\]/, `"frame": ${text}`))
  expect(frame('[8697, 583, 9794, 1814]')).toEqual([])
  expect(frame('[8698, 583, 9794, 1814]')).toHaveLength(1)
  expect(frame('[0, 0, 10115, 12285]')).toEqual([expect.stringContaining('It cuts an outline, or holds another.')])
  expect(frame('[0, 0, 10116, 12285]')).toHaveLength(1)
  expect(frame('[9954, 423, 8537, 1974]')).toHaveLength(1)
  expect(frame('[8537, 1974, 9954, 423]')).toHaveLength(1)
})

test('whose outlines they are: a source in sources.json, of the same licence, of which the notice speaks', () => {
  const to = (from: string, name: string) => faultsAfter(META, (text) => text.replace(from, name))
  expect(to('react-denmark-map 1.0.0', 'DAGI 2027')).toEqual([
    expect.stringContaining('NOTICE.md does not speak of DAGI 2027'),
    expect.stringContaining('No source is called DAGI 2027.'),
  ])
  expect(to('"MIT"', '"CC0"')).toHaveLength(2)
  expect(to('"MIT"', '""')).toHaveLength(1)
})

test('tiles: one for each municipality, on a place and with a label of its own', () => {
  expect(faultsAfter(TILES, (text) => text.replace('"0147"', '"0148"'))).toEqual([
    expect.stringMatching(/0147: The municipality has no tile\.$/),
    expect.stringMatching(/0148: The municipality 0148 is unknown\.$/),
  ])
  const cellOf = (text: string, code: string) => new RegExp(`"${code}": \\{ "cell": (\\[.*?\\])`).exec(text)?.[1] ?? ''
  expect(faultsAfter(TILES, (text) => text.replace(cellOf(text, '0147'), cellOf(text, '0101')))).toEqual([
    expect.stringMatching(/0147\.cell: \d+, \d+ is that of 0101 already\.$/),
  ])
  expect(faultsAfter(TILES, (text) => text.replace('"Frb"', '"Kbh"'))).toEqual([
    expect.stringContaining('0147.label: Kbh is that of 0101 already.'),
  ])
  expect(faultsAfter(TILES, (text) => text.replace('"Kbh"', '"Kbx"'))).toEqual([
    expect.stringContaining('0101.label: 0101 is København.'),
  ])
  expect(faultsAfter(TILES, (text) => text.replace('"Kbh"', '"Kbhv"'))).toHaveLength(1)
  expect(faultsAfter(TILES, (text) => text.replace(/"cell": \[\d+/, '"cell": [1.5'))).toHaveLength(1)
})

test('a key that stands twice in the tiles, which people write', () => {
  expect(faultsAfter(TILES, (text) => text.replace('"0147"', '"0101"'))).toContainEqual(
    expect.stringContaining('The key stands twice in one object.'),
  )
})

test('land borders that the outlines lack: 3 of 188, and not 4 of 189, and none over more water than a sound', () => {
  // Struer and Morsø, Guldborgsund and Vordingborg, Hvidovre and Tårnby lie on two sides of a sound, within 2 km; one of
  // the 186 borders is lacking already.
  const lacking = (more: readonly string[]) =>
    withData((data) => {
      data.edit(`${FOLDER}/land-borders.csv`, (text) => `${text}${more.map((pair) => `${pair}\n`).join('')}`)
      return told(data).filter((line) => line.includes('topo.json'))
    })
  expect(lacking(['0671,0773', '0376,0390'])).toEqual([])
  expect(lacking(['0671,0773', '0376,0390', '0167,0185'])).toEqual([
    expect.stringMatching(/^denmark\.topo.*It lacks those between/),
  ])
  expect(lacking(['0101,0400'])).toEqual([
    expect.stringMatching(/^denmark-coarse.*0101 and 0400 share a land border, and are drawn [\d.]+ km apart\.$/),
    expect.stringMatching(/^denmark\.topo.*0101 and 0400 share a land border, and are drawn [\d.]+ km apart\.$/),
  ])
})

test('a border between two that the table does not know', () => {
  withData((data) => {
    data.edit(`${FOLDER}/land-borders.csv`, (text) => text.replace('0101,0147\n', ''))
    expect(told(data).filter((line) => line.includes('topo.json'))).toEqual([
      expect.stringMatching(/^denmark-coarse.*0101 and 0147 share no land border\.$/),
      expect.stringMatching(/^denmark\.topo.*0101 and 0147 share no land border\.$/),
    ])
  })
})
