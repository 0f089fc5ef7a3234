import { DataFactory, type NamedNode, type Quad } from 'n3'
import type { SiteSettings } from '../../inputs/inputs.ts'
import { type ByLanguage, type Language, LANGUAGES } from '../../inputs/language.ts'
import type { PublishedRun } from '../../inputs/published/published-runs.ts'
import { FIGURES_LICENCE, statusSentence } from '../../text/sentences/files.ts'
import { LABELS } from '../../text/labels/labels.ts'
import type { MediaType } from '../packages/download-file.ts'
import type { PrintedFile, PrintedGroup } from '../packages/printed-files.ts'
import { PREFIXES } from './rdf-text.ts'

/** What a catalogue says of who publishes it, when, and where. */
export interface CatalogueAbout {
  readonly settings: SiteSettings
  readonly published: readonly PublishedRun[]
  /** The full address of the site with a slash at its end; null where the domain is not known. */
  readonly root: string | null
}

const EU = 'http://publications.europa.eu/resource/authority/'

/** The names of the formats in the list of the Publications Office. */
const FORMATS: Readonly<Record<MediaType, string>> = {
  'text/csv': 'CSV',
  'text/plain': 'TXT',
  'text/turtle': 'RDF_TURTLE',
  'application/json': 'JSON',
  'application/ld+json': 'JSON_LD',
  'application/schema+json': 'JSON',
  'application/csvm+json': 'JSON',
  'application/geo+json': 'GEOJSON',
  'application/zip': 'ZIP',
  // Files of bytes: whether the list has Parquet and SQLite has not been seen.
  'application/vnd.apache.parquet': 'BIN',
  'application/vnd.sqlite3': 'BIN',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'XLSX',
}

/** What the data sets are found by. */
const KEYWORDS: readonly ByLanguage<string>[] = [
  { da: 'almen praksis', en: 'general practice' },
  { da: 'fordelingsmodel', en: 'allocation model' },
  { da: 'lægekapacitet', en: 'doctor capacity' },
  LABELS.healthCouncilInText,
]

/**
 * The files of the site as a catalogue after DCAT-AP-DK 2: a data set for each group, a distribution for each file. An
 * address is full where the domain is known; without one it is relative to the folder /data/, where the catalogue stands,
 * so that the same site is right wherever it is put. See docs/decisions/0015-catalogue.md.
 */
export function catalogueTriples(groups: readonly PrintedGroup[], about: CatalogueAbout): readonly Quad[] {
  const { settings, published } = about
  const at = (path: `/${string}`): NamedNode => DataFactory.namedNode(addressIn(path, about.root))
  const page = (fragment: string): NamedNode => at(`/data/#${fragment}`)
  const date = (day: string) => DataFactory.literal(day, DataFactory.namedNode(`${PREFIXES.xsd}date`))
  const publisher = page('udgiver')
  const contact = page('kontakt')
  const licence = page('licens')
  const known = [
    DataFactory.namedNode(`${EU}country/DNK`),
    DataFactory.namedNode(`${EU}data-theme/HEAL`),
    DataFactory.namedNode(`${EU}data-theme`),
    DataFactory.namedNode(`${EU}access-right/PUBLIC`),
    DataFactory.namedNode(`${EU}language/DAN`),
    DataFactory.namedNode(`${EU}language/ENG`),
    DataFactory.namedNode('http://purl.org/adms/licencetype/Attribution'),
  ] as const
  const [denmark, health, themes, open, danish, english, attribution] = known
  const catalogue = page('katalog')
  const shared = (subject: NamedNode, issued: string): readonly Quad[] => [
    triple(subject, 'dct:publisher', publisher),
    triple(subject, 'dct:spatial', denmark),
    triple(subject, 'dct:issued', date(issued)),
    triple(subject, 'dct:modified', date(settings.publicationDate)),
  ]

  const dataset = (group: PrintedGroup): readonly Quad[] => {
    const subject = page(group.id)
    const issued = published.find(({ run }) => run === group.run?.run.id)?.frozenOn ?? settings.publicationDate
    const status = (language: Language): string =>
      group.statuses.length === 0 ? '' : ` ${statusSentence(group.statuses, language)}`
    const file = (one: PrintedFile): readonly Quad[] => distribution(one, subject, issued)
    return [
      triple(subject, 'rdf:type', name('dcat:Dataset')),
      triple(subject, 'dct:identifier', DataFactory.literal(group.id)),
      ...inWords(subject, 'dct:title', {
        da: `${settings.title.da}: ${group.title.da}`,
        en: `${settings.title.en}: ${group.title.en}`,
      }),
      ...inWords(subject, 'dct:description', {
        da: `${group.description.da}${status('da')}`,
        en: `${group.description.en}${status('en')}`,
      }),
      ...shared(subject, issued),
      triple(subject, 'dct:language', danish),
      triple(subject, 'dct:language', english),
      ...KEYWORDS.flatMap((words) => inWords(subject, 'dcat:keyword', words)),
      triple(subject, 'dcat:contactPoint', contact),
      triple(subject, 'dct:accessRights', open),
      triple(subject, 'dcat:theme', health),
      triple(subject, 'dcat:landingPage', at('/data/')),
      ...group.files.map((one) => triple(subject, 'dcat:distribution', at(one.path))),
      ...group.files.flatMap(file),
    ]
  }

  const distribution = (file: PrintedFile, group: NamedNode, issued: string): readonly Quad[] => {
    const subject = at(file.path)
    const media = mediaType(file.mediaType)
    const format = DataFactory.namedNode(`${EU}file-type/${FORMATS[file.mediaType]}`)
    return [
      triple(subject, 'rdf:type', name('dcat:Distribution')),
      ...inWords(subject, 'dct:title', file.title),
      ...inWords(subject, 'dct:description', file.description),
      triple(subject, 'dcat:accessURL', group),
      triple(subject, 'dcat:downloadURL', subject),
      triple(subject, 'dcat:mediaType', media),
      triple(subject, 'dct:format', format),
      triple(
        subject,
        'dcat:byteSize',
        DataFactory.literal(String(file.size), DataFactory.namedNode(`${PREFIXES.xsd}decimal`)),
      ),
      triple(subject, 'dct:license', licence),
      triple(subject, 'dct:issued', date(issued)),
      triple(subject, 'dct:modified', date(settings.publicationDate)),
    ]
  }

  const files = groups.flatMap((group) => group.files)
  return [
    triple(catalogue, 'rdf:type', name('dcat:Catalog')),
    ...inWords(catalogue, 'dct:title', {
      da: `${settings.title.da}: alle filer`,
      en: `${settings.title.en}: all files`,
    }),
    ...inWords(catalogue, 'dct:description', {
      da: 'Den nationale model for fordeling af lægekapaciteter i almen praksis, regnet igennem på offentlige tal. Uafhængigt af myndighederne. Hver fil siger, hvad dens tal er.',
      en: 'The national model for the distribution of doctor capacities in general practice, worked through on public figures. Independent of the authorities. Every file says what its figures are.',
    }),
    ...shared(catalogue, settings.publicationDate),
    triple(catalogue, 'dct:license', licence),
    triple(catalogue, 'dcat:themeTaxonomy', themes),
    triple(catalogue, 'foaf:homepage', at('/')),
    ...groups.map(({ id }) => triple(catalogue, 'dcat:dataset', page(id))),
    ...groups.flatMap(dataset),
    triple(publisher, 'rdf:type', name('foaf:Agent')),
    ...inWords(publisher, 'foaf:name', settings.publisher),
    triple(contact, 'rdf:type', name('vcard:Kind')),
    triple(contact, 'vcard:fn', DataFactory.literal(settings.title.da)),
    settings.corrections.startsWith('mailto:')
      ? triple(contact, 'vcard:hasEmail', DataFactory.namedNode(settings.corrections))
      : triple(contact, 'vcard:hasURL', correctionsNode(settings.corrections, about.root)),
    triple(licence, 'rdf:type', name('dct:LicenseDocument')),
    triple(licence, 'dct:type', attribution),
    triple(attribution, 'rdf:type', name('skos:Concept')),
    ...inWords(attribution, 'skos:prefLabel', { da: 'Kildeangivelse', en: 'Attribution' }),
    ...inWords(licence, 'dct:title', FIGURES_LICENCE.title),
    triple(at('/'), 'rdf:type', name('foaf:Document')),
    triple(at('/data/'), 'rdf:type', name('foaf:Document')),
    triple(denmark, 'rdf:type', name('dct:Location')),
    triple(health, 'rdf:type', name('skos:Concept')),
    ...inWords(health, 'skos:prefLabel', { da: 'Sundhed', en: 'Health' }),
    triple(themes, 'rdf:type', name('skos:ConceptScheme')),
    ...inWords(themes, 'dct:title', { da: 'Datatema', en: 'Data theme' }),
    triple(open, 'rdf:type', name('dct:RightsStatement')),
    triple(danish, 'rdf:type', name('dct:LinguisticSystem')),
    triple(english, 'rdf:type', name('dct:LinguisticSystem')),
    ...[...new Set(files.map((file) => file.mediaType))].map((type) =>
      triple(mediaType(type), 'rdf:type', name('dct:MediaType')),
    ),
    ...[...new Set(files.map((file) => FORMATS[file.mediaType]))].map((format) =>
      triple(DataFactory.namedNode(`${EU}file-type/${format}`), 'rdf:type', name('dct:MediaTypeOrExtent')),
    ),
  ]
}

/** A path of the site as the catalogue names it: in full, or relative to the folder /data/. */
export function addressIn(path: `/${string}`, root: string | null): string {
  if (root !== null) return root + path.slice(1)
  return path.startsWith('/data/') ? `./${path.slice('/data/'.length)}` : `..${path}`
}

function correctionsNode(corrections: string, root: string | null): NamedNode {
  return DataFactory.namedNode(corrections.startsWith('/') ? addressIn(`/${corrections.slice(1)}`, root) : corrections)
}

type Prefix = keyof typeof PREFIXES

/** A name of a vocabulary in full: "dcat:Dataset". */
function name(short: `${Prefix}:${string}`): NamedNode {
  const end = short.indexOf(':')
  const start = Object.entries(PREFIXES).find(([prefix]) => prefix === short.slice(0, end))?.[1] ?? ''
  return DataFactory.namedNode(start + short.slice(end + 1))
}

function triple(subject: NamedNode, property: `${Prefix}:${string}`, object: Quad['object']): Quad {
  return DataFactory.quad(subject, name(property), object)
}

function inWords(subject: NamedNode, property: `${Prefix}:${string}`, words: ByLanguage<string>): readonly Quad[] {
  return LANGUAGES.map((language) => triple(subject, property, DataFactory.literal(words[language], language)))
}

function mediaType(type: MediaType): NamedNode {
  // The list of IANA has no name for a schema: it is JSON.
  const named = type === 'application/schema+json' ? 'application/json' : type
  return DataFactory.namedNode(`https://www.iana.org/assignments/media-types/${named}`)
}
