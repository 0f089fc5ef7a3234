import { describe, expect, test } from 'vitest'
import { meanByCitizens, type FittedFigure } from './estimate.ts'
import type { Floor } from './floors.ts'
import { agreesWith, Fraction, sum } from './fraction.ts'
import { laterRun, OPEN_RUNS } from './later-runs.ts'
import {
  type Columns,
  isOnEdge,
  knownRules,
  type OracleResult,
  runByRules,
  runOracle,
  wholeCapacities,
} from './oracle.ts'
import { cell, lineWhere, publishedTables, readTable } from './tables.ts'

const draft = runOracle('open-2025-draft')
const final2025 = runOracle('open-2025')
const final2026 = runOracle('open-2026')
const { estimate } = final2026

const exact = (text: string): Fraction => Fraction.parse(text)

function named<T extends { readonly name: string }>(rows: readonly T[], name: string): T {
  const row = rows.find((candidate) => candidate.name === name)
  if (!row) throw new Error(`no ${name}`)
  return row
}

const floorNeed = (row: Columns): Fraction => row.asked[0] ?? Fraction.zero
const floorAddition = (row: Columns): Fraction => row.additions[0] ?? Fraction.zero

function figureOf(area: string): FittedFigure {
  const figure = estimate.figures.find((candidate) => candidate.area === area)
  if (!figure) throw new Error(`no figure of ${area}`)
  return figure
}

describe('the tables', () => {
  test('hold 98 kommuner in 17 councils, and as many citizens as the country less Christiansø', () => {
    expect(final2025.municipalities).toHaveLength(98)
    expect(final2025.councils).toHaveLength(17)
    expect(final2025.national.citizens.toString()).toBe('6025511')
  })

  test('are read with commas inside quotes', () => {
    const line = lineWhere(readTable(publishedTables, 'published-figures'), { id: 'hovedstaden-need-draft' })
    expect(cell(line, 'source_title')).toMatch(/^Indenrigs- og Sundhedsministeriets høringsnotat, afsnit 4\.6\.4, hvor/)
    expect(cell(line, 'value')).toBe('449.2')
  })
})

describe('use by age', () => {
  test('splits the group 17–19 one third to two thirds and divides by the age groups’ own sum', () => {
    const children = exact('43517').plus(exact('61399')).plus(Fraction.of(17614, 3))
    const adults = Fraction.of(2 * 17614, 3)
      .plus(exact('234826'))
      .plus(exact('240495'))
    const contacts = children
      .times(exact('3.5'))
      .plus(adults.times(exact('6.2')))
      .plus(exact('56403').times(exact('10.5')))
      .plus(exact('17460').times(exact('15.8')))
    const counted = children.plus(adults).plus(exact('56403')).plus(exact('17460'))
    expect(named(estimate.places, 'København').use).toEqual(contacts.over(counted))
  })

  test('has a weighted mean excess of 0', () => {
    expect(meanByCitizens(estimate.places, (place) => place.ageExcess)).toEqual(Fraction.zero)
  })
})

describe('life expectancy', () => {
  test('is filled in for the four kommuner without a figure, and for no other', () => {
    const imputed = estimate.places.filter((place) => place.imputed).map((place) => place.name)
    expect(imputed.sort()).toEqual(['Fanø', 'Læsø', 'Samsø', 'Ærø'].sort())
  })

  test('of Samsø is that of Aarhus, the only other kommune of its council', () => {
    expect(named(estimate.places, 'Samsø').lifeExpectancy).toEqual(named(estimate.places, 'Aarhus').lifeExpectancy)
  })

  test('of Fanø is the mean of the four others of Sydvestjylland by citizens', () => {
    const others = ['Esbjerg', 'Varde', 'Vejen', 'Billund'].map((name) => named(estimate.places, name))
    const years = sum(others.map((place) => place.lifeExpectancy.times(place.citizens)))
    const citizens = sum(others.map((place) => place.citizens))
    expect(named(estimate.places, 'Fanø').lifeExpectancy).toEqual(years.over(citizens))
  })

  test('has a weighted mean deficit of 0', () => {
    expect(meanByCitizens(estimate.places, (place) => place.lifeDeficit)).toEqual(Fraction.zero)
  })
})

describe('the fit', () => {
  test('has γ ≈ 1.4115, β ≈ 0.0380 a year and s ≈ 0.049', () => {
    expect(agreesWith(estimate.gamma, '1.4115', 5)).toBe(true)
    expect(agreesWith(estimate.beta, '0.0380', 3)).toBe(true)
    expect(agreesWith(estimate.deviation, '0.049', 2)).toBe(true)
  })

  test('rests on five figures, each turned into a weight', () => {
    const hovedstaden = sum(
      ['København', 'Frederiksberg', 'Bornholm'].map((name) => named(estimate.places, name).citizens),
    )
    expect(estimate.figures.map((figure) => [figure.area, figure.weight])).toEqual([
      ['Hovedstaden', exact('718720').over(hovedstaden)],
      ['Aabenraa', Fraction.of(32, 29)],
      ['Egedal', Fraction.of(61, 70)],
      ['København', Fraction.of(9, 10)],
      ['Langeland', Fraction.of(43, 35)],
    ])
  })

  test('leaves residuals at right angles to both regressors', () => {
    const along = (regressor: (figure: FittedFigure) => Fraction): Fraction =>
      sum(estimate.figures.map((figure) => figure.residual.times(regressor(figure))))
    expect(along((figure) => figure.ageExcess)).toEqual(Fraction.zero)
    expect(along((figure) => figure.lifeDeficit)).toEqual(Fraction.zero)
  })

  test('gives a national weighted mean of exactly 1', () => {
    expect(meanByCitizens(estimate.places, (place) => place.needWeight)).toEqual(Fraction.one)
  })
})

describe('held out', () => {
  test('β turns slightly negative without Egedal', () => {
    const { beta } = figureOf('Egedal').heldOut
    expect(beta.compare(Fraction.zero)).toBe(-1)
    expect(beta.compare(exact('-0.02'))).toBe(1)
  })

  test('a figure is missed by more when it is left out than when it is not', () => {
    for (const figure of estimate.figures) {
      const missed = figure.weight.minus(figure.heldOut.weight).absolute()
      expect(missed.compare(figure.residual.absolute()), figure.area).toBe(1)
    }
  })

  test('a prediction is given in the unit of its figure', () => {
    const { heldOut } = figureOf('Aabenraa')
    expect(heldOut.value.times(heldOut.weight)).toEqual(exact('1600'))
    expect(figureOf('Langeland').heldOut.value).toEqual(figureOf('Langeland').heldOut.weight.times(exact('7')))
    expect(heldOut.difference).toEqual(heldOut.value.minus(exact('1450')))
  })
})

describe('capacities', () => {
  test.each([
    ['open-2025-draft', draft, 3763n],
    ['open-2025', final2025, 3803n],
    ['open-2026', final2026, 3823n],
  ])('are as many nationally as the rule says: %s', (_, run, capacities) => {
    expect(run.national.capacities).toBe(capacities)
  })

  test('449.2 is 449 by the rounding of the draft and 450 by the final', () => {
    expect(wholeCapacities(exact('449.2'), 'half-up')).toBe(449n)
    expect(wholeCapacities(exact('449.2'), 'up')).toBe(450n)
    expect(wholeCapacities(exact('449.5'), 'half-up')).toBe(450n)
  })

  test('are not decided by what is left after 20 decimals', () => {
    expect(wholeCapacities(exact('3').plus(exact('5e-21')), 'up')).toBe(3n)
    expect(wholeCapacities(exact('3').plus(exact('6e-21')), 'up')).toBe(4n)
    expect(wholeCapacities(exact('2.5').minus(exact('5e-21')), 'half-up')).toBe(3n)
  })

  test('of Sønderjylland are 162 in open-2026, where the floor for the council as a whole would leave 150', () => {
    const council = named(final2026.councils, 'Sønderjylland')
    const kommuner = final2026.municipalities.filter((row) => row.council === 'Sønderjylland')
    expect(council.capacities).toBe(162n)
    const asAWhole = sum(kommuner.map((row) => floorNeed(row)))
    expect(asAWhole.compare(council.modelNeed)).toBe(-1)
    expect(wholeCapacities(council.modelNeed, 'up')).toBe(150n)
  })
})

describe('on the edge', () => {
  test('are Aarhus, Nordsjælland, and Østsjælland og Øerne in open-2026', () => {
    const names = final2026.councils.filter((council) => council.onEdge).map((council) => council.name)
    expect(names.sort()).toEqual(['Aarhus', 'Nordsjælland', 'Østsjælland og Øerne'])
  })

  test('is within 0.05 of a whole number, above or below', () => {
    expect(['4', '4.05', '3.95', '0.03'].map((need) => isOnEdge(exact(need)))).toEqual([true, true, true, true])
    expect(['4.0501', '3.9499', '4.5'].map((need) => isOnEdge(exact(need)))).toEqual([false, false, false])
  })
})

describe('the floor', () => {
  const lifted = (run: OracleResult): string[] =>
    run.municipalities
      .filter((row) => floorAddition(row).compare(Fraction.zero) > 0)
      .map((row) => row.name)
      .sort()

  test.each([
    ['open-2025', final2025],
    ['open-2026', final2026],
  ])('lifts seven kommuner in %s', (_, run) => {
    const seven = ['Tønder', 'Varde', 'Ringkøbing-Skjern', 'Lemvig', 'Thisted', 'Samsø', 'Læsø']
    expect(lifted(run)).toEqual(seven.sort())
  })

  test('is not in the draft, whose national need is the citizens ÷ 1,600', () => {
    expect(lifted(draft)).toEqual([])
    expect(draft.national.need).toEqual(exact('6025511').over(exact('1600')))
    expect(draft.municipalities.every((row) => row.asked.length === 0)).toBe(true)
  })
})

describe('two floors', () => {
  const area: Floor = { measure: 'area_km2', per: exact('35'), reading: 'each kommune' }
  const distance: Floor = { measure: 'mean_distance_km', per: exact('0.1'), reading: 'each kommune' }
  const by = (...floors: Floor[]): OracleResult => runByRules({ ...knownRules['open-2026'], floors })
  const additions = (run: OracleResult, name: string): string[] =>
    named(run.municipalities, name).additions.map((addition) => addition.round(4, 'half-up').toString())

  test('give the greatest need in either order; each adds what it adds after the one before it', () => {
    // Tønder: 25.3 by its citizens, 1,283.9 km² ÷ 35 = 36.68 by its area.
    const [there, back] = [by(area, distance), by(distance, area)]
    expect(there.municipalities.map((row) => row.need)).toEqual(back.municipalities.map((row) => row.need))
    for (const run of [there, back]) {
      for (const row of [...run.municipalities, ...run.councils, run.national])
        expect(row.modelNeed.plus(sum(row.additions))).toEqual(row.need)
    }
    expect(additions(there, 'Tønder')[0]).not.toBe(additions(back, 'Tønder')[1])
  })

  test('under the council as a whole lift no kommune', () => {
    const run = by({ ...distance, reading: 'the council as a whole' })
    expect(run.municipalities.every((row) => row.need.equals(row.modelNeed))).toBe(true)
    expect(run.councils.some((row) => row.need.compare(row.modelNeed) > 0)).toBe(true)
  })
})

test('the rules of the known runs are those that data/ has', () => {
  expect(OPEN_RUNS.map((id) => [id, laterRun(id)])).toEqual(Object.entries(knownRules))
})

describe('the columns', () => {
  test('hang together in every run', () => {
    for (const run of [draft, final2025, final2026]) {
      for (const row of [run.national, ...run.councils, ...run.municipalities]) {
        expect(row.needWeight.times(row.citizens)).toEqual(row.weightedCitizens)
        expect(row.weightedCitizens.over(exact('1600'))).toEqual(row.modelNeed)
        expect(row.guidanceListSize.times(row.needWeight)).toEqual(exact('1600'))
        expect(row.need.compare(row.modelNeed)).toBeGreaterThanOrEqual(0)
      }
      expect(sum(run.councils.map((council) => council.need))).toEqual(run.national.need)
    }
  })

  test('of a later run keep the weights of the kommuner and take its own citizens', () => {
    const weights = (run: OracleResult): Fraction[] => run.municipalities.map((row) => row.needWeight)
    expect(weights(final2026)).toEqual(weights(draft))
    expect(named(final2026.municipalities, 'København').citizens.toString()).toBe('678375')
    expect(named(final2025.municipalities, 'København').citizens.toString()).toBe('671714')
  })
})
