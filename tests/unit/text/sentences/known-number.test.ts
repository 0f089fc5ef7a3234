import { describe, expect, test } from 'vitest'
import { CARD_SIZE, socialCard } from '../../../../src/figures/pictures/social-card.ts'
import { textWidth } from '../../../../src/figures/pictures/picture-font.ts'
import { type Language, LANGUAGES } from '../../../../src/inputs/language.ts'
import { decimal } from '../../../../src/model/decimal.ts'
import { listSizeMeasure } from '../../../../src/results/measures.ts'
import { officialOf, type Officials, officialsHeld, officialsOfRun } from '../../../../src/results/official-beside.ts'
import { measureValue, measureWords } from '../../../../src/text/labels/measure.ts'
import { councilCard, municipalityCard, nationalCard } from '../../../../src/text/sentences/card.ts'
import { knownNational, knownNumber, liftedNumber } from '../../../../src/text/sentences/known-number.ts'
import { areaLabel, sourceOf } from '../../../../src/text/sentences/map.ts'
import { present } from '../../model/exact.ts'
import { inputs, results } from '../../results/published.ts'

// Invented numbers of the authorities. In open-2026 Fyn has 305 capacities, the country 3,823; Langeland has a list size of
// 1,262, which prose rounds to 1,250.
const source = present(inputs.sources[0])
const run = results.headline
const stated = (
  level: 'council' | 'municipality',
  rows: Readonly<Record<string, string>>,
  year = '2026',
): (typeof inputs.officialResults)[number][] =>
  Object.entries(rows).map(([area, value]) => ({
    year,
    level,
    area,
    measure: level === 'council' ? 'capacities' : 'guidance_list_size',
    value: decimal(value),
    source: source.id,
  }))
const held = (...lists: ReturnType<typeof stated>[]): Officials =>
  officialsHeld({ ...inputs, officialResults: lists.flat() }, results)
const fyn = present(run.councils.find(({ name }) => name === 'Fyn'))
const langeland = present(run.municipalities.find(({ name }) => name === 'Langeland'))
const TWO = held(stated('council', { Fyn: '303' }), stated('municipality', { '0482': '1239' }))

describe('what stands before our number of a place', () => {
  test('is nothing while the authorities state nothing of it', () => {
    expect(knownNumber(fyn, officialOf(held(), fyn), run, 'da')).toBeNull()
    const aarhus = present(run.councils.find(({ name }) => name === 'Aarhus'))
    expect(knownNumber(aarhus, officialOf(TWO, aarhus), run, 'da')).toBeNull()
  })

  test('is the authorities’ number of a council, with ours and the difference after it: 305 − 303 is 2 more', () => {
    const known = present(knownNumber(fyn, officialOf(TWO, fyn), run, 'da'))
    expect(known).toMatchObject({ status: 'official', number: '303', ours: 'Vores åbne skøn: 305 (2 flere)' })
    expect(known.sentences).toBe(
      'Officielt tal: højst 303 lægekapaciteter i Sundhedsråd Fyn ved udgangen af 2026. Vores åbne skøn: 305 (2 flere).',
    )
    expect(knownNumber(fyn, officialOf(TWO, fyn), run, 'en')?.sentences).toContain('Our open estimate: 305 (2 more).')
  })

  test('is the authorities’ list size of a municipality; an estimate beside it is rounded to 50', () => {
    // 1,239 − 1,250 is −11, which rounds to 0.
    const known = present(knownNumber(langeland, officialOf(TWO, langeland), run, 'da'))
    expect(known.ours).toBe('Vores åbne skøn: ca. 1.250 (omtrent det samme)')
    // 1,262 is told as 1,250, and 1,350 is 100 more than that.
    const higher = held(stated('municipality', { '0482': '1350' }))
    expect(knownNumber(langeland, officialOf(higher, langeland), run, 'da')?.ours).toBe(
      'Vores åbne skøn: ca. 1.250 (ca. 100 færre)',
    )
  })

  test('differs by one in words, and by what the shown numbers differ', () => {
    const ours = (value: string): string | undefined => {
      const all = held(stated('council', { Fyn: value }))
      return knownNumber(fyn, officialOf(all, fyn), run, 'da')?.ours
    }
    expect(ours('304')).toBe('Vores åbne skøn: 305 (én mere)')
    expect(ours('306')).toBe('Vores åbne skøn: 305 (én mindre)')
    // 304.6 is shown as 305.
    expect(ours('304.6')).toBe('Vores åbne skøn: 305 (det samme)')
  })

  test('has its source in the language of the address', () => {
    const line = (language: Language): string | undefined =>
      knownNumber(fyn, officialOf(TWO, fyn), run, language)?.source
    expect(line('da')).toBe('Kilde: Indenrigs- og Sundhedsministeriet.')
    expect(line('en')).toBe('Source: Ministry of the Interior and Health.')
  })

  test('names the year that it holds for, where that is not the year of the run that leads', () => {
    const before = held(stated('council', { Fyn: '290' }, '2025'))
    expect(knownNumber(fyn, officialOf(before, fyn), run, 'da')?.sentences).toContain('ved udgangen af 2025')
    const later = held(stated('council', { Fyn: '310' }, '2031'))
    expect(knownNumber(fyn, officialOf(later, fyn), run, 'da')?.ours).toBe('Vi har ikke selv regnet på det år')
  })
})

describe('where the authorities’ own is not held', () => {
  test('a number of the draft that others have quoted stands first, without a difference: ours is of another year', () => {
    const hovedstaden = present(run.councils.find(({ name }) => name === 'Hovedstaden'))
    expect(knownNumber(hovedstaden, undefined, run, 'da')).toMatchObject({
      status: 'reported',
      number: '449',
      when: 'Udkastet fra 2025, ikke dagens tal',
      sentences:
        'Gengivet tal: 449 lægekapaciteter i Sundhedsråd Hovedstaden i udkastet fra 2025. Vores åbne skøn i 2026: 479.',
      source: 'Gengivet af Danske Regioner.',
    })
    const aabenraa = present(run.municipalities.find(({ name }) => name === 'Aabenraa'))
    // 1,504 in open-2026, which prose rounds to 1,500.
    expect(knownNumber(aabenraa, undefined, run, 'en')?.sentences).toBe(
      'Quoted figure: 1,450 patients per doctor in Aabenraa Municipality in the draft of 2025. Our open estimate in 2026: about 1,500.',
    )
  })

  test('and not where it is', () => {
    const hovedstaden = present(run.councils.find(({ name }) => name === 'Hovedstaden'))
    const both = held(stated('council', { Hovedstaden: '465' }))
    expect(knownNumber(hovedstaden, officialOf(both, hovedstaden), run, 'da')?.number).toBe('465')
  })
})

describe('before our number of the country', () => {
  test('stands the sum of theirs where every council has one: 17 × 200 is 3,400, and 3,823 is 423 more', () => {
    const all = held(stated('council', Object.fromEntries(run.councils.map(({ name }) => [name, '200']))))
    const known = present(knownNational(all, 'da'))
    expect(known).toMatchObject({ number: '3.400', ours: 'Vores åbne skøn: 3.823 (423 flere)' })
    expect(known.source).toBe('Kilde: Indenrigs- og Sundhedsministeriet.')
    expect(knownNational(all, 'en')?.source).toBe('Source: Ministry of the Interior and Health.')
    expect(known.sentences).toMatch(/^Myndighedernes tal for de 17 sundhedsråd .* giver tilsammen 3\.400/)
  })

  test('stands nothing where one is missing', () => {
    const but = run.councils.slice(1)
    expect(
      knownNational(held(stated('council', Object.fromEntries(but.map(({ name }) => [name, '200'])))), 'da'),
    ).toBeNull()
  })
})

test('a run that is frozen is told with the authorities’ numbers of its own year alone', () => {
  const both = {
    ...inputs,
    officialResults: [...stated('council', { Fyn: '290' }, '2025'), ...stated('council', { Fyn: '303' })],
  }
  const old = present(results.runs.find((one) => one.run.id === 'open-2025'))
  expect(officialsOfRun(both, old).capacities.map(({ official }) => official.value.toFixed())).toEqual(['290'])
  expect(officialsOfRun(both, run).capacities.map(({ official }) => official.value.toFixed())).toEqual(['303'])
})

describe('the card of a place', () => {
  test('leads with the authorities’ number under its own mark, and has ours below', () => {
    const known = knownNumber(fyn, officialOf(TWO, fyn), run, 'da')
    const card = councilCard(fyn, run, '2026-11-22', 'da', known)
    expect(card).toMatchObject({ number: '303', status: 'official', statusWords: 'officielt tal', whose: '' })
    expect(card.more).toBe('Vores åbne skøn: 305 (2 flere)')
    expect(card.description).toMatch(/^Officielt tal: højst 303 .* Kort over sundhedsrådet\.$/)
  })

  test('has room for its lines in both languages', () => {
    const all = held(
      stated('council', Object.fromEntries(run.councils.map(({ name }) => [name, '200']))),
      stated('municipality', Object.fromEntries(run.municipalities.map(({ code }) => [code, '1650']))),
    )
    for (const language of LANGUAGES) {
      const cards = [
        ...run.councils.map((c) =>
          councilCard(c, run, '2026-11-22', language, knownNumber(c, officialOf(all, c), run, language)),
        ),
        ...run.municipalities.map((m) =>
          municipalityCard(m, run, '2026-11-22', language, knownNumber(m, officialOf(all, m), run, language)),
        ),
        nationalCard(run, '2026-11-22', language, knownNational(all, language)),
      ]
      for (const card of cards) {
        // The column of the text is 590 wide; see the card.
        expect(textWidth(card.unit[0] ?? '', 34, 600), card.unit[0]).toBeLessThanOrEqual(590)
        for (const line of [...card.unit.slice(1), card.more ?? ''])
          expect(textWidth(line, 26, 400), line).toBeLessThanOrEqual(590)
        expect(socialCard({ ...card, wordmark: 'Lægefordelingen' })).toContain(`width="${CARD_SIZE.width}"`)
      }
    }
  })
})

describe('the first map', () => {
  const measure = listSizeMeasure(run, TWO)
  const row = (code: string) => present(measure.rows.find((one) => one.code === code))

  test('shows the authorities’ list size where they state one, ours second and the difference third', () => {
    const { values, status } = row('0482')
    expect(status).toBe('official')
    expect([values[0]?.toFixed(), values[1]?.toFixed(0), values[2]?.toFixed(0)]).toEqual(['1239', '1262', '23'])
    expect(areaLabel(measure, row('0482'), 'da')).toBe('Langeland: 1.239 patienter pr. lægekapacitet (officielt tal)')
    expect(measureValue(measure, values[2] ?? null, 2, 'da')).toBe('+23')
    expect(sourceOf(measure, 'da')).toContain(source.title)
    expect(measureWords(measure, 'da').headings.slice(0, 3)).toEqual(['Vejledende patienttal', 'Vores tal', 'Forskel'])
  })

  test('shows ours elsewhere, as what it is', () => {
    const { values, status } = row('0101')
    expect(status).toBe('estimated')
    expect([values[0]?.eq(values[1] ?? 0), values[2]]).toEqual([true, null])
    expect(measure.status).toBe('estimated')
  })

  test('is official as a whole where they state all', () => {
    const all = held(stated('municipality', Object.fromEntries(run.municipalities.map(({ code }) => [code, '1650']))))
    expect(listSizeMeasure(run, all).status).toBe('official')
  })

  test('is as it was where they state nothing for the year of the run', () => {
    const before = held(stated('municipality', { '0482': '1239' }, '2025'))
    expect(listSizeMeasure(run, before)).toEqual(listSizeMeasure(run))
  })
})

describe('in a municipality that the area rule raises', () => {
  const toender = present(run.municipalities.find(({ name }) => name === 'Tønder'))

  test('stands what the rules give there, and the list size of the weights alone after it', () => {
    // 1,283.9 km² ÷ 35 is 36.68 capacities, and by the weights about 1,450 patients each.
    const known = present(knownNumber(toender, undefined, run, 'da'))
    expect(known.ours).toBe('Efter vægtene alene er patienttallet ca. 1.450')
    const each = toender.citizens.div(toender.need).toFixed(0)
    expect(known).toMatchObject({ status: 'estimated', number: each, unit: 'borgere pr. lægekapacitet', source: '' })
    expect(known.sentences).toBe(
      `Åbent skøn: reglerne giver Tønder Kommune plads til 36,7 lægekapaciteter i 2026, én for hver ${each} borgere, fordi arealreglen gælder.`,
    )
  })

  test('stands the authorities’ own list size where it is held, and nothing where the rule raises nothing', () => {
    const all = held(stated('municipality', { '0550': '1459' }))
    expect(knownNumber(toender, officialOf(all, toender), run, 'da')?.number).toBe('1.459')
    expect(liftedNumber(langeland, run, 'da')).toBeNull()
  })

  test('keeps its own source on the card', () => {
    const card = municipalityCard(toender, run, '2026-11-22', 'da', liftedNumber(toender, run, 'da'))
    expect(card.source.join(' ')).toContain('Kilde: Danmarks Statistik og egne beregninger.')
    expect(textWidth(card.unit[1] ?? '', 26, 400)).toBeLessThanOrEqual(590)
    expect(card.whose).toBe('ikke myndighedernes tal')
  })
})
