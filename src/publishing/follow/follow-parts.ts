import type { Language } from '../../inputs/language.ts'
import { escapeXml } from '../../text/format/escape-xml.ts'
import type { MunicipalityResult, RunResult } from '../../results/result.ts'
import { say } from '../../text/say.ts'
import { type FollowStepId, followSteps } from '../../text/sentences/follow.ts'
import { type Followed, followed } from './followed.ts'
import { openingDrawing, STEP_DRAWINGS } from './step-drawings.ts'
import { closingWords, openingWords, STEP_WORDS, type StepWords } from './step-words.ts'

/** A piece of the page that is another for another place: what is said in a step, or its drawing. */
export type FollowPart = 'spring' | 'slut' | Exclude<FollowStepId, 'to-borgere'>

/** What the page shows of a place, as markup by its part, and what is said when it is picked. */
export interface FollowedStory {
  readonly announcement: string
  readonly words: Readonly<Partial<Record<FollowPart, string>>>
  readonly drawings: Readonly<Partial<Record<FollowPart, string>>>
}

/** The story of a place: made here for the page, which shows one, and for the file from which the page takes another. */
export function followedStory(place: MunicipalityResult, run: RunResult, language: Language): FollowedStory {
  const own = followed(place, run, language)
  const ids = followSteps(run).flatMap(({ id }) => (id === 'to-borgere' ? [] : [id]))
  const drawn = ids.flatMap((id) => {
    const drawing = STEP_DRAWINGS[id](own)
    return drawing === null ? [] : [[id, drawing] as const]
  })
  return {
    announcement: say(language, {
      da: `Her følger vi tallet for ${own.name} i ${own.councilName}.`,
      en: `Here we follow the number of ${own.name} in ${own.councilName}.`,
    }),
    words: Object.fromEntries([
      ['spring', opening(own)],
      ...ids.map((id) => [id, markup(STEP_WORDS[id](own))] as const),
      ['slut', `<p>${closingWords(own)}</p>`],
    ]),
    drawings: Object.fromEntries([['spring', openingDrawing(own)], ...drawn]),
  }
}

function opening(own: Followed): string {
  const before = say(own.language, { da: 'Plads nummer', en: 'Place number' })
  const { number, unit, says } = openingWords(own)
  return `<p class="opening-number"><span>${before}</span> <strong>${number ?? ''}</strong> <span>${unit}</span></p>${paragraph(says)}`
}

function markup({ number, unit, says }: StepWords): string {
  const large = number === null ? '' : `<p class="tally"><strong>${number}</strong> <span>${escapeXml(unit)}</span></p>`
  return large + paragraph(says)
}

function paragraph(says: readonly string[]): string {
  return says.length === 0 ? '' : `<p>${says.join(' ')}</p>`
}
