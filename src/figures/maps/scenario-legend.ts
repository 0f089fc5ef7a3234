import type { Language } from '../../inputs/language.ts'
import { type Decimal, decimal } from '../../model/decimal.ts'
import { scenarioMapValue, scenarioMapValues } from '../../results/scenario-map-value.ts'
import type { Shifts } from '../../results/scenarios.ts'
import { classRange, limitText } from '../../text/labels/class-range.ts'
import { formatPlain } from '../../text/format/number.ts'
import { normNeedle } from '../../text/sentences/map.ts'
import type { LegendClass, MapClass } from './classes.ts'
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

/** The legend of a scenario's map: the bar with what it moves counted in it, and its classes from low to high. */
export interface ScenarioLegend {
  readonly bar: string
  readonly classes: readonly ScenarioLegendClass[]
}

/** The legend of a scenario's map. */
export function scenarioLegend(result: MappedResult, norm: Decimal, language: Language): ScenarioLegend {
  const scale = scenarioScale(result, norm)
  const isListSize = scenarioMapValue(result) === 'list-size'
  const values = scenarioMapValues(result)
  const after = values.map((v) => shownOnMap(v.after))
  const before = values.flatMap((v) => (v.before === null ? [] : [shownOnMap(v.before)]))
  const countIn = (all: readonly Decimal[], { number }: MapClass): number =>
    all.filter((value) => scale.classOf(value).number === number).length
  return {
    bar: legendBar({
      scale,
      values: after.map((value) => ({ value, group: null })),
      limitText: isListSize ? (limit) => limitText('list-size', limit, language) : null,
      middle: isListSize ? normNeedle(norm, language) : null,
    }),
    classes: scale.classes.map((c) => ({
      ...c,
      shade: scale.shadeOf(c.number),
      range: classRange(isListSize ? 'list-size' : 'change', c, language),
      count: countIn(after, c),
      countBefore: before.length === 0 ? null : countIn(before, c),
      middle: c.number === scale.middle,
    })),
  }
}
