import { expect, test } from 'vitest'
import { decimal } from '../../../../src/model/decimal.ts'
import { ageWorking, fittedFigures, lifeWorking, weightWorking } from '../../../../src/text/sentences/weight.ts'
import { present } from '../../model/exact.ts'
import { municipalityOf, runOf } from '../../results/published.ts'

const run = runOf('open-2026')
const estimate = {
  ...present(run.estimate),
  gamma: decimal('0.5'),
  beta: decimal('0.04'),
  meanExpectedContacts: decimal(7),
  meanLifeExpectancyYears: decimal('81.5'),
}
/** A place whose citizens have 7.7 contacts, a tenth more than the country, and live half a year longer. */
const parts = {
  ...present(municipalityOf(run, 'Odense').weightParts),
  expectedContacts: decimal('7.7'),
  ageExcess: decimal('0.1'),
  lifeExpectancy: { years: decimal(82), status: 'statistics' },
  yearsShort: decimal('-0.5'),
  // 1 + 0.5 × 0.1 + 0.04 × (−0.5) = 1.03.
  weight: decimal('1.03'),
} as const

test('each part of a weight is a line for a pocket calculator', () => {
  expect(ageWorking(parts, estimate, 'da')).toBe('Alder: 7,700000 ÷ 7,000000 (landet) − 1 = +0,100000.')
  expect(lifeWorking(parts, estimate, 'da')).toBe('Middellevetid: 81,5000 år (landet) − 82,0000 år = −0,5000 år.')
  expect(weightWorking(parts, estimate, 'en')).toBe(
    'Weight: 1 + 0.500000 × (+0.100000) + 0.040000 × (−0.5000) = 1.03000.',
  )
})

test('contacts by age and sex say so', () => {
  const bySex = { ...estimate, useProfileKind: 'age-and-sex' } as const
  expect(ageWorking(parts, bySex, 'en')).toMatch(/^Age and sex: 7\.700000 ÷ /)
})

test('the numbers of the fit are counted from it', () => {
  expect(fittedFigures(run, 'en')).toBe(
    'five published figures: two from the draft of the model and three on how often citizens see a doctor',
  )
  const fewer = run.reconciliation.filter(({ figure }) => figure !== 'egedal-contacts-2023')
  expect(fittedFigures({ reconciliation: fewer }, 'da')).toBe(
    'fire offentliggjorte tal: to fra udkastet til modellen og to om, hvor ofte borgere går til læge',
  )
})
