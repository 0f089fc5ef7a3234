import type { APIRoute } from 'astro'
import { cardResponse } from '../../components/card-response.ts'
import { LIST_SIZE_CLASSES } from '../../figures/classes.ts'
import { loadSite } from '../../results/site.ts'
import { nationalCardDa } from '../../text/card-words.ts'

export const GET: APIRoute = () => {
  const { inputs, results } = loadSite()
  const run = results.headline
  const classes = new Map(run.municipalities.map((m) => [m.code, LIST_SIZE_CLASSES.classOf(m.guidanceListSize).number]))
  const classOf = (code: string): number => {
    const found = classes.get(code)
    if (found === undefined) throw new RangeError(`the run has no municipality ${code}`)
    return found
  }
  const ends = ['færre', 'flere'] as const
  return cardResponse(nationalCardDa(run, inputs.site.publicationDate), { kind: 'country', classOf, ends })
}
