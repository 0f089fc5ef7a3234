import type { Language } from '../inputs/language.ts'
import { CARD_PANEL, cardMap, type CardMap } from '../figures/pictures/card-map.ts'
import { CARD_SIZE, socialCard } from '../figures/pictures/social-card.ts'
import { loadSite } from '../results/site.ts'
import type { CardWords } from '../text/sentences/card.ts'
import { say } from '../text/say.ts'
import { cardGround } from './card-ground.ts'
import { pictureResponse } from './picture-response.ts'

/** The last map of a place: the cards of a place in its languages have one, and are made one after another. */
let lately: { readonly place: string; readonly svg: string } | null = null

/** A social card as the answer of an endpoint: a PNG, signed with the name of the site. */
export function cardResponse(words: CardWords, map: CardMap, language: Language): Promise<Response> {
  const { site } = loadSite().inputs
  return pictureResponse({
    svg: socialCard({ ...words, wordmark: say(language, site.title) }),
    width: CARD_SIZE.width,
    palette: true,
    inset: { svg: mapOf(map), width: CARD_PANEL.width, x: CARD_PANEL.x, y: CARD_PANEL.y },
  })
}

/** The map of a place has no text and is shared by the languages; that of the country has some. */
function mapOf(map: CardMap): string {
  if (map.kind === 'country') return cardMap(map, cardGround('coarse'))
  const place = [map.here.join(), map.around.join()].join(' in ')
  if (lately?.place !== place) lately = { place, svg: cardMap(map, cardGround('detailed')) }
  return lately.svg
}
