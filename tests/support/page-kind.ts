import { councils, municipalities } from './areas.ts'
import { DATA } from './data.ts'
import { questionIds } from './questions.ts'
import { geographyDay, runsIn } from './runs.ts'
import { scenarioIds } from './scenarios.ts'
import { schemeIds } from './schemes.ts'

/** The last part of the address of the map of a lift. */
const LIFT_MAPS: Readonly<Record<string, string>> = { 'area-floor': 'arealgulv', 'distance-floor': 'afstandsgulv' }

/** What has a map, by the last part of its address: measures, and the change from each run to the next among them. */
function mapsOf(data: string): readonly string[] {
  const { changes, lifts } = runsIn(data)
  return [
    ...['patienttal', 'sygdomsvaegt', 'behov'],
    ...lifts.map((lift) => LIFT_MAPS[lift] ?? lift),
    ...changes,
    ...['afstand-til-laege', '65-aar-og-over', 'middellevetid'],
  ]
}

export const MAPS = mapsOf(DATA)

/** The kinds of page of the site, each with an address that stands for it. */
export const PAGE_KINDS = {
  front: '',
  map: 'kort/middellevetid/',
  tiles: 'kort/felter/65-aar-og-over/',
  councils: 'sundhedsraad/',
  coverage: 'daekning/',
  council: 'sundhedsraad/oestsjaelland-og-oeerne/',
  municipalities: 'kommuner/',
  municipality: 'kommuner/laesoe/',
  method: 'metode/',
  follow: 'foelg-tallet/',
  doctors: 'metode/for-laeger/',
  clinic: 'brev/',
  ownRun: 'regn-selv/',
  technical: 'metode/teknisk/',
  timeline: 'metode/tidslinje/',
  sureness: 'metode/sikkerhed/',
  newYear: '2027/',
  fiveThings: 'fem-ting/',
  inShort: 'kort-fortalt/',
  questions: 'metode/spoergsmaal/',
  question: 'metode/spoergsmaal/overenskomsten/',
  scenarios: 'scenarier/',
  scenario: 'scenarier/uden-egedal/',
  schemes: 'ordninger/',
  scheme: 'ordninger/godkjenningsfritak/',
  embeddedMunicipality: 'indlejr/kommune/laesoe/',
  embeddedCouncil: 'indlejr/sundhedsraad/oestsjaelland-og-oeerne/',
  embeddedMap: 'indlejr/kort/',
  glossary: 'ordbog/',
  everything: 'a-til-aa/',
  data: 'data/',
  columns: 'data/kolonner/',
  changes: 'aendringer/',
  change: 'aendringer/open-2025--open-2026/',
  sources: 'kilder/',
  about: 'om/',
  accessibility: 'tilgaengelighed/',
  notFound: '404.html',
} as const

export type PageKind = keyof typeof PAGE_KINDS

/** Addresses that pages once had, each with the one that it leads to now: a page with a link, which leads on by itself. */
export const MOVED: Readonly<Record<string, string>> = { 'metode/din-klinik/': 'brev/' }

/** The address that a page has now, in its own language: where it leads when it has moved. */
export function addressNow(address: string): string {
  const [, language = '', path = ''] = /^(en\/)?(.*)$/.exec(address) ?? []
  return language + (MOVED[path] ?? path)
}

/** Every address that a site made from some data must have, under its base, and no other: each page in both languages, and one for unknown addresses. */
export function expectedAddresses(data = DATA): string[] {
  const danish = danishAddresses(data)
  return [...danish, ...danish.filter((address) => address !== PAGE_KINDS.notFound).map((address) => `en/${address}`)]
}

/** Every address of the Danish site. */
export function danishAddresses(data = DATA): string[] {
  const { runs, led } = runsIn(data)
  const [allCouncils, allMunicipalities] = [councils(data), municipalities(data)]
  const present = new Set(allMunicipalities.map(({ code }) => code))
  const former = runs
    .flatMap((run) => municipalities(data, geographyDay(data, run)))
    .filter(({ code }) => !present.has(code))
  const forms = [['', geographyDay(data)], ...led.map((run) => [`${run}/`, geographyDay(data, run)])] as const
  return [
    ...KINDS.map((kind) => PAGE_KINDS[kind]),
    ...Object.keys(MOVED),
    ...runs.slice(1).map((run, index) => `aendringer/${runs[index]}--${run}/`),
    ...questionIds(data).map((id) => `metode/spoergsmaal/${id}/`),
    ...scenarioIds(data).map((id) => `scenarier/${id}/`),
    ...schemeIds(data).map((id) => `ordninger/${id}/`),
    ...mapsOf(data).flatMap((slug) => [`kort/${slug}/`, tilesAddress(slug)]),
    ...forms.flatMap(([form, day]) => [
      `indlejr/${form}kort/`,
      ...councils(data, day).map((council) => `indlejr/${form}sundhedsraad/${council.slug}/`),
      ...municipalities(data, day).map((municipality) => `indlejr/${form}kommune/${municipality.slug}/`),
    ]),
    ...allCouncils.map((council) => `sundhedsraad/${council.slug}/`),
    ...allMunicipalities.map((municipality) => `kommuner/${municipality.slug}/`),
    ...new Set(former.map(({ slug }) => `kommuner/${slug}/`)),
  ]
}

/** The tiles of the first measure stand at the address of all tiles. */
function tilesAddress(slug: string): string {
  return slug === MAPS[0] ? 'kort/felter/' : `kort/felter/${slug}/`
}

/** The kind of page that stands at an address, in either language; undefined for an address that no kind has. */
export function pageKind(full: string): PageKind | undefined {
  const address = full.replace(/^en\//, '')
  if (/^kort\/felter\/([^/]+\/)?$/.test(address)) return 'tiles'
  if (/^kort\/[^/]+\/$/.test(address)) return 'map'
  if (/^sundhedsraad\/[^/]+\/$/.test(address)) return 'council'
  if (/^kommuner\/[^/]+\/$/.test(address)) return 'municipality'
  if (/^indlejr\/(?:[^/]+\/)?kort\/$/.test(address)) return 'embeddedMap'
  if (/^indlejr\/(?:[^/]+\/)?sundhedsraad\/[^/]+\/$/.test(address)) return 'embeddedCouncil'
  if (/^indlejr\/(?:[^/]+\/)?kommune\/[^/]+\/$/.test(address)) return 'embeddedMunicipality'
  if (/^aendringer\/[^/]+\/$/.test(address)) return 'change'
  if (/^metode\/spoergsmaal\/[^/]+\/$/.test(address)) return 'question'
  if (/^scenarier\/[^/]+\/$/.test(address)) return 'scenario'
  if (/^ordninger\/[^/]+\/$/.test(address)) return 'scheme'
  return KINDS.find((kind) => PAGE_KINDS[kind] === address)
}

/** The kinds that have one address each; a kind with a page for each of many is told by its form. */
const KINDS = [
  'front',
  'councils',
  'coverage',
  'municipalities',
  'method',
  'follow',
  'doctors',
  'clinic',
  'ownRun',
  'technical',
  'timeline',
  'sureness',
  'newYear',
  'fiveThings',
  'inShort',
  'questions',
  'scenarios',
  'schemes',
  'glossary',
  'everything',
  'data',
  'columns',
  'changes',
  'sources',
  'about',
  'accessibility',
  'notFound',
] as const satisfies readonly PageKind[]
