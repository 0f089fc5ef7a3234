import { type Scheme, SHAPE } from '../inputs/explanations/schemes.ts'
import type { Language } from '../inputs/language.ts'
import { CARD_SIZE } from '../figures/pictures/social-card.ts'
import { type SchemeCardText, schemeCardPicture } from '../figures/pictures/scheme-card.ts'
import { comparedSchemes, partState } from '../results/compared-schemes.ts'
import { loadExplanations } from '../results/explanations.ts'
import { loadSite } from '../results/site.ts'
import { label } from '../text/labels/labels.ts'
import { countryName, shapeTitle } from '../text/labels/scheme.ts'
import { say } from '../text/say.ts'
import { schemeTime, shapeWords } from '../text/sentences/scheme.ts'
import { pictureResponse } from './picture-response.ts'
import type { ShareCard } from './share-card.ts'

const STAMP = { da: 'Information, ikke rådgivning', en: 'Information, not advice' } as const

/** The words of the card of a scheme. */
export function schemeCardText(scheme: Scheme, language: Language): SchemeCardText {
  const question = say(language, scheme.question)
  const day = schemeTime(scheme.speaksFor.date, language)
  const about = `${say(language, scheme.short)}, ${countryName(scheme.country, language)}`
  return {
    title: question,
    description: `${question} ${about}, ${day}. ${SHAPE.map((part) => `${shapeTitle(part, language)}: ${shapeWords(scheme, part, language)}`).join('; ')}.`,
    wordmark: say(language, loadSite().inputs.site.title),
    question,
    about: [about, say(language, { da: `Taler for ${day}`, en: `Speaks for ${day}` })],
    stamp: say(language, STAMP),
    linked: true,
    chain: SHAPE.map((part) => ({
      head: shapeTitle(part, language),
      words: shapeWords(scheme, part, language),
      state: partState(scheme, part),
    })),
  }
}

/** The words of the card of all schemes. */
export function schemesCardText(language: Language): SchemeCardText {
  const question = label('schemesQuestion', language)
  const all = comparedSchemes(loadExplanations().schemes)
  const names = all.map(({ short }) => say(language, short))
  return {
    title: question,
    description: `${question} ${names.join(', ')}.`,
    wordmark: say(language, loadSite().inputs.site.title),
    question,
    about: [
      say(language, { da: 'Danmark, Norge og Sverige side om side', en: 'Denmark, Norway and Sweden side by side' }),
      say(language, { da: 'Regel, afgørelse, undtagelse, klage', en: 'Rule, decision, exception, complaint' }),
    ],
    stamp: say(language, STAMP),
    linked: false,
    chain: all.map((scheme) => ({
      head: countryName(scheme.country, language),
      words: say(language, scheme.short),
      state: partState(scheme, 'decision'),
    })),
  }
}

/** The card of the page of a scheme. */
export function schemeCard(scheme: Scheme, language: Language): ShareCard {
  return { path: `/billeder/ordninger/${scheme.id}.png`, alt: schemeCardText(scheme, language).description }
}

/** The card of the page that compares them. */
export function schemesCard(language: Language): ShareCard {
  return { path: '/billeder/ordninger.png', alt: schemesCardText(language).description }
}

/** Such a card as the answer of an endpoint. */
export function schemeCardResponse(text: SchemeCardText): Promise<Response> {
  return pictureResponse({ svg: schemeCardPicture(text), width: CARD_SIZE.width, palette: true, inset: null })
}
