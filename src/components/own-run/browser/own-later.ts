import { causesOf, compareRuns, type Cause } from '../../../model/compare-runs.ts'
import { largestNormFor } from '../../../model/largest-norm.ts'
import { type Decimal, decimal, ZERO } from '../../../model/decimal.ts'
import type { ModelInput } from '../../../model/model-input.ts'
import { runModel } from '../../../model/run-model.ts'
import { csvText, danishCsvText } from '../../../downloads/tables/csv.ts'
import { ownTables, type TabledResult } from '../../../downloads/tables/result-tables.ts'
import { causeHeading } from '../../../text/labels/cause.ts'
import { CHANGE_KINDS } from '../../../inputs/rules/change-kinds.ts'
import {
  goalSentence,
  movedBy,
  movedInside,
  noGoal,
  normOutside,
  nothingMoved,
  OWN_CAUSES,
} from '../../../text/sentences/own-later.ts'
import { say } from '../../../text/say.ts'
import { pageLanguage } from '../../shared/browser/page-language.ts'

export { addressFault, changeFault } from '../../../text/sentences/address-fault.ts'
export { notComputed, notTogether, thenAndNow, unknownRun } from '../../../text/sentences/own-later.ts'

// What the page needs only once the numbers stand: why they moved, which norm gives a goal, and files. Fetched then.

const language = pageLanguage()

/** What moved the country from one run to another, what moved it most first; then what moved places alone. */
export function causeWords(before: ModelInput, after: ModelInput): readonly string[] {
  const { national, causes } = compareRuns(before, after)
  const heading = (cause: Cause): string => {
    const own = OWN_CAUSES[cause]
    return own === undefined ? causeHeading(cause, language) : say(language, own)
  }
  const moved = causesOf(national.capacities)
  const inside = causes.filter((cause) => !moved.includes(cause))
  if (causes.length === 0) return [nothingMoved(language)]
  return [
    ...moved.map((cause) => `${heading(cause)}: ${movedBy(national.capacities.parts.get(cause) ?? ZERO, language)}`),
    ...inside.map((cause) => `${heading(cause)}: ${movedInside(language)}`),
  ]
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
  const norm = /^[0-9]{1,6}$/.test(count) ? limitNorm(decimal(count), capacitiesBy) : null
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

/** The text of a file of an own calculation, which is that of a scenario where it is one. */
export function ownCsv(
  result: TabledResult,
  level: string,
  form: string,
): { readonly name: string; readonly text: string } {
  const [councils, municipalities] = ownTables(result)
  const table = level === 'councils' ? councils : municipalities
  return {
    name: `${result.scenario.id}-${form === 'danish' ? table.danishName : table.name}.csv`,
    text: form === 'danish' ? danishCsvText(table) : csvText(table),
  }
}
