import type { Language } from '../inputs/language.ts'
import type { Geography } from '../inputs/read-geography.ts'
import { type Decimal, decimal } from '../model/decimal.ts'
import { type ScenarioMapFigure, scenarioMapFigure, scenarioMapValues } from '../results/scenario-map-figure.ts'
import type { ScenarioResult } from '../results/scenarios.ts'
import { formatPlain } from '../text/number.ts'
import { say } from '../text/say.ts'
import {
  scenarioAreaLabel,
  scenarioClassRange,
  scenarioMapDescription,
  scenarioMapTitle,
} from '../text/scenario-map-words.ts'
import type { LegendClass } from './legend.ts'
import { SCALES, type Scale } from './measure-scales.ts'
import { type MapGround, mapContent } from './municipality-map.ts'
import { outlinesOf } from './outlines.ts'
import { figure } from './svg.ts'

/** The scales are those of the site's own maps: of the front map, and of the maps of change. */
const SCALE: Readonly<Record<ScenarioMapFigure, Scale>> = {
  'list-size': SCALES['list-size'],
  capacities: SCALES['draft-to-final'],
}

/** A class of the legend, with how many municipalities are in it as things are; null where the map shows a change. */
export interface ScenarioLegendClass extends LegendClass {
  readonly countBefore: number | null
}

/** The value that is put into a class: as a reader sees it. */
const shown = (value: Decimal): Decimal => decimal(formatPlain(value, 0))

/** The legend of a scenario's map, from low to high. */
export function scenarioLegend(result: ScenarioResult, language: Language): readonly ScenarioLegendClass[] {
  const figureShown = scenarioMapFigure(result)
  const { classes, classOf, shadeOf, middle } = SCALE[figureShown]
  const values = scenarioMapValues(result)
  const after = values.map((v) => classOf(shown(v.after)).number)
  const before = values.flatMap((v) => (v.before === null ? [] : [classOf(shown(v.before)).number]))
  return classes.map((c) => ({
    ...c,
    shade: shadeOf(c.number),
    range: scenarioClassRange(figureShown, c, language),
    count: after.filter((number) => number === c.number).length,
    countBefore: before.length === 0 ? null : before.filter((number) => number === c.number).length,
    middle: c.number === middle,
  }))
}

/**
 * The map of a scenario as a picture, from the coarse outlines and without links: the page holds its figures in a table.
 * Fifteen of them in two languages are a third of what the fine outlines would be.
 */
export function scenarioMap(result: ScenarioResult, geography: Geography, language: Language): string {
  const figureShown = scenarioMapFigure(result)
  const values = scenarioMapValues(result)
  const { size, content } = mapContent(
    values.map(({ area, after }) => ({
      code: area.code,
      href: '',
      value: shown(after),
      plain: formatPlain(after, 1),
      label: scenarioAreaLabel(figureShown, area, after, language),
      status: area.status,
    })),
    result.status,
    SCALE[figureShown],
    groundOf(result, geography, language),
    false,
  )
  const text = {
    title: scenarioMapTitle(figureShown, language),
    description: scenarioMapDescription(figureShown, values, language),
  }
  return figure('map', text, size, { role: 'img' }, content)
}

const outlinesByGeography = new WeakMap<Geography, MapGround['outlines']>()

/** The outlines are the same for every scenario, and worked out once. */
function groundOf({ municipalities }: ScenarioResult, geography: Geography, language: Language): MapGround {
  const councilOf = new Map(municipalities.map((m) => [m.code, m.council]))
  const outlines =
    outlinesByGeography.get(geography) ?? outlinesOf(geography.coarse, (code) => councilOf.get(code) ?? '')
  outlinesByGeography.set(geography, outlines)
  return {
    outlines,
    meta: geography.meta,
    labels: {
      bornholm: say({ da: 'Bornholm, flyttet', en: 'Bornholm, moved' }, language),
      inset: (times) =>
        say({ da: `Hovedstaden, forstørret ${times} gange`, en: `The capital, enlarged ${times} times` }, language),
    },
  }
}
