import type { SiteSettings } from '../../inputs/inputs.ts'
import type { Language } from '../../inputs/language.ts'
import { say } from '../../text/say.ts'
import type { RunResult } from '../../results/result.ts'
import { columnRules } from '../../text/columns/column-rules.ts'
import type { ColumnMeaning } from '../../text/columns/column.ts'
import { councilColumns, municipalityColumns } from '../../text/columns/columns.ts'
import { citation, statusSentence } from '../../text/sentences/files.ts'
import type { DownloadFile } from '../packages/download-file.ts'
import type { PrintedFile } from '../packages/printed-files.ts'

/** Who publishes, in which language, and how a path of the site becomes an address. */
export interface SchemaAbout {
  readonly settings: SiteSettings
  readonly language: Language
  /** The address of a file, or of the page of files: the same in every language. */
  readonly file: (path: `/${string}`) => string
  /** The address of a page in the language. */
  readonly page: (path: `/${string}`) => string
}

/** A run as a data set of schema.org: its files, and each column once as what is measured. */
export function runDataset(result: RunResult, files: readonly PrintedFile[], about: SchemaAbout): object {
  const { run } = result
  const { settings, language } = about
  return {
    '@type': 'Dataset',
    ...identity(result, about),
    name: `${settings.title[language]}: ${run.title[language]}`,
    description: `${run.summary[language]} ${statusSentence([run.status], language)}`,
    identifier: run.id,
    ...terms(about),
    datePublished: settings.publicationDate,
    temporalCoverage: run.citizensDate,
    spatialCoverage: { '@type': 'Country', name: say(language, { da: 'Danmark', en: 'Denmark' }) },
    citation: citation(settings, [result], language),
    variableMeasured: variables(result, language),
    distribution: files.map((file) => ({ ...download(file, about), contentSize: `${file.size} B` })),
  }
}

/** The runs as a catalogue of schema.org, for the page of files. */
export function runsCatalogue(datasets: readonly object[], about: SchemaAbout): object {
  const { settings, language, page } = about
  return {
    '@context': 'https://schema.org',
    '@type': 'DataCatalog',
    name: settings.title[language],
    url: page('/data/'),
    inLanguage: language,
    dataset: datasets,
  }
}

/** A place in a run as a data set that is part of it, with the files that its numbers stand in, for the page of the place. */
export function areaDataset(
  place: { readonly name: string; readonly description: string; readonly files: readonly DownloadFile[] },
  result: RunResult,
  about: SchemaAbout,
): object {
  const { settings, language } = about
  const { name, description, files } = place
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: `${settings.title[language]}: ${name}`,
    description,
    ...terms(about),
    variableMeasured: variables(result, language),
    distribution: files.map((file) => download(file, about)),
    isPartOf: {
      '@type': 'Dataset',
      ...identity(result, about),
      name: `${settings.title[language]}: ${result.run.title[language]}`,
    },
  }
}

function identity({ run }: RunResult, { page }: SchemaAbout): object {
  const address = page(`/data/#${run.id}`)
  return { '@id': address, url: address }
}

function terms({ settings, language, page }: SchemaAbout): object {
  return {
    isAccessibleForFree: true,
    license: page('/data/#licens'),
    creator: { '@type': 'Organization', name: settings.publisher[language] },
  }
}

/** Each column of numbers of the tables of a run once. */
function variables(run: RunResult, language: Language): readonly object[] {
  const rules = columnRules([run])
  const columns = [...new Map([...municipalityColumns(rules), ...councilColumns(rules)].map((c) => [c.id, c])).values()]
  return columns.filter(({ decimals }) => decimals !== null).map((column) => variable(column, language))
}

function variable({ id, title, unit, description }: ColumnMeaning, language: Language): object {
  return {
    '@type': 'PropertyValue',
    propertyID: id,
    name: title[language],
    unitText: unit[language],
    description: description[language],
  }
}

function download({ path, title, mediaType }: DownloadFile, { file, language }: SchemaAbout): object {
  return { '@type': 'DataDownload', name: title[language], encodingFormat: mediaType, contentUrl: file(path) }
}
