import type { Language } from '../../inputs/language.ts'
import type { Tiles } from '../../inputs/geography/drawing.ts'
import type { Measure } from '../../results/measures.ts'
import { measureWords } from '../../text/labels/measure.ts'
import { tilesDescription } from '../../text/sentences/map.ts'
import { areasOf } from './measure-map.ts'
import { scaleOf } from './measure-scales.ts'
import { tileMap } from './tile-map.ts'

/** The map of a measure in equal tiles, for a page. Tiles are links to where `hrefOf` says, by the slug. */
export function measureTiles(
  measure: Measure,
  tiles: Tiles,
  hrefOf: (slug: string) => string,
  language: Language,
): string {
  const [column] = measure.columns
  const councilOf = new Map(measure.rows.map((row) => [row.code, row.council]))
  return tileMap(
    { title: measureWords(measure, language).title, description: tilesDescription(measure, language) },
    areasOf(measure, hrefOf, language, 'tiles'),
    measure.status,
    scaleOf(measure),
    { tiles, councilOf: (code) => councilOf.get(code) ?? '' },
    {
      'data-measure': measure.slug,
      'data-run': column?.run?.run.id ?? null,
      'data-column': column?.id ?? null,
    },
  )
}
