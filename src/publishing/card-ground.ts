import type { CardGround } from '../figures/pictures/social-card.ts'
import { outlinesOf } from '../figures/maps/outlines.ts'
import { loadSite } from '../results/site.ts'

/** The outlines that social cards are drawn from: detailed for a place, coarse for the country. */
export function cardGround(level: 'detailed' | 'coarse'): CardGround {
  const { geography, inputs } = loadSite()
  return { outlines: outlinesOf(geography[level], inputs.municipalities), meta: geography.meta }
}
