import type { Language } from '../../inputs/language.ts'
import { type BeforeAndAfter, type Cause, partOf, type Split } from '../../model/compare-runs.ts'
import type { Decimal } from '../../model/decimal.ts'
import type { LiftKind } from '../../model/lifts.ts'
import { changeOf } from '../../results/relative-change.ts'
import type { CouncilChangeResult, MunicipalityChangeResult, RunChange } from '../../results/run-changes.ts'
import { capitalised } from '../format/capitalised.ts'
import { formatDate, formatYearEnd } from '../format/date.ts'
import { format } from '../format/number.ts'
import { causeName, isPluralCause } from '../labels/cause.ts'
import { LIFT_WORDS, liftNames } from '../labels/lift.ts'
import { listed } from '../names/area.ts'
import { say } from '../say.ts'
import { changedCitizens } from './counts.ts'

/** Decimals with which prose gives a need. */
export const NEED_DECIMALS = 2

/** One cause by name; several each with what it moved, the largest first. */
export function causeSentence(
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

/** The municipalities that have come to a council, and those that have left it. */
export function memberSentences(
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
export function liftSentences(
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

/** Why the need of a municipality stays though its citizens or the rules change; none where there is nothing to tell. */
export function whyUnchanged(
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
          da: `${names} løfter ikke kommunen.`,
          en: `${names} ${came.length > 1 ? 'do' : 'does'} not lift it.`,
        }),
      ]
    : []
}

/** How many more or fewer citizens an area has, or is expected to have; none where the number is the same. */
export function citizenSentence(
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
export function amountMore(change: Decimal, language: Language): string {
  const shown = format(change.abs(), NEED_DECIMALS, language)
  const more = change.gt(0)
  return say(language, { da: `${shown} ${more ? 'mere' : 'mindre'}`, en: `${shown} ${more ? 'more' : 'less'}` })
}
