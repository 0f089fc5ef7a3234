import { parse } from 'node-html-parser'
import { describe, expect, test } from 'vitest'
import { measureLegend } from '../../../../src/figures/maps/measure-map.ts'
import { scenarioLegend } from '../../../../src/figures/maps/scenario-legend.ts'
import { scenarioMap } from '../../../../src/figures/maps/scenario-map.ts'
import { scenarioMapValue } from '../../../../src/results/scenario-map-value.ts'
import type { ScenarioResult } from '../../../../src/results/scenarios.ts'
import { decimal } from '../../../../src/model/decimal.ts'
import { present } from '../../model/exact.ts'
import { geography, knownScenarios, site } from '../../results/site.ts'

const { measures } = site
/** The norm of the run that leads: 1,600. */
const NORM = decimal(1600)
const found = knownScenarios().results
const scenario = (id: string): ScenarioResult =>
  present(
    found.find((s) => s.scenario.id === id),
    id,
  )
const frontLegend = measureLegend(present(measures.find((m) => m.id === 'list-size')), 'da').classes

test('only rounding and the floor move no list size, and show the change of the council', () => {
  const changes = found.filter((s) => scenarioMapValue(s) === 'capacities').map((s) => s.scenario.changes[0]?.kind)
  expect(changes).toEqual(['rounding', 'without-lift', 'lift-reading', 'lift-reading'])
})

describe('the legend', () => {
  test('has the classes of the front map, with what it counts there as the count before', () => {
    for (const s of found.filter((other) => scenarioMapValue(other) === 'list-size')) {
      const legend = scenarioLegend(s, NORM, 'da').classes
      expect(legend.map((c) => [c.number, c.from, c.to, c.shade, c.middle])).toEqual(
        frontLegend.map((c) => [c.number, c.from, c.to, c.shade, c.middle]),
      )
      expect(legend.map((c) => c.countBefore)).toEqual(frontLegend.map((c) => c.count))
    }
  })

  test('counts each municipality once', () => {
    for (const s of found) {
      expect(
        scenarioLegend(s, NORM, 'en').classes.reduce((total, c) => total + c.count, 0),
        s.scenario.id,
      ).toBe(98)
    }
  })

  test('with all weights 1 puts every municipality in the class of 1,600', () => {
    const legend = scenarioLegend(scenario('alle-taeller-ens'), NORM, 'da').classes
    expect(legend.map((c) => c.count)).toEqual([0, 0, 0, 98, 0, 0])
    expect(legend[3]?.middle).toBe(true)
  })

  test('says its classes in both languages', () => {
    const say = (id: string, language: 'da' | 'en') =>
      scenarioLegend(scenario(id), NORM, language).classes.map((c) => c.range)
    expect(say('norm-1500', 'da')).toEqual([
      'under 1.350',
      '1.350 til under 1.450',
      '1.450 til under 1.550',
      '1.550 til under 1.650',
      '1.650 til under 1.750',
      '1.750 og derover',
    ])
    expect(say('norm-1500', 'en').slice(-2)).toEqual(['1,650 to under 1,750', '1,750 and over'])
    // More than a quarter of the municipalities lie in a council that loses something.
    expect(say('intet-arealgulv', 'da')).toEqual([
      '−3 og derunder',
      '−2 til −1',
      'uændret',
      '+1',
      '+2 til +3',
      '+4 og derover',
    ])
    expect(say('intet-arealgulv', 'en')).toEqual([
      '−3 and below',
      '−2 to −1',
      'no change',
      '+1',
      '+2 to +3',
      '+4 and over',
    ])
  })
})

describe('the map', () => {
  test('is a picture with a title and a description, and without links', () => {
    const svg = parse(scenarioMap(scenario('norm-1500'), NORM, geography, 'en')).querySelector('svg')
    expect(svg?.getAttribute('role')).toBe('img')
    expect(svg?.querySelector('title')?.textContent).toBe('Guidance list size per doctor capacity in the scenario')
    expect(svg?.querySelector('desc')?.textContent).toMatch(/^Map of the 98 municipalities\. Lowest: /)
    expect(svg?.querySelectorAll('a')).toHaveLength(0)
  })

  test('has each municipality in the shade of its class, named with figure and status', () => {
    const s = scenario('uden-egedal')
    const legend = scenarioLegend(s, NORM, 'da').classes
    const areas = parse(scenarioMap(s, NORM, geography, 'da')).querySelectorAll('.areas:not(.enlarged) > g')
    expect(areas).toHaveLength(98)
    for (const c of legend) {
      expect(areas.filter((area) => area.getAttribute('class') === c.shade)).toHaveLength(c.count)
    }
    for (const area of areas) {
      expect(area.querySelector('title')?.textContent).toMatch(
        /: \d\.\d{3} patienter pr\. lægekapacitet \(åbent skøn\)$/,
      )
    }
  })

  test('says how much the inset enlarges the way of the language', () => {
    expect(scenarioMap(scenario('norm-1500'), NORM, geography, 'da')).toMatch(/forstørret \d,\d gange/)
    expect(scenarioMap(scenario('norm-1500'), NORM, geography, 'en')).toMatch(/enlarged \d\.\d times/)
  })

  test('of a change says the council, and names each once in its description', () => {
    const svg = parse(scenarioMap(scenario('intet-arealgulv'), NORM, geography, 'da'))
    expect(svg.toString()).toContain('Aabenraa: −12 lægekapaciteter i Sundhedsråd Sønderjylland (åbent skøn)')
    expect(svg.querySelector('desc')?.textContent).toContain(
      'Lavest: Sundhedsråd Sønderjylland (−12), Sundhedsråd Vestjylland (−8), Sundhedsråd Sydvestjylland (−4).',
    )
  })

  test('says that all have the same figure where they do', () => {
    const svg = parse(scenarioMap(scenario('alle-taeller-ens'), NORM, geography, 'da'))
    expect(svg.querySelector('desc')?.textContent).toContain('Alle har samme tal.')
  })
})
