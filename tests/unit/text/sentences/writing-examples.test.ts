import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../../../src/inputs/language.ts'
import { writingExamples } from '../../../../src/text/sentences/writing-examples.ts'
import { present } from '../../model/exact.ts'
import { site } from '../../results/site.ts'

const { inputs, results } = site
const { headline } = results
const council = present(headline.councils.find(({ name }) => name === 'Hovedstaden'))
const municipality = present(headline.municipalities.find(({ name }) => name === 'København'))
const figures = inputs.publishedNumbers

describe.each(LANGUAGES)('the sentences that one may write, in %s', (language) => {
  const estimate = { da: 'åbent skøn', en: 'open estimate' }[language]

  test('say what the figure is, and the range of an estimate', () => {
    const { may } = writingExamples(headline, council, municipality, figures, language)
    const [quoted = '', ofCouncil = '', ofMunicipality = ''] = may
    for (const number of [council.capacities, council.capacitiesLow, council.capacitiesHigh])
      expect(ofCouncil).toContain(number.toFixed(0))
    expect(ofCouncil.toLowerCase()).toContain(estimate)
    expect(ofMunicipality).toContain(estimate)
    // The hearing note, section 4.6.4.
    expect(quoted).toContain({ da: '449,2', en: '449.2' }[language])
  })

  test('call nothing an estimate where the weights are official', () => {
    const official = { ...headline, run: { ...headline.run, status: 'computed' } } as const
    const place = { ...municipality, status: 'computed' } as const
    const { may, mayNot } = writingExamples(official, council, place, figures, language)
    const all = [...may, ...mayNot.map(({ why }) => why)].join(' ')
    expect(all).not.toMatch(/skøn|estimate|omkring|about/i)
  })

  test('leave out the quoted figure where we hold none', () => {
    const { may } = writingExamples(headline, council, municipality, [], language)
    expect(may).toHaveLength(3)
  })

  test('stand beside wrong ones, each with its reason', () => {
    const { mayNot } = writingExamples(headline, council, municipality, figures, language)
    expect(mayNot.length).toBeGreaterThan(3)
    for (const { sentence, why } of mayNot) expect([sentence, why].map((text) => text.at(-1))).toEqual(['.', '.'])
  })
})
