import { expect, test } from 'vitest'
import { formerMunicipalities } from '../../../src/results/former-municipalities.ts'
import type { RunResult } from '../../../src/results/result.ts'
import { runOf } from './published.ts'

const [older, old, young] = [runOf('open-2025-draft'), runOf('open-2025'), runOf('open-2026')]
const only = (run: RunResult, ...names: readonly string[]): RunResult => ({
  ...run,
  municipalities: run.municipalities.filter(({ name }) => names.includes(name)),
})
// Læsø (0825) and Fanø (0563) are made parts of Varde (0573), Fanø by way of Læsø.
const successors = new Map([
  ['0563', '0825'],
  ['0825', '0573'],
])
const told = (headline: RunResult, ...before: readonly RunResult[]) =>
  formerMunicipalities({ successors }, { headline, runs: [...before, headline] }).map(
    ({ name, slug, successor, lastRun }) => `${name} ${slug}: ${successor.name}, last in ${lastRun.run.id}`,
  )

test('a municipality that has become part of another is told with the last run that counts it, by code', () => {
  expect(
    told(
      only(young, 'Varde', 'Odense'),
      only(older, 'Varde', 'Læsø', 'Fanø', 'Odense'),
      only(old, 'Varde', 'Læsø', 'Odense'),
    ),
  ).toEqual(['Fanø fanoe: Varde, last in open-2025-draft', 'Læsø laesoe: Varde, last in open-2025'])
})

test('one that is there is not, and neither is one that is part of none, or whose address another has', () => {
  expect(told(only(young, 'Varde', 'Læsø'), only(old, 'Varde', 'Læsø'))).toEqual([])
  expect(told(only(young, 'Varde'), only(old, 'Varde', 'Samsø'))).toEqual([])
  const renamed = only(young, 'Varde')
  const taken = { ...renamed, municipalities: renamed.municipalities.map((m) => ({ ...m, slug: 'laesoe' })) }
  expect(told(taken, only(old, 'Læsø'))).toEqual([])
})
