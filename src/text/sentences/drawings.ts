import type { Language } from '../../inputs/language.ts'
import type { Decimal } from '../../model/decimal.ts'
import type { NeedParts } from '../../results/need-parts.ts'
import type { RoundingRule } from '../../model/domain.ts'
import type { CouncilResult, MunicipalityResult, RunResult } from '../../results/result.ts'
import { capitalised } from '../format/capitalised.ts'
import { LIFT_WORDS } from '../labels/lift.ts'
import { countWord, format } from '../format/number.ts'
import { nameAlone } from '../names/area.ts'
import { say } from '../say.ts'
import { citizens } from './counts.ts'

/** A need taken apart, in sentences: what the citizens alone would give, what the weights and the lifts change. */
export function needPartsSentence({ byCitizens, byWeights, byLifts }: NeedParts, language: Language): string {
  const alone = format(byCitizens, 2, language)
  const weights = format(byWeights.abs(), 2, language)
  const sentences = [
    say(language, { da: `Borgertallet alene giver ${alone}.`, en: `The number of citizens alone gives ${alone}.` }),
  ]
  if (byWeights.gt(0)) {
    sentences.push(say(language, { da: `Vægtene lægger ${weights} til.`, en: `The weights add ${weights}.` }))
  }
  if (byWeights.lt(0)) {
    sentences.push(say(language, { da: `Vægtene trækker ${weights} fra.`, en: `The weights subtract ${weights}.` }))
  }
  for (const { kind, addition } of byLifts) {
    if (addition.isZero()) continue
    const [name, amount] = [capitalised(say(language, LIFT_WORDS[kind].name)), format(addition, 2, language)]
    sentences.push(say(language, { da: `${name} lægger ${amount} til.`, en: `${name} adds ${amount}.` }))
  }
  return sentences.join(' ')
}

/** What becomes of a whole capacity at the rounding: filled, begun, or empty, and whether it counts. */
export function roundingBox(
  box: { readonly state: 'full' | 'begun' | 'empty'; readonly counts: boolean; readonly isNext: boolean },
  council: CouncilResult,
  { rules }: RunResult,
  language: Language,
): string {
  // Beside an estimate that is sure to some ten capacities, a number of citizens would claim too much.
  const estimated = council.status === 'estimated'
  const count = citizens(council.citizensToMore, language)
  const first = { da: `først ved ${count} mere`, en: `only with ${count} more` }
  switch (box.state) {
    case 'full':
      return say(language, { da: 'er fyldt', en: 'is filled' })
    case 'begun':
      if (!box.counts) {
        return say(language, {
          da: `er under halvt fyldt og tæller ${estimated ? 'ikke' : first.da}`,
          en: `is less than half filled and ${estimated ? 'does not count' : `counts ${first.en}`}`,
        })
      }
      return rules.rounding === 'up'
        ? say(language, { da: 'er begyndt og tæller med', en: 'has been started and counts' })
        : say(language, { da: 'er mindst halvt fyldt og tæller med', en: 'is at least half filled and counts' })
    case 'empty':
      return say(language, box.isNext && !estimated ? first : { da: 'er tom', en: 'is empty' })
  }
}

/** How a rule rounds, within a sentence before the number: "rundes op til", "is rounded up to". */
export function roundsTo(rounding: RoundingRule, language: Language): string {
  return rounding === 'up'
    ? say(language, { da: 'rundes op til', en: 'is rounded up to' })
    : say(language, { da: 'rundes til nærmeste hele tal,', en: 'is rounded to the nearest whole number,' })
}

/** The rounding in a sentence: "Summen er 161,26. Den rundes op til 162." */
export function roundingSentence(council: CouncilResult, { rules }: RunResult, language: Language): string {
  const need = format(council.need, 2, language)
  const number = format(council.capacities, 0, language)
  return say(language, {
    da: `Summen er ${need}. Den ${roundsTo(rules.rounding, 'da')} ${number}.`,
    en: `The sum is ${need}. It ${roundsTo(rules.rounding, 'en')} ${number}.`,
  })
}

/** How many municipalities have a lower and how many a higher guidance list size than one. */
export function standing(municipality: MunicipalityResult, { municipalities }: RunResult, language: Language): string {
  const count = (holds: (value: Decimal) => boolean): number =>
    municipalities.filter((m) => m.code !== municipality.code && holds(m.guidanceListSize)).length
  const own = municipality.guidanceListSize
  return standingOf(
    nameAlone(municipality.name, language),
    {
      lower: count((value) => value.lt(own)),
      higher: count((value) => value.gt(own)),
      same: count((value) => value.eq(own)),
    },
    language,
  )
}

/** The sentence for counts that are known. */
export function standingOf(
  name: string,
  { lower, higher, same }: { readonly lower: number; readonly higher: number; readonly same: number },
  language: Language,
): string {
  const word = (count: number): string => countWord(count, language)
  const begin = {
    da: lower === 0 ? 'Ingen kommuner' : lower === 1 ? 'Én kommune' : `${capitalised(word(lower))} kommuner`,
    en: lower === 1 ? 'One municipality has' : `${capitalised(word(lower))} municipalities have`,
  }
  const equal = {
    da: same === 0 ? '' : ` ${capitalised(word(same))} har det samme.`,
    en: same === 0 ? '' : ` ${capitalised(word(same))} ${same === 1 ? 'has' : 'have'} the same.`,
  }
  return say(language, {
    da: `${begin.da} har et lavere vejledende patienttal end ${name}, og ${higher === 0 ? 'ingen' : word(higher)} har et højere.${equal.da}`,
    en: `${begin.en} a lower guidance list size than ${name}, and ${higher === 0 ? 'none' : word(higher)} ${higher === 1 ? 'has' : 'have'} a higher one.${equal.en}`,
  })
}
