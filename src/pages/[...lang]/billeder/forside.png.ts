import type { APIRoute } from 'astro'
import { inEveryLanguage, languageOf } from '../../../publishing/language-paths.ts'
import { cardResponse } from '../../../publishing/card-response.ts'
import { listSizeScale } from '../../../figures/maps/measure-scales.ts'
import { SHADES } from '../../../figures/maps/shades.ts'
import { loadSite } from '../../../results/site.ts'
import { nationalCard } from '../../../text/sentences/card.ts'
import { say } from '../../../text/say.ts'

export const getStaticPaths = () => inEveryLanguage()

export const GET: APIRoute = ({ params }) => {
  const language = languageOf(params.lang)
  const { inputs, results } = loadSite()
  const run = results.headline
  const scale = listSizeScale(run.rules.citizensPerCapacity)
  const colours = new Map(
    run.municipalities.map((m) => [m.code, SHADES[scale.shadeOf(scale.classOf(m.guidanceListSize).number)]]),
  )
  const colourOf = (code: string): string => {
    const found = colours.get(code)
    if (found === undefined) throw new RangeError(`the run has no municipality ${code}`)
    return found
  }
  const words = nationalCard(run, inputs.site.publicationDate, language)
  const map = {
    kind: 'country',
    colourOf,
    colours: scale.classes.map(({ number }) => SHADES[scale.shadeOf(number)]),
    ends: [say(language, { da: 'færre', en: 'fewer' }), say(language, { da: 'flere', en: 'more' })],
  } as const
  return cardResponse(words, map, language)
}
