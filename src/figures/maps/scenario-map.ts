import type { Language } from '../../inputs/language.ts'
import type { Geography } from '../../inputs/geography/drawing.ts'
import type { Decimal } from '../../model/decimal.ts'
import { scenarioMapValue, scenarioMapValues } from '../../results/scenario-map-value.ts'
import type { RunResult } from '../../results/result.ts'
import type { ScenarioResult } from '../../results/scenarios.ts'
import { formatPlain, formatSigned } from '../../text/format/number.ts'
import { mapOf } from '../../text/sentences/map.ts'
import { scenarioAreaLabel, scenarioMapDescription, scenarioMapTitle } from '../../text/sentences/scenario-map.ts'
import { mapGround } from './map-ground.ts'
import { listSizeScale } from './measure-scales.ts'
import { patterns } from './area-patterns.ts'
import { mapContent } from './municipality-map.ts'
import { scenarioScale, shownOnMap } from './scenario-legend.ts'
import { isLined, isShade, LINED } from './shades.ts'
import { figure } from '../svg.ts'

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
      value: shownOnMap(after),
      plain: formatPlain(after, 1),
      label: scenarioAreaLabel(measure, area, after, language),
      status: area.status,
      text: null,
      group: null,
    })),
    result.status,
    scenarioScale(result, norm),
    mapGround(result.municipalities, geography, 'coarse', language, naming),
    false,
  )
  const text = {
    title: scenarioMapTitle(measure, language),
    description: scenarioMapDescription(measure, values, language),
  }
  return figure('map', text, size, { role: 'img' }, content)
}

/**
 * The map that a page colours anew for a reader's own calculation: the list sizes of a run from the coarse outlines, without
 * links. Every pattern that a shade may need is in it.
 */
export function ownMap(run: RunResult, geography: Geography, language: Language): string {
  const scale = listSizeScale(run.rules.citizensPerCapacity)
  const value = ({ guidanceListSize }: RunResult['municipalities'][number]): Decimal => shownOnMap(guidanceListSize)
  const used = new Set(run.municipalities.map((m) => scale.shadeOf(scale.classOf(value(m)).number)))
  const further = Object.keys(LINED)
    .filter((shade) => isShade(shade))
    .filter((shade) => isLined(shade) && !used.has(shade))
  const naming = { valueOf: () => null, places: [], most: 0 }
  const { size, content } = mapContent(
    run.municipalities.map((m) => ({
      code: m.code,
      href: '',
      value: value(m),
      plain: formatPlain(m.guidanceListSize, 1),
      label: m.name,
      status: m.status,
      text: null,
      group: null,
    })),
    run.run.status,
    scale,
    mapGround(run.municipalities, geography, 'coarse', language, naming),
    false,
  )
  const text = {
    title: scenarioMapTitle('list-size', language),
    description: mapOf(run.municipalities.length, language),
  }
  const more = patterns(further.map((shade) => ({ shade, group: null, mark: null })))
  return figure('map', text, size, { role: 'img' }, content, more)
}
