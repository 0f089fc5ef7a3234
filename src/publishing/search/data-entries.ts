import { FORMS_FOR } from '../../downloads/tables/table-file.ts'
import { runFiles } from '../../downloads/packages/catalogue.ts'
import { plainText } from '../../inputs/explanations/term-parts.ts'
import { type Language, LANGUAGES } from '../../inputs/language.ts'
import { otherNames } from '../../inputs/place-names.ts'
import { loadExplanations } from '../../results/explanations.ts'
import { formerMunicipalities } from '../../results/former-municipalities.ts'
import { loadSite } from '../../results/site.ts'
import { capitalised } from '../../text/format/capitalised.ts'
import { summary } from '../../text/format/summary.ts'
import { measureWords } from '../../text/labels/measure.ts'
import { statusWord } from '../../text/labels/status.ts'
import { termMeaning } from '../../text/labels/term.ts'
import { councilName, municipalityName } from '../../text/names/area.ts'
import { say } from '../../text/say.ts'
import { scenarioNational } from '../../text/sentences/scenario-summary.ts'
import { scenarioTexts } from '../../text/sentences/scenario.ts'
import { councilFound, municipalityFound, nowPartOf } from '../../text/sentences/search.ts'
import { knownFirst } from '../known-number.ts'
import type { SearchEntry } from './search-entry.ts'

/**
 * All that can be found because data says it: places, words, questions, what-ifs, maps and files, in the order in which a
 * list has them. All other pages the build adds from what it has written: see `addPages`.
 */
export function dataEntries(language: Language): readonly SearchEntry[] {
  return [
    ...municipalityEntries(language),
    ...councilEntries(language),
    ...wordEntries(language),
    ...questionEntries(language),
    ...mapEntries(language),
    ...scenarioEntries(language),
    ...fileEntries(language),
  ]
}

function municipalityEntries(language: Language): readonly SearchEntry[] {
  const { inputs, results } = loadSite()
  const present = results.headline.municipalities.map((municipality): SearchEntry => {
    const { name, slug, code, council } = municipality
    return {
      kind: 'municipality',
      path: `/kommuner/${slug}/`,
      title: municipalityName(name, language),
      says: municipalityFound(municipality, knownFirst(municipality, language), language),
      also: [name, ...otherNames(name)],
      place: { code, name, council },
    }
  })
  const former = formerMunicipalities(inputs, results).map(({ name, slug, successor }): SearchEntry => ({
    kind: 'municipality',
    path: `/kommuner/${slug}/`,
    title: municipalityName(name, language),
    says: nowPartOf(successor.name, language),
    also: [name],
  }))
  return [...present, ...former]
}

function councilEntries(language: Language): readonly SearchEntry[] {
  const { headline } = loadSite().results
  return headline.councils.map((council) => ({
    kind: 'council',
    path: `/sundhedsraad/${council.slug}/`,
    title: councilName(council.name, language),
    says: councilFound(council, headline, knownFirst(council, language), language),
    also: [council.name],
  }))
}

function wordEntries(language: Language): readonly SearchEntry[] {
  const { results } = loadSite()
  return loadExplanations().glossary.terms.map((term) => ({
    kind: 'word',
    path: `/ordbog/#${term.id}`,
    title: say(language, term),
    says: termMeaning(term, results, language),
    // Readers meet the word of the other language too, on its pages and in the rules.
    also: [
      ...term.forms[language],
      ...(term.alsoSought?.[language] ?? []),
      ...LANGUAGES.flatMap((other) => (other === language ? [] : [say(other, term)])),
    ],
  }))
}

function questionEntries(language: Language): readonly SearchEntry[] {
  return loadExplanations().hearing.questions.map(({ id, question, answer }) => ({
    kind: 'question',
    path: `/metode/spoergsmaal/${id}/`,
    title: say(language, question),
    says: summary(plainText(say(language, answer))),
    // Its address names what it is about: "kraeft", "honorar".
    also: [id.replaceAll('-', ' ')],
  }))
}

function mapEntries(language: Language): readonly SearchEntry[] {
  return loadSite().measures.map((measure) => {
    const { title, short, says } = measureWords(measure, language)
    return {
      kind: 'map',
      path: `/kort/${measure.slug}/`,
      title,
      says: `${says} ${capitalised(statusWord(measure.status, language))}.`,
      also: [short],
    }
  })
}

function scenarioEntries(language: Language): readonly SearchEntry[] {
  const { run, results } = loadSite().scenarios
  return results.map((result) => {
    const { title, question } = scenarioTexts(result, run, language)
    return {
      kind: 'scenario',
      path: `/scenarier/${result.scenario.id}/`,
      title,
      says: `${question} ${scenarioNational(result, language)} ${capitalised(statusWord(result.status, language))}.`,
    }
  })
}

/** The tables of the run that the pages lead with, in the form that a spreadsheet of the reader's language opens right. */
function fileEntries(language: Language): readonly SearchEntry[] {
  const site = loadSite()
  const { municipalities, councils, workbook } = runFiles(site, site.results.headline)
  const [form] = FORMS_FOR[language]
  return [municipalities[form], councils[form], workbook].map(({ path, title, description }) => ({
    kind: 'file',
    path,
    title: say(language, title),
    says: summary(say(language, description)),
  }))
}
