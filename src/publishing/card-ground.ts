import type { CardGround } from '../figures/pictures/social-card.ts'
import { outlinesOf } from '../figures/maps/outlines.ts'
import { loadSite } from '../results/site.ts'

type Level = 'detailed' | 'coarse'

const grounds = new Map<Level, CardGround>()

/** The outlines that social cards are drawn from, made once: detailed for a place, coarse for the country. */
export function cardGround(level: Level): CardGround {
  const known = grounds.get(level)
  if (known !== undefined) return known
  const { geography, inputs } = loadSite()
  const councilOf = new Map(inputs.municipalities.map((m) => [m.code, m.council]))
  const ground = { outlines: outlinesOf(geography[level], (code) => councilOf.get(code) ?? ''), meta: geography.meta }
  grounds.set(level, ground)
  return ground
}
