import type { CardGround } from '../figures/pictures/card-map.ts'
import { outlinesOf } from '../figures/maps/outlines.ts'
import { once } from '../inputs/files/once.ts'
import { loadSite, type Site } from '../results/site.ts'

/** The outlines that social cards are drawn from: detailed for a place, coarse for the country. */
export function cardGround(level: 'detailed' | 'coarse'): CardGround {
  return groundOf(loadSite())(level)
}

/** One for all cards, so that what they share is drawn once. */
const groundOf = once(({ drawnOf, results }: Site) =>
  once((level: 'detailed' | 'coarse'): CardGround => {
    const { geography } = drawnOf(results.headline)
    return { outlines: outlinesOf(geography[level], results.headline.municipalities), meta: geography.meta }
  }),
)
