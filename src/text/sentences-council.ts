import type { Decimal } from '../model/decimal.ts'
import type { CouncilResult, RunResult } from '../results/result.ts'
import { councilName, listed } from './area-name.ts'
import { formatYearEnd } from './date.ts'
import { countWord, format } from './number.ts'

/** "én lægekapacitet", "305 lægekapaciteter". */
export function capacitiesDa(count: Decimal): string {
  return count.eq(1) ? 'én lægekapacitet' : `${format(count, 0, 'da')} lægekapaciteter`
}

/** "én borger", "1.209 borgere". */
export function citizensDa(count: Decimal): string {
  return count.eq(1) ? 'én borger' : `${format(count, 0, 'da')} borgere`
}

/** "1.274 flere borgere", "én borger mindre". */
function moreCitizensDa(count: Decimal, direction: 'flere' | 'færre'): string {
  if (count.eq(1)) return direction === 'flere' ? 'én borger mere' : 'én borger mindre'
  return `${format(count, 0, 'da')} ${direction} borgere`
}

/** How far the need is from the next whole number, in citizens. */
export function edgeSentenceDa(council: CouncilResult, run: RunResult): string {
  const more = `Først når der kommer ${moreCitizensDa(council.citizensToMore, 'flere')}, giver modellen én lægekapacitet til.`
  const fewer =
    council.citizensToFewer === null
      ? ''
      : ` Hvis der bliver ${moreCitizensDa(council.citizensToFewer, 'færre')}, giver den én mindre.`
  const rounding = run.rules.rounding === 'up' ? 'rundes op' : 'rundes af'
  return `Behovet er ${format(council.need, 4, 'da')} og ${rounding} til ${format(council.capacities, 0, 'da')}. ${more}${fewer}`
}

/** What the floor adds in a council, and where. */
export function floorSentenceDa(council: CouncilResult, run: RunResult): string {
  const km2 = run.rules.floorKm2PerCapacity
  if (km2 === null) return 'I denne kørsel er der intet arealgulv.'
  const lifted = run.municipalities.filter((m) => m.council === council.name && m.floorAddition.gt(0))
  if (lifted.length === 0) {
    return `Ingen af kommunerne i ${councilName(council.name, 'da')} løftes. Vægtene giver alle steder mere end én lægekapacitet pr. ${format(km2, 0, 'da')} km².`
  }
  const names = listed(
    lifted.map((m) => m.name),
    'da',
  )
  const where = lifted.length === 1 ? names : `${countWord(lifted.length, 'da')} kommuner, ${names}`
  return `Gulvet løfter ${where}. Det lægger ${format(council.floorAddition, 2, 'da')} lægekapaciteter til behovet.`
}

/** What each run changes against the one before it, a sentence each: the rules first, then the citizens. */
export function changesDa(runs: readonly RunResult[], slug: string): readonly string[] {
  return runs.slice(1).flatMap((run, index) => {
    const earlier = runs[index]
    const before = earlier?.councils.find((c) => c.slug === slug)
    const after = run.councils.find((c) => c.slug === slug)
    if (earlier === undefined || before === undefined || after === undefined) return []
    return [changeDa(earlier, before, run, after)]
  })
}

function changeDa(earlier: RunResult, before: CouncilResult, run: RunResult, after: CouncilResult): string {
  const change = after.capacities.minus(before.capacities)
  const floor = after.floorAddition.minus(before.floorAddition)
  const need = after.need.minus(before.need)
  const citizens = after.citizens.minus(before.citizens)
  const total = change.isZero()
    ? `Antallet er ${format(after.capacities, 0, 'da')} begge gange.`
    : `Det giver ${changedCapacitiesDa(change)} i alt.`
  if (earlier.run.citizensDate === run.run.citizensDate) {
    const floorPart = floor.isZero()
      ? 'Arealgulvet lægger intet til her.'
      : `Arealgulvet lægger ${format(floor, 2, 'da')} til behovet.`
    return `Fra udkastets til de endelige regler: ${floorPart} I udkastet blev der rundet til nærmeste hele tal, nu rundes der op. ${total}`
  }
  const people = `${format(citizens.abs(), 0, 'da')} ${citizens.lt(0) ? 'færre' : 'flere'} borgere`
  const moved = need.isZero()
    ? 'Behovet er det samme.'
    : `Behovet ${need.gt(0) ? 'stiger' : 'falder'} med ${format(need.abs(), 2, 'da')}, før der rundes op.`
  return `Ved ${formatYearEnd(run.run.referenceDate, 'da')} ventes ${people}. ${moved} ${total}`
}

/** "én lægekapacitet mere", "12 lægekapaciteter færre". */
function changedCapacitiesDa(change: Decimal): string {
  const count = change.abs()
  if (count.eq(1)) return `${capacitiesDa(count)} ${change.gt(0) ? 'mere' : 'mindre'}`
  return `${capacitiesDa(count)} ${change.gt(0) ? 'flere' : 'færre'}`
}
