import type { Decimal } from '../model/decimal.ts'
import type { NeedParts } from '../results/need-parts.ts'
import type { CouncilResult, MunicipalityResult, RunResult } from '../results/result.ts'
import { countWord, format } from './number.ts'
import { citizensDa } from './sentences-council.ts'

/** A need taken apart, in sentences: what the citizens alone would give, what the weights and the floor change. */
export function needPartsDa({ byCitizens, byWeights, byFloor }: NeedParts): string {
  const sentences = [`Borgertallet alene giver ${format(byCitizens, 2, 'da')}.`]
  const weights = format(byWeights.abs(), 2, 'da')
  if (!byWeights.isZero()) {
    sentences.push(byWeights.gt(0) ? `Vægtene lægger ${weights} til.` : `Vægtene trækker ${weights} fra.`)
  }
  if (!byFloor.isZero()) sentences.push(`Arealgulvet lægger ${format(byFloor, 2, 'da')} til.`)
  return sentences.join(' ')
}

/** What becomes of a whole capacity at the rounding: filled, begun, or empty, and whether it counts. */
export function roundingBoxDa(
  box: { readonly number: number; readonly state: 'full' | 'begun' | 'empty'; readonly counts: boolean },
  council: CouncilResult,
  { rules }: RunResult,
): string {
  const next = council.capacities.plus(1).eq(box.number)
  const first = `først ved ${citizensDa(council.citizensToMore)} mere`
  switch (box.state) {
    case 'full':
      return 'er fyldt'
    case 'begun':
      if (box.counts)
        return rules.rounding === 'up' ? 'er begyndt og tæller med' : 'er mindst halvt fyldt og tæller med'
      return `er under halvt fyldt og tæller ${first}`
    case 'empty':
      return next ? first : 'er tom'
  }
}

/** The rounding in a sentence: "Behovet er 161,26. Nr. 162 er begyndt, så tallet bliver 162." */
export function roundingDa(council: CouncilResult, { rules }: RunResult): string {
  const how = rules.rounding === 'up' ? 'Det rundes op til' : 'Det rundes til nærmeste hele tal,'
  return `Behovet er ${format(council.need, 2, 'da')}. ${how} ${format(council.capacities, 0, 'da')}.`
}

/** How many municipalities have a lower and how many a higher guidance list size than one. */
export function standingDa(municipality: MunicipalityResult, { municipalities }: RunResult): string {
  const count = (holds: (value: Decimal) => boolean): number =>
    municipalities.filter((m) => m.code !== municipality.code && holds(m.guidanceListSize)).length
  const own = municipality.guidanceListSize
  return standingOf(
    municipality.name,
    count((value) => value.lt(own)),
    count((value) => value.gt(own)),
    count((value) => value.eq(own)),
  )
}

/** The sentence for counts that are known: lower, higher, the same. */
export function standingOf(name: string, lower: number, higher: number, same: number): string {
  const begin = lower === 0 ? 'Ingen kommuner' : lower === 1 ? 'Én kommune' : `${digitsOrWord(lower)} kommuner`
  const end = higher === 0 ? 'ingen har' : `${countWord(higher, 'da')} har`
  const equal = same === 0 ? '' : ` ${digitsOrWord(same)} har det samme.`
  return `${begin} har et lavere vejledende patienttal end ${name}, og ${end} et højere.${equal}`
}

function digitsOrWord(count: number): string {
  const word = countWord(count, 'da')
  return word.charAt(0).toUpperCase() + word.slice(1)
}
