import { expect, test } from 'vitest'
import { decimal } from '../../../src/model/decimal.ts'
import { areaOfFigure, fitErrors } from '../../../src/results/fit-errors.ts'
import { results } from './published.ts'
import { present } from '../model/exact.ts'

const figure = (name: string, observed: string, fitted: string, predicted: string, gamma: string, beta = '0.03') => ({
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
    beta: decimal(beta),
    observed: decimal(observed),
    predicted: decimal(predicted),
    difference: decimal(predicted).minus(observed),
  },
})

test('errors are counted by their side, and held-out ones by whether they lie in their range', () => {
  const figures = [
    figure('below', '0.87', '0.9', '0.98', '1.5'),
    figure('inside', '0.9', '0.95', '1', '1.2'),
    figure('too low', '1.1', '1.05', '1.06', '1.3', '-0.01'),
  ]
  const range = (name: string, isInside: boolean) => ({
    figure: name,
    low: decimal('0.88'),
    high: decimal('1.12'),
    isInside,
  })
  const errors = fitErrors({
    gamma: decimal('1.4'),
    beta: decimal('0.02'),
    residuals: figures.map((f) => f.residual),
    heldOut: figures.map((f) => f.heldOut),
    heldOutRanges: [range('below', false), range('inside', true), range('too low', true)],
  })
  expect(errors).toMatchObject({ figures: 3, tooHigh: 2, inside: 2 })
  expect(errors.outside.map((f) => f.figure)).toEqual(['below'])
  expect(errors.turning.map((f) => f.figure)).toEqual(['too low'])
  expect(errors.steepest?.figure).toBe('inside')
})

test('no held-out number is inside a range that was not drawn', () => {
  const [{ residual, heldOut }] = [figure('alone', '0.9', '0.95', '1', '1.2')]
  const [gamma, beta] = [decimal('1.4'), decimal('0.02')]
  const errors = fitErrors({ gamma, beta, residuals: [residual], heldOut: [heldOut], heldOutRanges: [] })
  expect(errors).toMatchObject({ figures: 1, inside: 0, outside: [] })
})

test('of the five figures four are set too high, and Langeland alone lies outside its range when it is held out', () => {
  // Read off the table of the fit: all but Aabenraa have a negative residual. The proof of the published method: four of
  // five lie inside, Langeland outside.
  const errors = fitErrors(present(results.estimated.estimate))
  expect(errors).toMatchObject({ figures: 5, tooHigh: 4, inside: 4 })
  expect(errors.outside.map((f) => f.figure)).toEqual(['langeland-contacts-2023'])
  expect(errors.steepest?.figure).toBe('langeland-contacts-2023')
  expect(areaOfFigure(results.estimated, 'langeland-contacts-2023')).toBe('Langeland')
})
