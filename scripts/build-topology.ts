import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { dataFolder, folderUrl } from '../src/inputs/data-folder.ts'
import { loadInputs } from '../src/inputs/load-inputs.ts'
import { type Geography, outlinesOfDrawing, outlinesOfGeoJson, type Place } from './outlines/outlines.ts'

// npm run geo:build [-- --from file.geojson --code-property code --source "Name, edition" --licence "…"]
//   [--data folder] [--edition 2027] [--out folder]
// Draws the areas of an edition of the geography: that of the run that leads, unless another is named.

const root = fileURLToPath(new URL('..', import.meta.url))
const { values: options } = parseArgs({
  options: {
    from: { type: 'string' },
    'code-property': { type: 'string', default: 'code' },
    source: { type: 'string' },
    licence: { type: 'string', default: '' },
    data: { type: 'string' },
    edition: { type: 'string' },
    out: { type: 'string' },
  },
})

const folder = dataFolder(options.data)
// The outlines are what is made here, so they are not asked for.
const inputs = loadInputs(folderUrl(folder))
const leading = inputs.runs.find(({ id }) => id === inputs.headlineRun)
if (leading === undefined) throw new Error(`no run is called ${inputs.headlineRun}`)
const edition = options.edition ?? leading.geography
const run = inputs.runs.find(({ geography }) => geography === edition) ?? { ...leading, geography: edition }
const places = inputs.basisOf(run).municipalities.map(({ code, council, region, areaKm2, neighbours }): Place => ({
  code,
  council,
  region,
  areaKm2: areaKm2.toNumber(),
  neighbours,
}))
const geography =
  options.from === undefined
    ? outlinesOfDrawing(places, join(root, '.cache'))
    : outlinesOfGeoJson(places, readFileSync(options.from, 'utf8'), options['code-property'], {
        name: options.source ?? basename(options.from),
        licence: options.licence,
      })
const { found, missing } = geography.borders.detailed
console.log(`Land borders: ${found.length} of ${found.length + missing.length} shared, none false`)
if (missing.length > 0) console.log(`Not shared: ${missing.join(' ')}`)
write(geography, options.out ?? join(folder, 'geography', edition))

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
