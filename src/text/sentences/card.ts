import type { Language } from '../../inputs/language.ts'
import type { Status } from '../../model/domain.ts'
import { listSizeInProse } from '../../results/list-size.ts'
import type { CouncilResult, MunicipalityResult, RunInfo, RunResult } from '../../results/result.ts'
import { councilName, municipalityName } from '../names/area.ts'
import { capitalised } from '../format/capitalised.ts'
import { formatDate, formatInYear } from '../format/date.ts'
import { format } from '../format/number.ts'
import type { KnownNumber } from './known-number.ts'
import { sourceSentence } from './run.ts'
import { say } from '../say.ts'
import { statusWord } from '../labels/status.ts'

/** The words of a social card: what people see of a page where its address is shared. */
export interface CardWords {
  /** What the picture is, for those who do not see it. */
  readonly title: string
  readonly description: string
  readonly name: string
  /** Word before the number, small; empty for none. */
  readonly about: string
  readonly number: string
  /** What the number counts, a line or two. */
  readonly unit: readonly string[]
  readonly status: Status
  readonly statusWords: string
  /** That the number is not the authorities' own, or that it is. */
  readonly whose: string
  /** A line below: a published number that others have quoted, with its status, or how to read the map. Null for none. */
  readonly more: string | null
  readonly source: readonly string[]
}

function sourceLines(result: RunResult, publicationDate: string, language: Language): readonly string[] {
  const { run } = result
  const date = formatDate(publicationDate, language)
  return [
    say(language, { da: `Kørsel ${run.id}. Udgivet den ${date}.`, en: `Run ${run.id}. Published ${date}.` }),
    sourceSentence(result, language),
  ]
}

/** The range of a number in a sentence; nothing where the number rests on official weights and has none. */
function rangePart(run: RunInfo, low: string, high: string, language: Language): string {
  if (run.status === 'computed') return ''
  return say(language, { da: `, spænd ${low} til ${high}`, en: `, range ${low} to ${high}` })
}

function statusOf(status: Status, language: Language): Pick<CardWords, 'status' | 'statusWords' | 'whose'> {
  return {
    status,
    statusWords: statusWord(status, language),
    whose:
      status === 'estimated' ? say(language, { da: 'ikke myndighedernes tal', en: 'not the authorities’ figure' }) : '',
  }
}

/** What of a card is other where a number stands before ours: it leads, and ours is the line below it. */
function ledBy(
  known: KnownNumber | null,
  result: RunResult,
  publicationDate: string,
  language: Language,
): Partial<CardWords> {
  if (known === null) return {}
  const { number, unit, when, ours, status, source } = known
  const run = result.run.id
  const date = formatDate(publicationDate, language)
  return {
    about: '',
    number,
    unit: [unit, when],
    ...statusOf(status, language),
    more: ours,
    ...(source === ''
      ? {}
      : {
          source: [
            source,
            say(language, {
              da: `Vores tal: kørsel ${run}, udgivet den ${date}.`,
              en: `Our figure: run ${run}, published ${date}.`,
            }),
          ],
        }),
  }
}

/** The card of a municipality: "ca. 1.500 patienter pr. lægekapacitet", "about 1,500 patients per doctor capacity". */
export function municipalityCard(
  m: MunicipalityResult,
  run: RunResult,
  publicationDate: string,
  language: Language,
  known: KnownNumber | null = null,
): CardWords {
  const name = municipalityName(m.name, language)
  const when = formatInYear(run.run.referenceDate, language)
  const status = statusWord(m.status, language)
  const estimated = m.status === 'estimated'
  const number = format(listSizeInProse(m), 0, language)
  return {
    title: say(language, {
      da: `${name} på danmarkskortet, med kommunens tal`,
      en: `${name} on the map of Denmark, with its figure`,
    }),
    description:
      known === null
        ? say(language, {
            da: `${name}: ${estimated ? 'omkring ' : ''}${number} patienter pr. lægekapacitet efter modellen ${when} (${status}). Kort over kommunen.`,
            en: `${name}: ${estimated ? 'about ' : ''}${number} patients per doctor capacity under the model ${when} (${status}). Map of the municipality.`,
          })
        : `${known.sentences} ${say(language, { da: 'Kort over kommunen.', en: 'Map of the municipality.' })}`,
    name,
    about: estimated ? say(language, { da: 'ca.', en: 'about' }) : '',
    number,
    unit: [
      say(language, { da: 'patienter pr. lægekapacitet', en: 'patients per doctor capacity' }),
      say(language, { da: `Vejledende tal efter modellen ${when}`, en: `Guidance figure under the model ${when}` }),
    ],
    ...statusOf(m.status, language),
    more: null,
    source: sourceLines(run, publicationDate, language),
    ...ledBy(known, run, publicationDate, language),
  }
}

/** The card of a health council: "162 lægekapaciteter, spænd 149–174", "162 doctor capacities, range 149–174". */
export function councilCard(
  council: CouncilResult,
  run: RunResult,
  publicationDate: string,
  language: Language,
  known: KnownNumber | null = null,
): CardWords {
  const name = councilName(council.name, language)
  const when = formatInYear(run.run.referenceDate, language)
  const status = statusWord(council.status, language)
  const number = format(council.capacities, 0, language)
  const [low, high] = [format(council.capacitiesLow, 0, language), format(council.capacitiesHigh, 0, language)]
  return {
    title: say(language, {
      da: `${name} på danmarkskortet, med sundhedsrådets tal`,
      en: `${name} on the map of Denmark, with its figure`,
    }),
    description:
      known === null
        ? say(language, {
            da: `${name}: plads til ${number} lægekapaciteter efter modellen ${when}${rangePart(run.run, low, high, language)} (${status}). Kort over sundhedsrådet.`,
            en: `${name}: room for ${number} doctor capacities under the model ${when}${rangePart(run.run, low, high, language)} (${status}). Map of the health council.`,
          })
        : `${known.sentences} ${say(language, { da: 'Kort over sundhedsrådet.', en: 'Map of the health council.' })}`,
    name,
    about: '',
    number,
    unit: [
      say(language, { da: 'lægekapaciteter efter modellen', en: 'doctor capacities under the model' }),
      rangeLine(run.run, low, high, when, language),
    ],
    ...statusOf(council.status, language),
    more: null,
    source: sourceLines(run, publicationDate, language),
    ...ledBy(known, run, publicationDate, language),
  }
}

/** The card of the site: the country. */
export function nationalCard(
  run: RunResult,
  publicationDate: string,
  language: Language,
  known: KnownNumber | null = null,
): CardWords {
  const { national } = run
  const when = formatInYear(run.run.referenceDate, language)
  const status = statusWord(national.status, language)
  const number = format(national.capacities, 0, language)
  const [low, high] = [format(national.capacitiesLow, 0, language), format(national.capacitiesHigh, 0, language)]
  const name = say(language, {
    da: 'Hvor mange læger må der være, hvor du bor?',
    en: 'How many doctors may there be where you live?',
  })
  return {
    title: say(language, {
      da: 'Danmarkskort over patienter pr. lægekapacitet',
      en: 'Map of Denmark: patients per doctor capacity',
    }),
    description: `${name} ${
      known?.sentences ??
      say(language, {
        da: `${number} lægekapaciteter i hele landet efter modellen ${when}${rangePart(run.run, low, high, language)} (${status}).`,
        en: `${number} doctor capacities in the whole country under the model ${when}${rangePart(run.run, low, high, language)} (${status}).`,
      })
    } ${say(language, {
      da: 'Kort over kommunerne: jo mørkere, jo færre patienter pr. lægekapacitet.',
      en: 'Map of the municipalities: the darker, the fewer patients per doctor capacity.',
    })}`,
    name,
    about: '',
    number,
    unit: [
      say(language, { da: 'lægekapaciteter i hele landet', en: 'doctor capacities in the whole country' }),
      rangeLine(run.run, low, high, when, language),
    ],
    ...statusOf(national.status, language),
    more: say(language, {
      da: 'Kort: jo mørkere, jo færre patienter pr. lægekapacitet',
      en: 'Map: the darker, the fewer patients per doctor capacity',
    }),
    source: sourceLines(run, publicationDate, language),
    ...ledBy(known, run, publicationDate, language),
  }
}

function rangeLine(run: RunInfo, low: string, high: string, when: string, language: Language): string {
  const year = capitalised(when)
  if (run.status === 'computed') return year
  return say(language, { da: `${year}. Spænd ${low}–${high}`, en: `${year}. Range ${low}–${high}` })
}
