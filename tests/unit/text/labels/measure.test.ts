import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../../../src/inputs/language.ts'
import { measureWords } from '../../../../src/text/labels/measure.ts'
import {
  areaLabel,
  basisOf,
  gapsOf,
  mapDescription,
  markMeaning,
  sourceOf,
} from '../../../../src/text/sentences/map.ts'
import { site } from '../../results/site.ts'

const { measures } = site
const measureOf = (id: string) => {
  const found = measures.find((measure) => measure.id === id)
  if (found === undefined) throw new Error(`no measure ${id}`)
  return found
}
const rowOf = (id: string, name: string) => {
  const found = measureOf(id).rows.find((row) => row.name === name)
  if (found === undefined) throw new Error(`no row ${name}`)
  return found
}

describe.each(LANGUAGES.flatMap((language) => measures.map((measure) => ({ id: measure.id, measure, language }))))(
  'the words of $id in “$language”',
  ({ measure, language }) => {
    const words = measureWords(measure, language)

    test('have a heading for each column', () => {
      expect(words.headings).toHaveLength(measure.columns.length)
      expect(words.headings.every((heading) => heading !== '')).toBe(true)
    })

    test('have whole sentences', () => {
      for (const text of [words.says, words.more]) expect(text).toMatch(/^\p{Lu}.*\.$/u)
    })
  },
)

test('no English word of a measure is Danish', () => {
  for (const measure of measures) {
    const { short, title, says, more, unit, headings, middle, note } = measureWords(measure, 'en')
    const danish = measureWords(measure, 'da')
    expect([short, title, says, more, unit, ...headings, middle, note].join(' ')).not.toMatch(/[æøå]/i)
    expect(says).not.toBe(danish.says)
  }
})

test('the figures of the rules stand in the sentences the way of the language', () => {
  expect(measureWords(measureOf('list-size'), 'da').more).toContain('1.600 er modellens norm')
  expect(measureWords(measureOf('list-size'), 'en').more).toContain('1,600 is the norm of the model')
  expect(measureWords(measureOf('area-floor'), 'en').says).toContain('one doctor capacity per 35\u00a0km²')
})

describe('an area of the map', () => {
  test('is called by its name, figure, unit and kind of figure', () => {
    const row = rowOf('gp-distance', 'Samsø')
    const km = row.values[0]?.toFixed(1) ?? '?'
    expect(areaLabel(measureOf('gp-distance'), row, 'en')).toBe(`Samsø: ${km} km`)
    expect(areaLabel(measureOf('gp-distance'), row, 'da')).toBe(`Samsø: ${km.replace('.', ',')} km`)
    expect(areaLabel(measureOf('list-size'), rowOf('list-size', 'Odense'), 'en')).toMatch(
      /^Odense: \d,\d{3} patients per doctor capacity \(open estimate\)$/,
    )
  })

  test('names its health council where the figure is the council’s', () => {
    const measure = measureOf('open-2025--open-2026')
    expect(areaLabel(measure, rowOf('open-2025--open-2026', 'Odense'), 'en')).toMatch(
      / doctor capacities in the Fyn Health Council \(open estimate\)$/,
    )
    expect(areaLabel(measure, rowOf('open-2025--open-2026', 'Odense'), 'da')).toMatch(
      / lægekapaciteter i Sundhedsråd Fyn \(åbent skøn\)$/,
    )
  })

  test('without a figure says so', () => {
    const row = { ...rowOf('gp-distance', 'Samsø'), values: [null] }
    expect(areaLabel(measureOf('gp-distance'), row, 'da')).toBe('Samsø: intet tal')
    expect(areaLabel(measureOf('gp-distance'), row, 'en')).toBe('Samsø: no figure')
  })
})

test('the figures rest on a run, on two runs, or on a date', () => {
  expect(basisOf(measureOf('list-size'), 'en')).toMatch(
    /\(run open-2026\), citizens on 1\u00a0January 2027, projected$/,
  )
  expect(basisOf(measureOf('open-2025--open-2026'), 'en')).toBe(
    'Runs open-2025 and open-2026, from the end of 2025 to the end of 2026',
  )
  expect(basisOf(measureOf('open-2025-draft--open-2025'), 'en')).toBe(
    'Runs open-2025-draft and open-2025, at the end of 2025',
  )
  expect(basisOf(measureOf('open-2025-draft--open-2025'), 'da')).toBe(
    'Kørsel open-2025-draft og open-2025, ved udgangen af 2025',
  )
  expect(basisOf(measureOf('aged-65'), 'en')).toBe('Figures for 1\u00a0January 2026')
  expect(basisOf(measureOf('aged-65'), 'da')).toBe('Tal for den 1.\u00a0januar 2026')
  expect(basisOf(measureOf('gp-distance'), 'en')).toBe('Figures for 2024')
})

test('the source is named in the language', () => {
  expect(sourceOf(measureOf('list-size'), 'en')).toBe('Source: Statistics Denmark and own calculations')
  expect(sourceOf(measureOf('life-expectancy'), 'da')).toBe('Kilde: Danmarks Statistik, HISBK')
  expect(sourceOf(measureOf('life-expectancy'), 'en')).toBe('Source: Statistics Denmark, HISBK')
})

test('what is missing is said, with its reason', () => {
  expect(gapsOf(measureOf('gp-distance'), 'en')).toBe('All 98 municipalities have a figure.')
  const imputed = measureOf('life-expectancy').rows.filter((row) => row.status === 'imputed')
  expect(imputed.length).toBeGreaterThan(1)
  for (const language of LANGUAGES) {
    const said = gapsOf(measureOf('life-expectancy'), language)
    for (const { name } of imputed) expect(said).toContain(name)
  }
  const one = { ...measureOf('gp-distance'), rows: [{ ...rowOf('gp-distance', 'Fanø'), status: 'imputed' as const }] }
  expect(gapsOf(one, 'en')).toContain('Fanø has too few citizens')
})

test('a description says what lies lowest and highest', () => {
  const sorted = measureOf('gp-distance').rows.toSorted((a, b) =>
    (a.values[0] ?? NaN).toString().localeCompare((b.values[0] ?? NaN).toString(), 'en', { numeric: true }),
  )
  const said = mapDescription(measureOf('gp-distance'), 'en')
  expect(said).toMatch(/^Map of the 98 municipalities\. Lowest: .+\. Highest: /)
  const farthest = sorted.at(-1)
  expect(said).toContain(`Highest: ${farthest?.name ?? '?'} (${farthest?.values[0]?.toFixed(1) ?? '?'})`)
})

test('each mark has its meaning in both languages', () => {
  expect(markMeaning('imputed', 'da')).toBe('Prikker: udfyldt tal')
  expect(markMeaning('imputed', 'en')).toBe('Dots: figure filled in')
  expect(markMeaning('missing', 'en')).toBe('Hatching: no\u00a0figure')
})
