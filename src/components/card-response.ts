import { rasteriseSmall } from '../figures/raster.ts'
import { CARD_SIZE, type CardMap, socialCard } from '../figures/social-card.ts'
import { loadSite } from '../results/site.ts'
import type { CardWords } from '../text/card-words.ts'
import { cardGround } from './card-ground.ts'

/** A social card as the answer of an endpoint: a PNG, signed with the name of the site. */
export async function cardResponse(words: CardWords, map: CardMap): Promise<Response> {
  const { site } = loadSite().inputs
  const svg = socialCard(
    { ...words, wordmark: site.title.da },
    map,
    cardGround(map.kind === 'country' ? 'coarse' : 'detailed'),
  )
  const png = await rasteriseSmall(svg, CARD_SIZE.width)
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } })
}
