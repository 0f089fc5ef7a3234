import { describe, expect, test } from 'vitest'
import { decimal } from '../../../src/model/decimal.ts'
import type { Override } from '../../../src/model/override.ts'
import { byRulesIn, type OwnAnswer, type OwnRefusal, workOut } from '../../../src/results/own-calculation.ts'
import type { OwnTable } from '../../../src/results/own-table.ts'
import { packRuns } from '../../../src/results/packed-runs.ts'
import { unpackRuns } from '../../../src/results/page-runs.ts'
import { present } from '../model/exact.ts'
import { results } from './published.ts'

const runs = unpackRuns(packRuns(results.runs))
const byRules = byRulesIn(runs)
const page = present(runs.get('open-2026'))
const ask = (changes: readonly Override[], table: OwnTable | null = null) =>
  workOut({ page, changes, table }, byRules, 'open-2026')

const [first, second] = page.councils.map(({ name }) => name)
const everybodyLeaves = page.input.areas
  .filter(({ council }) => council === first)
  .map(({ code }): Override => ({ kind: 'move', municipality: code, council: present(second) }))

function answered(found: OwnAnswer | OwnRefusal): OwnAnswer {
  if ('kind' in found) throw new Error(found.kind)
  return found
}

describe('a question', () => {
  test('is held against the rules that lead, and has an address with a check', () => {
    // The address of the norm of 1,500 has been published.
    const { shifts, address } = answered(ask([{ kind: 'norm', citizensPerCapacity: '1500' }]))
    expect([shifts.national.before, shifts.national.after].map(String)).toEqual(['3823', '4066'])
    expect(address).toBe('v=1&run=open-2026&norm=1500&sum=4066-f05eb1f9')
  })

  test.each<[string, readonly Override[], OwnRefusal]>([
    [
      'an amount beyond sense',
      [{ kind: 'norm', citizensPerCapacity: '15' }],
      { kind: 'changes', faults: [expect.objectContaining({ change: { kind: 'norm', citizensPerCapacity: '15' } })] },
    ],
    ['what does not go together', [{ kind: 'weights-of-one' }, { kind: 'age-alone' }], { kind: 'together' }],
    ['a council that everybody leaves', everybodyLeaves, { kind: 'together' }],
  ])('of %s is refused', (_, changes, refusal) => {
    expect(ask(changes)).toEqual(refusal)
  })
})

describe('a table of weights', () => {
  const weights = new Map(page.input.areas.map(({ code }) => [code, decimal('1.25')]))

  test('is given in the place of the estimate, and no address holds it', () => {
    const table = { file: 'tal.csv', weights, citizens: null }
    const { run, address } = answered(ask([{ kind: 'norm', citizensPerCapacity: '2000' }], table))
    // A weight of 1.25 by a norm of 2,000 is a weight of 1 by 1,600.
    const ones = answered(ask([{ kind: 'weights-of-one' }])).run
    expect(run.allocation.national.capacities).toEqual(ones.allocation.national.capacities)
    expect(address).toBe('v=1&run=open-2026&norm=2000')
  })

  test('brings its own citizens where it counts them, on their own day', () => {
    const counts = new Map(page.input.areas.map(({ code }) => [code, decimal(1600)]))
    const citizens = { date: '2028-01-01', counts }
    const { run } = answered(
      ask([{ kind: 'without-lift', lift: 'area-floor' }], { file: 'tal.csv', weights, citizens }),
    )
    expect(run.input.citizens.date).toBe('2028-01-01')
    // 1,600 citizens of weight 1.25 need 1.25 capacities.
    expect(new Set(run.allocation.municipalities.map(({ need }) => need.toFixed()))).toEqual(new Set(['1.25']))
    expect([...run.input.citizens.byDate.keys()]).toContain('2027-01-01')
  })

  test('takes no change of the estimate, which is not there', () => {
    expect(ask([{ kind: 'age-alone' }], { file: 'tal.csv', weights, citizens: null })).toEqual({ kind: 'together' })
  })
})
