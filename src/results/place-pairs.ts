import { once } from '../inputs/files/once.ts'
import type { MunicipalityCode } from '../model/domain.ts'
import { at } from '../model/draw-column.ts'
import type { WeightDraws } from '../model/weight-draws.ts'
import { required } from '../model/required.ts'
import { codeOf, type PairStanding } from './pair-code.ts'

/** By the first of two municipalities, then by the second: their names put together would be held for every pair. */
const sharesOf = once((_: WeightDraws) => once((_: MunicipalityCode) => new Map<MunicipalityCode, number>()))

/** The share of the draws that give the first municipality the lower list size, which is the greater weight. */
export function lowerShare(first: MunicipalityCode, second: MunicipalityCode, draws: WeightDraws): number {
  const known = sharesOf(draws)
  const found = known(first).get(second)
  if (found !== undefined) return found
  const one = required(draws.get(first), `draws of ${first}`)
  const other = required(draws.get(second), `draws of ${second}`)
  let lower = 0
  for (let draw = 0; draw < one.length; draw += 1) if (at(one, draw) > at(other, draw)) lower += 1
  const share = lower / one.length
  known(first).set(second, share)
  known(second).set(first, 1 - share)
  return share
}

/**
 * How the first stands to the second: lower where so many of the draws say so.
 * @param sure the share of the draws that must agree: see `sureFrom`
 */
export function standingOf(share: number, sure: number): PairStanding {
  if (share >= sure) return 'lower'
  return 1 - share >= sure ? 'higher' : 'unsure'
}

/** The standings of all pairs of some municipalities as a text: see `standingFrom`. */
export function pairStandings(codes: readonly MunicipalityCode[], draws: WeightDraws, sure: number): string {
  return codeOf(
    codes.flatMap((first, index) =>
      codes.slice(index + 1).map((second) => standingOf(lowerShare(first, second, draws), sure)),
    ),
  )
}
