import type { Language } from '../../inputs/language.ts'
import type { Geography } from '../../inputs/geography/drawing.ts'
import { format } from '../../text/format/number.ts'
import { say } from '../../text/say.ts'
import type { NamedGround } from './map-names.ts'
import type { MapGround } from './municipality-map.ts'
import { type Member, outlinesOf } from './outlines.ts'

/** What is named on a map: the value of each council instead of its name where it has one, and municipalities by name. */
export interface Naming {
  readonly valueOf: (council: string) => string | null
  /** The most populous first. */
  readonly places: readonly { readonly code: string; readonly name: string }[]
  readonly most: number
}

/** What a map needs besides its numbers, with detailed or coarse outlines. */
export function mapGround(
  areas: readonly Member[],
  geography: Geography,
  level: 'detailed' | 'coarse',
  language: Language,
  naming: Naming | null = null,
): MapGround {
  const outlines = outlinesOf(geography[level], areas)
  const names =
    naming &&
    ({
      councils: [...outlines.councils].map(([name, outline]) => ({ name, outline, value: naming.valueOf(name) })),
      places: naming.places.flatMap(({ code, name }) => {
        const outline = outlines.municipalities.get(code)
        return outline === undefined ? [] : [{ name, outline }]
      }),
      most: naming.most,
    } satisfies NamedGround)
  return {
    outlines,
    meta: geography.meta,
    names,
    hasSpots: level === 'detailed',
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
