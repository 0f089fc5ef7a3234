import type { Language } from '../../inputs/language.ts'
import type { Geography } from '../../inputs/geography/drawing.ts'
import type { Measure } from '../../results/measures.ts'
import { measurePlain, measureWords, shownValue } from '../../text/labels/measure.ts'
import { areaLabel, mapDescription } from '../../text/sentences/map.ts'
import { classRange } from '../../text/labels/class-range.ts'
import type { AreaMark } from './area-number.ts'
import type { LegendClass } from './classes.ts'
import { mapGround } from './map-ground.ts'
import { type Scale, scaleOf } from './measure-scales.ts'
import { AREA_MARKS, areaMark, type MapArea, mapContent, municipalityMap } from './municipality-map.ts'
import { type PictureWords, standalonePicture } from '../pictures/standalone-picture.ts'

/** The class of every municipality's figure as a page shows it, by code; null where there is none. */
export function classesByCode(
  measure: Measure,
  { classOf }: Scale = scaleOf(measure),
): ReadonlyMap<string, number | null> {
  return new Map(
    measure.rows.map((row): [string, number | null] => {
      const value = row.values[0] ?? null
      return [row.code, value === null ? null : classOf(shownValue(measure, value)).number]
    }),
  )
}

/** The legend of a measure: its classes from low to high, and the marks that the map has. */
export function measureLegend(
  measure: Measure,
  language: Language,
): {
  readonly classes: readonly LegendClass[]
  readonly marks: readonly AreaMark[]
} {
  const scale = scaleOf(measure)
  const numbers = [...classesByCode(measure).values()]
  const marks = new Set(
    measure.rows.map((r) => areaMark({ value: r.values[0] ?? null, status: r.status }, measure.status)),
  )
  return {
    classes: scale.classes.map((c) => ({
      ...c,
      shade: scale.shadeOf(c.number),
      range: classRange(measure.subject.kind, c, language),
      count: numbers.filter((number) => number === c.number).length,
      middle: c.number === scale.middle,
    })),
    marks: AREA_MARKS.filter((mark) => marks.has(mark)),
  }
}

/**
 * The map of a measure for a page, by the detailed outlines unless it is small. Areas are links to where `hrefOf` says, by
 * the slug of the municipality.
 */
export function measureMap(
  measure: Measure,
  geography: Geography,
  hrefOf: (slug: string) => string,
  language: Language,
  level: 'detailed' | 'coarse' = 'detailed',
): string {
  const [column] = measure.columns
  return municipalityMap(
    { title: measureWords(measure, language).title, description: mapDescription(measure, language) },
    areasOf(measure, hrefOf, language),
    measure.status,
    scaleOf(measure),
    mapGround(measure.rows, geography, level, language),
    {
      'data-measure': measure.slug,
      'data-run': column?.run?.run.id ?? null,
      'data-column': column?.id ?? null,
    },
  )
}

/** The map of a measure as a picture of its own, with title, legend, source and date in it. */
export function measurePicture(
  measure: Measure,
  geography: Geography,
  words: PictureWords,
  language: Language,
): string {
  const map = mapContent(
    areasOf(measure, () => '', language),
    measure.status,
    scaleOf(measure),
    mapGround(measure.rows, geography, 'detailed', language),
    false,
  )
  const description = mapDescription(measure, language)
  return standalonePicture({ ...words, description }, map, measureLegend(measure, language), language)
}

/** What a map shows of each municipality, for a page whose areas lead to where `hrefOf` says. */
export function areasOf(measure: Measure, hrefOf: (slug: string) => string, language: Language): readonly MapArea[] {
  return measure.rows.map((row) => {
    const value = row.values[0] ?? null
    return {
      code: row.code,
      href: hrefOf(row.slug),
      value: value === null ? null : shownValue(measure, value),
      plain: measurePlain(measure, row),
      label: areaLabel(measure, row, language),
      status: row.status,
    }
  })
}
