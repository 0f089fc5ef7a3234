import { expect, test } from 'vitest'
import { decimal } from '../../../src/model/decimal.ts'
import { scenarioMapValue, scenarioMapValues } from '../../../src/results/scenario-map-value.ts'
import { type ScenarioResult, scenarioResults } from '../../../src/results/scenarios.ts'
import { frozen } from '../../support/frozen.ts'
import { present } from '../model/exact.ts'
import { results } from './published.ts'

const wanted = ['almindelig-afrunding', 'intet-arealgulv']
const known = scenarioResults(
  frozen.scenarios.filter(
    ({ id, changes }) => wanted.includes(id) || changes.some(({ kind }) => kind === 'weights-of-one'),
  ),
  results.estimated,
)
const [rounding, floor, ones] = [present(known[0]), present(known[1]), present(known[2])]

test('a scenario that moves a list size is shown by list sizes, before and after', () => {
  expect(scenarioMapValue(ones)).toBe('list-size')
  const values = scenarioMapValues(ones)
  expect(values.map(({ area }) => area)).toEqual(ones.municipalities)
  for (const { area, after, before } of values) {
    // Where every weight is 1 the list size is the norm everywhere.
    expect(after.toNumber()).toBe(1600)
    expect(before).toBe(area.guidanceListSize.before)
  }
})

test('one that moves none is shown by the change of the council’s capacities', () => {
  for (const scenario of [rounding, floor]) {
    expect(scenarioMapValue(scenario)).toBe('capacities')
    const values = scenarioMapValues(scenario)
    expect(values.map(({ area }) => area)).toEqual(scenario.municipalities)
    for (const { area, after, before } of values) {
      expect(after).toBe(scenario.councils.find(({ name }) => name === area.council)?.capacities.difference)
      expect(before).toBeNull()
    }
  }
  // To the nearest instead of up: no council has more, and some have one fewer.
  const changes = new Set(scenarioMapValues(rounding).map(({ after }) => after.toNumber()))
  expect(changes).toEqual(new Set([0, -1]))
})

test('one municipality whose list size moves is enough', () => {
  const [first, ...others] = rounding.municipalities
  const moved = { ...present(first).guidanceListSize, difference: decimal('0.01') }
  const one: ScenarioResult = {
    ...rounding,
    municipalities: [{ ...present(first), guidanceListSize: moved }, ...others],
  }
  expect(scenarioMapValue(one)).toBe('list-size')
  expect(scenarioMapValues(one)[0]?.after).toBe(moved.after)
})

test('a council that is not there is an error that names it', () => {
  const without: ScenarioResult = { ...rounding, councils: rounding.councils.filter(({ name }) => name !== 'Fyn') }
  expect(() => scenarioMapValues(without)).toThrow(new RangeError('scenarioMapValues: no council is called Fyn'))
})
