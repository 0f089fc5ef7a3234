import type { ByLanguage, Language } from '../../inputs/language.ts'
import { type BeforeAndAfter, type Cause, causesOf, partOf, type Split } from '../../model/compare-runs.ts'
import { type Decimal, ZERO } from '../../model/decimal.ts'
import type { Status } from '../../model/domain.ts'
import { isLiftKind, type LiftKind } from '../../model/lifts.ts'
import { changeOf } from '../../results/relative-change.ts'
import type { CouncilChangeResult, MunicipalityChangeResult, RunChange } from '../../results/run-changes.ts'
import { councilInText, listed, municipalityName } from '../names/area.ts'
import { capitalised } from '../format/capitalised.ts'
import { causeName, isPluralCause } from '../labels/cause.ts'
import { LIFT_WORDS, liftNames } from '../labels/lift.ts'
import { formatDate, formatYearEnd } from '../format/date.ts'
import { format } from '../format/number.ts'
import { say } from '../say.ts'
import { capacities as capacitiesWords, changedCitizens, countMore } from './counts.ts'

/** Decimals with which prose gives a need. */
const NEED_DECIMALS = 2

/** "Fra udkastets regler, 2025, til de endelige regler, 2025": the two runs of a change, to begin a sentence or a title. */
export function changeTitle({ before, after }: RunChange, language: Language): string {
  const [from, to] = [before, after].map(({ run }) => lowerFirst(say(language, run.title)))
  return say(language, { da: `Fra ${from}, til ${to}`, en: `From ${from}, to ${to}` })
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
  if (causes.length > 0) sentences.push(causeSentence(causes, capacities, countMore, language))
  else if (!need.change.isZero()) sentences.push(sameNumber(need, language))
  else if (change.before.rules.rounding !== change.after.rules.rounding) {
    const shown = format(need.after, NEED_DECIMALS, language)
    sentences.push(
      say(language, {
        da: `Et behov på ${shown} rundes til det samme efter begge regler.`,
        en: `A need of ${shown} rounds to the same by both rules.`,
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
  en: 'After the hearing the ministry also estimated the weights anew and left out some island doctors. The estimate cannot show that: its weights are the same before and after the hearing.',
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
      da: `Behovet i ${name} er ${same}: ${to} lægekapaciteter.`,
      en: `The need of ${name} is ${same}: ${to} doctor capacities.`,
    })
    return [sentence, ...whyUnchanged(area, change, language)].join(' ')
  }
  const up = need.change.gt(0)
  const moved = say(language, {
    da: `Behovet i ${name} ${up ? 'stiger' : 'falder'} fra ${from} til ${to} lægekapaciteter.`,
    en: `The need of ${name} ${up ? 'rises' : 'falls'} from ${from} to ${to} doctor capacities.`,
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

/** One cause by name; several each with what it moved, the largest first. */
function causeSentence(
  causes: readonly Cause[],
  split: Split,
  more: (part: Decimal, language: Language) => string,
  language: Language,
): string {
  const [only, ...others] = causes
  if (only !== undefined && others.length === 0)
    return say(language, { da: `Det skyldes ${causeName(only, 'da')}.`, en: `The cause is ${causeName(only, 'en')}.` })
  const clauses = causes.map((cause) => {
    const verb = say(language, { da: 'giver', en: isPluralCause(cause) ? 'give' : 'gives' })
    return `${causeName(cause, language)} ${verb} ${more(partOf(split, cause), language)}`
  })
  // A comma before the last clause too, since each has its own verb.
  const and = say(language, { da: 'og', en: 'and' })
  return capitalised(`${clauses.slice(0, -1).join(', ')}, ${and} ${clauses.at(-1) ?? ''}.`)
}

function sameNumber(need: Split, language: Language): string {
  const amount = need.change.abs()
  const shown = amount.lt('0.01')
    ? say(language, { da: 'mindre end 0,01', en: 'less than 0.01' })
    : format(amount, NEED_DECIMALS, language)
  const up = need.change.gt(0)
  return say(language, {
    da: `Behovet ${up ? 'stiger' : 'falder'} med ${shown}. Det giver det samme antal efter afrunding.`,
    en: `The need ${up ? 'rises' : 'falls'} by ${shown}. After rounding, the number is the same.`,
  })
}

/** The municipalities that have come to a council, and those that have left it. */
function memberSentences(
  { joined, left }: CouncilChangeResult,
  { municipalities }: RunChange,
  language: Language,
): readonly string[] {
  const named = (codes: readonly string[]): string =>
    listed(
      municipalities.filter(({ code }) => codes.includes(code)).map(({ name }) => name),
      language,
    )
  const [came, went] = [named(joined), named(left)]
  return [
    ...(came === ''
      ? []
      : [
          say(language, {
            da: `${came} er kommet til.`,
            en: `${came} ${joined.length === 1 ? 'has' : 'have'} joined it.`,
          }),
        ]),
    ...(went === ''
      ? []
      : [
          say(language, {
            da: `${went} hører ikke længere til her.`,
            en: `${went} no longer ${left.length === 1 ? 'belongs' : 'belong'} to it.`,
          }),
        ]),
  ]
}

/** The municipalities of a council whose need a lift moved. */
function liftSentences(
  kind: LiftKind,
  council: CouncilChangeResult,
  change: RunChange,
  language: Language,
): readonly string[] {
  const moved = (up: boolean): string =>
    listed(
      change.municipalities
        .filter((m) => m.council === council.name && partOf(m.need, kind)[up ? 'gt' : 'lt'](0))
        .map(({ name }) => name),
      language,
    )
  const [lifted, lowered] = [moved(true), moved(false)]
  const name = capitalised(say(language, LIFT_WORDS[kind].short))
  return [
    ...(lifted === '' ? [] : [say(language, { da: `${name} løfter ${lifted}.`, en: `${name} lifts ${lifted}.` })]),
    ...(lowered === ''
      ? []
      : [
          say(language, {
            da: `${name} løfter ${lowered} mindre end før.`,
            en: `${name} lifts ${lowered} less than before.`,
          }),
        ]),
  ]
}

function whyUnchanged(
  area: MunicipalityChangeResult,
  { before, after }: RunChange,
  language: Language,
): readonly string[] {
  const [earlier, later] = [before, after].map(({ municipalities }) => {
    const parts = municipalities.find(({ code }) => code === area.code)?.lifts ?? []
    return parts.filter(({ addition }) => addition.gt(0)).map(({ kind }) => kind)
  })
  const decisive = later?.at(-1)
  if (!area.citizens.before.eq(area.citizens.after) && earlier?.length !== 0 && decisive !== undefined) {
    const { measured } = LIFT_WORDS[decisive]
    return [
      say(language, {
        da: `Her afgør ${measured.da} tallet, ikke antallet af borgere.`,
        en: `Here ${measured.en} decides the figure, not the number of citizens.`,
      }),
    ]
  }
  const came = after.rules.lifts
    .map(({ kind }) => kind)
    .filter((kind) => !before.rules.lifts.some((lift) => lift.kind === kind))
  const names = capitalised(liftNames(came, language))
  return came.length > 0 && later?.length === 0
    ? [
        say(language, {
          da: `${names} løfter den ikke.`,
          en: `${names} ${came.length > 1 ? 'do' : 'does'} not lift it.`,
        }),
      ]
    : []
}

function citizenSentence(
  citizens: BeforeAndAfter,
  { before, after }: RunChange,
  language: Language,
): readonly string[] {
  const difference = changeOf(citizens)
  if (difference.isZero()) return []
  const count = difference.abs()
  const one = count.eq(1)
  const when = formatYearEnd(after.run.referenceDate, language)
  const people = changedCitizens(count, difference.gt(0) ? 'more' : 'fewer', language)
  const since = {
    da: before.run.citizensKind === 'observed' ? `den ${formatDate(before.run.citizensDate, 'da')}` : 'i kørslen før',
    en:
      before.run.citizensKind === 'observed' ? `on ${formatDate(before.run.citizensDate, 'en')}` : 'in the run before',
  }
  if (after.run.citizensKind === 'observed')
    return [say(language, { da: `Der er ${people}.`, en: `There ${one ? 'is' : 'are'} ${people}.` })]
  return [
    say(language, {
      da: `Ved ${when} ventes ${people} end ${since.da}.`,
      en: `At ${when}, ${people} ${one ? 'is' : 'are'} expected than ${since.en}.`,
    }),
  ]
}

/** An amount more or less: "0,52 mere". */
function amountMore(change: Decimal, language: Language): string {
  const shown = format(change.abs(), NEED_DECIMALS, language)
  const more = change.gt(0)
  return say(language, { da: `${shown} ${more ? 'mere' : 'mindre'}`, en: `${shown} ${more ? 'more' : 'less'}` })
}

export function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1)
}
