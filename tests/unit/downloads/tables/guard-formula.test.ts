import fc from 'fast-check'
import { expect, test } from 'vitest'
import { guardFormula } from '../../../../src/downloads/tables/guard-formula.ts'

test.each([
  ['=1+1', "'=1+1"],
  ['+45 12 34 56 78', "'+45 12 34 56 78"],
  ['-1', "'-1"],
  ['@SUM(A1:A2)', "'@SUM(A1:A2)"],
  ['\t=1', "'\t=1"],
  ['\r=1', "'\r=1"],
  ['\n=1', "'\n=1"],
])('%j is written as %j', (text, guarded) => {
  expect(guardFormula(text)).toBe(guarded)
})

test.each(['Aarhus', '0101', 'a=1', '1-2', '', '–', 'Midt- og Vestsjælland', 'øst@vest'])(
  '%j stays as it is',
  (text) => {
    expect(guardFormula(text)).toBe(text)
  },
)

test('no text begins like a formula when it has been guarded, and none loses a character', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string().map((text) => `=${text}`),
      ),
      (text) => {
        const guarded = guardFormula(text)
        expect(['=', '+', '-', '@', '\t', '\r', '\n']).not.toContain(guarded.charAt(0))
        expect(guarded.endsWith(text)).toBe(true)
      },
    ),
  )
})
