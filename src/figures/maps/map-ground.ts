import type { Language } from '../../inputs/language.ts'
import type { Geography } from '../../inputs/geography/drawing.ts'
import { format } from '../../text/format/number.ts'
import { say } from '../../text/say.ts'
import type { MapGround } from './municipality-map.ts'
import { outlinesOf } from './outlines.ts'

const outlinesByTopology = new WeakMap<Geography['detailed'], MapGround['outlines']>()

/**
 * What a map needs besides its figures, by the detailed outlines or the coarse ones. The outlines are the same for every
 * map, and worked out once.
 */
export function mapGround(
  areas: readonly { readonly code: string; readonly council: string }[],
  geography: Geography,
  level: 'detailed' | 'coarse',
  language: Language,
): MapGround {
  const topology = geography[level]
  const councilOf = new Map(areas.map(({ code, council }) => [code, council]))
  const outlines = outlinesByTopology.get(topology) ?? outlinesOf(topology, (code) => councilOf.get(code) ?? '')
  outlinesByTopology.set(topology, outlines)
  return {
    outlines,
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
