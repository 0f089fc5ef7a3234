import { describe, expect, test } from 'vitest'
import { decimal } from '../../../../src/model/decimal.ts'
import { capacitiesBeside, listSizeBeside } from '../../../../src/text/sentences/comparison.ts'
import { runOf } from '../../results/published.ts'

const { run } = runOf('open-2026')
const estimate = { capacities: decimal(1205), capacitiesLow: decimal(1100), capacitiesHigh: decimal(1310) }

describe('a number of capacities beside the estimate', () => {
  test.each([
    [1204, 'inden for', 'within', 'én mere', 'one more'],
    [1206, 'inden for', 'within', 'én mindre', 'one fewer'],
    [1099, 'uden for', 'outside', '106 flere', '106 more'],
    [1100, 'inden for', 'within', '105 flere', '105 more'],
    [1205, 'inden for', 'within', 'det samme', 'the same'],
    [1310, 'inden for', 'within', '105 færre', '105 fewer'],
    [1311, 'uden for', 'outside', '106 færre', '106 fewer'],
  ])('%i lies %s the range', (official, da, en, awayDa, awayEn) => {
    expect(capacitiesBeside(decimal(official), estimate, run, 'da')).toBe(
      `Til sammenligning: Vores åbne skøn, kørsel open-2026, gav 1.205 (${awayDa}), spænd 1.100 til 1.310. Tallet ovenfor ligger ${da} spændet.`,
    )
    expect(capacitiesBeside(decimal(official), estimate, run, 'en')).toBe(
      `For comparison: our open estimate, run open-2026, gave 1,205 (${awayEn}), range 1,100 to 1,310. The number above lies ${en} the range.`,
    )
  })
})

describe('a list size beside the estimate, which is rounded to 50', () => {
  test.each([
    [1600, 1738, 'på omkring 1.750 patienter pr. lægekapacitet. Tallet ovenfor er omkring 150 lavere.'],
    [1778, 1203, 'på omkring 1.200 patienter pr. lægekapacitet. Tallet ovenfor er omkring 600 højere.'],
    // The reader sees 1.450 beside 1.459 and beside 1.474,6, not the 1.430 behind it: 9 and 25 apart.
    [1459, 1430, 'på omkring 1.450 patienter pr. lægekapacitet. Tallet ovenfor er omtrent det samme.'],
    [1474.6, 1430, 'på omkring 1.450 patienter pr. lægekapacitet. Tallet ovenfor er omkring 50 højere.'],
    [1610, 1600, 'på omkring 1.600 patienter pr. lægekapacitet. Tallet ovenfor er omtrent det samme.'],
  ])('%i beside %i', (official, ours, words) => {
    expect(listSizeBeside(decimal(official), decimal(ours), run, 'da')).toBe(
      `Til sammenligning: Vores åbne skøn, kørsel open-2026, peger ${words}`,
    )
  })

  test('in English', () => {
    expect(listSizeBeside(decimal(1600), decimal(1738), run, 'en')).toBe(
      'For comparison: our open estimate, run open-2026, points to about 1,750 patients per doctor capacity. The number above is about 150 lower.',
    )
  })
})
