import type { Language } from '../../inputs/language.ts'
import type { Decimal } from '../../model/decimal.ts'
import { listSizeInProse, officialAboveEstimate } from '../../results/list-size.ts'
import { wholeDifference } from '../../model/rounding.ts'
import type { RunInfo } from '../../results/result.ts'
import { format } from '../format/number.ts'
import { say } from '../say.ts'
import { countMore } from './counts.ts'

/** What the open estimate says of a number of capacities beside the number above it, which is official or computed on official weights. */
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
  const away = differenceWords(estimate.capacities, official, language)
  return say(language, {
    da: `Til sammenligning: Vores åbne skøn, kørsel ${id}, gav ${number} (${away}), spænd ${low} til ${high}. Tallet ovenfor ligger ${isWithin ? 'inden for' : 'uden for'} spændet.`,
    en: `For comparison: our open estimate, run ${id}, gave ${number} (${away}), range ${low} to ${high}. The number above lies ${isWithin ? 'within' : 'outside'} the range.`,
  })
}

/** How many more or fewer ours is than theirs, both as they are shown, whole: "2 flere", "én mindre", "det samme". */
export function differenceWords(ours: Decimal, theirs: Decimal, language: Language): string {
  const difference = wholeDifference(ours, theirs)
  return difference.isZero() ? say(language, { da: 'det samme', en: 'the same' }) : countMore(difference, language)
}

/** What the open estimate says of a guidance list size beside the number above it, which is official or computed on official weights. */
export function listSizeBeside(official: Decimal, estimate: Decimal, { id }: RunInfo, language: Language): string {
  const about = format(listSizeInProse({ guidanceListSize: estimate, status: 'estimated' }), 0, language)
  const above = officialAboveEstimate(official, estimate)
  const [more, away] = [above.gt(0), format(above.abs(), 0, language)]
  const far = above.isZero()
    ? {
        da: 'Tallet ovenfor er omtrent det samme.',
        en: 'The number above is about the same.',
      }
    : {
        da: `Tallet ovenfor er omkring ${away} ${more ? 'højere' : 'lavere'}.`,
        en: `The number above is about ${away} ${more ? 'higher' : 'lower'}.`,
      }
  return say(language, {
    da: `Til sammenligning: Vores åbne skøn, kørsel ${id}, peger på omkring ${about} patienter pr. lægekapacitet. ${far.da}`,
    en: `For comparison: our open estimate, run ${id}, points to about ${about} patients per doctor capacity. ${far.en}`,
  })
}
