import type { Language } from '../../inputs/language.ts'
import type { Geography } from '../../inputs/geography/drawing.ts'
import { type Decimal, decimal } from '../../model/decimal.ts'
import { scenarioMapValue, scenarioMapValues } from '../../results/scenario-map-value.ts'
import type { ScenarioResult } from '../../results/scenarios.ts'
import { classRange, limitText } from '../../text/labels/class-range.ts'
import { formatPlain, formatSigned } from '../../text/format/number.ts'
import { normNeedle } from '../../text/sentences/map.ts'
import { scenarioAreaLabel, scenarioMapDescription, scenarioMapTitle } from '../../text/sentences/scenario-map.ts'
import type { LegendClass, MapClass } from './classes.ts'
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

/** The legend of a scenario's map: the bar with what it moves counted in it, and its classes from low to high. */
export interface ScenarioLegend {
  readonly bar: string
  readonly classes: readonly ScenarioLegendClass[]
}

/** The legend of a scenario's map. */
export function scenarioLegend(result: ScenarioResult, norm: Decimal, language: Language): ScenarioLegend {
  const scale = scaleOf(result, norm)
  const isListSize = scenarioMapValue(result) === 'list-size'
  const values = scenarioMapValues(result)
  const after = values.map((v) => shown(v.after))
  const before = values.flatMap((v) => (v.before === null ? [] : [shown(v.before)]))
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
