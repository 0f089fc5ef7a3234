import { describe, expect, test } from 'vitest'
import type { Reconciliation } from '../../../src/results/result.ts'
import { Fraction } from '../../oracle/fraction.ts'
import { runOracle, wholeCapacities } from '../../oracle/oracle.ts'
import { cell, numberIn, publishedTables, readTable } from '../../oracle/tables.ts'
import { exactly, isNear, present } from '../model/exact.ts'
import { results } from './published.ts'

const draft = runOracle('open-2025-draft')
const rows = results.headline.reconciliation
const row = (figure: string): Reconciliation =>
  present(
    rows.find((r) => r.figure === figure),
    figure,
  )

const hovedstaden = present(draft.councils.find((c) => c.name === 'Hovedstaden'))
const place = (name: string): (typeof draft.municipalities)[number] =>
  present(
    draft.municipalities.find((m) => m.name === name),
    name,
  )
const fitted = (id: string): (typeof draft.estimate.figures)[number] =>
  present(
    draft.estimate.figures.find((figure) => figure.id === id),
    id,
  )
const ofSeven = (name: string): Fraction => place(name).needWeight.times(Fraction.of(7))

/** What the estimate says of each number in its own unit, from the oracle's draft: no floor, citizens of the base date. */
const ours: readonly (readonly [figure: string, value: Fraction])[] = [
  ['hovedstaden-need-draft', hovedstaden.modelNeed],
  ['aabenraa-patients-per-doctor-draft', place('Aabenraa').guidanceListSize],
  ['egedal-contacts-2023', ofSeven('Egedal')],
  ['koebenhavn-contacts-2023', ofSeven('København')],
  ['langeland-contacts-2023', ofSeven('Langeland')],
]

describe('the reconciliation', () => {
  test('has every published figure, as published, in the order of the table', () => {
    const published = readTable(publishedTables, 'published-figures')
    expect(published.length).toBe(7)
    expect(rows.map((r) => [r.figure, r.area, r.level, r.metric, r.unit, r.vintage, r.status, r.publisher])).toEqual(
      published.map((line) =>
        ['id', 'area', 'level', 'metric', 'unit', 'vintage', 'status', 'publisher'].map((column) => cell(line, column)),
      ),
    )
    for (const [index, line] of published.entries()) {
      const found = present(rows[index])
      expect(exactly(found.theirs).equals(numberIn(line, 'value'))).toBe(true)
      expect(found.sourceTitle).toBe(cell(line, 'source_title'))
      expect(found.sourceUrl ?? '').toBe(cell(line, 'source_url'))
    }
  })

  test('is the same beside every run: all is compared on the base date and before the floor', () => {
    for (const run of results.runs) expect(run.reconciliation).toEqual(rows)
  })

  test.each(ours)('of %s: ours is what the oracle’s draft says', (figure, value) => {
    const found = row(figure)
    expect(isNear(found.ours, value)).toBe(true)
    expect(isNear(found.difference, value.minus(exactly(found.theirs)))).toBe(true)
    expect(found.role).toBe('fitted')
  })

  test.each(ours)('of %s: what the fit on the other four says, in its own unit', (figure) => {
    const found = row(figure)
    const { heldOut } = fitted(figure)
    expect(isNear(present(found.heldOut), heldOut.value)).toBe(true)
    expect(isNear(present(found.heldOutDifference), heldOut.difference)).toBe(true)
  })

  test('rounds whole capacities by the draft’s rule, on both sides of the comparison', () => {
    const found = row('hovedstaden-capacities-draft')
    const held = wholeCapacities(fitted('hovedstaden-need-draft').heldOut.value, 'half-up')
    expect(found.role).toBe('derived')
    expect(found.theirs.toFixed()).toBe('449')
    expect(found.ours.toFixed()).toBe(`${hovedstaden.capacities}`)
    expect(found.difference.toFixed()).toBe(`${hovedstaden.capacities - 449n}`)
    expect(found.heldOut?.toFixed()).toBe(`${held}`)
    expect(found.heldOutDifference?.toFixed()).toBe(`${held - 449n}`)
  })

  test('has the country as yardstick: a mean weight of 1 is 7 contacts, which no fit predicts', () => {
    const found = row('denmark-contacts-2022')
    expect(found.role).toBe('reference')
    expect([found.theirs.toFixed(), found.ours.toFixed(), found.difference.toFixed()]).toEqual(['7', '7', '0'])
    expect([found.heldOut, found.heldOutDifference]).toEqual([null, null])
  })

  test('says ours − theirs: a higher estimate is a positive difference', () => {
    for (const r of rows) {
      expect(r.difference.eq(r.ours.minus(r.theirs))).toBe(true)
      if (r.heldOut !== null) expect(present(r.heldOutDifference).eq(r.heldOut.minus(r.theirs))).toBe(true)
    }
    expect(rows.filter((r) => !r.difference.isZero()).length).toBeGreaterThanOrEqual(5)
  })
})
