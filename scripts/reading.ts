import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { parse } from 'node-html-parser'
import { readability, type Readability, termWords, wordsOf } from './reading/lix.ts'
import { loadExplanations } from '../src/results/explanations.ts'
import { folderFiles } from './site/folder-files.ts'
import { type Layer, layerOf, proseOf, readTextOf, withOneAnswer } from './reading/layers.ts'
import { siteAddress } from './site/site-address.ts'
import { builtSite, NoSite } from './command/built-site.ts'
import { wordsOf as wordsOfError } from './command/words-of-error.ts'

// Reports the readability of each page; exit code 1 when a page is over the limit of its layer.
// The folder of the built site may be given as an argument. With --all, every page is reported; otherwise the
// hardest page of each kind.

/** A page as it reads. */
interface Reading extends Readability {
  readonly address: string
  readonly layer: Layer
  /** Words of all that is read, headings, lists and captions too. */
  readonly allWords: number
}

const danish = new Intl.NumberFormat('da', { minimumFractionDigits: 1, maximumFractionDigits: 1 })

/** How each page of a built site reads. */
function readingsOf(folder: string): readonly Reading[] {
  const isTerm = termWords(loadExplanations().glossary.terms.map((term) => term.da))
  return folderFiles(folder)
    .filter(({ path }) => path.endsWith('.html'))
    .flatMap(({ path }): Reading[] => {
      const page = parse(readFileSync(join(folder, path), 'utf8')).querySelector('main')
      if (page === null) return []
      const main = withOneAnswer(page)
      const address = siteAddress(path)
      const read = readability(proseOf(main), isTerm)
      return [{ ...read, address, layer: layerOf(address), allWords: wordsOf(readTextOf(main)).length }]
    })
}

/** How a page exceeds the limits of its layer. */
function faultsOf({ layer, lix, allWords }: Reading): readonly string[] {
  return [
    ...(layer.lix !== null && lix > layer.lix ? [`LIX over ${layer.lix}`] : []),
    ...(layer.words !== null && allWords > layer.words ? [`more than ${layer.words} words`] : []),
  ]
}

/** Pages of one pattern, of which the hardest stands for all: "kommuner/*". */
function kindOf(address: string): string {
  return address.replace(
    /^((?:en\/)?(?:kommuner|sundhedsraad|kort|kort\/felter|metode\/spoergsmaal|ordninger|scenarier|indlejr(?:\/[^/]+)?\/(?:kommune|sundhedsraad)))\/[^/]+\/$/,
    '$1/*/',
  )
}

function line(reading: Reading): string {
  const { address, layer, lix, lixWithoutTerms, words, allWords, longestSentence, longestText } = reading
  const measure =
    layer.name === 'English' && layer.lix === null
      ? ''
      : `LIX ${danish.format(lix)} (${danish.format(lixWithoutTerms)} without terms), `
  const faults = faultsOf(reading)
  return [
    `/${address}: ${measure}${words} words, ${allWords} in all${faults.map((fault) => ` – ${fault}`).join('')}`,
    ...(longestSentence > 0 ? [`    longest sentence ${longestSentence}: “${longestText}”`] : []),
  ].join('\n')
}

function report(readings: readonly Reading[], all: boolean): void {
  const names = new Set(readings.map(({ layer }) => layer.name))
  for (const name of names) {
    const inLayer = readings.filter(({ layer }) => layer.name === name)
    const limits = [...new Set(inLayer.map(({ layer }) => layer.lix))].map((lix) => lix ?? 'none').join(', ')
    console.log(`\n${name}: ${inLayer.length} pages, LIX at most: ${limits}`)
    for (const kind of new Set(inLayer.map(({ address }) => kindOf(address)))) {
      const ofKind = inLayer.filter(({ address }) => kindOf(address) === kind).sort((a, b) => b.lix - a.lix)
      if (ofKind.length > 1) console.log(`/${kind}: ${ofKind.length} pages; the hardest:`)
      const told = all ? ofKind : ofKind.filter((reading, index) => index === 0 || faultsOf(reading).length > 0)
      for (const reading of told) console.log(line(reading))
    }
  }
  const over = readings.filter((reading) => faultsOf(reading).length > 0).length
  console.log(over === 0 ? '\nEvery page keeps to its limits.' : `\n${over} pages are over their limits.`)
  process.exitCode = over > 0 ? 1 : 0
}

try {
  const { values, positionals } = parseArgs({
    options: { all: { type: 'boolean', default: false } },
    allowPositionals: true,
  })
  const folder = builtSite(positionals)
  report(readingsOf(folder), values.all)
} catch (error) {
  console.error(wordsOfError(error, NoSite))
  process.exitCode = 1
}
