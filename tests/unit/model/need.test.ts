import { describe, expect, test } from 'vitest'
import { decimal } from '../../../src/model/decimal.ts'
import { guidanceListSize, modelNeed, weightedCitizens } from '../../../src/model/need.ts'

const norm = decimal(1600)

describe('weightedCitizens', () => {
  test('counts each citizen by the weight: 1.1034 × 58,000 = 63,997.2', () => {
    expect(weightedCitizens(decimal('1.1034'), decimal(58000)).toFixed()).toBe('63997.2')
  })
})

describe('modelNeed', () => {
  test('is weighted citizens by the norm: 718,720 ÷ 1,600 = 449.2', () => {
    expect(modelNeed(decimal(718720), norm).toFixed()).toBe('449.2')
    expect(modelNeed(decimal(0), norm).toFixed()).toBe('0')
  })

  test.each([0, -1600])('refuses a norm of %i', (wrong) => {
    expect(() => modelNeed(decimal(1), decimal(wrong))).toThrow(RangeError)
  })
})

describe('guidanceListSize', () => {
  test('turns back what made the weight: 1,600 ÷ (1,600 ÷ 1,450) = 1,450 to the last of 60 digits', () => {
    const weight = norm.div(1450)
    expect(weight.precision()).toBe(60)
    expect(guidanceListSize(weight, norm).toFixed()).toBe('1450')
  })

  test('is smaller where citizens weigh more', () => {
    expect(guidanceListSize(decimal(1), norm).toFixed()).toBe('1600')
    expect(guidanceListSize(decimal('1.25'), norm).toFixed()).toBe('1280')
    expect(guidanceListSize(decimal('0.8'), norm).toFixed()).toBe('2000')
  })

  test.each([0, -1])('refuses a weight of %i', (wrong) => {
    expect(() => guidanceListSize(decimal(wrong), norm)).toThrow(RangeError)
  })
})
