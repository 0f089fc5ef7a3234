import { expect, test } from 'vitest'
import { loadExplanations } from '../../../src/results/explanations.ts'
import { loadSiteData } from '../../../src/results/site.ts'

test('what is explained is that of the data of the site', () => {
  const { hearing, glossary } = loadExplanations()
  expect(hearing).toBe(loadSiteData().hearing)
  expect(glossary).toBe(loadSiteData().glossary)
})
