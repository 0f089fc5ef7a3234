import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { folderName, folderUrl } from '../src/inputs/data-folder.ts'
import { type Fault, InputFaults } from '../src/inputs/files/fault.ts'
import type { OutlineSource } from '../src/inputs/geography/drawing.ts'
import type { Inputs } from '../src/inputs/inputs.ts'
import { loadData } from '../src/inputs/load-data.ts'
import { loadInputs } from '../src/inputs/load-inputs.ts'
import { readArgument } from './command/read-argument.ts'
import { changeData } from './data/data-copy.ts'
import { noticeOf, statedSource, withOutlineRecord } from './geography/outline-source.ts'
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
npm run geo:build -- --from FILE --source "Name, edition" --attribution-da TEXT --attribution-en TEXT --licence NAME
  --licence-url ADDRESS --method drawn|surveyed [--code-property code] [--data folder] [--edition 2027]`

const namedSchema = z.object({ source: z.object({ name: z.string() }) })

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
      'code-property': { type: 'string' },
      source: { type: 'string' },
      'attribution-da': { type: 'string' },
      'attribution-en': { type: 'string' },
      licence: { type: 'string' },
      'licence-url': { type: 'string' },
      method: { type: 'string' },
      data: { type: 'string' },
      edition: { type: 'string' },
    },
  })
  const { from, data, edition: wanted, 'code-property': codeProperty = 'code', ...said } = options
  if (from === undefined && Object.keys(said).length > 0)
    throw new OutlinesRefused(
      `--${Object.keys(said).join(', --')}: said of a file, so name it with --from.\n\n${USAGE}`,
    )
  const stated = from === undefined ? null : statedSource(said)
  if (stated !== null && 'lacking' in stated)
    throw new OutlinesRefused(
      `--from needs all that a reader must be told of the outlines. It lacks:\n${stated.lacking.join('\n')}\n\n${USAGE}`,
    )
  const file = from === undefined ? null : { name: from, bytes: readArgument(from), codeProperty }
  const geography = await changeData(folderName(data), true, (copy) => {
    // The outlines are what is made here, so they are not asked for.
    const inputs = loadInputs(folderUrl(copy))
    const edition = wanted ?? inputs.runs.find(({ id }) => id === inputs.headlineRun)?.geography ?? ''
    const places = placesOf(inputs, edition)
    const made =
      file === null || stated === null ? outlinesOfDrawing(places, CACHE) : outlinesOfGeoJson(places, file, stated)
    const files = new Map([
      ...filesOf(made).map(([name, text]) => [`geography/${edition}/${name}`, text] as const),
      ...(stated === null ? [] : recordsOf(copy, inputs, edition, stated)),
    ])
    // What had a fault before is not the business of the outlines: a new edition may lack its tiles yet.
    const earlier = faultsOf(folderUrl(copy))
    for (const [path, text] of files) writeFileSync(join(copy, path), text)
    const faults = newAmong(faultsOf(folderUrl(copy)), earlier)
    if (faults.length > 0) throw new InputFaults(faults)
    return made
  })
  report(geography)
}

/** What says whose the outlines are, beside the outlines themselves. */
function recordsOf(
  copy: string,
  { geographies, sources }: Inputs,
  edition: string,
  stated: OutlineSource,
): readonly (readonly [string, string])[] {
  const nameOf = (id: string): string | null => outlinesName(join(copy, 'geography', id, 'denmark.meta.json'))
  const before = nameOf(edition)
  const isShared = geographies.some(({ id }) => id !== edition && nameOf(id) === before)
  const text = readFileSync(join(copy, 'sources.json'), 'utf8')
  return [
    ['sources.json', withOutlineRecord(text, sources, stated, isShared ? null : before)],
    [`geography/${edition}/NOTICE.md`, noticeOf(stated)],
  ]
}

/** What the outlines are called that stand there; null where none do, or nothing can be read of them. */
function outlinesName(file: string): string | null {
  try {
    return namedSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).source.name
  } catch {
    return null
  }
}

/** The faults of a folder of data. */
function faultsOf(folder: URL): readonly Fault[] {
  try {
    loadData(folder)
    return []
  } catch (error) {
    if (error instanceof InputFaults) return error.faults
    throw error
  }
}

/** Faults that are not among earlier ones, wherever in their file those stood. */
function newAmong(faults: readonly Fault[], earlier: readonly Fault[]): readonly Fault[] {
  const nameOf = ({ file, value, message }: Fault): string => JSON.stringify([file, value, message])
  const known = new Set(earlier.map(nameOf))
  return faults.filter((fault) => !known.has(nameOf(fault)))
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
