import type { Language } from '../../inputs/language.ts'
import type { Geography } from '../../inputs/geography/drawing.ts'
import { type Decimal, decimal } from '../../model/decimal.ts'
import { scenarioMapValue, scenarioMapValues } from '../../results/scenario-map-value.ts'
import type { ScenarioResult } from '../../results/scenarios.ts'
import { classRange, limitText } from '../../text/labels/class-range.ts'
import { formatPlain, formatSigned } from '../../text/format/number.ts'
import { normNeedle } from '../../text/sentences/map.ts'
import { scenarioAreaLabel, scenarioMapDescription, scenarioMapTitle } from '../../text/sentences/scenario-map.ts'
import type { LegendClass } from './classes.ts'
import { legendBar } from './legend-bar.ts'
import { mapGround } from './map-ground.ts'
import { changeScale, listSizeScale, type Scale } from './measure-scales.ts'
import { mapContent } from './municipality-map.ts'
import { figure } from '../svg.ts'

/** The scale is that of the site's own maps: of the front map with the norm of the run, or of a map of change. */
function scaleOf(result: ScenarioResult, norm: Decimal): Scale {
  return scenarioMapValue(result) === 'list-size'
    ? listSizeScale(norm)
    : changeScale(scenarioMapValues(result).map(({ after }) => after))
}

/** A class of the legend, with how many municipalities are in it as things are; null where the map shows a change. */
export interface ScenarioLegendClass extends LegendClass {
  readonly countBefore: number | null
}

/** The value that is put into a class: as a reader sees it. */
const shown = (value: Decimal): Decimal => decimal(formatPlain(value, 0))

/** The legend of a scenario's map, from low to high. */
export function scenarioLegend(
  result: ScenarioResult,
  norm: Decimal,
  language: Language,
): readonly ScenarioLegendClass[] {
  const measure = scenarioMapValue(result)
  const { classes, classOf, shadeOf, middle } = scaleOf(result, norm)
  const values = scenarioMapValues(result)
  const after = values.map((v) => classOf(shown(v.after)).number)
  const before = values.flatMap((v) => (v.before === null ? [] : [classOf(shown(v.before)).number]))
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
export function scenarioBar(result: ScenarioResult, norm: Decimal, language: Language): string {
  const isChange = scenarioMapValue(result) === 'capacities'
  return legendBar({
    scale: scaleOf(result, norm),
    values: scenarioMapValues(result).map(({ after }) => ({ value: shown(after), group: null })),
    limitText: isChange ? null : (limit) => limitText('list-size', limit, language),
    middle: isChange ? null : normNeedle(norm, language),
  })
}

/**
 * The map of a scenario as a picture, from the coarse outlines and without links: the page holds its figures in a table.
 * Fifteen of them in two languages are a third of what the fine outlines would be.
 */
export function scenarioMap(result: ScenarioResult, norm: Decimal, geography: Geography, language: Language): string {
  const measure = scenarioMapValue(result)
  const values = scenarioMapValues(result)
  const changeOf = new Map(values.map(({ area, after }) => [area.council, after]))
  // A change stands on its council as a number; a list size is told by its shade, and the councils by their names.
  const naming = {
    valueOf: (council: string): string | null => {
      const change = measure === 'capacities' ? changeOf.get(council) : undefined
      return change === undefined ? null : formatSigned(change, 0, language)
    },
    places: [],
    most: 0,
  }
  const { size, content } = mapContent(
    values.map(({ area, after }) => ({
      code: area.code,
      href: '',
      value: shown(after),
      plain: formatPlain(after, 1),
      label: scenarioAreaLabel(measure, area, after, language),
      status: area.status,
      text: null,
      group: null,
    })),
    result.status,
    scaleOf(result, norm),
    mapGround(result.municipalities, geography, 'coarse', language, naming),
    false,
  )
  const text = {
    title: scenarioMapTitle(measure, language),
    description: scenarioMapDescription(measure, values, language),
  }
  return figure('map', text, size, { role: 'img' }, content)
}
