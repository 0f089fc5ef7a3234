import type { Decimal } from '../model/decimal.ts'
import type { MovedMunicipality, Shifts } from './scenarios.ts'

/**
 * What the map of a scenario shows. `list-size`: the guidance list size, as the front map does, by whose classes it can be
 * held against that map. `capacities`: the change of the council's number, as the maps of changes do, where a scenario moves no
 * list size and the front map would not change at all: rounding, and the floor.
 */
export type ScenarioMapValue = 'list-size' | 'capacities'

/** Which of the two the map of a scenario shows. */
export function scenarioMapValue({ municipalities }: Pick<Shifts, 'municipalities'>): ScenarioMapValue {
  return municipalities.some((m) => !m.guidanceListSize.difference.isZero()) ? 'list-size' : 'capacities'
}

/** The number of each municipality in the scenario, by the code; and in the run, where the map shows list sizes. */
export function scenarioMapValues(
  result: Pick<Shifts, 'councils' | 'municipalities'>,
): readonly { readonly area: MovedMunicipality; readonly after: Decimal; readonly before: Decimal | null }[] {
  const changes = new Map(result.councils.map((c) => [c.name, c.capacities.difference]))
  const figure = scenarioMapValue(result)
  return result.municipalities.map((area) => {
    if (figure === 'list-size')
      return { area, after: area.guidanceListSize.after, before: area.guidanceListSize.before }
    const change = changes.get(area.council)
    if (change === undefined) throw new RangeError(`scenarioMapValues: no council is called ${area.council}`)
    return { area, after: change, before: null }
  })
}
