import type { ByLanguage, Language } from '../../inputs/language.ts'
import type { Decimal } from '../../model/decimal.ts'
import type { Measure, MeasureRow } from '../../results/measures.ts'
import { formatSourceDate, formatYearEnd } from '../format/date.ts'
import { format, NBSP } from '../format/number.ts'
import { measureValue, measureWords } from '../labels/measure.ts'
import { statusWord } from '../labels/status.ts'
import { councilInText, councilName, listed } from '../names/area.ts'
import { publisherAndTable, sourceIn } from '../names/source.ts'
import { say } from '../say.ts'
import { citizensOfRun, sourceSentence } from './run.ts'

/** The status of a number as it follows the number in a sentence; nothing for plain statistics. */
function statusAfter(row: MeasureRow, language: Language): string {
  return row.status === 'statistics' ? '' : ` (${statusWord(row.status, language)})`
}

/** What an area of the map is called: its name, its number with unit, and what kind of number it is. */
export function areaLabel(measure: Measure, row: MeasureRow, language: Language): string {
  const value = row.values[0] ?? null
  if (value === null) return `${row.name}: ${say(language, { da: 'intet tal', en: 'no figure' })}`
  const where =
    measure.runs.length > 1
      ? say(language, { da: ` i ${councilInText(row.council, 'da')}`, en: ` in ${councilInText(row.council, 'en')}` })
      : ''
  const figure = measureValue(measure, value, 0, language)
  return `${row.name}: ${figure} ${measureWords(measure, language).unit}${where}${statusAfter(row, language)}`
}

/** What the numbers rest on: the run and its citizens, or the date of the statistics. */
export function basisOf({ runs, date }: Measure, language: Language): string {
  const [first, second] = runs
  if (first === undefined) {
    if (date === null) return ''
    const when = formatSourceDate(date, language)
    // A day takes a word before it in Danish, a period does not.
    return say(language, { da: `Tal for ${when.replace(/^(\d+\.)/, 'den $1')}`, en: `Figures for ${when}` })
  }
  if (second === undefined) {
    const run = say(language, { da: `kørsel ${first.run.id}`, en: `run ${first.run.id}` })
    return `${first.run.title[language]} (${run}), ${citizensOfRun(first, language)}`
  }
  const [from = '', to = ''] = [first, second].map(({ run }) => formatYearEnd(run.referenceDate, language))
  return say(language, {
    da: `Kørsel ${first.run.id} og ${second.run.id}, ${from === to ? `ved ${from}` : `fra ${from} til ${to}`}`,
    en: `Runs ${first.run.id} and ${second.run.id}, ${from === to ? `at ${from}` : `from ${from} to ${to}`}`,
  })
}

/** Where the numbers come from. */
export function sourceOf({ source, runs, stated = [] }: Measure, language: Language): string {
  const [run] = runs
  if (run !== undefined) {
    const own = sourceSentence(run, language).replace(/\.$/, '')
    const theirs = stated.map((one) => sourceIn(one, language)).map(({ publisher, title }) => `${publisher}, ${title}`)
    return [own, ...theirs].join('; ')
  }
  if (source === null)
    return say(language, {
      da: 'Kilde: Danmarks Statistik og egne beregninger',
      en: 'Source: Statistics Denmark and own calculations',
    })
  const what = publisherAndTable(source, language)
  return say(language, { da: `Kilde: ${what}`, en: `Source: ${what}` })
}

/** What is missing and why; that nothing is, where nothing is. */
export function gapsOf({ rows }: Measure, language: Language): string {
  const names = (status: string): string[] => rows.filter((row) => row.status === status).map((row) => row.name)
  const imputed = names('imputed')
  const missing = rows.filter((row) => (row.values[0] ?? null) === null).map((row) => row.name)
  return [
    ...(imputed.length > 0
      ? [
          say(language, {
            da: `${listed(imputed, 'da')} har for få borgere til et tal i statistikken. Deres tal er udfyldt med gennemsnittet for resten af sundhedsrådet.`,
            en: `${listed(imputed, 'en')} ${imputed.length === 1 ? 'has' : 'have'} too few citizens for a figure in the statistics. What is missing is filled in with the average of the rest of the health council.`,
          }),
        ]
      : []),
    ...(missing.length > 0
      ? [
          say(language, {
            da: `Der er intet tal for ${listed(missing, 'da')}.`,
            en: `There is no figure for ${listed(missing, 'en')}.`,
          }),
        ]
      : []),
    ...(imputed.length + missing.length === 0
      ? [
          say(language, {
            da: `Alle ${rows.length} kommuner har et tal.`,
            en: `All ${rows.length} municipalities have a figure.`,
          }),
        ]
      : []),
  ].join(' ')
}

/** The description of a map for those who do not see it: what lies high and low. */
export function mapDescription(measure: Measure, language: Language): string {
  return describe(measure, mapOf(measure.rows.length, language), language)
}

/** The description of a map in equal tiles. */
export function tilesDescription(measure: Measure, language: Language): string {
  const count = measure.rows.length
  const tiles = say(language, {
    da: `De ${count} kommuner som lige store felter.`,
    en: `The ${count} municipalities as tiles of equal size.`,
  })
  return describe(measure, tiles, language)
}

function describe(measure: Measure, what: string, language: Language): string {
  const known = measure.rows.flatMap((row) => {
    const value = row.values[0] ?? null
    return value === null ? [] : [{ row, value }]
  })
  const places = known
    .toSorted((a, b) => a.value.cmp(b.value))
    .map(({ row, value }) => ({
      name: measure.runs.length > 1 ? councilName(row.council, language) : row.name,
      value: measureValue(measure, value, 0, language),
    }))
  return `${what} ${lowAndHigh(places, language)}`
}

/** What lies lowest and highest on a map, its places in order of their figures. A table has them all. */
export function lowAndHigh(
  places: readonly { readonly name: string; readonly value: string }[],
  language: Language,
): string {
  const three = (from: typeof places): string =>
    [...new Set(from.map(({ name, value }) => `${name} (${value})`))].slice(0, 3).join(', ')
  const [low, high] = [three(places), three(places.toReversed())]
  const ends =
    new Set(places.map(({ value }) => value)).size === 1
      ? { da: 'Alle har samme tal.', en: 'All have the same figure.' }
      : { da: `Lavest: ${low}. Højest: ${high}.`, en: `Lowest: ${low}. Highest: ${high}.` }
  return say(language, {
    da: `${ends.da} Tallene findes også som tabel.`,
    en: `${ends.en} There is a table of the figures as well.`,
  })
}

/** What a map of so many municipalities is. */
export function mapOf(count: number, language: Language): string {
  return say(language, {
    da: `Kort over de ${count} kommuner.`,
    en: `Map of the ${count} municipalities.`,
  })
}

/** How every map is read. */
export const THICK_LINES: ByLanguage<string> = {
  da: 'Tykke streger er grænser mellem sundhedsråd.',
  en: 'Thick lines are borders between health councils.',
}

/** What the needle of a legend stands at: "norm 1.600". */
export function normNeedle(norm: Decimal, language: Language): string {
  const number = format(norm, 0, language)
  return say(language, { da: `norm ${number}`, en: `norm ${number}` })
}

/** What the six classes of an estimate do not tell. */
export const SIX_CLASSES_DO_NOT_TELL: ByLanguage<string> = {
  da: 'To nabokommuner kan ligge i hver sin klasse, selv om skønnet ikke kan skelne dem. Brug farverne til mønsteret, ikke til at sammenligne to steder.',
  en: 'Two neighbours can lie in different classes although the estimate cannot tell them apart. Use the colours for the pattern, not to compare two places.',
}

/** How the shades of a map are read. */
export function shadesSaid({ subject, normGroups }: Measure, language: Language): string {
  switch (subject.kind) {
    case 'list-size':
      return normGroups === undefined
        ? say(language, {
            da: 'Blågrønt er færre patienter end normen og større behov, okker med streger er flere.',
            en: 'Teal is fewer patients than the norm and greater need, ochre with lines is more.',
          })
        : say(language, {
            da: 'Blågrønt er færre patienter end normen og større behov, okker med streger er flere. Det lyse kan skønnet ikke skelne fra normen.',
            en: 'Teal is fewer patients than the norm and greater need, ochre with lines is more. The estimate cannot tell the pale ones from the norm.',
          })
    case 'need-weight':
      return say(language, {
        da: 'Blågrønt er større behov end i landet, okker med streger er mindre.',
        en: 'Teal is greater need than in the country, ochre with lines is less.',
      })
    case 'change':
      return say(language, {
        da: 'Tallet på hvert sundhedsråd er dets ændring. Blågrønt er flere, okker med streger er færre.',
        en: 'The number on each health council is its change. Teal is more, ochre with lines is fewer.',
      })
    default:
      return say(language, {
        da: 'Tallet på kommunen er dens eget. Jo kraftigere farve, jo højere tal.',
        en: 'The number on a municipality is its own. The stronger the colour, the higher the figure.',
      })
  }
}

export const AREA_NOT_PEOPLE: ByLanguage<string> = {
  da: 'Et kort viser areal, ikke mennesker.',
  en: 'A map shows area, not people.',
}

/** What each mark on an area says. */
const MARK_MEANING: Readonly<Record<'official' | 'reported' | 'imputed' | 'missing', ByLanguage<string>>> = {
  official: { da: 'Streg: officielt tal', en: 'Line: official figure' },
  reported: { da: 'Ring: gengivet tal', en: 'Ring: quoted figure' },
  imputed: { da: 'Prikker: udfyldt tal', en: 'Dots: figure filled in' },
  missing: { da: `Skravering: intet${NBSP}tal`, en: `Hatching: no${NBSP}figure` },
}

/** The marks of the statuses as the legend explains them. */
export function markMeaning(mark: keyof typeof MARK_MEANING, language: Language): string {
  return say(language, MARK_MEANING[mark])
}
