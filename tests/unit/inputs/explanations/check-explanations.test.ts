import { describe, expect, test } from 'vitest'
import { checkGlossary, type Glossary, glossarySchema } from '../../../../src/inputs/explanations/glossary.ts'
import { checkHearing, type Hearing, hearingSchema } from '../../../../src/inputs/explanations/hearing.ts'
import { checkTimeline, type TimelineEvent, timelineSchema } from '../../../../src/inputs/explanations/timeline.ts'
import { frozen } from '../../../support/frozen.ts'
import { present } from '../../model/exact.ts'
import { madeJson, said } from '../made-json.ts'
import { spoilt } from '../spoilt.ts'

const SOURCES = new Set(['act'])
const words = { da: 'Ord', en: 'Words' }

describe('the timeline', () => {
  const event: TimelineEvent = {
    ...{ id: 'a', kind: 'rule', from: '2026-01-01', to: null, end: 'none', precision: 'day' },
    ...{ title: words, text: words, source: 'act', section: null, status: 'reported' },
  }
  const check = (events: readonly Partial<TimelineEvent>[], sources: ReadonlySet<string> | null = SOURCES) =>
    said(checkTimeline(madeJson(events.map((change, index) => ({ ...event, id: `e${index}`, ...change }))), sources))

  test('has each id once, and sources that are there', () => {
    expect(check([{}, {}])).toEqual([])
    expect(check([{ id: 'x' }, { id: 'x' }])).toEqual(['[1].id: each id once. The id x stands twice.'])
    expect(check([{}, { source: 'nobody' }])).toEqual(['[1].source: the id of a source. The source nobody is unknown.'])
    expect(check([{ source: 'nobody' }], null)).toEqual([])
  })

  test('is in the order of its days; two may be of one day', () => {
    expect(check([{ from: '2026-01-01' }, { from: '2026-01-01' }, { from: '2026-01-02' }])).toEqual([])
    expect(check([{ from: '2026-01-02' }, { from: '2026-01-01' }, { from: '2026-01-01' }])).toEqual([
      '[1].from: a day from 2026-01-02. The events are not in the order of their days.',
    ])
  })

  test('ends what it begins, and says whether it does', () => {
    const stated = { kind: 'rule', end: 'stated' } as const
    expect(check([{ ...stated, to: '2026-01-01' }])).toEqual([])
    expect(check([{ ...stated, to: '2025-12-31' }])).toEqual([
      '[0].to: a day from 2026-01-01. It ends before it begins.',
    ])
    expect(check([{ ...stated, to: null }])).toEqual(['[0].end: none or unknown. The end and its day do not agree.'])
    for (const end of ['none', 'unknown'] as const)
      expect(check([{ end, to: '2027-01-01' }])).toEqual(['[0].end: stated. The end and its day do not agree.'])
  })

  test('knows no end of a single event', () => {
    expect(check([{ kind: 'event', end: 'none' }])).toEqual([])
    expect(check([{ kind: 'event', end: 'unknown' }])).toEqual(['[0].end: none. A single event has no end.'])
    expect(check([{ kind: 'rule', end: 'unknown' }])).toEqual([])
  })
})

describe('the glossary', () => {
  const term: Glossary['terms'][number] = {
    id: 'laege',
    da: 'Læge',
    en: 'Doctor',
    forms: { da: ['læge', 'læger'], en: ['doctor'] },
    meaning: { da: 'Den ene af {norm}.', en: 'One of {norm}, {councils} and {municipalities}.' },
    law: { ...words, source: 'act', section: null },
    usedOn: ['/om/'],
  }
  const check = (
    terms: readonly Partial<Glossary['terms'][number]>[],
    places: Glossary['places'] = [{ path: '/om/', ...words }],
    sources: ReadonlySet<string> | null = SOURCES,
    ways: Glossary['ways'] = [],
  ) =>
    said(
      checkGlossary(
        madeJson({
          places,
          ways,
          terms: [{ ...term, ...terms[0] }, ...terms.slice(1).map((change) => ({ ...term, ...change }))],
        }),
        sources,
      ),
    )

  test('has each term and each place once', () => {
    expect(check([{}])).toEqual([])
    const one = { path: '/om/', ...words } as const
    expect(check([{}], [one, one])).toEqual(['places[1].path: each path once. The path /om/ stands twice.'])
    expect(check([{}, { forms: { da: [], en: [] } }])).toEqual([
      'terms[1].id: each id once. The id laege stands twice.',
    ])
  })

  test('has words to look a term up by that are no name or form of it, and each way once', () => {
    expect(check([{ alsoSought: { da: ['doktor', 'praktiserende læge'], en: ['physician'] } }])).toEqual([])
    expect(check([{ alsoSought: { da: ['LÆGER', 'doktor', 'Doktor'], en: ['doctor'] } }])).toEqual([
      'terms[0].alsoSought.da[0]: another word. The term is found by “LÆGER” already.',
      'terms[0].alsoSought.da[2]: another word. The term is found by “Doktor” already.',
      'terms[0].alsoSought.en[0]: another word. The term is found by “doctor” already.',
    ])
    const way = { path: '/om/#udgiver', alsoSought: { da: ['afsender'], en: [] } } as const
    expect(check([{}], [{ path: '/om/', ...words }], SOURCES, [way])).toEqual([])
    expect(check([{}], [{ path: '/om/', ...words }], SOURCES, [way, way])).toEqual([
      'ways[1].path: each path once. The path /om/#udgiver stands twice.',
    ])
  })

  test('has an id that is the word, or begins it', () => {
    expect(check([{ id: 'lae' }])).toEqual([])
    expect(check([{ id: 'aege' }])).toEqual(['terms[0].id: laege or its beginning. The id is not that of “Læge”.'])
    expect(check([{ id: 'laeger' }])).toHaveLength(1)
  })

  test('has each form under one term, in whatever letters, in either language', () => {
    expect(
      check([
        {},
        { id: 'lae', forms: { da: ['LÆGER', 'lægerne'], en: ['gp', 'GP'] } },
        // The same form in the other language is another.
        { id: 'la', forms: { da: ['doctor'], en: ['læge'] } },
      ]),
    ).toEqual([
      'terms[1].forms.da[0]: each form once. “LÆGER” stands twice.',
      'terms[1].forms.en[1]: each form once. “GP” stands twice.',
    ])
  })

  test('names numbers, sources and pages that are there', () => {
    expect(check([{ meaning: { da: '{norm} og {antal}', en: '{norms}' } }])).toEqual([
      'terms[0].meaning.da: one of {norm}, {councils}, {municipalities}. No number is called {antal}.',
      'terms[0].meaning.en: one of {norm}, {councils}, {municipalities}. No number is called {norms}.',
    ])
    const law = { ...words, source: 'nobody', section: null }
    expect(check([{ law }])).toEqual(['terms[0].law.source: the id of a source. The source nobody is unknown.'])
    expect(check([{ law }], [{ path: '/om/', ...words }], null)).toEqual([])
    expect(check([{ law: null }])).toEqual([])
    expect(check([{ usedOn: ['/om/', '/us/'] }])).toEqual([
      'terms[0].usedOn[1]: a path of the places. The page /us/ is not among the places.',
    ])
  })
})

describe('the hearing', () => {
  const question: Hearing['questions'][number] = {
    ...{ id: 'q', group: 'g', question: { da: 'Hvad?', en: 'What?' }, became: words },
    answer: { da: 'En [læge](laege) og [plads](plads).', en: 'A [place](plads) and a [doctor](laege).' },
  }
  const paragraph: Hearing['paragraphs'][number] = {
    ...{ id: '4.2.1-1', section: '4.2.1', parties: ['kl'] },
    points: [{ question: 'q', outcome: 'noted', ...words }],
  }
  const hearing: Hearing = {
    source: 'act',
    parties: [{ id: 'kl', name: words, short: words, gloss: null }],
    groups: [{ id: 'g', ...words }],
    questions: [question],
    paragraphs: [paragraph],
  }
  const TERMS = new Set(['laege', 'plads'])
  const check = (
    change: Partial<Hearing>,
    known: Parameters<typeof checkHearing>[1] = { sources: SOURCES, terms: TERMS },
  ) => said(checkHearing(madeJson({ ...hearing, ...change }), known))

  test('has each id once', () => {
    expect(check({})).toEqual([])
    const { parties, groups, questions } = hearing
    const twice = check({
      parties: [...parties, ...parties],
      groups: [...groups, ...groups],
      questions: [...questions, ...questions],
    })
    expect(twice).toEqual([
      'parties[1].id: each id once. The id kl stands twice.',
      'groups[1].id: each id once. The id g stands twice.',
      'questions[1].id: each id once. The id q stands twice.',
    ])
  })

  test('names a source, groups and parties that are there', () => {
    expect(check({ source: 'nobody' })).toEqual(['source: the id of a source. The source nobody is unknown.'])
    expect(check({ source: 'nobody' }, { sources: null, terms: TERMS })).toEqual([])
    expect(check({ questions: [{ ...question, group: 'h' }] })).toEqual([
      'questions[0].group: the id of a group. The group h is unknown.',
      'groups[0].id: a group with questions. g has none.',
    ])
    expect(check({ paragraphs: [{ ...paragraph, parties: ['kl', 'plo'] }] })).toEqual([
      'paragraphs[0].parties[1]: the id of a party. The party plo is unknown.',
    ])
  })

  test('has a point for each question, and a question for each point', () => {
    const point = present(paragraph.points[0])
    expect(check({ questions: [question, { ...question, id: 'r' }] })).toEqual([
      'questions[1].id: a question that a paragraph raises. No paragraph raises r.',
    ])
    expect(check({ paragraphs: [{ ...paragraph, points: [point, { ...point, question: 's' }] }] })).toEqual([
      'paragraphs[0].points[1].question: the id of a question. The question s is unknown.',
    ])
  })

  test('marks the same terms in both languages, in any order, and terms that are there', () => {
    const answer = (da: string, en: string, terms: ReadonlySet<string> | null = TERMS) =>
      check({ questions: [{ ...question, answer: { da, en } }] }, { sources: SOURCES, terms })
    expect(answer('Nej.', 'No.')).toEqual([])
    expect(answer('[a](laege) [b](plads)', '[a](laege)')).toEqual([
      'questions[0].answer.en: laege, plads. The languages do not mark the same terms.',
    ])
    expect(answer('[a](laege) [b](laege)', '[a](laege)')).toHaveLength(1)
    expect(answer('[a](ord)', '[a](ord)')).toEqual([
      'questions[0].answer.da: terms of glossary.json. The term ord is unknown.',
      'questions[0].answer.en: terms of glossary.json. The term ord is unknown.',
    ])
    expect(answer('[a](ord)', '[a](ord)', null)).toEqual([])
  })

  test('numbers its paragraphs from 1 within each section, in order', () => {
    const of = (section: string, number: number) => ({ ...paragraph, section, id: `${section}-${number}` })
    expect(check({ paragraphs: [of('4.2.1', 1), of('4.2.2', 1), of('4.2.1', 2)] })).toEqual([])
    expect(check({ paragraphs: [of('4.2.1', 1), of('4.2.1', 3), { ...of('4.2.2', 1), id: '4.2.1-1' }] })).toEqual([
      'paragraphs[1].id: 4.2.1-2. Paragraphs are numbered from 1 within their section, in order.',
      'paragraphs[2].id: 4.2.2-1. Paragraphs are numbered from 1 within their section, in order.',
    ])
  })

  test('has sections and numbers of the note, and questions that ask', () => {
    const taken = (change: object): boolean =>
      hearingSchema.safeParse({ ...hearing, paragraphs: [{ ...paragraph, ...change }] }).success
    expect(taken({})).toBe(true)
    for (const section of ['4.2.1', '4.6.9', '4.4.2.5']) expect.soft(taken({ section }), section).toBe(true)
    for (const section of ['4.1.1', '4.7.1', '4.2', '4.2.1.1.1', '4.2.10', 'x4.2.1', '4.2.1x', '14.2.1', '4x2.1'])
      expect.soft(taken({ section }), section).toBe(false)
    for (const id of ['4.2.1-1', '4.4.2.5-12']) expect.soft(taken({ id }), id).toBe(true)
    for (const id of ['4.2.1', '4.2.1-', '4.2.1-x', 'x4.2.1-1', '4.2.1-1x', '4.1.1-1', '4.2-1', '4.2.1.1.1-1'])
      expect.soft(taken({ id }), id).toBe(false)
    for (const empty of [{ parties: [] }, { points: [] }]) expect(taken(empty)).toBe(false)
    for (const language of ['da', 'en'])
      expect(
        hearingSchema
          .safeParse({
            ...hearing,
            questions: [{ ...question, question: { ...question.question, [language]: 'Ja.' } }],
          })
          .error?.issues.map(({ message }) => message),
      ).toEqual(['No question mark'])
    for (const key of ['parties', 'groups', 'questions', 'paragraphs'])
      expect(hearingSchema.safeParse({ ...hearing, [key]: [] }).success, key).toBe(false)
  })
})

test('no key is added to what is explained', () => {
  const [place] = frozen.glossary.places
  const [term] = frozen.glossary.terms.filter(({ law }) => law !== null)
  const [way] = frozen.glossary.ways
  const glossary = { places: [place], ways: [way], terms: [term] }
  expect(glossarySchema.safeParse(glossary).success).toBe(true)
  for (const bad of [
    ...spoilt(glossary),
    { ...glossary, places: [] },
    { ...glossary, terms: [] },
    { ...glossary, places: [{ ...place, path: 'om' }] },
    { ...glossary, ways: [{ ...way, path: 'om' }] },
    { ...glossary, terms: [{ ...term, alsoSought: { da: ['ord'] } }] },
    { ...glossary, terms: [{ ...term, usedOn: ['om'] }] },
  ])
    expect.soft(glossarySchema.safeParse(bad).success, JSON.stringify(bad)).toBe(false)
  const [event] = frozen.timeline
  expect(timelineSchema.safeParse([event]).success).toBe(true)
  for (const bad of [
    [],
    ...spoilt([event]),
    [{ ...event, end: '' }],
    [{ ...event, precision: '' }],
    [{ ...event, kind: '' }],
  ])
    expect(timelineSchema.safeParse(bad).success).toBe(false)
  const { parties, groups, questions, paragraphs, source } = frozen.hearing
  const [party, group, question, paragraph] = [
    present(parties[0]),
    present(groups[0]),
    present(questions[0]),
    present(paragraphs[0]),
  ]
  const hearing = { source, parties: [party], groups: [group], questions: [question], paragraphs: [paragraph] }
  expect(hearingSchema.safeParse(hearing).success).toBe(true)
  for (const bad of [
    ...spoilt(hearing),
    { ...hearing, paragraphs: [{ ...paragraph, points: [{ ...paragraph.points[0], outcome: '' }] }] },
  ])
    expect.soft(hearingSchema.safeParse(bad).success, JSON.stringify(bad)).toBe(false)
})
