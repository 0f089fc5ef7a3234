import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { folderName, folderUrl } from '../src/inputs/data-folder.ts'
import type { Inputs } from '../src/inputs/inputs.ts'
import { loadInputs } from '../src/inputs/load-inputs.ts'
import { changeData } from './data/data-copy.ts'
import {
  type Geography,
  OutlinesRefused,
  outlinesOfDrawing,
  outlinesOfGeoJson,
  type Place,
} from './outlines/outlines.ts'
import { SwapCutShort } from './site/swap-folder.ts'
import { wordsOf } from './command/words-of-error.ts'

// npm run geo:build: draws the areas of an edition of the geography, that of the run that leads unless another is named.

const USAGE = `npm run geo:build -- [--data folder] [--edition 2027]
npm run geo:build -- --from FILE --code-property NAME --source "Name, edition" --licence TEXT [--data folder] [--edition 2027]`

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
      data: { type: 'string' },
      edition: { type: 'string' },
    },
  })
  const { from, licence = '', source } = options
  if (from !== undefined && licence.trim() === '')
    throw new OutlinesRefused(`--from needs --licence: outlines enter data/ with their terms only.\n\n${USAGE}`)
  const file =
    from === undefined ? null : { name: from, bytes: readFileSync(from), codeProperty: options['code-property'] }
  const geography = await changeData(folderName(options.data), true, (copy) => {
    // The outlines are what is made here, so they are not asked for.
    const inputs = loadInputs(folderUrl(copy))
    const edition = options.edition ?? inputs.runs.find(({ id }) => id === inputs.headlineRun)?.geography ?? ''
    const places = placesOf(inputs, edition)
    const made =
      file === null
        ? outlinesOfDrawing(places, CACHE)
        : outlinesOfGeoJson(places, file, { name: source ?? basename(file.name), licence })
    for (const [name, text] of filesOf(made)) writeFileSync(join(copy, 'geography', edition, name), text)
    return made
  })
  report(geography)
}

/** The municipalities of an edition of the geography, with the areas of a run that it draws, or of the one that leads. */
function placesOf(inputs: Inputs, edition: string): readonly Place[] {
  const leading = inputs.runs.find(({ id }) => id === inputs.headlineRun)
  if (leading === undefined) throw new RangeError(`no run is called ${inputs.headlineRun}`)
  if (!inputs.geographies.some(({ id }) => id === edition)) {
    const known = inputs.geographies.map(({ id }) => id).join(', ')
    throw new OutlinesRefused(`--edition: found "${edition}", expected one of geography/editions.json: ${known}`)
  }
  const run = inputs.runs.find(({ geography }) => geography === edition) ?? { ...leading, geography: edition }
  return inputs.basisOf(run).municipalities.map(({ code, council, region, areaKm2, neighbours }) => ({
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
