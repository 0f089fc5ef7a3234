import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { loadInputs } from '../src/inputs/load-inputs.ts'
import { readGeography } from '../src/inputs/geography/read-geography.ts'
import { compareOutlines, OutlinesRefused } from './outlines/outlines.ts'
import { wordsOf } from './words-of-error.ts'

// npm run geo:compare -- yardstick.geojson [--code-property code] [--data folder]
// Fits official boundaries to the map, the country without Bornholm, and prints the overlap per municipality.

const USAGE = 'npm run geo:compare -- yardstick.geojson [--code-property code] [--data folder]'

try {
  const { values: options, positionals } = parseArgs({
    options: {
      'code-property': { type: 'string', default: 'code' },
      data: { type: 'string', default: process.env.LAEGE_DATA_DIR ?? 'data' },
    },
    allowPositionals: true,
  })
  const [name, ...others] = positionals
  if (name === undefined || others.length > 0) throw new OutlinesRefused(USAGE)
  const yardstick = { name, bytes: readFileSync(name), codeProperty: options['code-property'] }
  const { municipalities } = loadInputs(pathToFileURL(`${options.data}/`))
  const names = new Map(municipalities.map((place) => [place.code, place.name]))
  const { detailed, meta } = readGeography(join(options.data, 'geography'))
  const { places, meanByArea, median } = compareOutlines(detailed, meta.bornholm.code, yardstick)
  for (const { code, share } of places) console.log(`${code} ${share.toFixed(3)} ${names.get(code) ?? ''}`)
  console.log(
    `Overlap of ${places.length} municipalities: mean by area ${meanByArea.toFixed(3)}, median ${median.toFixed(3)}`,
  )
} catch (error) {
  console.error(wordsOf(error, OutlinesRefused))
  process.exitCode = 1
}
