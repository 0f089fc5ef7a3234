import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { loadInputs } from '../src/inputs/load-inputs.ts'
import { readGeography } from '../src/inputs/geography/read-geography.ts'
import { changeData } from './data-copy.ts'
import {
  type Geography,
  OutlinesRefused,
  outlinesOfDrawing,
  outlinesOfGeoJson,
  type Place,
} from './outlines/outlines.ts'
import { SwapCutShort } from './site/swap-folder.ts'
import { wordsOf } from './words-of-error.ts'

const USAGE = `npm run geo:build -- [--data folder]
npm run geo:build -- --from FILE --code-property NAME --source "Name, edition" --licence TEXT [--data folder]`

const CACHE = fileURLToPath(new URL('../.cache', import.meta.url))

try {
  await run()
} catch (error) {
  console.error(wordsOf(error, OutlinesRefused, SwapCutShort))
  if (!(error instanceof SwapCutShort)) console.error('Nothing was written.')
  process.exitCode = 1
}

async function run(): Promise<void> {
  const { values: options } = parseArgs({
    options: {
      from: { type: 'string' },
      'code-property': { type: 'string', default: 'code' },
      source: { type: 'string' },
      licence: { type: 'string' },
      data: { type: 'string', default: process.env.LAEGE_DATA_DIR ?? 'data' },
    },
  })
  const { from, licence = '', source } = options
  if (from !== undefined && licence.trim() === '')
    throw new OutlinesRefused(`--from needs --licence: outlines enter data/ with their terms only.\n\n${USAGE}`)
  const file =
    from === undefined ? null : { name: from, bytes: readFileSync(from), codeProperty: options['code-property'] }
  const geography = await changeData(options.data, true, (copy) => {
    const places = placesOf(copy)
    const made =
      file === null
        ? outlinesOfDrawing(places, CACHE)
        : outlinesOfGeoJson(places, file, { name: source ?? basename(file.name), licence })
    const folder = join(copy, 'geography')
    for (const [name, text] of filesOf(made)) writeFileSync(join(folder, name), text)
    readGeography(folder)
    return made
  })
  report(geography)
}

function placesOf(folder: string): readonly Place[] {
  const { municipalities } = loadInputs(pathToFileURL(`${folder}/`))
  return municipalities.map(({ code, council, region, areaKm2, neighbours }) => ({
    code,
    council,
    region,
    areaKm2: areaKm2.toNumber(),
    neighbours,
  }))
}

function filesOf({ detailed, coarse, meta }: Geography): readonly (readonly [string, string])[] {
  return [
    ['denmark.topo.json', `${JSON.stringify(detailed)}\n`],
    ['denmark-coarse.topo.json', `${JSON.stringify(coarse)}\n`],
    ['denmark.meta.json', `${JSON.stringify(meta, null, 2)}\n`],
  ]
}

function report(geography: Geography): void {
  const { found, missing } = geography.borders.detailed
  console.log(`Land borders: ${found.length} of ${found.length + missing.length} shared, none false`)
  if (missing.length > 0) console.log(`Not shared: ${missing.join(' ')}`)
  for (const [name, text] of filesOf(geography)) console.log(`${name}: ${Buffer.byteLength(text)} bytes`)
  const { detailed, coarse } = geography
  for (const [name, { arcs }] of Object.entries({ detailed, coarse }))
    console.log(`${name}: ${arcs.length} arcs, ${arcs.reduce((sum, arc) => sum + arc.length, 0)} points`)
}
