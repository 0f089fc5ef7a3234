import type { Language } from '../inputs/language.ts'
import { type Pixels, rasterisePixels, rasteriseSmall } from '../figures/pictures/raster.ts'
import { CARD_PANEL, cardMap, type CardMap } from '../figures/pictures/card-map.ts'
import { CARD_SIZE, socialCard } from '../figures/pictures/social-card.ts'
import { loadSite } from '../results/site.ts'
import type { CardWords } from '../text/sentences/card.ts'
import { say } from '../text/say.ts'
import { cardGround } from './card-ground.ts'

/** Recently drawn maps of places: the cards of a place in its languages are made one after another. */
const lately = new Map<string, Promise<Pixels>>()
/** More than are made concurrently. */
const KEPT = 4

/** A social card as the answer of an endpoint: a PNG, signed with the name of the site. */
export async function cardResponse(words: CardWords, map: CardMap, language: Language): Promise<Response> {
  const { site } = loadSite().inputs
  const svg = socialCard({ ...words, wordmark: say(language, site.title) })
  const { x, y } = CARD_PANEL
  const png = await rasteriseSmall(svg, CARD_SIZE.width, [{ pixels: await mapPixels(map), x, y }])
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } })
}

/** The map of a place has no text and is shared by the languages; that of the country has some. */
function mapPixels(map: CardMap): Promise<Pixels> {
  if (map.kind === 'country') return draw(map)
  const key = [map.here.join(), map.around.join()].join(' in ')
  const drawn = lately.get(key) ?? draw(map)
  lately.set(key, drawn)
  for (const old of [...lately.keys()].slice(0, -KEPT)) lately.delete(old)
  return drawn
}

function draw(map: CardMap): Promise<Pixels> {
  const ground = cardGround(map.kind === 'country' ? 'coarse' : 'detailed')
  return rasterisePixels(cardMap(map, ground), CARD_PANEL.width)
}
