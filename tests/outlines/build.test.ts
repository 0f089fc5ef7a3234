import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { bbox } from 'topojson-client'
import { describe, expect, test } from 'vitest'
import { buildGeography, type Geography, STAIRCASE_SMOOTHING } from '../../scripts/outlines/build-geography.ts'
import { CLOSING, closeOutlines } from '../../scripts/outlines/close-outlines.ts'
import { checkIntegrity, DRAWING, fileInTar, tarballPath } from '../../scripts/outlines/fetch-package.ts'
import type { Outline } from '../../scripts/outlines/outline.ts'
import { readDrawing } from '../../scripts/outlines/read-drawing.ts'
import { outlinesOfDrawing } from '../../scripts/outlines/outlines.ts'
import { landBorders, type Place } from '../../scripts/outlines/place.ts'
import { FIRST_RUNS } from '../../scripts/testing/tested-site.ts'
import { denmark } from './denmark.ts'
import { madeUpSource } from './made-up-source.ts'

const root = new URL('../../', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8')
const cache = fileURLToPath(new URL('.cache/', root))

/** A square of the plane. */
function square(code: string, x: number, y: number, side: number): Outline {
  return {
    code,
    rings: [
      [
        [x, y],
        [x + side, y],
        [x + side, y + side],
        [x, y + side],
        [x, y],
      ],
    ],
  }
}

// Four areas with gaps of 30 units: three in a row and below them Bornholm, far away.
const outlines = [
  square('0101', 0, 0, 600),
  square('0147', 630, 0, 600),
  square('0151', 1260, 0, 600),
  square('0400', 0, 3000, 600),
]
const place = (code: string, council: string, neighbours: readonly string[] = []): Place => ({
  code,
  council,
  region: 'Land',
  areaKm2: 36,
  neighbours,
})
const places = [
  place('0101', 'Vest', ['0147']),
  place('0147', 'Vest', ['0101']),
  place('0151', 'Øst'),
  place('0400', 'Bornholm'),
]
const borders = landBorders(places)

function build(): Geography {
  return buildGeography(closeOutlines(outlines, borders, CLOSING), STAIRCASE_SMOOTHING, places, madeUpSource)
}

describe('a small drawing', () => {
  test('shares the border of true neighbours and no other', () => {
    expect(build().borders.detailed).toEqual({ found: ['0101,0147'], missing: [], false: [] })
  })

  test('has the scale of its areas: 6 km over a side of 600 units, and a little more for the gap that closed', () => {
    // 108 km² over 3 × 360,000 square units and up to 18,000 of the gap.
    expect(build().meta.kmPerUnit).toBeGreaterThan(0.0098)
    expect(build().meta.kmPerUnit).toBeLessThanOrEqual(0.0101)
  })

  test('merges councils and regions', () => {
    const { councils, regions } = build().detailed.objects
    expect(councils.geometries.map(({ id }) => id)).toEqual(['Vest', 'Øst', 'Bornholm'])
    expect(regions.geometries.map(({ id }) => id)).toEqual(['Land'])
  })

  test('has a plane that holds the coarse outlines too, which round to multiples of four', () => {
    // The third reaches down to 4003, which is 4004 on the coarse map; the frame of Bornholm ends at 1560.
    const corners: Outline[] = [
      square('0101', 0, 0, 600),
      square('0147', 600, 0, 600),
      square('0151', 1803, 3403, 600),
      square('0400', 3000, 800, 600),
    ]
    const areas = closeOutlines(corners, borders, CLOSING)
    const { meta, coarse } = buildGeography(areas, 0, places, madeUpSource)
    expect(bbox(coarse).slice(2)).toEqual([3600, 4004])
    expect(meta.plane).toEqual({ width: 3760, height: 4004, yAxis: 'down' })
  })

  test('is byte-identical twice', () => {
    expect(JSON.stringify(build())).toBe(JSON.stringify(build()))
  })

  test('does not build with an area too many or too few', () => {
    const areas = closeOutlines(outlines, borders, CLOSING)
    const source = madeUpSource
    expect(() => buildGeography(areas.slice(1), 0, places, source)).toThrow('0101 is missing')
    expect(() => buildGeography(areas, 0, places.slice(1), source)).toThrow('0101 is unknown')
  })
})

describe.runIf(existsSync(tarballPath(DRAWING, cache)))(
  'the drawing of Denmark, where it is in the cache',
  { timeout: 120_000 },
  () => {
    test('gives the committed files, byte for byte', () => {
      const { detailed, coarse, meta } = outlinesOfDrawing(denmark(), cache)
      // Compared as whole texts without a diff of megabytes.
      expect(`${JSON.stringify(detailed)}\n` === read(`${FIRST_RUNS}/geography/2027/denmark.topo.json`)).toBe(true)
      expect(`${JSON.stringify(coarse)}\n` === read(`${FIRST_RUNS}/geography/2027/denmark-coarse.topo.json`)).toBe(true)
      expect(`${JSON.stringify(meta, null, 2)}\n`).toBe(read(`${FIRST_RUNS}/geography/2027/denmark.meta.json`))
    })
  },
)

describe('the source', () => {
  test('is refused when it is not the pinned package', () => {
    expect(() => {
      checkIntegrity(new Uint8Array([1, 2, 3]), DRAWING, 'drawing.tgz')
    }).toThrow(/drawing\.tgz is not react-denmark-map 1\.0\.0 as pinned/)
  })

  test('is refused when an outline is missing', () => {
    expect(() => readDrawing('{id:"a",name:"a",en_name:"a",display_name:"A",code:"101",d:"M0,0l1,0l0,1Z"')).toThrow(
      'holds 1 outlines',
    )
  })
})

describe('a file in a tar archive', () => {
  /** A header as POSIX has it, in so far as it is read, and the content filled up to 512 bytes. */
  const entry = (name: string, content: string): Uint8Array => {
    const block = new Uint8Array(512 * (1 + Math.ceil(content.length / 512)))
    const write = (text: string, at: number): void => {
      block.set(new TextEncoder().encode(text), at)
    }
    write(name, 0)
    write(`${content.length.toString(8).padStart(11, '0')}\0`, 124)
    write(content, 512)
    return block
  }
  const tar = Buffer.concat([
    entry('package/package.json', '{}'),
    entry('package/dist/index.js', 'x'.repeat(512)),
    entry('package/empty', ''),
    entry('package/last.txt', 'last'),
    new Uint8Array(1024),
  ])
  const read = (name: string): string | null => {
    const found = fileInTar(tar, name)
    return found === null ? null : new TextDecoder().decode(found)
  }

  test('is found wherever it stands, with its own length', () => {
    expect(read('package/package.json')).toBe('{}')
    expect(read('package/dist/index.js')).toBe('x'.repeat(512))
    expect(read('package/empty')).toBe('')
    expect(read('package/last.txt')).toBe('last')
  })

  test('and none of another name', () => {
    expect(read('last.txt')).toBeNull()
    expect(fileInTar(new Uint8Array(), 'a')).toBeNull()
  })
})
