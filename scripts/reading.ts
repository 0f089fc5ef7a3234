import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type HTMLElement, parse } from 'node-html-parser'
import { readability } from '../src/text/lix.ts'
import { folderFiles } from './folder-files.ts'
import { siteAddress } from './site-address.ts'

// Reports how hard the prose of each page of the method is to read, and ends with 1 where a page is over its limit.
// The folder of the built site may be named on the command line.

/** What a page may be at most, by its address. A page of the method without an entry is only reported. */
const LIMITS: Readonly<Record<string, { readonly lix: number; readonly words?: number }>> = {
  'metode/': { lix: 35, words: 900 },
  'metode/for-laeger/': { lix: 45 },
  'metode/din-klinik/': { lix: 45 },
  'metode/tidslinje/': { lix: 45 },
}

/** Paragraphs of the main part that are prose: not those in headings, lists, tables, forms or pictures. */
function prose(main: HTMLElement): readonly string[] {
  const outside = 'li, table, form, svg, nav, dl, [hidden], .kicker, .links, .value'
  return main
    .querySelectorAll('p')
    .filter((paragraph) => paragraph.closest(outside) === null)
    .map((paragraph) => paragraph.textContent.trim())
    .filter((text) => text !== '')
}

const folder = process.argv[2] ?? 'dist'
const danish = new Intl.NumberFormat('da', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
let over = 0
for (const { path } of folderFiles(folder)) {
  const address = siteAddress(path)
  if (!path.endsWith('.html') || !address.startsWith('metode/')) continue
  const main = parse(readFileSync(join(folder, path), 'utf8')).querySelector('main')
  if (main === null) continue
  const { lix, words, longestSentence } = readability(prose(main))
  const limit = LIMITS[address]
  const faults = [
    ...(limit !== undefined && lix > limit.lix ? [`LIX over ${limit.lix}`] : []),
    ...(limit?.words !== undefined && words > limit.words ? [`more than ${limit.words} words`] : []),
  ]
  over += faults.length
  const figures = `LIX ${danish.format(lix)}, ${words} words, longest sentence ${longestSentence}`
  console.log(`/${address}: ${figures}${faults.length > 0 ? ` – ${faults.join(', ')}` : ''}`)
}
process.exitCode = over > 0 ? 1 : 0
