import type { Language } from '../../inputs/language.ts'
import type { Geography } from '../../inputs/geography/drawing.ts'
import { format } from '../../text/format/number.ts'
import { say } from '../../text/say.ts'
import type { MapGround } from './municipality-map.ts'
import { type Member, outlinesOf } from './outlines.ts'

/** What a map needs besides its numbers, with detailed or coarse outlines. */
export function mapGround(
  areas: readonly Member[],
  geography: Geography,
  level: 'detailed' | 'coarse',
  language: Language,
): MapGround {
  return {
    outlines: outlinesOf(geography[level], areas),
    meta: geography.meta,
    labels: {
      bornholm: say(language, { da: 'Bornholm, flyttet', en: 'Bornholm, moved' }),
      inset: (times) => {
        const scale = format(times, 1, language)
        return say(language, {
          da: `Hovedstaden, forstørret ${scale} gange`,
          en: `The capital, enlarged ${scale} times`,
        })
      },
    },
  }
}
