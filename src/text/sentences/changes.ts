import type { ByLanguage, Language } from '../../inputs/language.ts'
import { causesOf, partOf, type Split } from '../../model/compare-runs.ts'
import { type Decimal, ZERO } from '../../model/decimal.ts'
import type { Status } from '../../model/domain.ts'
import { isLiftKind } from '../../model/lifts.ts'
import type { CouncilChangeResult, MunicipalityChangeResult, RunChange } from '../../results/run-changes.ts'
import { councilInText, municipalityName } from '../names/area.ts'
import { capitalised } from '../format/capitalised.ts'
import { countWord, format } from '../format/number.ts'
import { say } from '../say.ts'
import {
  amountMore,
  causeSentence,
  citizenSentence,
  liftSentences,
  memberSentences,
  NEED_DECIMALS,
  whyUnchanged,
} from './change-causes.ts'
import { capacities as capacitiesWords, countMore } from './counts.ts'

/**
 * The two runs of a change, to begin a sentence or a title: "Fra udkastets regler, 2025, til reglerne efter høringen, 2025";
 * of runs by the same rules "Fra 2025 til 2026 (samme regler)", which nobody takes for new rules.
 */
export function changeTitle({ before, after }: RunChange, language: Language): string {
  const [from = '', to = ''] = [before, after].map(({ run }) => say(language, run.title))
  const [of, then] = [from, to].map(rulesAndYear)
  if (of !== undefined && of.rules === then?.rules)
    return say(language, {
      da: `Fra ${of.year} til ${then.year} (samme regler)`,
      en: `From ${of.year} to ${then.year} (same rules)`,
    })
  return say(language, {
    da: `Fra ${lowerFirst(from)}, til ${lowerFirst(to)}`,
    en: `From ${lowerFirst(from)}, to ${lowerFirst(to)}`,
  })
}

/** The title of a run in its two parts: "Reglerne efter høringen, 2025" is its rules and its year. */
function rulesAndYear(title: string): { readonly rules: string; readonly year: string } {
  const comma = title.lastIndexOf(', ')
  return { rules: title.slice(0, comma), year: title.slice(comma + 2) }
}

/** The change whose later run is this one; undefined for the first run. */
export function changeTo(changes: readonly RunChange[], run: string): RunChange | undefined {
  return changes.find(({ after }) => after.run.id === run)
}

/** A paragraph on what a run changed, and the status of its numbers: that of the weaker of the two runs. */
export interface ChangeParagraph {
  readonly words: string
  readonly status: Status
}

/** What each run changed for a health council, and why: a paragraph for each, that says which runs it speaks of. */
export function councilChanges(
  changes: readonly RunChange[],
  slug: string,
  language: Language,
): readonly ChangeParagraph[] {
  return changes.flatMap((change) => {
    const area = change.councils.find((council) => council.slug === slug)
    return area === undefined ? [] : [paragraph(change, councilChange(area, change, language), language)]
  })
}

/** What each run changed for a municipality, and why: a paragraph for each, that says which runs it speaks of. */
export function municipalityChanges(
  changes: readonly RunChange[],
  slug: string,
  language: Language,
): readonly ChangeParagraph[] {
  return changes.flatMap((change) => {
    const area = change.municipalities.find((municipality) => municipality.slug === slug)
    return area === undefined ? [] : [paragraph(change, municipalityChange(area, change, language), language)]
  })
}

function paragraph(change: RunChange, words: string, language: Language): ChangeParagraph {
  return { words: `${changeTitle(change, language)}. ${words}`, status: change.status }
}

/** What a run changed for a health council, and why: its capacities before and after, and what each cause moved them by. */
export function councilChange(area: CouncilChangeResult, change: RunChange, language: Language): string {
  const { capacities, need } = area
  const causes = causesOf(capacities)
  const name = capitalised(councilInText(area.name, language))
  const sentences = [totalSentence(name, capacities, language)]
  if (causes.length > 0) {
    sentences.push(causeSentence(causes, capacities, countMore, language))
    if (causes.join() === 'population') sentences.push(madeByRounding(area, change, language))
  } else if (!need.change.isZero()) sentences.push(sameNumber(need, language))
  else if (change.before.rules.rounding !== change.after.rules.rounding) {
    const shown = format(need.after, NEED_DECIMALS, language)
    sentences.push(
      say(language, {
        da: `En sum på ${shown} rundes til det samme efter begge regler.`,
        en: `A sum of ${shown} rounds to the same by both rules.`,
      }),
    )
  }
  for (const cause of causes) if (isLiftKind(cause)) sentences.push(...liftSentences(cause, area, change, language))
  const members = memberSentences(area, change, language)
  sentences.push(...members)
  // Where municipalities have come or gone, most of the other citizens are theirs.
  if (members.length === 0 && (causes.length === 0 || causes.includes('population')))
    sentences.push(...citizenSentence(area.citizens, change, language))
  return sentences.join(' ')
}

/** What the ministry changed after the hearing that no run on the open estimate can show. */
export const WEIGHTS_AFTER_HEARING: ByLanguage<string> = {
  da: 'Ministeriet beregnede også vægtene på ny efter høringen og holdt nogle ø-læger ude. Det kan skønnet ikke vise: Vægtene er de samme før og efter høringen.',
  en: 'After the consultation the ministry also estimated the weights anew and left out some island doctors. The estimate cannot show that: its weights are the same before and after the consultation.',
}

/** What a run changed for the country. */
export function nationalChange({ national: { capacities } }: RunChange, language: Language): string {
  const name = say(language, { da: 'Hele landet', en: 'The whole country' })
  const causes = causesOf(capacities)
  const total = totalSentence(name, capacities, language)
  return causes.length === 0 ? total : `${total} ${causeSentence(causes, capacities, countMore, language)}`
}

/** What a run changed for a municipality, and why. Its need is not rounded to whole capacities. */
export function municipalityChange(area: MunicipalityChangeResult, change: RunChange, language: Language): string {
  const { need } = area
  const name = municipalityName(area.name, language)
  const shown = (value: Decimal): string => format(value, NEED_DECIMALS, language)
  const [from, to] = [shown(need.before), shown(need.after)]
  if (from === to) {
    const same = need.change.isZero()
      ? say(language, { da: 'uændret', en: 'unchanged' })
      : say(language, { da: 'stort set uændret', en: 'almost unchanged' })
    const sentence = say(language, {
      da: `Tallet for ${name} er ${same}: ${to} lægekapaciteter.`,
      en: `The number of ${name} is ${same}: ${to} doctor capacities.`,
    })
    return [sentence, ...whyUnchanged(area, change, language)].join(' ')
  }
  const up = need.change.gt(0)
  const moved = say(language, {
    da: `Tallet for ${name} ${up ? 'stiger' : 'falder'} fra ${from} til ${to} lægekapaciteter.`,
    en: `The number of ${name} ${up ? 'rises' : 'falls'} from ${from} to ${to} doctor capacities.`,
  })
  // Parts that round to zero are left out of prose; the files have them.
  const causes = causesOf(need).filter((cause) => shown(partOf(need, cause)) !== shown(ZERO))
  const why = causes.length === 0 ? [] : [causeSentence(causes, need, amountMore, language)]
  const people = causes.includes('population') ? citizenSentence(area.citizens, change, language) : []
  return [moved, ...why, ...people].join(' ')
}

/** "Sundhedsråd Fyn går fra 305 til 306 lægekapaciteter: én mere." */
function totalSentence(name: string, { before, after, change }: Split, language: Language): string {
  if (change.isZero())
    return say(language, {
      da: `${name} har ${capacitiesWords(after, 'da')} begge gange.`,
      en: `${name} has ${capacitiesWords(after, 'en')} both times.`,
    })
  const [from, to] = [format(before, 0, language), capacitiesWords(after, language)]
  return say(language, {
    da: `${name} går fra ${from} til ${to}, altså ${countMore(change, 'da')}.`,
    en: `${name} goes from ${from} to ${to}: ${countMore(change, 'en')}.`,
  })
}

/** How much of a change the population makes in the need, and what the rounding makes of it. */
function madeByRounding(
  { need, capacities }: Pick<CouncilChangeResult, 'need' | 'capacities'>,
  { after }: RunChange,
  language: Language,
): string {
  const by = format(need.change.abs(), NEED_DECIMALS, language)
  const whole = countWord(capacities.change.abs().toNumber(), language)
  const up = need.change.gt(0)
  const upwards = after.rules.rounding === 'up'
  return say(language, {
    da: `Befolkningen får behovet til at ${up ? 'stige' : 'falde'} med ${by}, og ${upwards ? 'oprundingen' : 'afrundingen'} gør det til ${whole}.`,
    en: `The population makes the need ${up ? 'rise' : 'fall'} by ${by}, and rounding${upwards ? ' up' : ''} makes it ${whole}.`,
  })
}

function sameNumber(need: Split, language: Language): string {
  const amount = need.change.abs()
  const shown = amount.lt('0.01')
    ? say(language, { da: 'mindre end 0,01', en: 'less than 0.01' })
    : format(amount, NEED_DECIMALS, language)
  const up = need.change.gt(0)
  return say(language, {
    da: `Summen ${up ? 'stiger' : 'falder'} med ${shown}. Det giver det samme antal efter afrunding.`,
    en: `The sum ${up ? 'rises' : 'falls'} by ${shown}. After rounding, the number is the same.`,
  })
}

export function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1)
}
