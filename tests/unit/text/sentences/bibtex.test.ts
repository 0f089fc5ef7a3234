import { expect, test } from 'vitest'
import { bibtex } from '../../../../src/text/sentences/bibtex.ts'
import { site } from '../../results/site.ts'

const { inputs, results } = site
const { headline } = results

test('an entry of BibTeX has an address only where there is one', () => {
  expect(bibtex(inputs.site, headline, null, 'da')).not.toContain('url')
  const entry = bibtex(inputs.site, headline, 'https://site.example/data/#open-2026', 'en')
  expect(entry).toMatch(/^@misc\{laegefordelingen-open-2026,\n/)
  expect(entry).toContain('  url = {https://site.example/data/#open-2026}\n}')
  expect(entry).toContain('Open estimate, run open-2026')
})
