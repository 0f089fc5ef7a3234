import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decimal, sum } from '../../../src/model/decimal.ts'
import {
  leastSquaresLine,
  leastSquaresPlane,
  type Observation,
  planeAt,
  residual,
} from '../../../src/model/least-squares.ts'

const observe = (a: number | string, l: number | string, y: number | string): Observation => ({
  a: decimal(a),
  l: decimal(l),
  y: decimal(y),
})
const slopes = (observations: readonly Observation[]): [string, string] => {
  const { gamma, beta } = leastSquaresPlane(observations)
  return [gamma.toFixed(), beta.toFixed()]
}

describe('leastSquaresPlane', () => {
  test('reads the slopes off two observations along the axes', () => {
    expect(slopes([observe(1, 0, 2), observe(0, 1, 3)])).toEqual(['2', '3'])
  })

  test('finds the plane on which all lie: y = 2a − 3l', () => {
    expect(slopes([observe(1, 1, -1), observe(2, 1, 1), observe(-1, 4, -14), observe('0.5', '0.5', '-0.5')])).toEqual([
      '2',
      '-3',
    ])
  })

  test('leans between those that disagree', () => {
    // Σaa = Σll = 2, Σal = 1, Σay = 1 + 3 = 4, Σly = 2 + 3 = 5, determinant 4 − 1 = 3:
    // γ = (4·2 − 5·1) ÷ 3 = 1 and β = (5·2 − 4·1) ÷ 3 = 2. All three lie on the plane.
    expect(slopes([observe(1, 0, 1), observe(0, 1, 2), observe(1, 1, 3)])).toEqual(['1', '2'])
    // With the third at 6: Σay = 7, Σly = 8: γ = (14 − 8) ÷ 3 = 2 and β = (16 − 7) ÷ 3 = 3.
    expect(slopes([observe(1, 0, 1), observe(0, 1, 2), observe(1, 1, 6)])).toEqual(['2', '3'])
  })

  test('goes through the origin: there is no intercept to take up a constant', () => {
    // (1, 0, 5) and (2, 0, 5): γ = (5 + 10) ÷ 5 = 3. With an intercept it would be 0.
    expect(slopes([observe(1, 0, 5), observe(2, 0, 5), observe(0, 1, 0)])).toEqual(['3', '0'])
  })

  test('refuses observations on one line through the origin, or too few', () => {
    expect(() => slopes([observe(1, 2, 3), observe(2, 4, 5)])).toThrow(/do not determine a plane/)
    expect(() => slopes([observe(1, 2, 3)])).toThrow(RangeError)
    expect(() => slopes([])).toThrow(RangeError)
  })

  test('leaves residuals at right angles to both regressors', () => {
    const amount = fc.integer({ min: -1000, max: 1000 })
    const one = fc.tuple(amount, amount, amount).map(([a, l, y]) => observe(a, l, y))
    fc.assert(
      fc.property(fc.array(one, { minLength: 3, maxLength: 8 }), (observations) => {
        const at = (term: (o: Observation) => Observation['a']): Observation['a'] => sum(observations.map(term))
        const [aa, al, ll] = [at((o) => o.a.times(o.a)), at((o) => o.a.times(o.l)), at((o) => o.l.times(o.l))]
        fc.pre(!aa.times(ll).eq(al.times(al)))
        const plane = leastSquaresPlane(observations)
        expect(
          at((o) => residual(plane, o).times(o.a))
            .abs()
            .lt('1e-40'),
        ).toBe(true)
        expect(
          at((o) => residual(plane, o).times(o.l))
            .abs()
            .lt('1e-40'),
        ).toBe(true)
      }),
    )
  })
})

describe('leastSquaresLine', () => {
  test('has the slope of the first regressor alone: (1 × 2 + 2 × 7) ÷ (1 + 4) = 3.2, whatever the second is', () => {
    expect(leastSquaresLine([observe(1, 9, 2), observe(2, -9, 7)]).toFixed()).toBe('3.2')
  })

  test('refuses observations without the first', () => {
    expect(() => leastSquaresLine([observe(0, 1, 2)])).toThrow('the observations do not determine a line')
    expect(() => leastSquaresLine([])).toThrow('leastSquaresLine: the observations do not determine a line')
  })
})

describe('planeAt and residual', () => {
  const plane = { gamma: decimal(2), beta: decimal('-0.5') }

  test('the plane at (3, 4) is 2·3 − 0.5·4 = 4', () => {
    expect(planeAt(plane, { a: decimal(3), l: decimal(4) }).toFixed()).toBe('4')
  })

  test('an observation of 3.5 there has −0.5 over it', () => {
    expect(residual(plane, observe(3, 4, '3.5')).toFixed()).toBe('-0.5')
  })
})
