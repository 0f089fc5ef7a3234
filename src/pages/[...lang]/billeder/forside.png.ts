import type { APIRoute } from 'astro'
import { inEveryLanguage, languageOf } from '../../../publishing/language-paths.ts'
import { cardResponse } from '../../../publishing/card-response.ts'
import { siteCardWords } from '../../../publishing/share-card.ts'
import { scaleOf } from '../../../figures/maps/measure-scales.ts'
import { CERTAIN, SHADES } from '../../../figures/maps/shades.ts'
import { required } from '../../../model/required.ts'
import { listSizeMeasure } from '../../../results/measures.ts'
import { loadSite } from '../../../results/site.ts'
import { say } from '../../../text/say.ts'

export const getStaticPaths = () => inEveryLanguage()

export const GET: APIRoute = ({ params }) => {
  const language = languageOf(params.lang)
  const { results, officials } = loadSite()
  const run = results.headline
  const measure = listSizeMeasure(run, officials)
  const scale = scaleOf(measure)
  const shades = new Map(
    measure.rows.map(({ code, name, values: [size] }) => {
      const group = measure.normGroups?.get(code)
      return [
        code,
        group === undefined ? scale.shadeOf(scale.classOf(required(size ?? undefined, name)).number) : CERTAIN[group],
      ]
    }),
  )
  const colourOf = (code: string): string => {
    const found = shades.get(code)
    if (found === undefined) throw new RangeError(`the run has no municipality ${code}`)
    return SHADES[found].light
  }
  const words = siteCardWords(language)
  const map = {
    kind: 'country',
    colourOf,
    colours: (measure.normGroups === undefined
      ? scale.classes.map(({ number }) => scale.shadeOf(number))
      : Object.values(CERTAIN)
    ).map((shade) => SHADES[shade].light),
    ends: [say(language, { da: 'færre', en: 'fewer' }), say(language, { da: 'flere', en: 'more' })],
  } as const
  return cardResponse(words, map, language)
}
