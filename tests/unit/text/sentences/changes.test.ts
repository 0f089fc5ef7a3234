import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../../../src/inputs/language.ts'
import type { Cause } from '../../../../src/model/compare-runs.ts'
import { type Decimal, decimal } from '../../../../src/model/decimal.ts'
import { runChange, runChanges, type RunChange } from '../../../../src/results/run-changes.ts'
import {
  changeTitle,
  changeTo,
  councilChange,
  councilChanges,
  municipalityChange,
  municipalityChanges,
  nationalChange,
} from '../../../../src/text/sentences/changes.ts'
import { countMore } from '../../../../src/text/sentences/counts.ts'
import { officialRun } from '../../../support/official-run.ts'
import { present } from '../../model/exact.ts'
import { inputs, results, runOf } from '../../results/published.ts'

const changes = runChanges(results.runs, inputs)
const [rules, year] = [present(changes[0]), present(changes[1])]
const council = (change: RunChange, name: string) =>
  present(
    change.councils.find((c) => c.name === name),
    name,
  )
const municipality = (change: RunChange, name: string) =>
  present(
    change.municipalities.find((m) => m.name === name),
    name,
  )

// The totals are known from before this project: 3,763, 3,803 and 3,823 capacities; Sønderjylland 150 and 162.

describe('from the draft to the final rules', () => {
  test('the title names both runs', () => {
    expect(changeTitle(rules, 'da')).toBe('Fra udkastets regler, 2025, til reglerne efter høringen, 2025')
    expect(changeTitle(rules, 'en')).toBe('From the draft’s rules, 2025, to the rules after the consultation, 2025')
    expect(changeTitle(year, 'da')).toBe('Fra 2025 til 2026 (samme regler)')
  })

  test('the country', () => {
    expect(nationalChange(rules, 'da')).toMatch(
      /^Hele landet går fra 3\.763 til 3\.803 lægekapaciteter, altså 40 flere\. /,
    )
    expect(nationalChange(rules, 'en')).toMatch(
      /^The whole country goes from 3,763 to 3,803 doctor capacities: 40 more\. /,
    )
  })

  test('a council that two causes move, the larger first', () => {
    const area = council(rules, 'Sønderjylland')
    expect(councilChange(area, rules, 'da')).toBe(
      'Sundhedsråd Sønderjylland går fra 150 til 162 lægekapaciteter, altså 12 flere. Arealgulvet giver 11 flere, og reglen for afrunding giver én mere. Gulvet løfter Tønder.',
    )
    expect(councilChange(area, rules, 'en')).toBe(
      'The Sønderjylland Health Council goes from 150 to 162 doctor capacities: 12 more. The area floor gives 11 more, and the rounding rule gives one more. The floor lifts Tønder.',
    )
  })

  test('a council that neither rule moves', () => {
    expect(councilChange(council(rules, 'Nordsjælland'), rules, 'da')).toBe(
      'Sundhedsråd Nordsjælland har 218 lægekapaciteter begge gange. En sum på 217,84 rundes til det samme efter begge regler.',
    )
  })

  test('a municipality that the floor lifts, and one that it does not', () => {
    expect(municipalityChange(municipality(rules, 'Tønder'), rules, 'da')).toBe(
      'Tallet for Tønder Kommune stiger fra 25,33 til 36,68 lægekapaciteter. Det skyldes arealgulvet.',
    )
    expect(municipalityChange(municipality(rules, 'København'), rules, 'en')).toMatch(
      /^The number of Copenhagen Municipality is unchanged: 38\d\.\d\d doctor capacities\. The area floor does not lift it\.$/,
    )
  })
})

describe('from 2025 to 2026', () => {
  test('a council whose need falls and whose number does not', () => {
    expect(councilChange(council(year, 'Sønderjylland'), year, 'da')).toMatch(
      /^Sundhedsråd Sønderjylland har 162 lægekapaciteter begge gange\. Summen falder med 0,\d\d\. Det giver det samme antal efter afrunding\. Ved udgangen af 2026 ventes \d+ færre borgere end den 1\.\u00a0januar 2026\.$/,
    )
  })

  test('a municipality where the area decides', () => {
    expect(municipalityChange(municipality(year, 'Tønder'), year, 'da')).toBe(
      'Tallet for Tønder Kommune er uændret: 36,68 lægekapaciteter. Her afgør arealet tallet, ikke antallet af borgere.',
    )
  })

  test('a municipality that has fewer citizens', () => {
    expect(municipalityChange(municipality(year, 'Ærø'), year, 'en')).toMatch(
      /^The number of Ærø Municipality falls from 4\.\d\d to 4\.\d\d doctor capacities\. The cause is the population\. At the end of 2026, \d+ fewer citizens are expected than on 1\u00a0January 2026\.$/,
    )
  })
})

const official = await officialRun()

describe('a later run with official weights, as the import makes it of the invented file', () => {
  const change = runChange(runOf('open-2025'), official)

  test('gives each cause its own part', () => {
    // The file has weight 0.95 and 678,300 citizens: 0.95 × 678,300 ÷ 1,600 = 402.7406.
    expect(municipalityChange(municipality(change, 'København'), change, 'da')).toMatch(
      /^Tallet for Københavns Kommune stiger fra 38\d,\d\d til 402,74 lægekapaciteter\. Vægtene giver [\d,]+ mere, og befolkningen giver [\d,]+ (?:mere|mindre)\./,
    )
    expect(councilChange(council(change, 'Hovedstaden'), change, 'en')).toMatch(
      /^The Hovedstaden Health Council goes from 475 to \d+ doctor capacities: \d+ more\. The weights give \d+ more, and the population gives (?:\d+|one) (?:more|fewer)\. /,
    )
  })
})

test('one thing more or fewer is said as one', () => {
  expect([1, -1, 2, -12].map((n) => countMore(decimal(n), 'da'))).toEqual([
    'én mere',
    'én mindre',
    '2 flere',
    '12 færre',
  ])
  expect([1, -1, 2, -12].map((n) => countMore(decimal(n), 'en'))).toEqual([
    'one more',
    'one fewer',
    '2 more',
    '12 fewer',
  ])
})

test('a page asks for the paragraphs of its area, or for the change to its run', () => {
  expect(councilChanges(changes, 'fyn', 'da')).toHaveLength(2)
  const [, second] = municipalityChanges(changes, 'aeroe', 'en')
  expect(second?.words).toMatch(/^From 2025 to 2026 \(same rules\)\. The number of Ærø Municipality /)
  expect(second?.status).toBe('estimated')
  expect(municipalityChanges(changes, 'nowhere', 'da')).toEqual([])
  expect(changeTo(changes, 'open-2026')).toBe(year)
  expect(changeTo(changes, 'open-2025-draft')).toBeUndefined()
})

describe.each(LANGUAGES)('every area in %s', (language) => {
  const all = changes.flatMap((change) => [
    ...change.councils.map((area) => councilChange(area, change, language)),
    ...change.municipalities.map((area) => municipalityChange(area, change, language)),
  ])

  test('has sentences that are whole', () => {
    expect(all).toHaveLength(2 * (98 + 17))
    expect(all.filter((text) => !/^\p{Lu}[^\n]*\.$/u.test(text))).toEqual([])
    expect(all.filter((text) => / {2}| [.,:]|\.\.|undefined|NaN|-\d/.test(text))).toEqual([])
    expect(new Set(all).size).toBe(all.length)
  })

  test('never says “one” of several, nor several of one', () => {
    const wrong =
      language === 'da'
        ? /(?<![\d.,])1 (?:flere|færre)|én (?:flere|færre)|(?<![\d.,])1 lægekapaciteter/
        : /(?<![\d.,])1 (?:more|fewer)|one (?:more|fewer) citizens|(?<![\d.,])1 doctor capacities/
    expect(all.filter((text) => wrong.test(text))).toEqual([])
  })
})

describe('a municipality with a need made up', () => {
  const odense = municipality(year, 'Odense')
  const withParts = (parts: { readonly population: string; readonly weights: string }) => ({
    ...odense,
    need: {
      before: decimal(10),
      after: decimal('10.5'),
      change: decimal('0.5'),
      parts: new Map<Cause, Decimal>([
        ['population', decimal(parts.population)],
        ['weights', decimal(parts.weights)],
      ]),
    },
  })

  test('is not told a cause that shows as 0.00', () => {
    const told = municipalityChange(withParts({ population: '0.4951', weights: '0.0049' }), year, 'en')
    expect(told).toContain('the population')
    expect(told).not.toMatch(/weights/)
    expect(municipalityChange(withParts({ population: '0.4951', weights: '-0.0049' }), year, 'da')).not.toMatch(
      /vægte/i,
    )
  })

  test('is told one that shows as 0.01', () => {
    expect(municipalityChange(withParts({ population: '0.495', weights: '0.005' }), year, 'en')).toMatch(/the weights/)
    expect(municipalityChange(withParts({ population: '0.495', weights: '0.005' }), year, 'da')).toMatch(/vægtene/)
  })
})

describe('why a need is unchanged', () => {
  const toender = municipality(year, 'Tønder')
  const still = {
    ...toender,
    need: { ...toender.need, after: toender.need.before, change: toender.need.before.minus(toender.need.before) },
  }
  /** The same change, with no lift in Tønder in one of its runs. */
  const without = (side: 'before' | 'after'): RunChange => ({
    ...year,
    [side]: {
      ...year[side],
      municipalities: year[side].municipalities.map((m) => (m.name === 'Tønder' ? { ...m, lifts: [] } : m)),
    },
  })

  test('the area decides where the floor lifts the place in both runs', () => {
    expect(municipalityChange(still, year, 'da')).toContain('Her afgør arealet tallet, ikke antallet af borgere.')
    expect(municipalityChange(still, year, 'en')).toContain('Here the area decides the figure')
  })

  test.each(['before', 'after'] as const)('it does not where the floor does not lift it %s', (side) => {
    expect(municipalityChange(still, without(side), 'da')).not.toContain('arealet')
    expect(municipalityChange(still, without(side), 'en')).not.toContain('area decides')
  })
})
