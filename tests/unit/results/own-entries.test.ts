import { describe, expect, test } from 'vitest'
import type { Override } from '../../../src/model/override.ts'
import { runModel } from '../../../src/model/run-model.ts'
import {
  changesFrom,
  entriesLacking,
  entriesOf,
  type EntryName,
  type OwnEntries,
} from '../../../src/results/own-entries.ts'
import { frozen } from '../../support/frozen.ts'
import { runOf } from './published.ts'

const { input } = runOf('open-2026')
const draft = runOf('open-2025-draft').input
const shown = (changes: readonly Override[], run = input) => entriesOf(runModel(run, changes).input, changes, '35')
const untouched = shown([]).entries
const written = (entries: Partial<OwnEntries>, run = input): readonly Override[] =>
  changesFrom({ ...shown([], run).entries, ...entries }, [], run)

describe('a form as it was opened', () => {
  test('shows the rules of the run, and changes nothing', () => {
    expect(untouched).toMatchObject({ norm: '1600', floor: '35', reading: 'municipality-max-then-sum', rounding: 'up' })
    expect(untouched).toMatchObject({ weights: 'run', citizens: '2027-01-01', weighted: '', moved: '' })
    expect(written({})).toEqual([])
    expect(written({ norm: '1600.0', floor: '35.00' })).toEqual([])
    expect(shown([], draft).entries).toMatchObject({ floor: '35', reading: 'none', rounding: 'nearest-half-up' })
    expect(written({}, draft)).toEqual([])
  })

  test.each([...frozen.scenarios, ...frozen.cases].map(({ id, changes }) => [id, changes] as const))(
    '%s: what it shows gives the same numbers again',
    (_, changes) => {
      const before = runModel(input, changes).allocation
      const { entries, rest } = shown(changes)
      const again = changesFrom(entries, rest, input)
      const after = runModel(input, again).allocation
      expect(after.councils.map(({ need, capacities }) => [need, capacities])).toEqual(
        before.councils.map(({ need, capacities }) => [need, capacities]),
      )
      // Written once more, they stay.
      const twice = shown(again)
      expect(changesFrom(twice.entries, twice.rest, input)).toEqual(again)
    },
  )
})

describe('a field', () => {
  test.each<[string, Partial<OwnEntries>, readonly Override[]]>([
    ['norm', { norm: '1500' }, [{ kind: 'norm', citizensPerCapacity: '1500' }]],
    ['norm that is none', { norm: 'x' }, [{ kind: 'norm', citizensPerCapacity: 'x' }]],
    ['norm that is left empty', { norm: '' }, [{ kind: 'norm', citizensPerCapacity: '' }]],
    [
      'floor',
      { floor: '25' },
      [{ kind: 'lift', lift: 'area-floor', value: '25', reading: 'municipality-max-then-sum' }],
    ],
    ['no floor', { reading: 'none', floor: '25' }, [{ kind: 'without-lift', lift: 'area-floor' }]],
    [
      'reading',
      { reading: 'council-max-of-sums' },
      [{ kind: 'lift-reading', lift: 'area-floor', reading: 'council-max-of-sums' }],
    ],
    ['rounding', { rounding: 'nearest-half-up' }, [{ kind: 'rounding', rule: 'nearest-half-up' }]],
    ['weights of one', { weights: 'one' }, [{ kind: 'weights-of-one' }]],
    ['both slopes', { weights: 'own', gamma: '1', beta: '0.1' }, [{ kind: 'slopes', gamma: '1', beta: '0.1' }]],
    ['one slope', { weights: 'own', beta: '0' }, [{ kind: 'slopes', beta: '0' }]],
    ['slopes that are left empty', { weights: 'own' }, []],
    ['slopes beside another choice', { weights: 'run', gamma: '1' }, []],
    ['own weight', { weighted: '0360', weight: '1.4' }, [{ kind: 'weight', municipality: '0360', weight: '1.4' }]],
    ['own weight of no place', { weight: '1.4' }, []],
    ['day', { citizens: '2035-01-01' }, [{ kind: 'citizens', date: '2035-01-01' }]],
    ['move', { moved: '0530', council: 'Fyn' }, [{ kind: 'move', municipality: '0530', council: 'Fyn' }]],
    ['move to nowhere', { moved: '0530' }, []],
    [
      'word of no rule',
      { rounding: 'down', reading: 'x', weights: 'x' },
      [{ kind: 'without-lift', lift: 'area-floor' }],
    ],
  ])('%s', (_, entries, changes) => {
    expect(written(entries)).toEqual(changes)
  })
})

test.each<[string, Partial<OwnEntries>, readonly EntryName[]]>([
  ['nothing', {}, []],
  ['slopes that are left empty', { weights: 'own' }, ['gamma']],
  ['one slope of two', { weights: 'own', beta: '0.1' }, []],
  ['a weight of no place', { weight: '1.4' }, ['weighted']],
  // The amount that is missing is found with the amounts.
  ['a place without a weight', { weighted: '0360' }, []],
  ['a move to nowhere', { moved: '0530' }, ['council']],
  ['a move of nobody', { council: 'Fyn' }, ['moved']],
])('what is half filled is asked for: %s', (_, entries, lacking) => {
  expect(entriesLacking({ ...untouched, ...entries })).toEqual(lacking)
})

test('changes without a field stay, before those of the fields', () => {
  const changes: readonly Override[] = [
    { kind: 'without-figure', figure: 'egedal-contacts-2023' },
    { kind: 'weight', municipality: '0101', weight: '1' },
    { kind: 'weight', municipality: '0360', weight: '1.4' },
    { kind: 'lift', lift: 'distance-floor', value: '0.5', reading: 'council-max-of-sums' },
  ]
  const { entries, rest } = shown(changes)
  expect(entries).toMatchObject({ weighted: '0360', weight: '1.4' })
  expect(rest).toEqual([changes[0], changes[1], changes[3]])
  expect(changesFrom(entries, rest, input)).toEqual([changes[0], changes[1], changes[3], changes[2]])
})
