import { basisOf, gapsOf, sourceOf, THICK_LINES } from '../text/sentences/map.ts'
import { readFileSync } from 'node:fs'
import { once } from '../inputs/files/once.ts'
import type { Language } from '../inputs/language.ts'
import { measurePicture } from '../figures/maps/measure-map.ts'
import type { Measure } from '../results/measures.ts'
import { loadSite } from '../results/site.ts'
import { capitalised } from '../text/format/capitalised.ts'
import { formatDate } from '../text/format/date.ts'
import { measureWords } from '../text/labels/measure.ts'
import { outlineCredit } from '../text/names/outlines.ts'
import { say } from '../text/say.ts'
import { statusWord, statusMeaning } from '../text/labels/status.ts'

/** The cuts of the font that stand in a picture, read from the root of the project. */
const CUTS = [
  { weight: 400, cut: 'regular' },
  { weight: 600, cut: 'semibold' },
]

/** The map of a measure as a picture that leaves the site. Drawn once: two files are made of it. */
export function pictureOf(measure: Measure, language: Language): string {
  return picturesOf(measure)(language)
}

const picturesOf = once((measure: Measure) => once((language: Language) => draw(measure, language)))

function draw(measure: Measure, language: Language): string {
  const { inputs, drawnOf } = loadSite()
  const { geography } = drawnOf(measure.areasOf)
  const { site } = inputs
  const words = measureWords(measure, language)
  const status = statusWord(measure.status, language)
  const date = formatDate(site.publicationDate, language)
  return measurePicture(
    measure,
    geography,
    {
      title: words.title,
      status,
      estimated: measure.status === 'estimated',
      lines: [`${words.says} ${words.more}`],
      notes: [
        `${basisOf(measure, language)}. ${gapsOf(measure, language)}`,
        `${capitalised(status)}: ${statusMeaning(measure.status, language)}`,
        say(language, {
          da: `${sourceOf(measure, 'da')}. Omrids: ${outlineCredit(geography.meta.source, 'da')}. ${THICK_LINES.da}`,
          en: `${sourceOf(measure, 'en')}. Outlines: ${outlineCredit(geography.meta.source, 'en')}. ${THICK_LINES.en}`,
        }),
        say(language, {
          da: `${site.publisher.da}. Udgivet den ${date}.`,
          en: `${site.publisher.en}. Published ${date}.`,
        }),
      ],
    },
    language,
  )
}

/** The cuts as base64. */
export function pictureCuts(): readonly { readonly weight: number; readonly base64: string }[] {
  return CUTS.map(({ weight, cut }) => ({
    weight,
    base64: readFileSync(`src/figures/fonts/picture-sans-${cut}.ttf`).toString('base64'),
  }))
}
