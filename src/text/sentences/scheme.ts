import type { ComparedScheme, Scheme, ShapePart } from '../../inputs/explanations/schemes.ts'
import { SHAPE } from '../../inputs/explanations/schemes.ts'
import type { Language } from '../../inputs/language.ts'
import type { PathStep, PathWay, SchemePath } from '../../results/scheme-path.ts'
import { capitalised } from '../format/capitalised.ts'
import { formatSourceDate } from '../format/date.ts'
import { NOT_DESCRIBED, shapeTitle } from '../labels/scheme.ts'
import { listed } from '../names/area.ts'
import { say } from '../say.ts'

/** A time as exact as its document: a day, "august 2019", "2017", "2020–2023". */
export function schemeTime(time: string, language: Language): string {
  return formatSourceDate(time, language).replace('/', '–')
}

/** When something of a timeline was: its date, or the document's own words. */
export function eventTime({ date, when }: Scheme['timeline'][number], language: Language): string {
  if (date !== null) return capitalised(schemeTime(date, language))
  return when === null ? '' : say(language, when)
}

/** The answers of a way, the first with a capital: "Ja, mangel eller ja, risiko for mangel". */
export function wayAnswers({ answers }: PathWay, language: Language): string {
  const words = answers.map((answer) => say(language, answer))
  const last = words.at(-1) ?? ''
  const before = words.slice(0, -1).join('; ')
  return capitalised(before === '' ? last : `${before} ${say(language, { da: 'eller', en: 'or' })} ${last}`)
}

/** The path in words, for those who do not see its drawing. */
export function pathDescription({ steps }: SchemePath, language: Language): string {
  return steps.map((step) => stepSentence(step, language)).join(' ')
}

function stepSentence({ number, words, ways }: PathStep, language: Language): string {
  const leads = ways.map((way) => {
    const to =
      way.to.kind === 'step'
        ? say(language, { da: `trin ${way.to.number}`, en: `step ${way.to.number}` })
        : say(language, way.to.words.short)
    return `${wayAnswers(way, language)}: ${to}`
  })
  return `${number}. ${say(language, words.short)} ${leads.join('; ')}.`
}

/** What a scheme has in a place of the shared shape. */
export function shapeWords(scheme: Pick<ComparedScheme, 'shape'>, part: ShapePart, language: Language): string {
  return say(language, scheme.shape[part] ?? NOT_DESCRIBED)
}

/** The shared shape in words: a sentence for each scheme. */
export function shapeDescription(
  schemes: readonly Pick<ComparedScheme, 'short' | 'shape'>[],
  language: Language,
): string {
  const sentences = schemes.map(
    (scheme) =>
      `${say(language, scheme.short)}: ${SHAPE.map((part) => `${shapeTitle(part, language)}: ${shapeWords(scheme, part, language)}`).join('; ')}.`,
  )
  return sentences.join(' ')
}

/** The places in a document at which a statement stands: "svaret, 2. afsnit, og svaret, 4. afsnit". */
export function placeWords(at: readonly string[], places: ComparedScheme['places'], language: Language): string {
  const words = at.flatMap((name) => {
    const place = places[name]
    return place === undefined ? [] : [say(language, place)]
  })
  return words.length === 2 ? words.join(say(language, { da: ', og ', en: ', and ' })) : listed(words, language)
}
