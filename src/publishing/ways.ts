import type { ByLanguage, Language } from '../inputs/language.ts'
import { say } from '../text/say.ts'

/** A page in the menu. Pages below its address belong to it. */
export interface WayPage {
  readonly path: `/${string}`
  readonly words: ByLanguage<string>
}

/** One of the ways into the site, with the pages that stand in the second row of the menu. */
export interface Way extends WayPage {
  /** What one finds there, in a line: what the front page says of it. */
  readonly says: ByLanguage<string>
  readonly pages: readonly WayPage[]
}

/** The menu: four doors, each with a row of pages. A page belongs to the door whose pages have the beginning of its address. */
export const WAYS: readonly Way[] = [
  {
    path: '/',
    words: { da: 'Find dit sted', en: 'Find your place' },
    says: {
      da: 'Din kommune og dit sundhedsråd: hvor mange læger der må være, og hvorfor.',
      en: 'Your municipality and health council: how many doctors there may be, and why.',
    },
    pages: [
      { path: '/', words: { da: 'Kort', en: 'Map' } },
      { path: '/kommuner/', words: { da: 'Kommuner', en: 'Municipalities' } },
      { path: '/sundhedsraad/', words: { da: 'Sundhedsråd', en: 'Health councils' } },
      { path: '/daekning/', words: { da: 'Lægedækning', en: 'Coverage' } },
    ],
  },
  {
    path: '/brev/',
    words: { da: 'For læger', en: 'For doctors' },
    says: {
      da: 'Har klinikken fået et brev med et tal? Fra hvilken dag det gælder, hvad I kan bede om, og hvor I klager.',
      en: 'Has the practice had a letter with a number? From which day it holds, what to ask for, and where to complain.',
    },
    pages: [
      { path: '/brev/', words: { da: 'Har I fået et brev?', en: 'Had a letter?' } },
      {
        path: '/metode/for-laeger/',
        words: { da: 'Fra patientliste til minimum', en: 'From patient list to minimum' },
      },
    ],
  },
  {
    path: '/metode/',
    words: { da: 'Sådan virker det', en: 'How it works' },
    says: {
      da: 'Hvordan tallene bliver til, hvor sikre de er, og hvad der sker, hvis en regel ændres.',
      en: 'How the numbers come about, how sure they are, and what happens if a rule is changed.',
    },
    pages: [
      { path: '/metode/', words: { da: 'Metode', en: 'Method' } },
      { path: '/foelg-tallet/', words: { da: 'Følg tallet', en: 'Follow the number' } },
      { path: '/metode/sikkerhed/', words: { da: 'Hvor sikkert', en: 'How sure' } },
      { path: '/scenarier/', words: { da: 'Hvad nu hvis', en: 'What if' } },
      { path: '/regn-selv/', words: { da: 'Regn selv', en: 'Work it out' } },
      { path: '/metode/spoergsmaal/', words: { da: 'Spørgsmål', en: 'Questions' } },
      { path: '/2027/', words: { da: '2027', en: '2027' } },
      { path: '/metode/tidslinje/', words: { da: 'Tidslinje', en: 'Timeline' } },
      { path: '/ordbog/', words: { da: 'Ordbog', en: 'Glossary' } },
      { path: '/metode/teknisk/', words: { da: 'Teknisk', en: 'Technical' } },
      { path: '/ordninger/', words: { da: 'Medicin', en: 'Medicines' } },
    ],
  },
  {
    path: '/data/',
    words: { da: 'Data og kilder', en: 'Data and sources' },
    says: {
      da: 'Tallene som filer, hvad der har ændret sig, hvordan de citeres, og hvor de kommer fra.',
      en: 'The numbers as files, what has changed, how to cite them, and where they come from.',
    },
    pages: [
      { path: '/data/', words: { da: 'Data', en: 'Data' } },
      { path: '/aendringer/', words: { da: 'Ændringer', en: 'Changes' } },
      { path: '/fem-ting/', words: { da: 'Fem ting', en: 'Five things' } },
      { path: '/kilder/', words: { da: 'Kilder', en: 'Sources' } },
      { path: '/om/', words: { da: 'Om', en: 'About' } },
    ],
  },
]

/** The place of a page in the menu: a door, and the page of its second row that it is, or that it belongs to. */
export interface MenuPlace {
  readonly way: Way
  readonly page: WayPage
}

/** Addresses that lie below no page of the menu, by the page to which they belong. */
const ELSEWHERE: Readonly<Record<`/${string}`, `/${string}`>> = {
  '/kort/': '/',
  '/kort-fortalt/': '/metode/',
  '/tilgaengelighed/': '/om/',
}

/**
 * The place in the menu of an address of the first language: that of the page whose address is the longest beginning of it;
 * null where none is. "/metode/spoergsmaal/kraeft/" is at Spørgsmål, behind Sådan virker det.
 */
export function menuPlaceOf(path: string): MenuPlace | null {
  const known = WAYS.flatMap((way) => way.pages.map((page) => ({ way, page, at: page.path })))
  const further = Object.entries(ELSEWHERE).flatMap(([at, path]) =>
    known.filter(({ page }) => page.path === path).map((place) => ({ ...place, at })),
  )
  const fitting = [...known, ...further].filter(({ at }) => (at === '/' ? path === '/' : path.startsWith(at)))
  const [best] = fitting.toSorted((a, b) => b.at.length - a.at.length)
  return best === undefined ? null : { way: best.way, page: best.page }
}

/** A page above another, as the breadcrumbs name it. */
export interface Crumb {
  readonly path: `/${string}`
  readonly title: string
}

/** The pages above one, the highest first: its door, its page of the second row, and what it names itself below that. */
export function crumbsOf(path: string, below: readonly Crumb[], language: Language): readonly Crumb[] {
  const place = menuPlaceOf(path)
  if (place === null || path === '/') return []
  const { way, page } = place
  const above = [way, ...(page.path === way.path ? [] : [page])]
  return [...above.map(({ path, words }) => ({ path, title: say(language, words) })), ...below].filter(
    (crumb) => crumb.path !== path,
  )
}
