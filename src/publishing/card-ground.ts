import type { CardGround } from '../figures/pictures/card-map.ts'
import { outlinesOf } from '../figures/maps/outlines.ts'
import { loadSite } from '../results/site.ts'

/** The outlines that social cards are drawn from: detailed for a place, coarse for the country. */
export function cardGround(level: 'detailed' | 'coarse'): CardGround {
  const { drawnOf, results } = loadSite()
  const { geography } = drawnOf(results.headline)
  return { outlines: outlinesOf(geography[level], results.headline.municipalities), meta: geography.meta }
}
