import { type Decimal, decimal, sum } from '../../src/model/decimal.ts'
import type { AgeGroup } from '../../src/inputs/tables/age-group.ts'
import { type Asking, type FreshTable, type StatisticsTable, stepsOf } from './ask.ts'
import { checkBetween, CITIZENS_WITH_CONTACTS, PLAUSIBLE_CONTACTS } from './checks.ts'
import { type CitizensTable, dateOf, describeCitizens, fetchCitizens, fetchCitizensByAgeAndSex } from './citizens.ts'
import { type ClientOptions, statBank } from './client.ts'
import { fetchContacts } from './contacts.ts'
import { fetchArea, fetchDistance, fetchLifeExpectancy } from './measures.ts'
import { describeProjection, fetchAgeGroups, fetchProjection, type ProjectionTable } from './projection.ts'
import { useProxies } from './proxies.ts'
import { LOOK_AT_TABLE, RefreshError } from './refresh-error.ts'

export { RefreshError } from './refresh-error.ts'
export { type FreshTable, STATISTICS_TABLES, type StatisticsTable } from './ask.ts'

/** The numbers that are held before a download, in so far as they decide what is asked for. */
export interface HeldNumbers {
  /** Codes of the municipalities, ascending. */
  readonly codes: readonly string[]
  /** The age groups of the population. */
  readonly ageGroups: readonly (AgeGroup & { readonly group: string })[]
  /** The first day on which citizens are counted. */
  readonly countedFrom: string
  /** Days of which expected citizens are held; those to come are asked for again. */
  readonly expectedOn: readonly string[]
  /** The newest projection that is held, "FRKM126". */
  readonly projection: string
  /** Municipalities with a life expectancy. */
  readonly withLifeExpectancy: ReadonlySet<string>
}

/** All numbers, whole and checked, and what was not fetched, with the reason. */
export interface Download {
  readonly tables: readonly FreshTable[]
  readonly kept: readonly string[]
}

export interface DownloadOptions extends Omit<ClientOptions, 'onRetry' | 'onWait' | 'mostBytes'> {
  /** The year of today: no newer projection is looked for. */
  readonly thisYear: number
  /** Tables that are not fetched. Citizens by age and sex go with the contacts. */
  readonly keep: ReadonlySet<StatisticsTable>
  /** Progress callback. */
  readonly say: (line: string) => void
}

/** An answer of more bytes is refused. */
const MOST_BYTES = 50_000_000

/**
 * Fetches the newest edition of every table from Statistics Denmark's open API and checks its sums and means against the
 * country's own. All of it is held in memory and nothing is written. The proxies of the environment are used.
 *
 * The edition of the population and its ages is the year of the projection, which begins with the citizens counted on 1
 * January of that year. A later count comes in with the next projection.
 * @throws RefreshError at the first table that cannot be had whole
 */
export async function download(held: HeldNumbers, options: DownloadOptions): Promise<Download> {
  const restore = useProxies(process.env)
  try {
    return await downloadAll(held, options)
  } finally {
    restore()
  }
}

async function downloadAll(held: HeldNumbers, options: DownloadOptions): Promise<Download> {
  const { say, keep } = options
  const client = statBank({ ...options, onRetry: say, onWait: say, mostBytes: MOST_BYTES })
  const isAsked = (table: StatisticsTable): boolean => !keep.has(table)
  const measures = (['area', 'life-expectancy', 'gp-distance'] as const).filter(isAsked)
  const withAges = isAsked('age-groups')
  const withContacts = isAsked('gp-contacts') && isAsked('citizens-by-age-sex')
  // A description and a question for each measure and for the contacts; both for the citizens counted and expected.
  const steps = 4 + (withAges ? 1 : 0) + 2 * measures.length + (withContacts ? 3 : 0)
  const asking: Asking = { client, codes: held.codes, say, begin: stepsOf(steps, say) }
  const citizens = await describeCitizens(asking)
  const projection = await describeProjection(asking, options.thisYear, held.projection)

  const { population, newest, counted, kept } = await fetchPopulation(asking, held, citizens, projection)
  const tables = isAsked('population') ? [population] : []
  if (withAges) tables.push(await fetchAgeGroups(asking, projection, held.ageGroups))
  const ofMeasure = {
    area: () => fetchArea(asking),
    'life-expectancy': () => fetchLifeExpectancy(asking, newest, held.withLifeExpectancy),
    'gp-distance': () => fetchDistance(asking, newest),
  } as const
  for (const measure of measures) tables.push(await ofMeasure[measure]())
  if (withContacts) tables.push(...(await fetchUse(asking, citizens, projection, counted)))
  return { tables, kept: [...kept, ...[...keep].map((table) => `${table}: not asked for`)] }
}

/**
 * Citizens counted on every 1 January from the first that is held to that of the projection's year, and expected on the
 * next one and on the days that are held and still to come.
 */
async function fetchPopulation(
  asking: Asking,
  held: HeldNumbers,
  citizens: CitizensTable,
  projection: ProjectionTable,
): Promise<{
  readonly population: FreshTable
  /** Citizens counted, by date and code, and those of the last date. */
  readonly counted: ReadonlyMap<string, ReadonlyMap<string, Decimal>>
  readonly newest: ReadonlyMap<string, Decimal>
  readonly kept: readonly string[]
}> {
  const { year } = projection
  const counted = await fetchCitizens(
    asking,
    citizens,
    citizens.years.filter((one) => dateOf(one) >= held.countedFrom && one <= year),
  )
  const newest = counted.get(dateOf(year))
  if (newest === undefined)
    throw new RefreshError(citizens.info.id, `it has no citizens on ${dateOf(year)}.`, LOOK_AT_TABLE)
  const wanted = new Set([year + 1, ...held.expectedOn.map((date) => Number(date.slice(0, 4)))])
  const years = [...wanted].filter((one) => one > year && projection.years.includes(one)).sort((a, b) => a - b)
  const projected = await fetchProjection(asking, projection, years, newest, year)
  const rowsOf = (kind: string, table: string, dates: ReadonlyMap<string, ReadonlyMap<string, Decimal>>) =>
    [...dates].flatMap(([date, counts]) =>
      [...counts].map(([code, count]) => [code, date, kind, count.toFixed(), table]),
    )
  const rows = [
    ...rowsOf('observed', citizens.info.id, counted),
    ...rowsOf('projected', projection.info.id, projected),
  ].sort((a, b) => compare(a[0], b[0]) || compare(a[1], b[1]))
  return {
    population: { name: 'population', edition: String(year), rows, vintage: String(year) },
    counted,
    newest,
    kept: citizens.years
      .filter((one) => one > year)
      .map((one) => `population: the citizens counted on ${dateOf(one)} come in with the projection of ${one}`),
  }
}

/**
 * Contacts by age and sex, and the citizens to hold them against: on 1 January of their year, and on that of the
 * projection's year, from which an estimate on it counts.
 */
async function fetchUse(
  asking: Asking,
  citizens: CitizensTable,
  projection: ProjectionTable,
  counted: ReadonlyMap<string, ReadonlyMap<string, Decimal>>,
): Promise<readonly FreshTable[]> {
  const contacts = await fetchContacts(asking)
  const date = dateOf(Number(contacts.year))
  const cells = await fetchCitizensByAgeAndSex(
    asking,
    citizens,
    [date, dateOf(projection.year)],
    contacts.groups,
    counted,
  )
  for (const { code, group, sex } of contacts.leftOut) {
    const row = cells.rows.find((cell) => cell[0] === code && cell[1] === date && cell[2] === group && cell[3] === sex)
    if (decimal(row?.[4] ?? '').greaterThanOrEqualTo(CITIZENS_WITH_CONTACTS))
      throw new RefreshError(
        'SYGK1',
        `it has no row for the contacts of ${sex} of ${group} years in ${code}, and ${row?.[4] ?? ''} live there.`,
        LOOK_AT_TABLE,
      )
  }
  const persons = sum(cells.rows.filter((row) => row[1] === date).map((row) => decimal(row[4] ?? '')))
  const rate = contacts.total.div(persons)
  checkBetween(
    'SYGK1',
    `contacts per citizen in ${contacts.year}`,
    rate,
    PLAUSIBLE_CONTACTS.from,
    PLAUSIBLE_CONTACTS.to,
  )
  return [contacts.table, cells]
}

function compare(a: string | undefined, b: string | undefined): number {
  const [left, right] = [a ?? '', b ?? '']
  return left < right ? -1 : left > right ? 1 : 0
}
