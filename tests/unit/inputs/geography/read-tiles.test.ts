import { describe, expect, test } from 'vitest'
import { readTiles } from '../../../../src/inputs/geography/read-tiles.ts'
import { municipalities } from '../../../support/areas.ts'
import { DATA } from '../../../support/data.ts'
import { withData } from '../data-copy.ts'

const codes = municipalities().map(({ code }) => code)
const FILE = 'geography/2027/tiles.json'

/** What reading the tiles of a changed copy reports. */
function fault(change: (text: string) => string, wanted = codes): string {
  return withData((data) => {
    data.edit(FILE, change)
    try {
      readTiles(new URL('geography/2027/', data.url), wanted)
    } catch (error) {
      return error instanceof Error ? error.message : String(error)
    }
    return ''
  })
}

describe('readTiles', () => {
  test('gives a tile for each municipality', () => {
    const tiles = readTiles(`${DATA}/geography/2027`, codes)
    expect([...tiles.keys()]).toEqual(codes)
    expect(tiles.get('0492')?.label).toBe('Ærø')
  })

  test('names the file that is missing, no JSON or of another shape', () => {
    expect(() => readTiles(`${DATA}/tables`, codes)).toThrow(`${DATA}/tables/tiles.json is missing`)
    expect(fault((text) => text.slice(1))).toMatch(/tiles\.json is no JSON$/)
    expect(fault((text) => text.replace('"Kbh"', '"Kbhv"'))).toMatch(/tiles\.json has another shape .*0101/s)
    expect(fault((text) => text.replace(/"cell": \[\d+/, '"cell": [1.5'))).toMatch(/another shape .*cell/s)
  })

  test('names every municipality that has no tile, and every tile that has no municipality', () => {
    expect(fault((text) => text.replace('"0147"', '"0148"'))).toMatch(/: 0147 has no tile; 0148 is unknown$/)
  })

  test('names those that share a tile or a label', () => {
    const cellOf = (text: string, code: string) =>
      new RegExp(`"${code}": \\{ "cell": (\\[.*?\\])`).exec(text)?.[1] ?? ''
    const stacked = fault((text) => text.replace(cellOf(text, '0147'), cellOf(text, '0101')))
    expect(stacked).toMatch(/: cell \d+, \d+ is that of 0101 and 0147$/)
    expect(fault((text) => text.replace('"Frb"', '"Kbh"'))).toMatch(/: label Kbh is that of 0101 and 0147$/)
  })
})
