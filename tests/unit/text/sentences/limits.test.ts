import { describe, expect, test } from 'vitest'
import {
  councilLimits,
  membershipLimit,
  municipalityLimits,
  PROBABLY_UNDERSTATED,
} from '../../../../src/text/sentences/limits.ts'
import { municipalityOf, results } from '../../results/published.ts'

const limits = (names: readonly string[], language: 'da' | 'en') =>
  councilLimits(
    names.map((name) => municipalityOf(results.headline, name)),
    language,
  ).join(' ')

describe('the places that an estimate without work, origin and disease sets too low', () => {
  // Named so by the sources, each where it stands alone and beside one that is not.
  test.each(['Albertslund', 'Odense', 'Ishøj'])('%s is one of them', (name) => {
    expect(limits(['Nyborg', name], 'da')).toContain(`Behovet i ${name} er formentlig sat for lavt`)
    expect(limits(['Nyborg', name], 'en')).toContain(`The need in ${name} is probably set too low`)
  })

  test('are three, and all of them are municipalities', () => {
    expect(PROBABLY_UNDERSTATED.size).toBe(3)
    expect([...PROBABLY_UNDERSTATED].map((name) => municipalityOf(results.headline, name).name)).toHaveLength(3)
  })

  test.each(['Nyborg', 'Gentofte', 'Aarhus'])('%s is none', (name) => {
    expect(limits([name], 'da')).not.toMatch(/for lavt/)
    expect(limits([name], 'en')).not.toMatch(/too low/)
  })
})

test('a membership on which the sources differ is told of one municipality and of more', () => {
  expect(membershipLimit(['Bornholm'], 'en')).toBe(
    'Which health council Bornholm belongs to rests on the newest sources that we hold. An older source puts it in another, and the numbers of both would then be others.',
  )
  expect(membershipLimit(['Billund', 'Middelfart'], 'en')).toMatch(
    /^Which health council Billund and Middelfart belong to /,
  )
  expect(membershipLimit(['Billund', 'Middelfart'], 'da')).toMatch(
    /^Hvilket sundhedsråd Billund og Middelfart hører til, /,
  )
})

test('the rule on island doctors is told where it may matter, and not elsewhere', () => {
  const told = results.headline.municipalities.filter((m) =>
    municipalityLimits(m, 'high', 'da').some((limit) => limit.includes('ø-læge med under 500 patienter')),
  )
  expect(new Set(told.map(({ name }) => name))).toEqual(new Set(['Læsø', 'Samsø', 'Fanø', 'Ærø', 'Bornholm']))
})
