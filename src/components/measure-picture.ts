import { readFileSync } from 'node:fs'
import { measurePicture } from '../figures/measure-map.ts'
import type { Measure } from '../results/measures.ts'
import { loadSite } from '../results/site.ts'
import { formatDate } from '../text/date.ts'
import { basisDa, gapsDa, measureWordsDa, sourceDa } from '../text/measure-words.ts'
import { statusWord, statusMeaning } from '../text/status.ts'

/** The cuts of the font that stand in a picture, read from the root of the project. */
const CUTS = [
  { weight: 400, cut: 'regular' },
  { weight: 600, cut: 'semibold' },
]

/** The map of a measure as a picture that leaves the site. */
export function pictureOf(measure: Measure): string {
  const { inputs, geography } = loadSite()
  const words = measureWordsDa(measure)
  const status = statusWord(measure.status, 'da')
  return measurePicture(measure, geography, {
    title: words.title,
    status,
    estimated: measure.status === 'estimated',
    lines: [`${words.says} ${words.more}`],
    notes: [
      `${basisDa(measure)}. ${gapsDa(measure)}`,
      `${capital(status)}: ${statusMeaning(measure.status, 'da')}`,
      `${sourceDa(measure)}. Omrids: © 2022 Martin Polley (MIT). Tykke streger er grænser mellem sundhedsråd.`,
      `${inputs.site.publisher}. Udgivet den ${formatDate(inputs.site.publicationDate, 'da')}.`,
    ],
  })
}

/** The cuts as base64. */
export function pictureCuts(): readonly { readonly weight: number; readonly base64: string }[] {
  return CUTS.map(({ weight, cut }) => ({
    weight,
    base64: readFileSync(`src/figures/fonts/picture-sans-${cut}.ttf`).toString('base64'),
  }))
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
