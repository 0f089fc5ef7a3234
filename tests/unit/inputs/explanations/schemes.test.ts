import { describe, expect, test } from 'vitest'
import { FACTS } from '../../../../src/inputs/explanations/schemes.ts'
import { SCHEME_IDS } from '../../../../src/model/schemes/rules.ts'
import { frozen } from '../../../support/frozen.ts'
import type { DataCopy } from '../data-copy.ts'
import { changed, faultsOf } from '../spoilt-copy.ts'

const { schemes, comparison } = frozen.schemes
const schemeOf = (id: string) => schemes.find((scheme) => scheme.id === id)

test('the schemes are told in order, each with all rows', () => {
  expect(schemes.map(({ id }) => id)).toEqual(SCHEME_IDS)
  for (const { facts } of [...schemes, comparison.model]) expect(Object.keys(facts)).toEqual([...FACTS])
})

test('where the documents are silent, so are we', () => {
  // By hand from the documents: what each of them does not say.
  const silent = schemes.map(({ id, facts }) => [id, FACTS.filter((name) => facts[name] === null)])
  expect(Object.fromEntries(silent)).toEqual({
    'individuel-ibrugtagning': ['asks', 'complaint'],
    'off-label-ldn': ['complaint', 'figures', 'changes'],
    godkjenningsfritak: [],
    'foerdelning-og-omfoerdelning': ['asks', 'complaint'],
  })
})

test('nothing of the Swedish proposal is said to hold', () => {
  const told = JSON.stringify(schemeOf('foerdelning-og-omfoerdelning'))
  expect(told).not.toContain('"standing":"in-force"')
  expect(told).toContain('"standing":"proposed"')
})

test('what the committee recommends stands among the changes alone', () => {
  const scheme = schemeOf('godkjenningsfritak')
  const recommended = (value: unknown) => JSON.stringify(value).split('"standing":"recommended"').length - 1
  expect(recommended(scheme?.facts.changes)).toBe(3)
  expect(recommended(scheme)).toBe(3)
})

test('the days are those of the documents', () => {
  expect(schemes.map(({ speaksFor }) => speaksFor.date)).toEqual(['2025-05-19', '2024-04-24', '2026-03-03', '2025'])
  expect(schemeOf('godkjenningsfritak')?.timeline.map(({ date }) => date)).toEqual([
    ...['2021', '2021-05-25', '2026-01-30', '2026-02-11', '2026-03-03'],
  ])
  expect(schemeOf('godkjenningsfritak')?.facts.figures?.map(({ value }) => value)).toEqual(['3', '3', '0', '3', '24'])
})

describe('a fault is told where it stands', () => {
  const spoilt = (spoil: (data: DataCopy) => void) => faultsOf(spoil)
  const LDN = 'schemes/off-label-ldn.json'

  test('a source, a place, a time, a step and a judge', () => {
    expect(
      spoilt((data) => {
        changed(data, LDN, ['"source": "stps-ldn",\n  "name"', '"source": "x",\n  "name"'], ['"2017"', '"2030"'])
        changed(data, 'schemes/godkjenningsfritak.json', ['"letter-3",\n', '"letter-9",\n'])
        changed(data, 'schemes/foerdelning-og-omfoerdelning.json', ['"measure": {', '"how": {'])
        changed(data, 'schemes/individuel-ibrugtagning.json', ['"judge": {', '"judges": {'])
      }),
    ).toEqual([
      'schemes/foerdelning-og-omfoerdelning.json steps: measure, shortage-or-risk, necessary-to-exempt, shortage, pair, necessary-to-move',
      expect.stringMatching(/^schemes\/godkjenningsfritak\.json .*at\[\d\]: a name of the places$/),
      'schemes/individuel-ibrugtagning.json steps.benefit.judges: no such key',
      `${LDN} source: the id of a source`,
      `${LDN} timeline[1].date: a time from 2030`,
    ])
  })

  test('a question that has no room on its picture', () => {
    const asked = (letters: number) =>
      spoilt((data) => {
        changed(data, LDN, ['"Må min læge skrive LDN ud?"', `"${'x'.repeat(letters)}"`])
      })
    expect(asked(120)).toEqual([])
    expect(asked(121)).toEqual([`${LDN} question: another value`])
  })

  test('a file that is missing, and a time that is said twice', () => {
    expect(
      spoilt((data) => {
        data.remove('schemes/godkjenningsfritak.json')
        changed(data, LDN, ['"when": null', '"when": { "da": "da", "en": "then" }'])
        changed(data, 'scheme-comparison.json', ['"source": "act-718"', '"source": "act-1"'])
      }),
    ).toEqual([
      'scheme-comparison.json model.places.act.source: the id of a source',
      expect.stringMatching(/^schemes\/godkjenningsfritak\.json/),
      `${LDN} timeline[0].date: a date, or words under “when”`,
    ])
  })
})
