import type { Language } from '../../inputs/language.ts'
import type { Geography } from '../../inputs/geography/drawing.ts'
import type { Measure } from '../../results/measures.ts'
import { areaText, measurePlain, measureValue, measureWords, shownValue } from '../../text/labels/measure.ts'
import { areaLabel, mapDescription, normNeedle } from '../../text/sentences/map.ts'
import { classRange, limitText } from '../../text/labels/class-range.ts'
import { EVERY_NORM_GROUP } from '../../results/norm-group.ts'
import type { Legend } from './classes.ts'
import { legendBar } from './legend-bar.ts'
import { mapGround, type Naming } from './map-ground.ts'
import { CERTAIN } from './shades.ts'
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

/** The legend of a measure. */
export function measureLegend(measure: Measure, language: Language): Legend {
  const scale = scaleOf(measure)
  const { kind } = measure.subject
  const [run] = measure.runs
  const numbers = [...classesByCode(measure).values()]
  const marks = new Set(
    measure.rows.map((r) => areaMark({ value: r.values[0] ?? null, status: r.status }, measure.status)),
  )
  const groups = [...(measure.normGroups?.values() ?? [])]
  return {
    bar: legendBar({
      scale,
      values: measure.rows.flatMap(({ code, values: [value = null] }) =>
        value === null ? [] : [{ value: shownValue(measure, value), group: measure.normGroups?.get(code) ?? null }],
      ),
      limitText: kind === 'change' ? null : (limit) => limitText(kind, limit, language),
      middle: kind === 'list-size' && run !== undefined ? normNeedle(run.rules.citizensPerCapacity, language) : null,
    }),
    classes: scale.classes.map((c) => ({
      ...c,
      shade: scale.shadeOf(c.number),
      range: classRange(kind, c, language),
      count: numbers.filter((number) => number === c.number).length,
      middle: c.number === scale.middle,
    })),
    certain:
      measure.normGroups === undefined
        ? []
        : EVERY_NORM_GROUP.map((group) => ({
            group,
            shade: CERTAIN[group],
            count: groups.filter((one) => one === group).length,
          })),
    marks: AREA_MARKS.filter((mark) => marks.has(mark)),
  }
}

/** So many municipalities are named on a map besides the health councils. */
const PLACES_NAMED = 10

/**
 * What is named on the map of a measure: on a map of change each health council has its value in the place of its name; a
 * map that writes a value on each municipality has no names.
 */
function namingOf(measure: Measure, language: Language): Naming | null {
  const isChange = measure.subject.kind === 'change'
  if (!isChange && writesValues(measure)) return null
  const rowOf = new Map(measure.rows.map((row) => [row.council, row]))
  return {
    valueOf: (council) => (isChange ? measureValue(measure, rowOf.get(council)?.values[0] ?? null, 0, language) : null),
    places: isChange ? [] : measure.areasOf.municipalities.toSorted((a, b) => b.citizens.cmp(a.citizens)),
    most: PLACES_NAMED,
  }
}

/** Whether the values stand on the land: where no two hues and no lines tell the shades apart, and each place has its own. */
function writesValues(measure: Measure): boolean {
  return scaleOf(measure).middle === null
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
    mapGround(measure.rows, geography, level, language, level === 'detailed' ? namingOf(measure, language) : null),
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
    mapGround(measure.rows, geography, 'detailed', language, namingOf(measure, language)),
    false,
  )
  const description = mapDescription(measure, language)
  return standalonePicture({ ...words, description }, map, measureLegend(measure, language), language)
}

/**
 * What a map shows of each municipality, for a page whose areas lead to where `hrefOf` says. Tiles carry every value, since
 * each has room for one; the land carries those of measures without a middle.
 */
export function areasOf(
  measure: Measure,
  hrefOf: (slug: string) => string,
  language: Language,
  layout: 'geography' | 'tiles' = 'geography',
): readonly MapArea[] {
  const isWritten = layout === 'tiles' || writesValues(measure)
  return measure.rows.map((row) => {
    const value = row.values[0] ?? null
    return {
      code: row.code,
      href: hrefOf(row.slug),
      value: value === null ? null : shownValue(measure, value),
      plain: measurePlain(measure, row),
      label: areaLabel(measure, row, language),
      status: row.status,
      text: isWritten ? areaText(measure, row, language) : null,
      group: measure.normGroups?.get(row.code) ?? null,
    }
  })
}
