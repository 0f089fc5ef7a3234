import { expect, test } from 'vitest'
import { decimal } from '../../../src/model/decimal.ts'
import { fitErrors } from '../../../src/results/fit-errors.ts'
import { results } from './published.ts'
import { present } from '../model/exact.ts'

const figure = (name: string, observed: string, fitted: string, predicted: string, gamma: string) => ({
  residual: {
    figure: name,
    ageExcess: decimal(0),
    yearsShort: decimal(0),
    observed: decimal(observed),
    fitted: decimal(fitted),
    residual: decimal(observed).minus(fitted),
  },
  heldOut: {
    figure: name,
    gamma: decimal(gamma),
    beta: decimal(0),
    observed: decimal(observed),
    predicted: decimal(predicted),
    difference: decimal(predicted).minus(observed),
  },
})

test('errors are counted by their side, and held-out ones against the margin of what was predicted', () => {
  const figures = [
    // 0.98 × 0.90 = 0.882, and 0.87 lies below.
    figure('below', '0.87', '0.9', '0.98', '1.5'),
    // 1 × 0.90 = 0.90 is on the margin, not outside it.
    figure('on it', '0.9', '0.95', '1', '1.2'),
    figure('too low', '1.1', '1.05', '1.06', '1.3'),
  ]
  const errors = fitErrors({
    gamma: decimal('1.4'),
    margin: decimal('0.1'),
    residuals: figures.map((f) => f.residual),
    heldOut: figures.map((f) => f.heldOut),
  })
  expect(errors).toMatchObject({ figures: 3, tooHigh: 2 })
  expect(errors.outside.map((f) => f.figure)).toEqual(['below'])
  expect(errors.steepest?.figure).toBe('on it')
})

test('of the five figures four are set too high, and two lie outside the margin when they are held out', () => {
  // Read off the table of the fit: all but Aabenraa have a negative residual; Egedal 0.8714 < 0.9797 × 0.9 = 0.8817,
  // Langeland 1.2286 < 1.3814 × 0.9 = 1.2433, and the others lie within.
  const errors = fitErrors(present(results.estimated.estimate))
  expect(errors).toMatchObject({ figures: 5, tooHigh: 4 })
  expect(errors.outside.map((f) => f.figure)).toEqual(['egedal-contacts-2023', 'langeland-contacts-2023'])
  expect(errors.steepest?.figure).toBe('langeland-contacts-2023')
})
