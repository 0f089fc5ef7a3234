import { describe, expect, test } from 'vitest'
import { councilLimits, PROBABLY_UNDERSTATED } from '../../../../src/text/sentences/limits.ts'
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
    expect(limits([name], 'da')).not.toContain(name)
    expect(limits([name], 'en')).toContain('where many are outside the labour market')
  })
})
