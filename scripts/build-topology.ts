import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { loadInputs } from '../src/inputs/load-inputs.ts'
import { type Geography, buildGeography, STAIRCASE_SMOOTHING } from './geography/build-geography.ts'
import { CLOSING, closeOutlines } from './geography/close-outlines.ts'
import { compareBorders } from './geography/compare-borders.ts'
import { DRAWING, DRAWING_SCRIPT, readPackageFile } from './geography/fetch-package.ts'
import { type LandBorders, readLandBorders } from './geography/land-borders.ts'
import { municipalTopology } from './geography/municipal-topology.ts'
import { readDrawing } from './geography/read-drawing.ts'
import { outlinesOf, readGeoJson } from './geography/read-geojson.ts'
import { SOUNDS } from './geography/sounds.ts'

// npm run geo:build [-- --from file.geojson --code-property code --source "Name, edition" --licence "…"] [--out folder]

/** Fewer of the 186 true land borders than this, or any false one, and nothing is written. */
const LEAST_BORDERS = 183

const root = fileURLToPath(new URL('..', import.meta.url))
const { values: options } = parseArgs({
  options: {
    from: { type: 'string' },
    'code-property': { type: 'string', default: 'code' },
    source: { type: 'string' },
    licence: { type: 'string', default: '' },
    out: { type: 'string' },
  },
})

// The areas are those of the run that leads, and so is the edition of the geography that is written anew.
const dataDir = join(root, 'data')
const inputs = loadInputs(pathToFileURL(`${dataDir}/`))
const edition = inputs.runs.find(({ id }) => id === inputs.headlineRun)?.geography ?? ''
const borders = readLandBorders(readFileSync(join(dataDir, 'geography', edition, 'land-borders.csv'), 'utf8'))
const members = inputs.municipalities
const areaKm2 = new Map(members.map((m) => [m.code, m.areaKm2.toNumber()]))

const geography = options.from === undefined ? fromDrawing(borders) : fromGeoJson(options.from, borders)
const { found, missing, false: untrue } = geography.borders.detailed
console.log(`Land borders: ${found.length} of ${borders.pairs.length} shared, ${untrue.length} false`)
if (missing.length > 0) console.log(`Not shared: ${missing.join(' ')}`)
if (found.length < LEAST_BORDERS || untrue.length > 0) {
  throw new Error(`The borders are not good enough to be written. False: ${untrue.join(' ') || 'none'}`)
}
write(geography, options.out ?? join(dataDir, 'geography', edition))

function fromDrawing(trueBorders: LandBorders): Geography {
  const script = readPackageFile(DRAWING, DRAWING_SCRIPT, join(root, '.cache'))
  const areas = closeOutlines(readDrawing(script), trueBorders, { ...CLOSING, sounds: SOUNDS })
  return buildGeography(areas, STAIRCASE_SMOOTHING, members, areaKm2, trueBorders, {
    name: `${DRAWING.name} ${DRAWING.version}`,
    licence: 'MIT',
  })
}

/** Neighbours that share their borders already are taken as they are; others are closed like the drawing. */
function fromGeoJson(path: string, trueBorders: LandBorders): Geography {
  const areas = readGeoJson(readFileSync(path, 'utf8'), options['code-property'])
  const isShared = compareBorders(municipalTopology(areas, 0), trueBorders).found.length >= LEAST_BORDERS
  console.log(
    isShared ? 'The neighbours share their borders' : 'The neighbours do not share their borders: closing the gaps',
  )
  const closed = isShared ? areas : closeOutlines(outlinesOf(areas), trueBorders, CLOSING)
  return buildGeography(closed, isShared ? 0 : STAIRCASE_SMOOTHING, members, areaKm2, trueBorders, {
    name: options.source ?? basename(path),
    licence: options.licence,
  })
}

function write({ detailed, coarse, meta }: Geography, folder: string): void {
  mkdirSync(folder, { recursive: true })
  const files = {
    'denmark.topo.json': `${JSON.stringify(detailed)}\n`,
    'denmark-coarse.topo.json': `${JSON.stringify(coarse)}\n`,
    'denmark.meta.json': `${JSON.stringify(meta, null, 2)}\n`,
  }
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(folder, name), text)
    console.log(`${name}: ${Buffer.byteLength(text)} bytes`)
  }
  for (const [name, { arcs }] of Object.entries({ detailed, coarse })) {
    console.log(`${name}: ${arcs.length} arcs, ${arcs.reduce((sum, arc) => sum + arc.length, 0)} points`)
  }
}
