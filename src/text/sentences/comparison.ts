import type { Language } from '../../inputs/language.ts'
import type { Decimal } from '../../model/decimal.ts'
import type { RunInfo } from '../../results/result.ts'
import { format, roundTo } from '../format/number.ts'
import { say } from '../say.ts'
import { LIST_SIZE_STEP } from './municipality.ts'

/** What the open estimate says of a number of capacities beside an official one. */
export function capacitiesBeside(
  official: Decimal,
  estimate: { readonly capacities: Decimal; readonly capacitiesLow: Decimal; readonly capacitiesHigh: Decimal },
  { id }: RunInfo,
  language: Language,
): string {
  const [number, low, high] = [estimate.capacities, estimate.capacitiesLow, estimate.capacitiesHigh].map((value) =>
    format(value, 0, language),
  )
  const isWithin = official.gte(estimate.capacitiesLow) && official.lte(estimate.capacitiesHigh)
  return say(language, {
    da: `Til sammenligning: Vores åbne skøn, kørsel ${id}, gav ${number}, spænd ${low} til ${high}. Det officielle tal ligger ${isWithin ? 'inden for' : 'uden for'} spændet.`,
    en: `For comparison: our open estimate, run ${id}, gave ${number}, range ${low} to ${high}. The official number lies ${isWithin ? 'within' : 'outside'} the range.`,
  })
}

/** What the open estimate says of a guidance list size beside an official one. */
export function listSizeBeside(official: Decimal, estimate: Decimal, { id }: RunInfo, language: Language): string {
  const about = format(roundTo(estimate, LIST_SIZE_STEP), 0, language)
  const away = roundTo(official.minus(estimate).abs(), LIST_SIZE_STEP)
  const more = official.gt(estimate)
  const far = away.isZero()
    ? { da: 'Det officielle tal er omtrent det samme.', en: 'The official number is about the same.' }
    : {
        da: `Det officielle tal er omkring ${format(away, 0, 'da')} ${more ? 'højere' : 'lavere'}.`,
        en: `The official number is about ${format(away, 0, 'en')} ${more ? 'higher' : 'lower'}.`,
      }
  return say(language, {
    da: `Til sammenligning: Vores åbne skøn, kørsel ${id}, peger på omkring ${about} patienter pr. lægekapacitet. ${far.da}`,
    en: `For comparison: our open estimate, run ${id}, points to about ${about} patients per doctor capacity. ${far.en}`,
  })
}
