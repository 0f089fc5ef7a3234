import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { dataFolder, folderUrl } from '../src/inputs/data-folder.ts'
import { loadData } from '../src/inputs/load-data.ts'
import { compareOutlines } from './outlines/outlines.ts'

// npm run geo:compare -- yardstick.geojson [--code-property code] [--data folder] [--edition 2027]
// Fits official boundaries to the map, the country without Bornholm, and prints the overlap per municipality.

const { values: options, positionals } = parseArgs({
  options: {
    'code-property': { type: 'string', default: 'code' },
    data: { type: 'string' },
    edition: { type: 'string' },
  },
  allowPositionals: true,
})
const [yardstick] = positionals
if (yardstick === undefined) throw new Error('Name the GeoJSON file to compare with')

const { inputs, drawn } = loadData(folderUrl(dataFolder(options.data)))
const leading = inputs.runs.find(({ id }) => id === inputs.headlineRun)
const edition = options.edition ?? leading?.geography ?? ''
const outlines = drawn.get(edition)
if (outlines === undefined) throw new Error(`There is no geography ${edition}: ${[...drawn.keys()].join(', ')}`)

const names = new Map(inputs.areasOf(edition).municipalities.map(({ code, name }) => [code, name]))
const { detailed, meta } = outlines.geography
const text = readFileSync(yardstick, 'utf8')
const { places, meanByArea, median } = compareOutlines(detailed, meta.bornholm.code, text, options['code-property'])
for (const { code, share } of places) console.log(`${code} ${share.toFixed(3)} ${names.get(code) ?? ''}`)
console.log(
  `Overlap of ${places.length} municipalities: mean by area ${meanByArea.toFixed(3)}, median ${median.toFixed(3)}`,
)
