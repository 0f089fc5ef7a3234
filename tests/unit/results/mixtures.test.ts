import { describe, expect, test } from 'vitest'
import type { Inputs } from '../../../src/inputs/inputs.ts'
import { computeResults } from '../../../src/results/compute-results.ts'
import { estimateTested } from '../../../src/results/estimate-tested.ts'
import { listSizeMeasure, measuresOf } from '../../../src/results/measures.ts'
import { officialOf, officialsHeld } from '../../../src/results/official-beside.ts'
import { readingsBeside } from '../../../src/results/readings.ts'
import { runChanges } from '../../../src/results/run-changes.ts'
import { knownNational, knownNumber } from '../../../src/text/sentences/known-number.ts'
import { councilCard } from '../../../src/text/sentences/card.ts'
import { present } from '../model/exact.ts'
import { MIXTURES } from './mixtures.ts'
import { results } from './published.ts'

// Each mixture of what the authorities may have sent, at the level of the results and of what is said first. What is built of
// them, `tests/site/official.test.ts` reads.

/** What a mixture comes to: the status of our own numbers, and of what is told first of Fyn, Aarhus, Langeland and the country. */
function toldFirst(held: Inputs) {
  const found = computeResults(held)
  const officials = officialsHeld(held, found)
  const { councils, municipalities } = found.headline
  const first = (area: (typeof councils)[number] | (typeof municipalities)[number]): string =>
    knownNumber(area, officialOf(officials, area), found.headline, 'da')?.status ?? area.status
  const named = <T extends { readonly name: string }>(areas: readonly T[], name: string): T =>
    present(areas.find((area) => area.name === name))
  return {
    found,
    officials,
    statuses: {
      own: found.headline.run.status,
      fyn: first(named(councils, 'Fyn')),
      aarhus: first(named(councils, 'Aarhus')),
      langeland: first(named(municipalities, 'Langeland')),
      country: knownNational(officials, 'da')?.status ?? found.headline.national.status,
      map: listSizeMeasure(found.headline, officials).status,
    },
  }
}

const of = (own: string, fyn: string, aarhus: string, langeland: string, country: string, map: string) => ({
  own,
  fyn,
  aarhus,
  langeland,
  country,
  map,
})

const STATUSES: Readonly<Record<keyof typeof MIXTURES, ReturnType<typeof of>>> = {
  nothing: of('estimated', 'estimated', 'estimated', 'estimated', 'estimated', 'estimated'),
  'weights only': of('computed', 'computed', 'computed', 'computed', 'computed', 'computed'),
  'results only': of('estimated', 'official', 'official', 'official', 'official', 'official'),
  both: of('computed', 'official', 'official', 'official', 'official', 'official'),
  'one council only': of('estimated', 'official', 'estimated', 'estimated', 'estimated', 'estimated'),
}

const NAMES = ['nothing', 'weights only', 'results only', 'both', 'one council only'] as const

describe.each(NAMES)('with %s', (name) => {
  const held: Inputs = MIXTURES[name]
  const { found, officials, statuses } = toldFirst(held)

  test('each number is called what it is', () => {
    expect(statuses).toEqual(STATUSES[name])
  })

  test('no number that we compute is called official, and no stated one anything else', () => {
    const own = [...found.headline.councils, ...found.headline.municipalities, found.headline.national]
    expect(new Set(own.map(({ status }) => status))).toEqual(new Set([found.headline.run.status]))
    const measures = measuresOf(held, found, runChanges(found.runs, held), officials)
    for (const { id, rows, columns } of measures.filter(({ subject }) => subject.kind === 'list-size')) {
      expect(
        columns.slice(1).map(({ status }) => status),
        id,
      ).not.toContain('official')
      for (const { code, status } of rows)
        expect(status === 'official', code).toBe(officials.listSizes.some(({ official }) => official.area === code))
    }
  })

  test('the readings are tried where both weights and results are held, and nowhere else', () => {
    const run = officials.capacities[0]?.ours?.run
    const check = run === undefined ? null : readingsBeside(run, officials.capacities)
    expect(check === null).toBe(name !== 'both')
  })

  test('the estimate is tested by whatever results are held, and is what it was', () => {
    const tested = estimateTested(held, found)
    expect(tested?.rows.length ?? 0).toBe(officials.capacities.length + officials.listSizes.length)
    expect(tested?.run.run.status ?? 'estimated').toBe('estimated')
    expect(found.estimated.national).toEqual(results.headline.national)
  })

  test('a card bears the mark of the number on it', () => {
    for (const council of found.headline.councils) {
      const known = knownNumber(council, officialOf(officials, council), found.headline, 'en')
      const card = councilCard(council, found.headline, '2026-11-22', 'en', known)
      // The draft's number of Hovedstaden is held as others have quoted it.
      const isStated = officialOf(officials, council) !== undefined
      const isQuoted = !isStated && council.name === 'Hovedstaden'
      expect(card.status).toBe(isStated ? 'official' : isQuoted ? 'reported' : found.headline.run.status)
      expect(card.number).toBe(isStated ? '200' : isQuoted ? '449' : council.capacities.toFixed(0))
    }
  })
})
