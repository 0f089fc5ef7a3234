import { parseArgs } from 'node:util'
import { dataFolder, folderUrl } from '../src/inputs/data-folder.ts'
import { loadData } from '../src/inputs/load-data.ts'
import { compareOutlines, OutlinesRefused } from './outlines/outlines.ts'
import { readArgument } from './command/read-argument.ts'
import { wordsOf } from './command/words-of-error.ts'

// npm run geo:compare: fits official boundaries to the map, the country without Bornholm, and prints the overlap per municipality.

const USAGE = 'npm run geo:compare -- yardstick.geojson [--code-property code] [--data folder] [--edition 2027]'

try {
  const { values: options, positionals } = parseArgs({
    options: {
      'code-property': { type: 'string', default: 'code' },
      data: { type: 'string' },
      edition: { type: 'string' },
    },
    allowPositionals: true,
  })
  const [name, ...others] = positionals
  if (name === undefined || others.length > 0) throw new OutlinesRefused(USAGE)
  const yardstick = { name, bytes: readArgument(name), codeProperty: options['code-property'] }
  const { inputs, drawn } = loadData(folderUrl(dataFolder(options.data)))
  const edition = options.edition ?? inputs.runs.find(({ id }) => id === inputs.headlineRun)?.geography ?? ''
  const outlines = drawn.get(edition)
  if (outlines === undefined)
    throw new OutlinesRefused(`--edition: found "${edition}", expected one of ${[...drawn.keys()].join(', ')}`)
  const names = new Map(inputs.areasOf(edition).municipalities.map((place) => [place.code, place.name]))
  const { detailed, meta } = outlines.geography
  const { places, meanByArea, median } = compareOutlines(detailed, meta.bornholm.code, yardstick)
  for (const { code, share } of places) console.log(`${code} ${share.toFixed(3)} ${names.get(code) ?? ''}`)
  console.log(
    `Overlap of ${places.length} municipalities: mean by area ${meanByArea.toFixed(3)}, median ${median.toFixed(3)}`,
  )
} catch (error) {
  console.error(wordsOf(error, OutlinesRefused))
  process.exitCode = 1
}
