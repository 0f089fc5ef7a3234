import type { Language } from '../../inputs/language.ts'
import { type Decimal, decimal } from '../../model/decimal.ts'
import { scenarioMapValue, scenarioMapValues } from '../../results/scenario-map-value.ts'
import type { Shifts } from '../../results/scenarios.ts'
import { classRange, limitText } from '../../text/labels/class-range.ts'
import { formatPlain } from '../../text/format/number.ts'
import { normNeedle } from '../../text/sentences/map.ts'
import type { LegendClass } from './classes.ts'
import { legendBar } from './legend-bar.ts'
import { changeScale, listSizeScale, type Scale } from './measure-scales.ts'

// The classes of a map of changes, which a page counts anew for a reader's own calculation.

/** What is mapped: every number before and after. */
export type MappedResult = Pick<Shifts, 'councils' | 'municipalities'>

/** The scale is that of the site's own maps: of the front map with the norm of the run, or of a map of change. */
export function scenarioScale(result: MappedResult, norm: Decimal): Scale {
  return scenarioMapValue(result) === 'list-size'
    ? listSizeScale(norm)
    : changeScale(scenarioMapValues(result).map(({ after }) => after))
}

/** A class of the legend, with how many municipalities are in it as things are; null where the map shows a change. */
export interface ScenarioLegendClass extends LegendClass {
  readonly countBefore: number | null
}

/** The value that is put into a class: as a reader sees it. */
export const shownOnMap = (value: Decimal): Decimal => decimal(formatPlain(value, 0))

/** The legend of a scenario's map, from low to high. */
export function scenarioLegend(
  result: MappedResult,
  norm: Decimal,
  language: Language,
): readonly ScenarioLegendClass[] {
  const measure = scenarioMapValue(result)
  const { classes, classOf, shadeOf, middle } = scenarioScale(result, norm)
  const values = scenarioMapValues(result)
  const after = values.map((v) => classOf(shownOnMap(v.after)).number)
  const before = values.flatMap((v) => (v.before === null ? [] : [classOf(shownOnMap(v.before)).number]))
  return classes.map((c) => ({
    ...c,
    shade: shadeOf(c.number),
    range: classRange(measure === 'list-size' ? 'list-size' : 'change', c, language),
    count: after.filter((number) => number === c.number).length,
    countBefore: before.length === 0 ? null : before.filter((number) => number === c.number).length,
    middle: c.number === middle,
  }))
}

/** The classes of a scenario's map beside each other, with what it moves counted in them. */
export function scenarioBar(result: MappedResult, norm: Decimal, language: Language): string {
  const isChange = scenarioMapValue(result) === 'capacities'
  return legendBar({
    scale: scenarioScale(result, norm),
    values: scenarioMapValues(result).map(({ after }) => ({ value: shownOnMap(after), group: null })),
    limitText: isChange ? null : (limit) => limitText('list-size', limit, language),
    middle: isChange ? null : normNeedle(norm, language),
  })
}
