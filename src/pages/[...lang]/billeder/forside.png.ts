import type { APIRoute } from 'astro'
import { inEveryLanguage, languageOf } from '../../../publishing/language-paths.ts'
import { cardResponse } from '../../../publishing/card-response.ts'
import { siteCardWords } from '../../../publishing/share-card.ts'
import { listSizeScale } from '../../../figures/maps/measure-scales.ts'
import { SHADES } from '../../../figures/maps/shades.ts'
import { required } from '../../../model/required.ts'
import { listSizeMeasure } from '../../../results/measures.ts'
import { loadSite } from '../../../results/site.ts'
import { say } from '../../../text/say.ts'

export const getStaticPaths = () => inEveryLanguage()

export const GET: APIRoute = ({ params }) => {
  const language = languageOf(params.lang)
  const { results, officials } = loadSite()
  const run = results.headline
  const scale = listSizeScale(run.rules.citizensPerCapacity)
  const colours = new Map(
    listSizeMeasure(run, officials).rows.map(({ code, name, values: [size] }) => [
      code,
      SHADES[scale.shadeOf(scale.classOf(required(size ?? undefined, name)).number)],
    ]),
  )
  const colourOf = (code: string): string => {
    const found = colours.get(code)
    if (found === undefined) throw new RangeError(`the run has no municipality ${code}`)
    return found
  }
  const words = siteCardWords(language)
  const map = {
    kind: 'country',
    colourOf,
    colours: scale.classes.map(({ number }) => SHADES[scale.shadeOf(number)]),
    ends: [say(language, { da: 'færre', en: 'fewer' }), say(language, { da: 'flere', en: 'more' })],
  } as const
  return cardResponse(words, map, language)
}
