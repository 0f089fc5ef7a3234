import { CHANGE_KINDS } from '../../../inputs/rules/change-kinds.ts'
import type { ChangeFault } from '../../../inputs/rules/check-change.ts'
import { namedChange } from '../../../model/change-text.ts'
import { causesOf, compareRuns, type Cause } from '../../../model/compare-runs.ts'
import { type Decimal, decimal, ZERO } from '../../../model/decimal.ts'
import { largestNormFor } from '../../../model/largest-norm.ts'
import type { ModelInput } from '../../../model/model-input.ts'
import type { Override } from '../../../model/override.ts'
import type { AddressFault, ResultCheck } from '../../../model/run-address.ts'
import { type ModelRun, runModel } from '../../../model/run-model.ts'
import type { OwnAnswer, OwnRefusal } from '../../../results/own-calculation.ts'
import type { EntryName } from '../../../results/own-entries.ts'
import { readWhole } from '../../../text/format/digits.ts'
import { causeHeading } from '../../../text/labels/cause.ts'
import { addressFault, changeFault } from '../../../text/sentences/address-fault.ts'
import {
  goalSentence,
  movedBy,
  movedInside,
  noGoal,
  normOutside,
  notComputed,
  nothingMoved,
  notTogether,
  OWN_CAUSES,
  sameRules,
  thenAndNow,
  unknownRun,
} from '../../../text/sentences/own-later.ts'
import { entryLacking, entryLimits } from '../../../text/sentences/own-run.ts'
import { say } from '../../../text/say.ts'
import { pageLanguage } from '../../shared/browser/page-language.ts'

// What the page needs only once the numbers stand, or where there are none: why they moved, which norm gives a goal, and
// what is wrong with a question. Fetched then.

const language = pageLanguage()

/** Why a calculation has no answer. */
export type Refusal =
  | OwnRefusal
  | { readonly kind: 'address'; readonly faults: readonly AddressFault[] }
  | { readonly kind: 'run'; readonly run: string }

/** That nothing was worked out, and why where it is not said beside a field. */
export function refusalWords(why: Refusal | null): string {
  return [notComputed(language), ...reasonsOf(why)].join(' ')
}

function reasonsOf(why: Refusal | null): readonly string[] {
  switch (why?.kind) {
    case undefined:
      return []
    case 'changes':
      return why.faults.map(({ change, fault }) => changeFault(namedChange(change), fault, language))
    case 'together':
      return [notTogether(language)]
    case 'address':
      return why.faults.map((fault) => addressFault(fault, language))
    case 'run':
      return [unknownRun(why.run, language)]
  }
}

/** What the entries that others ask for lack, by field. */
export function lackingEntries(names: readonly EntryName[]): ReadonlyMap<EntryName, string> {
  return new Map(names.map((name) => [name, entryLacking(name, language)]))
}

/** What is wrong with changes, by the fields that they are made of. */
export function wrongEntries(
  faults: readonly { readonly change: Override; readonly fault: ChangeFault }[],
): ReadonlyMap<EntryName, string> {
  return new Map(faults.map(({ change, fault }) => [fieldOf(change, fault.key), entryLimits(fault.kind, language)]))
}

function fieldOf(change: Override, key: string): EntryName {
  switch (change.kind) {
    case 'lift':
      return 'floor'
    case 'slopes':
      return key === 'beta' ? 'beta' : 'gamma'
    case 'weight':
      return 'weight'
    case 'citizens':
      return 'citizens'
    case 'move':
      return key === 'council' ? 'council' : 'moved'
    default:
      return 'norm'
  }
}

/** What a link said when it was made, beside what it says. */
export function thenWords({ capacities }: ResultCheck, { run }: OwnAnswer): string {
  return thenAndNow(capacities, run.allocation.national.capacities, language)
}

/** What moved the country from one run to another, what moved it most first; then what moved places alone. */
export function causeWords(before: ModelInput, { run, changes }: OwnAnswer): readonly string[] {
  const { national, causes } = compareRuns(before, run.input)
  const heading = (cause: Cause): string => {
    const own = OWN_CAUSES[cause]
    return own === undefined ? causeHeading(cause, language) : say(language, own)
  }
  const moved = causesOf(national.capacities)
  const inside = causes.filter((cause) => !moved.includes(cause))
  if (causes.length === 0) return [changes.length === 0 ? sameRules(language) : nothingMoved(language)]
  return [
    ...moved.map((cause) => `${heading(cause)}: ${movedBy(national.capacities.parts.get(cause) ?? ZERO, language)}`),
    ...inside.map((cause) => `${heading(cause)}: ${movedInside(language)}`),
  ]
}

/** Offers the ways to work an answer out again, where it does not rest on a table of the reader's. */
export function offerAgain(root: ParentNode, answer: OwnAnswer, before: ModelRun): void {
  const fold = root.querySelector<HTMLDetailsElement>('[data-again]')
  if (fold === null) return
  const write = (): void => {
    if (fold.open)
      void import('./own-again.ts').then(({ writeAgain }) => {
        writeAgain(fold, answer, before)
      })
  }
  fold.hidden = answer.table !== null
  fold.ontoggle = write
  write()
}

/**
 * The largest whole norm by which an area has at least so many capacities, in a sentence; and the norm as text, where the
 * form takes it, or "".
 */
export function goalWords(
  input: ModelInput,
  council: string | null,
  count: string,
): { readonly words: string; readonly norm: string } {
  const capacitiesBy = (citizensPerCapacity: Decimal): Decimal => {
    const { allocation } = runModel({ ...input, rules: { ...input.rules, citizensPerCapacity } })
    return council === null
      ? allocation.national.capacities
      : (allocation.councils.find(({ name }) => name === council)?.capacities ?? ZERO)
  }
  const whole = readWhole(count, language)
  const norm = /^[0-9]{1,6}$/.test(whole) ? limitNorm(decimal(whole), capacitiesBy) : null
  if (norm === null) return { words: noGoal(language), norm: '' }
  const nextNorm = norm.plus(1)
  const [capacities, next] = [capacitiesBy(norm), capacitiesBy(nextNorm)]
  const sentence = goalSentence({ council, norm, capacities, nextNorm, next }, language)
  return CHANGE_KINDS.norm.holds(norm.toFixed())
    ? { words: sentence, norm: norm.toFixed() }
    : { words: `${sentence} ${normOutside(CHANGE_KINDS.norm, language)}`, norm: '' }
}

/** The largest norm that is enough; null where none is, or every one. */
function limitNorm(capacities: Decimal, capacitiesBy: (norm: Decimal) => Decimal): Decimal | null {
  try {
    return largestNormFor(capacities, capacitiesBy)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return null
  }
}
