import { expect, test } from 'vitest'
import { basePath } from '../../src/inputs/base-path.ts'
import { strayOrMissingSpaces } from '../support/check-spaces.ts'
import { DIST, pageOf, readSite } from '../support/site.ts'

const pageWith = (body: string) => pageOf('prøve/', `<!doctype html><html lang="da"><body>${body}</body></html>`)

test.each([
  ['<p>Kørsel<data>2026</data></p>', 'Kørsel2026'],
  ['<p>En borger tæller her<data class="fig" value="1.0327">1,0327</data>.</p>', 'her1,0327'],
  ['<p>Mindst én pr. 35 km²:<data value="633.6">633,6</data> km².</p>', 'km²:633,6'],
  ['<caption><strong>De endelige regler</strong>Åbent skøn</caption>', 'reglerÅbent'],
  ['<p>1.600vægtede borgere</p>', '1.600vægtede'],
  ['<p>Det er 162 <a href="/">her</a> .</p>', 'her .'],
  ['<p>Skønnet ( 149 til 174)</p>', '( 149'],
  ['<p>Der er 10 færre.Det er alt.</p>', 'færre.Det'],
])('finds the fault in %s', (markup, fault) => {
  expect(strayOrMissingSpaces(pageWith(markup)).join()).toContain(fault)
})

test('leaves rightly written text alone', () => {
  const markup =
    '<p>Behovet er <data>161,26</data>, rundet op til <b>162</b> (149 til 174). Hent <code>a.csv</code>.</p><p>1. januar 2027, 35 km² ÷ 2: JavaScript.</p>'
  expect(strayOrMissingSpaces(pageWith(markup))).toEqual([])
})

test('no page glues words together or leaves a space before a full stop', () => {
  const { pages } = readSite(DIST, basePath())
  expect(pages.length).toBeGreaterThan(100)
  expect(pages.flatMap(strayOrMissingSpaces)).toEqual([])
})
