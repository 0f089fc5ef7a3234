import { describe, expect, test } from 'vitest'
import { OUTCOMES } from '../../../../src/inputs/explanations/hearing.ts'
import { plainText } from '../../../../src/inputs/explanations/term-parts.ts'
import { readability } from '../../../../scripts/reading/lix.ts'
import { frozen } from '../../../support/frozen.ts'
import { type DataCopy, withData } from '../data-copy.ts'

const { parties, questions, paragraphs } = frozen.hearing

/**
 * Counted by hand in the ministry's hearing note: the paragraphs of parties and private persons in each section, before
 * the ministry's own (in italics). Two with nothing but a page break between them count as two (once each in 4.3.1, 4.3.2,
 * 4.3.3, 4.4.2.5 and 4.4.4). The note has no 4.5.5. Counted twice, the second time from the note alone: 110 both times.
 */
const PARAGRAPHS: Readonly<Record<string, number>> = {
  '4.2.1': 5,
  '4.2.2': 4,
  '4.2.3': 2,
  '4.2.4': 2,
  '4.3.1': 5,
  '4.3.2': 4,
  '4.3.3': 6,
  '4.3.4': 1,
  '4.3.5': 2,
  '4.3.6': 1,
  '4.3.7': 3,
  '4.3.8': 1,
  '4.3.9': 2,
  '4.4.1': 3,
  '4.4.2.1': 7,
  '4.4.2.2': 3,
  '4.4.2.3': 10,
  '4.4.2.4': 6,
  '4.4.2.5': 5,
  '4.4.3': 8,
  '4.4.4': 6,
  '4.5.1': 5,
  '4.5.2': 3,
  '4.5.3': 1,
  '4.5.4': 2,
  '4.5.6': 1,
  '4.5.7': 1,
  '4.5.8': 2,
  '4.6.1': 4,
  '4.6.2': 1,
  '4.6.3': 3,
  '4.6.4': 1,
}

describe('the hearing note is covered whole', () => {
  test('every section of the note, and no other, with every paragraph in it', () => {
    const counted = Object.fromEntries(
      [...Map.groupBy(paragraphs, ({ section }) => section)].map(([section, found]) => [section, found.length]),
    )
    expect(counted).toEqual(PARAGRAPHS)
  })

  test('110 paragraphs, each with an id of its own', () => {
    expect(Object.values(PARAGRAPHS).reduce((sum, count) => sum + count, 0)).toBe(110)
    expect(new Set(paragraphs.map(({ id }) => id)).size).toBe(110)
  })

  test('who wrote: spot checks against the note', () => {
    const who = (id: string) => paragraphs.find((paragraph) => paragraph.id === id)?.parties
    expect(who('4.2.1-5')).toEqual(['region-syddanmark'])
    expect(who('4.3.2-2')).toEqual(['laegeforeningen', 'yngre-laeger', 'fas', 'plo'])
    expect(who('4.3.4-1')).toEqual(['danske-regioner', 'region-hovedstaden', 'region-midtjylland', 'plo'])
    expect(who('4.4.2.3-7')).toEqual(['kraeftens-bekaempelse'])
    expect(who('4.4.3-6')).toEqual(['ku'])
    expect(who('4.6.4-1')).toEqual(['danske-regioner'])
  })
})

describe('what the ministry wrote into the order or changed', () => {
  const outcomes = (section: string) =>
    new Set(paragraphs.filter((p) => p.section === section).flatMap((p) => p.points.map(({ outcome }) => outcome)))

  // The reply of each of these sections says that something is changed, written in, clarified or promised: all that a
  // point asked for, or a part.
  const given = (section: string) => outcomes(section).has('changed') || outcomes(section).has('partly')

  test.each([
    ['4.2.2', 'the floor of one capacity per 35 km²'],
    ['4.2.4', 'island doctors with fewer than 500 patients'],
    ['4.3.1', 'phasing in towards 2027'],
    ['4.3.2', 'the 30 days'],
    ['4.3.5', 'information on complaints'],
    ['4.3.7', 'new and split clinics'],
    ['4.4.2.1', 'the word herkomst'],
    ['4.4.2.2', 'the report on work, and the pension age'],
    ['4.4.3', 'region-run clinics left out, and the year'],
    ['4.5.3', 'the areas of the supplement'],
    ['4.5.7', 'a longer deadline'],
    ['4.6.1', 'the definition, and a guide on part of a capacity'],
    ['4.6.4', 'rounding up'],
  ])('%s: %s', (section) => {
    expect(given(section)).toBe(true)
  })

  test('nothing was changed in the sections whose replies write nothing in', () => {
    const changed = Object.keys(PARAGRAPHS).filter((section) => outcomes(section).has('changed'))
    // Of those above, 4.5.3 makes the areas of the supplement clearer and not wider: a part.
    expect(changed).toEqual([
      '4.2.4',
      '4.3.1',
      '4.3.2',
      '4.3.5',
      '4.3.7',
      '4.4.2.1',
      '4.4.2.2',
      '4.4.3',
      '4.5.7',
      '4.6.1',
      '4.6.4',
    ])
  })

  // The same wish with the same reply has the same mark (docs/hearing-tags.md).
  test.each([
    // DSAM and PLO: permissions for a reduced list should last. The region now decides.
    ['4.5.1', 'nedsat-patienttal', ['dsam', 'plo'], 'rejected'],
    // All of 4.4.2.5 has one reply, with reasons for leaving things out of the model.
    ['4.4.2.5', 'bolig-og-afstand', ['privatpersoner', 'dsam', 'ku'], 'rejected'],
    ['4.4.2.5', 'kun-hos-egen-laege', ['ku'], 'rejected'],
    // PLO and AAU on diseases that only one’s own doctor knows of: no reply.
    ['4.4.2.3', 'kun-hos-egen-laege', ['plo', 'aau'], 'unanswered'],
    ['4.4.3', 'lange-samtaler', ['dsam', 'plo'], 'rejected'],
    ['4.3.3', 'flere-patienter', ['laegeforeningen'], 'partly'],
  ])('%s %s of %j: %s', (section, question, who, outcome) => {
    for (const party of who) {
      const marks = paragraphs
        .filter((paragraph) => paragraph.section === section && paragraph.parties.includes(party))
        .flatMap(({ points }) => points.filter((point) => point.question === question))
        .map((point) => point.outcome)
      expect(marks, party).toContain(outcome)
    }
  })

  test('the sections whose replies call something outside the order', () => {
    const outside = Object.keys(PARAGRAPHS).filter((section) => outcomes(section).has('outside'))
    expect(outside).toEqual(['4.2.3', '4.5.1', '4.5.2', '4.5.6'])
  })

  test('every outcome occurs', () => {
    const found = new Set(paragraphs.flatMap(({ points }) => points.map(({ outcome }) => outcome)))
    expect([...found].sort()).toEqual([...OUTCOMES].sort())
  })
})

describe('it can be read', () => {
  test('every answer has two to five sentences, and a LIX of at most 40', () => {
    for (const { id, answer, question } of questions) {
      const { lix, sentences } = readability([plainText(answer.da)])
      expect.soft(lix, id).toBeLessThanOrEqual(40)
      expect.soft(sentences, id).toBeGreaterThanOrEqual(2)
      expect.soft(sentences, id).toBeLessThanOrEqual(6)
      // With the site's name it is the title of a page, which has room for 70.
      expect.soft(question.da.length, id).toBeLessThanOrEqual(52)
      expect.soft(question.en.length, id).toBeLessThanOrEqual(52)
    }
  })

  test('a point takes at most 25 words', () => {
    const long = paragraphs.flatMap(({ id, points }) =>
      points
        .flatMap(({ da, en }) => [da, en])
        .filter((words) => readability([words]).words > 25)
        .map(() => id),
    )
    expect(long).toEqual([])
  })

  test('every answer has as many sentences in English, give or take one', () => {
    for (const { id, answer } of questions) {
      const [da, en] = [answer.da, answer.en].map((words) => readability([plainText(words)]).sentences)
      expect.soft(Math.abs((da ?? 0) - (en ?? 0)), id).toBeLessThanOrEqual(1)
    }
  })

  test('no English text is the Danish one again, names apart', () => {
    const texts = [
      ...questions.flatMap(({ question, answer, became }) => [question, answer, became]),
      ...paragraphs.flatMap(({ points }) => points),
    ]
    expect(texts.filter(({ da, en }) => da === en)).toEqual([])
  })

  test('figures are the same in both languages', () => {
    // 449,2 is 449.2, and 5.000 is 5,000: only the marks between digits differ.
    const figures = (words: string) =>
      (words.match(/\d[\d.,]*\d|\d/g) ?? []).map((figure) => figure.replace(/[.,]/g, '')).sort()
    const texts = [
      ...questions.flatMap(({ question, answer, became }) => [question, answer, became]),
      ...paragraphs.flatMap(({ points }) => points),
    ]
    for (const { da, en } of texts) expect(figures(plainText(en)), en).toEqual(figures(plainText(da)))
  })

  test('every party has said something', () => {
    const spoke = new Set(paragraphs.flatMap((paragraph) => paragraph.parties))
    expect(parties.map(({ id }) => id).filter((id) => !spoke.has(id))).toEqual([])
  })
})

describe('a fault is found and told', () => {
  const faults = (change: (data: DataCopy) => void) =>
    withData((data) => {
      change(data)
      return data.faults()
    })
  const replace = (from: string, to: string) => (data: DataCopy) => {
    data.edit('hearing.json', (text) => text.replace(from, to))
  }

  test('sound data has none', () => {
    expect(faults(() => undefined)).toEqual([])
  })

  test('a point without a question', () => {
    const found = faults(replace('"question": "afrunding"', '"question": "afrundinger"'))
    expect(found).toMatchObject([{ value: 'afrunding' }, { value: 'afrundinger', expected: 'the id of a question' }])
    expect(found.map(({ column }) => column?.replaceAll(/\d+/g, '#'))).toEqual([
      'questions[#].id',
      'paragraphs[#].points[#].question',
    ])
  })

  test('a paragraph left out', () => {
    expect(faults(replace('"id": "4.2.1-2"', '"id": "4.2.1-3"'))).toMatchObject([
      { column: 'paragraphs[1].id', value: '4.2.1-3', expected: '4.2.1-2' },
    ])
  })

  test('an unknown outcome', () => {
    const [fault] = faults(replace('"outcome": "changed"', '"outcome": "heard"'))
    expect(fault).toMatchObject({ value: 'heard' })
    expect(fault?.expected).toContain('"changed"')
  })

  test('a party, a group, a source and a term that are not there', () => {
    const [party] = faults(replace('        "kl"\n', '        "kll"\n'))
    expect(party).toMatchObject({ value: 'kll', expected: 'the id of a party' })
    expect(faults(replace('"group": "antal"', '"group": "antallet"'))).toMatchObject([{ value: 'antallet' }])
    expect(faults(replace('"source": "hearing-note"', '"source": "note"'))).toMatchObject([{ value: 'note' }])
    expect(faults(replace('](laegekapacitet)', '](laege)'))).toMatchObject([
      { column: 'questions[1].answer.da', expected: 'terms of glossary.json' },
      // The English answer marks the old one still.
      { column: 'questions[1].answer.en' },
    ])
  })

  test.each([
    ['a question', /,\n *"en": "Must the region[^\n]*"/, 'questions[0].question.en'],
    ['an answer', /,\n *"en": "No\. The number is the most[^\n]*"/, 'questions[0].answer.en'],
    ['a point', /,\n *"en": "The regions may use the whole[^\n]*"/, 'paragraphs[0].points[0].en'],
    ['a group', /,\n *"en": "How many doctor capacities may there be\?"/, 'groups[0].en'],
  ])('%s that has no English, with its line', (_, from, column) => {
    const [fault, ...others] = faults((data) => {
      data.edit('hearing.json', (text) => text.replace(from, ''))
    })
    expect(others).toEqual([])
    expect(fault).toMatchObject({ file: 'hearing.json', column, expected: 'a value of type string' })
    expect(fault?.line).toBeGreaterThan(1)
  })

  test('an answer that marks other terms in English', () => {
    expect(faults(replace('the most that the [region](region) may', 'the most that the region may'))).toMatchObject([
      { column: 'questions[0].answer.en', expected: 'region' },
    ])
  })

  test('an id twice', () => {
    expect(faults(replace('"id": "vaegt",', '"id": "antal",'))).toContainEqual(
      expect.objectContaining({ column: 'groups[1].id', expected: 'each id once' }),
    )
  })
})
