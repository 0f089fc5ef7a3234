import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { loadInputs } from '../src/inputs/load-inputs.ts'
import { readGeography } from '../src/inputs/geography/read-geography.ts'
import { compareOutlines } from './outlines/outlines.ts'

// npm run geo:compare -- yardstick.geojson [--code-property code] [--in folder]
// Fits official boundaries to the map, the country without Bornholm, and prints the overlap per municipality.

const data = new URL('../data/', import.meta.url)
const { values: options, positionals } = parseArgs({
  options: {
    'code-property': { type: 'string', default: 'code' },
    in: { type: 'string', default: join(fileURLToPath(data), 'geography/2027') },
  },
  allowPositionals: true,
})
const [yardstick] = positionals
if (yardstick === undefined) throw new Error('Name the GeoJSON file to compare with')

const names = new Map(loadInputs(data).municipalities.map(({ code, name }) => [code, name]))
const { detailed, meta } = readGeography(options.in)
const text = readFileSync(yardstick, 'utf8')
const { places, meanByArea, median } = compareOutlines(detailed, meta.bornholm.code, text, options['code-property'])
for (const { code, share } of places) console.log(`${code} ${share.toFixed(3)} ${names.get(code) ?? ''}`)
console.log(
  `Overlap of ${places.length} municipalities: mean by area ${meanByArea.toFixed(3)}, median ${median.toFixed(3)}`,
)
