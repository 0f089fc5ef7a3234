import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { loadInputs } from '../src/inputs/load-inputs.ts'
import { type Geography, outlinesOfDrawing, outlinesOfGeoJson, type Place } from './outlines/outlines.ts'

// npm run geo:build [-- --from file.geojson --code-property code --source "Name, edition" --licence "…"] [--out folder]

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
const { municipalities, runs, headlineRun } = loadInputs(new URL('../data/', import.meta.url))
const edition = runs.find(({ id }) => id === headlineRun)?.geography ?? ''
const places = municipalities.map(({ code, council, region, areaKm2, neighbours }): Place => ({
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
write(geography, options.out ?? join(root, 'data/geography', edition))

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
