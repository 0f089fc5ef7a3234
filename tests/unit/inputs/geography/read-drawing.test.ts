import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { Fault } from '../../../../src/inputs/files/fault.ts'
import { type DrawingContext, readDrawing } from '../../../../src/inputs/geography/read-drawing.ts'
import type { SourceRecord } from '../../../../src/inputs/rules/rule-schemas.ts'
import { frozen } from '../../../support/frozen.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'
import { present } from '../../model/exact.ts'
import { madeTable } from '../tables/made-table.ts'

const SOURCE = {
  name: 'Kort 2.0',
  attribution: { da: '© 2022 Ejeren', en: '© 2022 The owner' },
  licence: 'MIT',
  url: 'https://example.org/kort',
  method: 'drawn',
}
const META = {
  plane: { width: 100, height: 200, yAxis: 'down' },
  kmPerUnit: 1,
  bornholm: { code: '0400', frame: [10, 20, 30, 40], kmPerUnit: 1 },
  source: SOURCE,
}
const TILES = { '0147': { cell: [1, 0], label: 'Frb' }, '0400': { cell: [0, 1], label: 'Bor' } }
const NOTICE = '# Omrids\n\n[Kort](https://example.org/kort) 2.0, (c)\n2022 Ejeren, MIT\n'
const LIVE = madeTable('code,name,from,to', '0147,Frederiksberg,,', '0400,Bornholm,,', '0999,Gammel,,2026-12-31')
const AREAS: DrawingContext['areas'] = {
  municipalities: LIVE,
  membership: undefined,
  councils: undefined,
  regions: undefined,
}
const source: SourceRecord = {
  ...present(frozen.inputs.sources[0]),
  title: 'Kort 2.0, omrids',
  publisher: '© 2022 Ejeren',
  licence: 'MIT',
  kind: 'outline',
}
const owner: SourceRecord = { ...source, en: { ...source.en, title: 'Map 2.0', publisher: '© 2022 The owner' } }

interface Files {
  readonly meta?: unknown
  readonly tiles?: unknown
  readonly notice?: string
}

/** The faults of meta, tiles and notice, as text; the topologies are left out, which other tests hold. */
function faultsOf({ meta = META, tiles = TILES, notice = NOTICE }: Files, context: Partial<DrawingContext> = {}) {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'geography/2027'), { recursive: true })
  const write = (name: string, text: string): void => {
    writeFileSync(join(folder, 'geography/2027', name), text)
  }
  write('denmark.meta.json', JSON.stringify(meta))
  write('tiles.json', JSON.stringify(tiles))
  write('NOTICE.md', notice)
  const faults: Fault[] = []
  const drawn = readDrawing(
    pathToFileURL(`${folder}/`),
    { id: '2027', date: '2027-01-01' },
    { areas: AREAS, borders: undefined, areaKm2: undefined, sources: [owner], ...context },
    faults,
  )
  // Without topologies nothing is drawn.
  expect(drawn).toBeNull()
  return faults
    .filter(({ file }) => !file.endsWith('.topo.json'))
    .map(
      ({ file, column, expected, message }) =>
        `${file.replace('geography/2027/', '')} ${column ?? '–'}: ${expected}. ${message}`,
    )
}

test('what fits has no fault, and a municipality that has ended needs no tile', () => {
  expect(faultsOf({})).toEqual([])
})

test('missing topologies are told, each by its name', () => {
  const faults: Fault[] = []
  const folder = pathToFileURL(`${temporaryFolder()}/`)
  const context = { areas: null, borders: undefined, areaKm2: undefined, sources: null }
  expect(readDrawing(folder, { id: '2027', date: '2027-01-01' }, context, faults)).toBeNull()
  expect(faults.map(({ file }) => file)).toEqual(
    ['denmark.topo.json', 'denmark-coarse.topo.json', 'denmark.meta.json', 'tiles.json', 'NOTICE.md'].map(
      (file) => `geography/2027/${file}`,
    ),
  )
})

describe('the inset of Bornholm', () => {
  const inset = (change: object, context: Partial<DrawingContext> = {}) =>
    faultsOf({ meta: { ...META, bornholm: { ...META.bornholm, ...change } } }, context)

  test('is of a municipality of the day', () => {
    const fault = (code: string) => [`denmark.meta.json bornholm.code: the code of a municipality. ${code} is none.`]
    expect(inset({ code: '0401' })).toEqual(fault('0401'))
    expect(inset({ code: '0999' })).toEqual(fault('0999'))
    expect(inset({ code: '0401' }, { areas: null })).toEqual([])
  })

  test('lies within the plane, its edges included, and is not turned', () => {
    const fault =
      'denmark.meta.json bornholm.frame: left, top, right and bottom within the plane. The frame lies outside, or is turned.'
    expect(inset({ frame: [0, 0, 100, 200] })).toEqual([])
    for (const frame of [
      [-1, 20, 30, 40],
      [10, -1, 30, 40],
      [10, 20, 101, 40],
      [10, 20, 30, 201],
      [30, 20, 30, 40],
      [10, 40, 30, 40],
      [31, 20, 30, 40],
      [10, 41, 30, 40],
    ])
      expect.soft(inset({ frame }), frame.join()).toEqual([fault])
  })
})

describe('whose outlines they are', () => {
  const NAME =
    'denmark.meta.json source.name: the beginning of the title of a source of kind outline in sources.json. No source is called Kort 2.0.'
  const told = (sources: DrawingContext['sources'], change: object = {}, notice = NOTICE) =>
    faultsOf({ meta: { ...META, source: { ...SOURCE, ...change } }, notice }, { sources })

  test('stands in a source of kind outline, whose title begins with the name', () => {
    expect(told([{ ...owner, title: 'Omrids: Kort 2.0' }])).toEqual([NAME])
    expect(told([{ ...owner, kind: 'article' }])).toEqual([NAME])
    expect(told([])).toEqual([NAME])
    expect(told(null)).toEqual([])
    expect(told([{ ...owner, title: 'Andet', licence: 'CC0' }, owner])).toEqual([])
  })

  test('has its licence, and its credit in each language', () => {
    expect(told([{ ...owner, licence: 'CC0' }])).toEqual([
      'denmark.meta.json source.licence: CC0. The source in sources.json has another licence.',
    ])
    const credit = (language: string): string =>
      `denmark.meta.json source.attribution.${language}: words that stand in the title or publisher of the source in sources.json. The source in sources.json credits somebody else.`
    expect(told([{ ...owner, publisher: 'Andre' }])).toEqual([credit('da')])
    expect(told([{ ...owner, en: { ...owner.en, publisher: 'Others' } }])).toEqual([credit('en')])
    // The title may credit as well as the publisher.
    expect(told([{ ...owner, title: 'Kort 2.0 © 2022 Ejeren', publisher: 'Andre' }])).toEqual([])
  })

  test('stands in the notice, where a link counts by its words, (c) is © and a line break is a blank', () => {
    const fault = (words: string): readonly string[] => [
      `denmark.meta.json source: a name, attribution, licence and address that NOTICE.md beside it names. NOTICE.md does not speak of ${words}.`,
    ]
    expect(told([owner], {}, 'Kort 2.0 © 2022   Ejeren MIT https://example.org/kort')).toEqual([])
    expect(told([owner], {}, 'Kort 2.0 MIT https://example.org/kort')).toEqual(fault('© 2022 Ejeren'))
    expect(told([owner], {}, NOTICE.replace('MIT', 'ISC'))).toEqual(fault('MIT'))
    expect(told([owner], {}, NOTICE.replace('/kort', ''))).toEqual(fault('https://example.org/kort'))
    expect(told([owner], {}, 'Andet')).toEqual(
      fault('Kort 2.0, nor of © 2022 Ejeren, nor of MIT, nor of https://example.org/kort'),
    )
  })
})

describe('the tiles', () => {
  test('are one for each municipality of the day', () => {
    const { '0400': bornholm } = TILES
    expect(faultsOf({ tiles: { '0400': bornholm, '0999': { cell: [5, 5], label: 'Gam' } } })).toEqual([
      'tiles.json 0999: the code of a municipality. The municipality 0999 is unknown.',
      'tiles.json 0147: a tile for 0147. The municipality has no tile.',
    ])
    expect(faultsOf({ tiles: {} }, { areas: null })).toEqual([])
  })

  test('have a cell and a label of their own', () => {
    const third = { '0147': TILES['0147'], '0400': { cell: [1, 0], label: 'Frb' } }
    expect(faultsOf({ tiles: third })).toEqual([
      'tiles.json 0400.cell: a cell of its own. 1, 0 is that of 0147 already.',
      'tiles.json 0400.label: a label of its own. Frb is that of 0147 already.',
    ])
    // Column 1 and row 10 are not column 11 and row 0.
    expect(
      faultsOf({ tiles: { '0147': { cell: [1, 10], label: 'Frb' }, '0400': { cell: [11, 0], label: 'Bor' } } }),
    ).toEqual([])
  })

  test('have labels of the letters of the name, in their order, the first in front', () => {
    const label = (text: string) => faultsOf({ tiles: { ...TILES, '0147': { cell: [1, 0], label: text } } })
    for (const text of ['Frb', 'Fre', 'FRG']) expect.soft(label(text), text).toEqual([])
    for (const text of ['Rfb', 'Fgr', 'Frx'])
      expect
        .soft(label(text))
        .toEqual(['tiles.json 0147.label: three letters of Frederiksberg, the first in front. 0147 is Frederiksberg.'])
  })

  test('stand within two steps of a neighbour, and within forty columns and rows', () => {
    const borders = madeTable('code_a,code_b', '0147,0400')
    const at = (column: number, row: number) =>
      faultsOf({ tiles: { ...TILES, '0147': { cell: [column, row], label: 'Frb' } } }, { borders })
    // Bornholm stands at 0, 1, an odd row, which is half a tile to the right.
    for (const [column, row] of [
      [2, 1],
      [2, 2],
      [1, 3],
      [0, 3],
    ] as const)
      expect.soft(at(column, row)).toEqual([])
    for (const [column, row] of [
      [3, 1],
      [3, 2],
      [2, 3],
      [0, 4],
    ] as const)
      expect
        .soft(at(column, row))
        .toEqual([
          expect.stringContaining('0147.cell: a cell at most 2 steps from that of a neighbour.'),
          expect.stringContaining('0400.cell: a cell at most 2 steps from that of a neighbour.'),
        ])
    expect(at(39, 1)).toHaveLength(2)
    expect(at(40, 1)).toEqual([expect.stringContaining('0147.cell: a column and a row up to 39.')])
  })

  test('have labels of a capital and two letters', () => {
    const label = (text: string) =>
      faultsOf({ tiles: { ...TILES, '0147': { cell: [1, 0], label: text } } }, { areas: null })
    for (const text of ['Ærø', 'ÅBC']) expect(label(text)).toEqual([])
    for (const text of ['frb', 'Fr', 'Fred', 'F1b', ' Fr', 'Fr ', '']) expect.soft(label(text), text).toHaveLength(1)
  })
})

test('what the outlines rest on in the frozen data', () => {
  const { geography, tiles, notice } = present(frozen.drawn.get('2027'))
  expect(geography.meta.bornholm.code).toBe('0400')
  expect([...tiles.keys()]).toEqual(frozen.inputs.municipalities.map(({ code }) => code))
  expect(notice).toMatch(/^# Outlines.*SOFTWARE\.$/s)
  expect(geography.detailed.arcs.length).toBeGreaterThan(0)
  expect(geography.coarse.arcs.length).toBeGreaterThan(0)
})
