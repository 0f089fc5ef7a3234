import { describe, expect, test } from 'vitest'
import { frozen } from '../../support/frozen.ts'
import type { DataCopy } from './data-copy.ts'
import { changed, faultsOf } from './spoilt-copy.ts'

// Each load takes a third of a second, so that each spoils what it can at once.

test('the frozen data are loaded whole', () => {
  const { inputs, drawn, scenarios, timeline, hearing, glossary, published, corrections } = frozen
  expect([...drawn.keys()]).toEqual(['2027'])
  expect(scenarios[0]?.id).toBe('almindelig-afrunding')
  expect(timeline[0]?.id).toBe('freeze')
  expect(hearing.source).toBe('hearing-note')
  expect(glossary.terms.length).toBeGreaterThan(40)
  expect(published.map(({ run }) => run)).toEqual(inputs.runs.map(({ id }) => id))
  for (const { run } of corrections) expect(published.map((one) => one.run)).toContain(run)
  expect(Object.isFrozen(drawn.get('2027')?.tiles)).toBe(true)
  expect(Object.isFrozen(timeline[0])).toBe(true)
})

test('each explanation is held against the sources, the glossary and the pages', () => {
  expect(
    faultsOf((data) => {
      changed(
        data,
        'timeline.json',
        ['"id": "supplement"', '"id": "tillaeg"'],
        ['"source": "bill-l212"', '"source": "x"'],
      )
      changed(data, 'glossary.json', ['"id": "plo"', '"id": "p"'], ['"source": "act-718"', '"source": "y"'])
      changed(data, 'hearing.json', ['"source": "hearing-note"', '"source": "z"'], ['](laegekapacitet)', '](ord)'])
    }),
  ).toEqual([
    'glossary.json id: plo',
    expect.stringMatching(/^glossary\.json terms\[\d+\]\.law\.source: the id of a source$/),
    'hearing.json source: the id of a source',
    'hearing.json questions[1].answer.da: terms of glossary.json',
    expect.stringMatching(/^hearing\.json questions\[1\]\.answer\.en: /),
    'timeline.json id: supplement',
    'timeline.json [1].source: the id of a source',
  ])
})

test('where the sources and the glossary cannot be read, nothing in the explanations is unknown', () => {
  expect(
    faultsOf((data) => {
      data.write('sources.json', '{')
      data.write('glossary.json', '{')
    }),
  ).toEqual(['glossary.json –: valid JSON', 'sources.json –: valid JSON'])
})

describe('what-ifs are held against the run on the estimate', () => {
  const change = (change: object) => ({
    ...{ id: `x-${JSON.stringify(change).length}`, changes: [change] },
    ...{ title: { da: 'a', en: 'a' }, question: { da: 'a', en: 'a' }, explanation: { da: 'a', en: 'a' } },
  })
  const scenarios = JSON.stringify([
    change({ kind: 'without-figure', figure: 'nothing' }),
    change({ kind: 'without-lift', lift: 'distance-floor' }),
    change({ kind: 'citizens', date: '1999-01-01' }),
    change({ kind: 'move', municipality: '9999', council: 'Mors' }),
  ])
  const KEYS = ['figure', 'lift', 'date', 'municipality', 'council']
  const found = (spoil: (data: DataCopy) => void): readonly string[] =>
    faultsOf((data) => {
      data.write('scenarios.json', scenarios)
      spoil(data)
    })
      .filter((fault) => fault.startsWith('scenarios.json'))
      .map((fault) => /\.(\w+):/.exec(fault)?.[1] ?? fault)

  test('its figures, lifts, days, municipalities and councils', () => {
    expect(found(() => undefined)).toEqual(KEYS)
  })

  test('and not by a file that has a fault itself', () => {
    const without = (...keys: readonly string[]) => KEYS.filter((key) => !keys.includes(key))
    expect(
      found((data) => {
        changed(data, 'estimates.json', ['"share-17"', '"share-18"'])
        data.editLine('tables/population/2026.csv', 3, (line) => line.replace('671714', '-1'))
        data.editLine('tables/councils.csv', 2, (line) => line.replace('Region', 'Regionen'))
      }),
    ).toEqual(without('figure', 'date', 'council'))
    expect(
      found((data) => {
        changed(data, 'runs.json', ['"rounding-draft"', '"rounding-down"'])
      }),
    ).toEqual(['figure'])
    expect(
      found((data) => {
        changed(data, 'geography/editions.json', ['"2027-01-01"', '"2027"'])
      }),
    ).toEqual(without('municipality', 'council'))
  })
})

describe('the outlines are held against what is sound', () => {
  const FOLDER = 'geography/2027/'
  const drawing = (spoil: (data: DataCopy) => void): readonly string[] =>
    faultsOf((data) => {
      changed(data, `${FOLDER}tiles.json`, ['"0147"', '"0148"'])
      changed(
        data,
        `${FOLDER}denmark.meta.json`,
        ['"kmPerUnit": 0.02935', '"kmPerUnit": 0.03'],
        ['"name": "react', '"name": "vue'],
      )
      spoil(data)
    })
      .filter((fault) => fault.startsWith(FOLDER))
      .map((fault) => fault.slice(FOLDER.length).replace(/:.*$/, ''))
  const ALL = [
    'denmark-coarse.topo.json objects.municipalities',
    'denmark.meta.json source.name',
    'denmark.meta.json source',
    'denmark.topo.json objects.municipalities',
    'tiles.json 0147',
    'tiles.json 0148',
  ]

  test('municipalities, sizes and sources', () => {
    expect([...drawing(() => undefined)].sort()).toEqual([...ALL].sort())
  })

  test('not against tables or sources with a fault', () => {
    const found = drawing((data) => {
      changed(data, 'sources.json', ['"id": "hearing-note",', '"id": "hearing-note", "more": 1,'])
      data.editLine('tables/area/2025.csv', 2, (line) => line.replace('90.9', 'many'))
      data.editLine('tables/regions.csv', 2, (line) => line.replace('Region', '  Region'))
    })
    expect(found).toEqual(['denmark.meta.json source'])
  })
})
