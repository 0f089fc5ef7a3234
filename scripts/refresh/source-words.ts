import type { SourceRecord } from '../../src/inputs/rules/rule-schemas.ts'
import { listWords } from './list-words.ts'

/** What the tables of `data/` hold of a table at Statistics Denmark, after a refresh. */
export interface Holding {
  /** Id of the table at Statistics Denmark. */
  readonly id: string
  /** By table of `data/`, the dates, years or periods that come from it, ascending. */
  readonly periods: ReadonlyMap<string, readonly string[]>
  /** The editions that hold its numbers, as datapackage.json calls them. */
  readonly tables: readonly string[]
  /** Names of the municipalities without a number, by table of `data/`. */
  readonly blank: ReadonlyMap<string, readonly string[]>
  /** How many municipalities there are. */
  readonly municipalities: number
}

/** What a source record says, in so far as it follows from the numbers. */
export type SourceWords = Pick<SourceRecord, 'title' | 'date' | 'usedFor'> & { readonly titleEn: string }

/** Title, date and use of a table at Statistics Denmark, from what is held of it. */
export function sourceWords(holding: Holding): SourceWords {
  const { id, periods } = holding
  const of = (table: string): readonly string[] => periods.get(table) ?? []
  const yearsOf = (table: string): readonly string[] => of(table).map((date) => date.slice(0, 4))
  if (/^FRKM1\d\d$/.test(id)) return projection(id, yearsOf('population'), yearsOf('age-groups'))
  switch (id) {
    case 'FOLK1A':
      return citizens(yearsOf('population'), yearsOf('citizens-by-age-sex'))
    case 'ARE207':
      return {
        title: 'ARE207: areal',
        titleEn: 'ARE207: area',
        date: listWords(of('area'), 'og'),
        usedFor: {
          da: 'Hver kommunes areal i km², som gulvet regnes af.',
          en: 'The area of each municipality in km², from which the floor is computed.',
        },
      }
    case 'HISBK':
      return lifeExpectancy(of('life-expectancy'), holding.municipalities, holding.blank.get('life-expectancy') ?? [])
    case 'SUNDAF01':
      return {
        title: 'SUNDAF01: afstand til nærmeste praktiserende læge',
        titleEn: 'SUNDAF01: distance to the nearest general practitioner',
        date: listWords(of('gp-distance'), 'og'),
        usedFor: {
          da: 'Den gennemsnitlige afstand til nærmeste praktiserende læge.',
          en: 'The mean distance to the nearest general practitioner.',
        },
      }
    case 'SYGK1':
      return {
        title: 'SYGK1: lægebesøg mv. med offentligt tilskud',
        titleEn: 'SYGK1: visits to doctors etc. with public funding',
        date: listWords(of('gp-contacts'), 'og'),
        usedFor: {
          da: 'Kontakter med almen læge i hver kommune efter alder og køn. Skønnet bruger landets kontakter pr. borger i hver gruppe.',
          en: 'Contacts with general practice in each municipality by age and sex. The estimate uses the country’s contacts per citizen in each group.',
        },
      }
    default:
      throw new RangeError(`no words for the source ${id}`)
  }
}

function citizens(population: readonly string[], byAge: readonly string[]): SourceWords {
  const years = [...new Set([...population, ...byAge])].sort()
  const da = [
    `Borgere i hver kommune 1. januar ${listWords(population, 'og')}.`,
    ...(byAge.length > 0 ? [`Borgere efter alder og køn 1. januar ${listWords(byAge, 'og')}.`] : []),
  ]
  const en = [
    `Citizens of each municipality on 1 January ${listWords(population, 'and')}.`,
    ...(byAge.length > 0 ? [`Citizens by age and sex on 1 January ${listWords(byAge, 'and')}.`] : []),
  ]
  return {
    title: 'FOLK1A: borgere den 1. januar',
    titleEn: 'FOLK1A: citizens on 1 January',
    date: listWords(years, 'og'),
    usedFor: { da: da.join(' '), en: en.join(' ') },
  }
}

function projection(id: string, population: readonly string[], ages: readonly string[]): SourceWords {
  const year = `20${id.slice(-2)}`
  const da = [
    ...(population.length > 0 ? [`Ventede borgere i hver kommune 1. januar ${listWords(population, 'og')}.`] : []),
    ...(ages.length > 0 ? [`Borgere efter alder 1. januar ${listWords(ages, 'og')}.`] : []),
  ]
  const en = [
    ...(population.length > 0
      ? [`Expected citizens of each municipality on 1 January ${listWords(population, 'and')}.`]
      : []),
    ...(ages.length > 0 ? [`Citizens by age on 1 January ${listWords(ages, 'and')}.`] : []),
  ]
  return {
    title: `${id}: fremskrivning af befolkningen, ${year}`,
    titleEn: `${id}: projection of the population, ${year}`,
    date: year,
    usedFor: { da: da.join(' '), en: en.join(' ') },
  }
}

function lifeExpectancy(periods: readonly string[], municipalities: number, blank: readonly string[]): SourceWords {
  const known = municipalities - blank.length
  const few = blank.length > 0
  return {
    title: 'HISBK: middellevetid for nyfødte',
    titleEn: 'HISBK: life expectancy at birth',
    date: listWords(periods, 'og').replaceAll('-', '–'),
    usedFor: {
      da: `Middellevetiden i ${known} kommuner.${few ? ` For ${listWords(blank, 'og')} er der for få borgere til et tal.` : ''}`,
      en: `Life expectancy in ${known} municipalities.${few ? ` ${listWords(blank, 'and')} have too few citizens for a figure.` : ''}`,
    },
  }
}
