import { expect, test } from 'vitest'
import { partyThemes } from '../../../src/results/party-themes.ts'
import { frozen } from '../../support/frozen.ts'

const { hearing } = frozen
const rows = partyThemes(hearing)
const of = (id: string) => rows.find(({ party }) => party.id === id)

test('a row for each party, a cell for each theme', () => {
  expect(rows.map(({ party }) => party)).toEqual(hearing.parties)
  for (const { themes } of rows) expect(themes).toHaveLength(hearing.groups.length)
})

test('what one party raised, theme by theme', () => {
  // Section 4.4.2.3: more diagnostic work in general practice (noted), and dementia as a neurological disease (rejected).
  const both = [
    { outcome: 'rejected', count: 1 },
    { outcome: 'noted', count: 1 },
  ]
  expect(of('alzheimerforeningen')?.themes).toEqual([[], both, [], [], [], []])
  expect(of('alzheimerforeningen')?.all).toEqual(both)
})

test('a shared point counts for each who raised it', () => {
  // Lægeforeningen stands only in 4.3.2-2 (a plan: no reply; a pilot: rejected) and 4.3.3-3 (agreement in the order: partly).
  for (const id of ['laegeforeningen', 'yngre-laeger', 'fas']) {
    expect(of(id)?.all).toEqual([
      { outcome: 'partly', count: 1 },
      { outcome: 'rejected', count: 1 },
      { outcome: 'unanswered', count: 1 },
    ])
  }
})

test('the themes of a party add up to all that it raised', () => {
  const sum = (counts: readonly { readonly count: number }[]) => counts.reduce((total, { count }) => total + count, 0)
  for (const { themes, all } of rows) expect(sum(themes.flat())).toBe(sum(all))
})
