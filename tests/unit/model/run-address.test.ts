import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decimal } from '../../../src/model/decimal.ts'
import { CHANGE_FORMS, CHANGE_NAMES, isChangeName, namedChange, readChange } from '../../../src/model/change-text.ts'
import { ROUNDING_RULES } from '../../../src/model/domain.ts'
import { LIFT_READINGS } from '../../../src/model/lift.ts'
import { LIFT_KINDS } from '../../../src/model/lifts.ts'
import type { Override } from '../../../src/model/override.ts'
import {
  type AddressFault,
  addressText,
  checkOf,
  isSameCheck,
  readAddress,
  readChanges,
  type RunAddress,
} from '../../../src/model/run-address.ts'
import { tryRun } from '../../../src/model/run-model.ts'
import { runOf } from '../results/published.ts'

const amount = fc
  .tuple(fc.integer({ min: -9999, max: 9999 }), fc.option(fc.stringMatching(/^[0-9]{1,6}$/), { nil: null }))
  .map(([whole, decimals]) => (decimals === null ? `${whole}` : `${whole}.${decimals}`))
const code = fc.stringMatching(/^[0-9]{4}$/)
/** Names of councils may hold whatever is seen. */
const words = fc.oneof(
  fc.constantFrom('Fyn', 'Østsjælland og Øerne', 'Midt- og Vestsjælland', 'a&b=c:d%3A#e?f', '100 %'),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }).filter((text) => text === text.trim() && text !== ''),
)
const lift = fc.constantFrom(...LIFT_KINDS)
const reading = fc.constantFrom(...LIFT_READINGS)

const change: fc.Arbitrary<Override> = fc.oneof(
  fc.record({ kind: fc.constant('rounding' as const), rule: fc.constantFrom(...ROUNDING_RULES) }),
  fc.record({ kind: fc.constant('norm' as const), citizensPerCapacity: amount }),
  fc.record({ kind: fc.constant('norm-for-capacities' as const), capacities: amount }),
  fc.record({ kind: fc.constant('lift' as const), lift, value: amount, reading }),
  fc.record({ kind: fc.constant('without-lift' as const), lift }),
  fc.record({ kind: fc.constant('lift-reading' as const), lift, reading }),
  fc.record({ kind: fc.constant('citizens' as const), date: fc.stringMatching(/^20[0-9]{2}-[01][0-9]-[0-3][0-9]$/) }),
  fc.record({
    kind: fc.constantFrom('move' as const, 'move-in-estimate' as const),
    municipality: code,
    council: words,
  }),
  fc.constantFrom<Override>({ kind: 'weights-of-one' }, { kind: 'age-alone' }, { kind: 'without-life-expectancy' }),
  fc.record({ kind: fc.constant('weight' as const), municipality: code, weight: amount }),
  fc.constantFrom<Override>(
    { kind: 'slopes', gamma: '1.2' },
    { kind: 'slopes', beta: '-0.05' },
    { kind: 'slopes', gamma: '0', beta: '1' },
  ),
  fc.record({ kind: fc.constant('without-figure' as const), figure: words }),
  fc.record({ kind: fc.constant('national-contacts' as const), contacts: amount }),
)

const address: fc.Arbitrary<RunAddress> = fc.record({
  run: fc.stringMatching(/^[a-z0-9]{1,9}(-[a-z0-9]{1,9}){0,3}$/),
  changes: fc.array(change, { maxLength: 12 }),
  check: fc.option(
    fc.record({ capacities: fc.nat({ max: 999_999_999 }).map(String), hash: fc.stringMatching(/^[0-9a-f]{8}$/) }),
    {
      nil: null,
    },
  ),
})

function faultsOf(text: string): readonly AddressFault[] {
  const read = readAddress(text)
  return read.ok ? [] : read.faults
}

describe('an address', () => {
  test('is read as what was written', () => {
    fc.assert(
      fc.property(address, (written) => {
        expect(readAddress(addressText(written))).toEqual({ ok: true, address: written })
      }),
    )
  })

  test('is short, and holds run, version, changes and check', () => {
    const changes: readonly Override[] = [
      { kind: 'norm', citizensPerCapacity: '1500' },
      { kind: 'move', municipality: '0530', council: 'Midt- og Vestsjælland' },
    ]
    const check = { capacities: '4079', hash: '1c0d5a3e' }
    expect(addressText({ run: 'open-2026', changes, check })).toBe(
      'v=1&run=open-2026&norm=1500&move=0530:Midt-%20og%20Vestsj%C3%A6lland&sum=4079-1c0d5a3e',
    )
  })

  test('whatever its text, is a run with changes or a list of faults', () => {
    const pieces = fc.array(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.constantFrom(
          'v=1',
          'run=open-2026',
          'sum=1-00000000',
          '&',
          '=',
          ':',
          '%',
          '%E0%A4%A',
          '#',
          '\uD800',
          'norm=',
        ),
        fc.constantFrom(...CHANGE_NAMES).map((name) => `${name}=${CHANGE_FORMS[name]}`),
      ),
    )
    fc.assert(
      fc.property(
        fc.oneof(
          pieces.map((some) => some.join('&')),
          pieces.map((some) => some.join('')),
        ),
        (text) => {
          const read = readAddress(text)
          if (!read.ok) expect(read.faults.length).toBeGreaterThan(0)
          // What was read is written, and read as the same.
          else expect(readAddress(addressText(read.address))).toEqual(read)
        },
      ),
      { numRuns: 1000 },
    )
  })

  test('that is read is computed, or refused in words', () => {
    const { input } = runOf('open-2026')
    fc.assert(
      fc.property(fc.array(change, { maxLength: 4 }), (changes) => {
        const tried = tryRun(input, changes)
        if ('refused' in tried) expect(tried.refused).not.toBe('')
        else expect(tried.run.allocation.national.capacities.isInteger()).toBe(true)
      }),
    )
  })
})

describe('a fault in an address', () => {
  test.each<[string, string, AddressFault]>([
    ['no version', 'run=a', { kind: 'missing', name: 'v' }],
    ['a later version', 'v=2&run=a&whatever=7', { kind: 'version', value: '2' }],
    ['no run', 'v=1&norm=1500', { kind: 'missing', name: 'run' }],
    [
      'a run that no run is called',
      'v=1&run=Open+2026',
      { kind: 'value', name: 'run', value: 'Open+2026', expected: 'open-2026' },
    ],
    ['two runs', 'v=1&run=a&run=b', { kind: 'twice', name: 'run' }],
    ['an unknown name', 'v=1&run=a&nrom=1500', { kind: 'name', name: 'nrom' }],
    ['the name of what all objects have', 'v=1&run=a&toString=1', { kind: 'name', name: 'toString' }],
    ['an amount in words', 'v=1&run=a&norm=mange', { kind: 'value', name: 'norm', value: 'mange', expected: '1500' }],
    [
      'a name without a value',
      'v=1&run=a&rounding',
      { kind: 'value', name: 'rounding', value: '', expected: CHANGE_FORMS.rounding },
    ],
    [
      'a check of other letters',
      'v=1&run=a&sum=3823-XYZ',
      { kind: 'value', name: 'sum', value: '3823-XYZ', expected: '3823-1c0d5a3e' },
    ],
    ['too many changes', `v=1&run=a${'&norm=1500'.repeat(61)}`, { kind: 'many', most: 60 }],
  ])('%s', (_, text, fault) => {
    expect(faultsOf(text)).toEqual([fault])
  })

  test('is told with all others', () => {
    expect(faultsOf('v=1&norm=x&slopes=:&weight=0101').map(({ kind }) => kind)).toEqual([
      'missing',
      'value',
      'value',
      'value',
    ])
  })

  test('is none at the limit, or where the check is left out', () => {
    expect(readAddress(`#v=1&run=a${'&norm=1500'.repeat(60)}`).ok).toBe(true)
  })
})

describe('a change by name', () => {
  test('has an example that is read, for every name', () => {
    for (const name of CHANGE_NAMES) {
      for (const value of CHANGE_FORMS[name].split(' | ')) {
        const read = readChange(name, value)
        expect(read, `${name}=${value}`).not.toBeNull()
        if (read !== null) expect(namedChange(read)).toEqual({ name, value })
      }
    }
  })

  test.each([
    ['norm', '1.500,5'],
    ['norm', `1${'0'.repeat(30)}`],
    ['rounding', 'down'],
    ['area-floor', '35'],
    ['area-floor', ':municipality-max-then-sum'],
    ['weights', 'toString'],
    ['slopes', '1'],
    ['slopes', ':'],
    ['weight', '101:1'],
    ['weight', '0101:'],
    ['citizens', '1. januar'],
    ['move', '0101:'],
    ['move', '0101: Fyn'],
    ['without-figure', ''],
  ] as const)('%s=%s is not read', (name, value) => {
    expect(readChange(name, value)).toBeNull()
  })

  test('keeps its place among others, and only names that there are', () => {
    const named = [
      { name: 'norm', value: '1500' },
      { name: 'x', value: '' },
      { name: 'capacities', value: '5000' },
    ]
    expect(readChanges(named)).toEqual({
      changes: [
        { kind: 'norm', citizensPerCapacity: '1500' },
        { kind: 'norm-for-capacities', capacities: '5000' },
      ],
      faults: [{ kind: 'name', name: 'x' }],
    })
    expect(isChangeName('hasOwnProperty')).toBe(false)
  })
})

describe('the check of the councils', () => {
  const councils = [
    { name: 'Fyn', capacities: decimal(304) },
    { name: 'Aarhus', capacities: decimal(220) },
  ]

  test('is their sum and a hash, in whatever order', () => {
    const check = checkOf(councils)
    expect(check.capacities).toBe('524')
    expect(checkOf(councils.toReversed())).toEqual(check)
    // FNV-1a of nothing is the offset that its authors give.
    expect(checkOf([])).toEqual({ capacities: '0', hash: '811c9dc5' })
  })

  test('is another for one capacity more, one moved, and another name', () => {
    const others = [
      [{ name: 'Fyn', capacities: decimal(305) }, ...councils.slice(1)],
      [
        { name: 'Fyn', capacities: decimal(305) },
        { name: 'Aarhus', capacities: decimal(219) },
      ],
      [{ name: 'Fyen', capacities: decimal(304) }, ...councils.slice(1)],
    ]
    for (const other of others) expect(isSameCheck(checkOf(other), checkOf(councils))).toBe(false)
    expect(isSameCheck(checkOf(councils), checkOf([...councils]))).toBe(true)
  })
})
