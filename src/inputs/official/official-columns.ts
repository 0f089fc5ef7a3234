/** The columns that a file of official numbers may have. */
export const OFFICIAL_COLUMNS = [
  'code',
  'name',
  'council',
  'year',
  'citizens_group_1',
  'weighted_citizens',
  'need_weight',
  'capacities',
  'guidance_list_size',
] as const

export type OfficialColumn = (typeof OFFICIAL_COLUMNS)[number]

/** The heading of each column as the template has it. */
const HEADINGS: Readonly<Record<OfficialColumn, string>> = {
  code: 'Kommunekode',
  name: 'Kommune',
  council: 'Sundhedsråd',
  year: 'År',
  citizens_group_1: 'Borgere i gruppe 1',
  weighted_citizens: 'Sygdomsvægtede borgere',
  need_weight: 'Sygdomsvægt',
  capacities: 'Lægekapaciteter',
  guidance_list_size: 'Vejledende patienttal',
}

/** The heading of a column as the template has it. */
export function headingOf(column: OfficialColumn): string {
  return HEADINGS[column]
}

/** What a heading names: a column of ours, one that is not needed, or one that might be ours and is not known. */
export type Heading =
  | { readonly kind: 'column'; readonly column: OfficialColumn; readonly years: readonly string[] }
  | { readonly kind: 'passed-over' | 'unclear' }

/** What a table may tell besides: a change, a share, what is in use, and other areas. */
const PASSED_OVER =
  /ændring|forskel|differ|change|andel|share|pro ?cent|percent|%|\brang|\brank|gruppe ?2|group ?2|ledig|besat|tildelt|vacant|occupied|allocated|km2|areal|^region|sundhedsråd(s|ets)?[ -]?(kode|nr|nummer)/

/** The words by which a heading is known, the first that fits. */
const KNOWN: readonly (readonly [pattern: RegExp, column: OfficialColumn | null])[] = [
  [/minimum/, null],
  [/(vægte[dt]e?|weighted) .*(borger|person|indbygger|befolkning|citizen|population)/, 'weighted_citizens'],
  [/patienttal|patienter pr|patients per|liste?størrelse|list size/, 'guidance_list_size'],
  [/kapacitet|capacit/, 'capacities'],
  [/vægte?(?![a-zæøå])|weight(?!ed)/, 'need_weight'],
  [/gruppe ?1(?!\d)|group ?1(?!\d)/, 'citizens_group_1'],
  [/^(ultimo |udgangen af )?(år|årstal|kalenderår|year)$/, 'year'],
  [/^kom(mune)?\.? ?(kode|nr|nummer)?\.? ?og (kommune)?navn$/, 'name'],
  [/^(kom(mune)?\.? ?(kode|nr|nummer|no)\.?|kode|nr|code|municipality (code|number)|komkode)$/, 'code'],
  [/^(kommuner?|kommunenavn|kommunens navn|bopælskommune|navn|område|name|municipality( name)?|area|place)$/, 'name'],
  [/kommune.*sundhedsråd|sundhedsråd.*kommune/, 'name'],
  [/sundhedsråd|health council/, 'council'],
]

/** Words that a heading of one of our columns would have. */
const UNCLEAR = /borger|befolkning|vægt|kapacitet|patient|læge|gruppe|citizen|weight|capacit|doctor/

const MONTH = '(?:[01]?\\d|januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)'
/** A day: "31.12.2026", "31-12-2026", "31. december 2026", "2026-12-31". */
const DAY = new RegExp(`(?<!\\d)(?:[0-3]?\\d[./ -]+${MONTH}[./ -]+20\\d\\d|20\\d\\d-[01]\\d-[0-3]\\d)(?!\\d)`, 'gi')
/** The first day of a year, which some count to that year and others, as we do, to the end of the year before. */
const NEW_YEARS_DAY = /^(?:0?1[./ -]+(?:0?1|januar)[./ -]|20\d\d-01-01)/i

/** Whether a text is a day and nothing else. */
export function isDay(text: string): boolean {
  return text.replace(DAY, '') === '' && text !== ''
}

/** A year in a heading or the name of a sheet: "Sygdomsvægt 2026", "pr. 31.12.2026". That of 1 January could be either. */
export function yearsIn(text: string): readonly string[] {
  const told = text.replace(DAY, (day) => (NEW_YEARS_DAY.test(day) ? ' ' : day))
  return [...new Set([...told.matchAll(/(?<!\d)20\d\d(?!\d)/g)].map(([year]) => year))]
}

/**
 * What a heading names. Letter case, line breaks, units, years, brackets and marks of a note do not count:
 * "Gennemsnitlig sygdoms-\nvægt¹ (pr. borger), 2026" is that of the need weight.
 */
export function headingIn(text: string): Heading {
  const plain = text
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .toLowerCase()
    .replace(/-\s*\n\s*/g, '')
    // Before marks of a note go, of which ² is one.
    .replace(/km²/g, 'km2')
    .replace(/\s+\d\)$|[¹²³⁴⁵⁶⁷⁸⁹⁰*†‡]+$|[¹²³*†‡](?=\s)/g, '')
    .replace(DAY, ' ')
    .replace(/(?<!\d)20\d\d(?!\d)/g, ' ')
    .replace(/[\s_(),:;[\]/]+/g, ' ')
    .trim()
  if (PASSED_OVER.test(plain)) return { kind: 'passed-over' }
  const known = KNOWN.find(([pattern]) => pattern.test(plain))
  const column = known?.[1] ?? null
  if (column !== null) return { kind: 'column', column, years: yearsIn(text) }
  return { kind: known !== undefined || UNCLEAR.test(plain) ? 'unclear' : 'passed-over' }
}

/** The column that a heading names; null when it names none. */
export function columnOf(heading: string): OfficialColumn | null {
  const found = headingIn(heading)
  return found.kind === 'column' ? found.column : null
}
