import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../../../src/inputs/language.ts'
import { decimal } from '../../../../src/model/decimal.ts'
import { scenarioResults, type ScenarioResult } from '../../../../src/results/scenarios.ts'
import {
  fitSentence,
  mostMovedCouncil,
  municipalitiesSentence,
  scenarioRange,
  scenarioTexts,
} from '../../../../src/text/sentences/scenario.ts'
import { scenarioSummary } from '../../../../src/text/sentences/scenario-summary.ts'
import { frozen } from '../../../support/frozen.ts'
import { present } from '../../model/exact.ts'
import { results } from '../../results/published.ts'

const { headline } = results
const found = scenarioResults(frozen.scenarios, headline)
const scenario = (id: string): ScenarioResult =>
  present(
    found.find((s) => s.scenario.id === id),
    id,
  )

test('no text keeps a brace, in either language', () => {
  for (const result of found) {
    for (const language of LANGUAGES) {
      expect(Object.values(scenarioTexts(result, headline, language)).join(' ')).not.toMatch(/[{}]/)
    }
  }
})

test('the figures of the rules stand in the texts, written the way of the language', () => {
  const result = scenario('5000-laegekapaciteter')
  expect(scenarioTexts(result, headline, 'da').title).toBe('Plads til 5.000 lægekapaciteter')
  expect(scenarioTexts(result, headline, 'en').explanation).toMatch(
    /^The norm would then have to be 1,214 instead of 1,600\./,
  )
  expect(scenarioTexts(scenario('intet-arealgulv'), headline, 'da').explanation).toContain('pr. 35 km²')
})

describe('the council that moves most, in a cell', () => {
  const [council] = scenario('intet-arealgulv').councils
  const moved = (...changes: readonly [name: string, difference: number][]): ScenarioResult => ({
    ...scenario('intet-arealgulv'),
    movedCouncils: changes.map(([name, difference]) => ({
      ...present(council),
      name,
      capacities: { before: decimal(100), after: decimal(100 + difference), difference: decimal(difference) },
    })),
  })

  test.each([
    [moved(), '–'],
    [moved(['Fyn', -12], ['Østjylland', 3]), 'Fyn −12'],
    // A third that moves less says nothing of those that move most.
    [moved(['Fyn', 2], ['Østjylland', 2], ['Nordsjælland', -1]), '2 råd +2'],
    [moved(['Fyn', 2], ['Østjylland', -2], ['Nordsjælland', -1]), '2 råd ±2'],
  ])('is one by name, or how many there are', (result, cell) => {
    expect(mostMovedCouncil(result, 'da')).toBe(cell)
  })

  test('in English', () => {
    expect(mostMovedCouncil(moved(['Fyn', 2], ['Østjylland', 2]), 'en')).toBe('2 councils +2')
  })
})

describe('the summary', () => {
  test('says the country, how many councils, and the one that moves most', () => {
    // 3,823 is the run's; Sønderjylland's 150 instead of 162 is known from before.
    expect(scenarioSummary(scenario('intet-arealgulv'), 'da')).toBe(
      'Landet får 3.795 lægekapaciteter i stedet for 3.823. Det er 28 færre. Fem af 17 sundhedsråd får et andet tal, mest Sundhedsråd Sønderjylland med 12 færre.',
    )
    expect(scenarioSummary(scenario('intet-arealgulv'), 'en')).toBe(
      'The country gets 3,795 doctor capacities instead of 3,823. That is 28 fewer. Five of 17 health councils get a different number, most of all the Sønderjylland Health Council with 12 fewer.',
    )
  })

  test('names none where several move alike', () => {
    expect(scenarioSummary(scenario('almindelig-afrunding'), 'da')).toMatch(
      /Ingen af dem ændrer sig med mere end én\.$/,
    )
    expect(scenarioSummary(scenario('almindelig-afrunding'), 'en')).toMatch(/None of them moves by more than one\.$/)
  })

  test('says so where nothing moves', () => {
    const still = { ...scenario('almindelig-afrunding'), movedCouncils: [] }
    const national = { before: decimal(3823), after: decimal(3823), difference: decimal(0) }
    expect(scenarioSummary({ ...still, national }, 'da')).toBe(
      'Landet får 3.823 lægekapaciteter, lige så mange som før. Intet sundhedsråd får et andet tal.',
    )
    expect(scenarioSummary({ ...still, national }, 'en')).toBe(
      'The country gets 3,823 doctor capacities, as many as before. No health council gets a different number.',
    )
  })
})

test('the range of the run is said with how many councils leave it, and not for a run that has none', () => {
  expect(scenarioRange(scenario('norm-1700'), headline, 'da')).toBe(
    'Skønnet har i forvejen et spænd, som rummer 8 af 10 gennemregninger. Alle rådenes nye tal ligger inden for det.',
  )
  // Where all count alike, Vendsyssel gets 102, below its 105 to 119, and Aarhus 244, above its 201 to 242.
  expect(scenarioRange(scenario('alle-taeller-ens'), headline, 'en')).toMatch(
    /which holds 8 of 10 recomputations\. Two councils get a number outside it\. \d+ municipalities get a weight outside their own range, among them [^.]+\.$/,
  )
  expect(scenarioRange(scenario('5000-laegekapaciteter'), headline, 'da')).toMatch(
    /Alle råd får et tal uden for det\.$/,
  )
  expect(scenarioRange(scenario('norm-1500'), { ...headline, estimate: null }, 'da')).toBe('')
})

describe('the municipalities', () => {
  test('the one that moves most is named, and the one that moves most in per cent', () => {
    expect(municipalitiesSentence(scenario('alle-taeller-ens'), 'da')).toBe(
      'Behovet ændrer sig mest i København: 36,6 flere lægekapaciteter. Regnet i procent ændrer det sig mest i Ærø: −20\u00a0%.',
    )
    expect(municipalitiesSentence(scenario('intet-arealgulv'), 'en')).toBe(
      'The need moves most in Tønder: 11.4 doctor capacities fewer. As a percentage Læsø moves most: −60%.',
    )
  })

  test('by another norm all move by the same share, so none is named for it', () => {
    expect(municipalitiesSentence(scenario('norm-1700'), 'da')).toBe(
      'Behovet ændrer sig mest i København: 22,8 færre lægekapaciteter.',
    )
  })

  test('none moves by another rounding', () => {
    expect(municipalitiesSentence(scenario('almindelig-afrunding'), 'da')).toMatch(
      /^Ingen kommune får et andet behov\./,
    )
  })
})

describe('the slopes', () => {
  test('age only has another γ, and without life expectancy it is still the same', () => {
    expect(fitSentence(scenario('kun-alder'), headline, 'da')).toMatch(/^γ bliver 1,465 i stedet for 1,411\. β er 0 /)
    expect(fitSentence(scenario('uden-middellevetid'), headline, 'en')).toMatch(/^γ is still 1\.411\. β is 0 /)
  })

  test('without Egedal β is slightly negative, and it is said what that means', () => {
    expect(fitSentence(scenario('uden-egedal'), headline, 'da')).toMatch(
      /En lav middellevetid trækker så vægten ned i stedet for op\.$/,
    )
    expect(fitSentence(scenario('uden-langeland'), headline, 'da')).not.toMatch(/lav middellevetid/)
  })

  test('never seem to become what they were: where three decimals are alike, four are shown', () => {
    for (const result of found)
      for (const language of LANGUAGES)
        expect(fitSentence(result, headline, language)).not.toMatch(
          /([−\d.,]+) (?:i stedet for|instead of) \1(?![.,]?\d)/,
        )
    expect(fitSentence(scenario('uden-aabenraa'), headline, 'da')).toMatch(/β bliver 0,0\d{3} i stedet for 0,0380 /)
  })

  test('a scenario of the rules has none', () => {
    expect(fitSentence(scenario('norm-1500'), headline, 'da')).toBe('')
  })
})
