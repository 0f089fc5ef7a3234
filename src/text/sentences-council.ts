import { Decimal } from '../model/decimal.ts'
import type { CouncilResult, RunResult } from '../results/result.ts'
import { councilNameDa, listDa } from './area-name.ts'
import { formatYearEndDa } from './date.ts'
import { countDa, formatDa } from './number.ts'

/** "én lægekapacitet", "305 lægekapaciteter". */
export function capacitiesDa(count: Decimal): string {
  return count.eq(1) ? 'én lægekapacitet' : `${formatDa(count, 0)} lægekapaciteter`
}

/** "én borger", "1.209 borgere". */
export function citizensDa(count: Decimal): string {
  return count.eq(1) ? 'én borger' : `${formatDa(count, 0)} borgere`
}

/** How far the need is from the next whole number, in citizens. */
export function edgeSentenceDa(council: CouncilResult, run: RunResult): string {
  const more = `Først når der kommer ${citizensDa(council.citizensToMore)} mere, giver modellen én lægekapacitet til.`
  const fewer =
    council.citizensToFewer === null
      ? ''
      : ` Hvis der bliver ${citizensDa(council.citizensToFewer)} færre, giver den én mindre.`
  const rounding = run.rules.rounding === 'up' ? 'rundes op' : 'rundes af'
  return `Behovet er ${formatDa(council.need, 4)} og ${rounding} til ${formatDa(council.capacities, 0)}. ${more}${fewer}`
}

/** What the floor adds in a council, and where. */
export function floorSentenceDa(council: CouncilResult, run: RunResult): string {
  const km2 = run.rules.floorKm2PerCapacity
  if (km2 === null) return 'I denne kørsel er der intet arealgulv.'
  const lifted = run.municipalities.filter((m) => m.council === council.name && m.floorAddition.gt(0))
  if (lifted.length === 0) {
    return `Ingen af kommunerne i ${councilNameDa(council.name)} løftes. Vægtene giver alle steder mere end én lægekapacitet pr. ${formatDa(km2, 0)} km².`
  }
  const names = listDa(lifted.map((m) => m.name))
  const where = lifted.length === 1 ? `kommunen ${names}` : `${countDa(lifted.length)} kommuner: ${names}`
  return `Gulvet løfter ${where}. Det lægger ${formatDa(council.floorAddition, 1)} lægekapaciteter til behovet.`
}

/** What changed from one run to the next, in capacities, need and citizens. */
export function changeSentenceDa(before: CouncilResult, after: CouncilResult, run: RunResult): string {
  const change = after.capacities.minus(before.capacities)
  const when = formatYearEndDa(run.run.referenceDate)
  if (change.isZero()) return `Antallet er det samme ved ${when}: ${formatDa(after.capacities, 0)}.`
  const direction = change.gt(0) ? 'flere' : 'færre'
  return `Der er ${formatDa(change.abs(), 0)} ${direction} ved ${when}.`
}

/** The largest of some decimals; zero of none. */
export function largest(values: readonly Decimal[]): Decimal {
  return values.length === 0 ? new Decimal(0) : Decimal.max(...values)
}
