import type { APIRoute } from 'astro'
import { inEveryLanguage, languageOf } from '../../../publishing/language-paths.ts'
import { schemeCardResponse, schemesCardText } from '../../../publishing/scheme-card.ts'

export const getStaticPaths = () => inEveryLanguage()

export const GET: APIRoute = ({ params }) => schemeCardResponse(schemesCardText(languageOf(params.lang)))
