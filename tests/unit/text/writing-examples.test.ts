import { describe, expect, test } from 'vitest'
import { bibtex } from '../../../src/text/bibtex.ts'
import { changeColumns, quotedColumns, runColumns, scenarioColumns } from '../../../src/text/column-list.ts'
import { writingExamples } from '../../../src/text/writing-examples.ts'
import { quotedFigures, quotedFile } from '../../../src/downloads/quoted-file.ts'
import { changeFiles } from '../../../src/downloads/change-files.ts'
import { scenarioFiles } from '../../../src/downloads/scenario-csv.ts'
import { LANGUAGES } from '../../../src/inputs/language.ts'
import { loadScenarios } from '../../../src/results/load-scenarios.ts'
import { loadSite } from '../../../src/results/site.ts'
import { present } from '../model/exact.ts'

const { inputs, results, changes } = loadSite()
const { headline } = results
const council = present(headline.councils.find(({ name }) => name === 'Hovedstaden'))
const municipality = present(headline.municipalities.find(({ name }) => name === 'København'))
const figures = inputs.publishedFigures

describe.each(LANGUAGES)('the sentences that one may write, in %s', (language) => {
  const estimate = { da: 'åbent skøn', en: 'open estimate' }[language]

  test('say what the figure is, and the range of an estimate', () => {
    const { may } = writingExamples(headline, council, municipality, figures, language)
    const [ofCouncil = '', ofMunicipality = '', quoted = ''] = may
    for (const number of [council.capacities, council.capacitiesLow, council.capacitiesHigh])
      expect(ofCouncil).toContain(number.toFixed(0))
    expect(ofCouncil.toLowerCase()).toContain(estimate)
    expect(ofMunicipality).toContain(estimate)
    // The hearing note, section 4.6.4.
    expect(quoted).toContain({ da: '449,2', en: '449.2' }[language])
  })

  test('call nothing an estimate where the weights are official', () => {
    const official = { ...headline, run: { ...headline.run, status: 'official' } } as const
    const place = { ...municipality, status: 'official' } as const
    const { may, mayNot } = writingExamples(official, council, place, figures, language)
    const all = [...may, ...mayNot.map(({ why }) => why)].join(' ')
    expect(all).not.toMatch(/skøn|estimate|omkring|about/i)
  })

  test('leave out the quoted figure where we hold none', () => {
    const { may } = writingExamples(headline, council, municipality, [], language)
    expect(may).toHaveLength(3)
  })

  test('stand beside wrong ones, each with its reason', () => {
    const { mayNot } = writingExamples(headline, council, municipality, figures, language)
    expect(mayNot.length).toBeGreaterThan(3)
    for (const { sentence, why } of mayNot) expect([sentence, why].map((text) => text.at(-1))).toEqual(['.', '.'])
  })
})

/** The cells of a CSV without quotes: the header and the first row. */
const cells = (text: string): [string[], string[]] => {
  const [header = '', first = ''] = text.split('\n')
  return [header.split(','), first.split(',')]
}

test('every column of a file of changes or of a scenario is told of, with the cell of its first row', () => {
  const change = present(changes.at(-1))
  const { run, results: scenarios } = loadScenarios()
  const scenario = present(scenarios[0])
  const files = [...changeFiles(change), ...scenarioFiles(scenario, run)]
  const lists = [...changeColumns(change, 'da'), ...scenarioColumns(scenario, 'da')]
  expect(lists.map(({ file }) => `/data/${file}`).sort()).toEqual(files.map(({ path }) => path).sort())
  for (const { file, columns } of lists) {
    const [header, first] = cells(present(files.find(({ path }) => path === `/data/${file}`)).text())
    // A scenario’s own name and that of the run stand first, and the note tells of them.
    const skipped = header[0] === 'scenario' ? 2 : 0
    expect(columns.map(({ id }) => id)).toEqual(header.slice(skipped))
    expect(columns.map(({ example }) => example)).toEqual(first.slice(skipped))
  }
})

test('the columns of the tables of a run have a unit and words in both languages', () => {
  for (const language of LANGUAGES) {
    for (const { columns } of runColumns(headline, municipality, council, language))
      for (const { unit, description } of columns) expect([unit, description]).not.toContain('')
  }
})

test('the table of quoted official figures holds those that others have quoted, and nothing of statistics', () => {
  expect(quotedFigures(figures).map(({ id }) => id)).toEqual([
    'hovedstaden-need-draft',
    'hovedstaden-capacities-draft',
    'aabenraa-patients-per-doctor-draft',
  ])
  const [header] = cells(quotedFile(figures).text())
  expect(quotedColumns(quotedFigures(figures), 'en').columns.map(({ id }) => id)).toEqual(header)
  expect(quotedColumns([], 'en').columns.every(({ example }) => example === '')).toBe(true)
})

test('an entry of BibTeX has an address only where there is one', () => {
  expect(bibtex(inputs.site, headline, null, 'da')).not.toContain('url')
  const entry = bibtex(inputs.site, headline, 'https://site.example/data/#open-2026', 'en')
  expect(entry).toMatch(/^@misc\{laegefordelingen-open-2026,\n/)
  expect(entry).toContain('  url = {https://site.example/data/#open-2026}\n}')
  expect(entry).toContain('Open estimate, run open-2026')
})
