import { type Decimal, decimal, sum } from '../../src/model/decimal.ts'
import type { AgeGroup } from '../../src/inputs/tables/age-group.ts'
import { type Asking, type FreshTable, stepsOf } from './ask.ts'
import { checkBetween, CITIZENS_WITH_CONTACTS, PLAUSIBLE_CONTACTS } from './checks.ts'
import { type CitizensTable, dateOf, describeCitizens, fetchCitizens, fetchCitizensByAgeAndSex } from './citizens.ts'
import { type ClientOptions, statBank } from './client.ts'
import { fetchContacts } from './contacts.ts'
import { fetchArea, fetchDistance, fetchLifeExpectancy } from './measures.ts'
import { describeProjection, fetchAgeGroups, fetchProjection, type ProjectionTable } from './projection.ts'
import { useProxies } from './proxies.ts'
import { LOOK_AT_TABLE, RefreshError } from './refresh-error.ts'

export { RefreshError } from './refresh-error.ts'
export type { FreshTable } from './ask.ts'

/** The numbers that are held before a download, in so far as they decide what is asked for. */
export interface HeldNumbers {
  /** Codes of the municipalities, ascending. */
  readonly codes: readonly string[]
  /** Date of the estimate, and the age groups that it needs. */
  readonly baseDate: string
  readonly ageGroups: readonly (AgeGroup & { readonly group: string })[]
  /** Dates of the citizens that are held, with their kind and table of origin, oldest first. */
  readonly dates: readonly HeldDate[]
  /** The cells of a table, without its header. */
  readonly rows: (table: 'population' | 'age-groups' | 'life-expectancy') => readonly (readonly string[])[]
}

export interface HeldDate {
  readonly date: string
  readonly kind: 'observed' | 'projected'
  readonly table: string
  /** Whether a run counts its citizens on that day. */
  readonly used: boolean
}

/** All numbers, whole and checked, and what is to stay as it is, with the reason. */
export interface Download {
  readonly tables: readonly FreshTable[]
  readonly kept: readonly string[]
}

export interface DownloadOptions extends Omit<ClientOptions, 'onRetry' | 'onWait' | 'mostBytes'> {
  /** The year of today: no newer projection is looked for. */
  readonly thisYear: number
  /** Whether contacts by age and sex are fetched. */
  readonly contacts: boolean
  /** Progress callback. */
  readonly say: (line: string) => void
}

/** Number of questions, descriptions among them: without contacts, and with them. */
const STEPS = { withoutContacts: 11, withContacts: 14 } as const

/** An answer of more bytes is refused. */
const MOST_BYTES = 50_000_000

/**
 * Fetches every table from Statistics Denmark's open API and checks its sums and means against the country's own. All of
 * it is held in memory and nothing is written. The proxies of the environment are used.
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
  const { say } = options
  const client = statBank({ ...options, onRetry: say, onWait: say, mostBytes: MOST_BYTES })
  const begin = stepsOf(options.contacts ? STEPS.withContacts : STEPS.withoutContacts, say)
  const asking: Asking = { client, codes: held.codes, say, begin }
  const citizens = await describeCitizens(asking)
  const heldProjection = held.dates.findLast(({ kind }) => kind === 'projected')?.table ?? 'FRKM126'
  const projection = await describeProjection(asking, options.thisYear, heldProjection)

  const { population, counted, newest, kept } = await fetchPopulation(asking, held, citizens, projection)
  const tables = [population]
  const ageGroups = await fetchBaseAges(asking, held, projection)
  if (ageGroups === null) kept.push(`age-groups: ${projection.info.id} begins later than ${held.baseDate}`)
  else tables.push(ageGroups)
  const lifeExpectancies = held.rows('life-expectancy').flatMap(([code = '', , years]) => (years === '' ? [] : [code]))
  tables.push(
    await fetchArea(asking),
    await fetchLifeExpectancy(asking, newest, new Set(lifeExpectancies)),
    await fetchDistance(asking, newest),
  )
  if (options.contacts) tables.push(...(await fetchUse(asking, held, citizens, counted)))
  else kept.push('gp-contacts and citizens-by-age-sex: not asked for')
  return { tables, kept }
}

/**
 * Citizens counted on every 1 January from the first that is held, and expected on the dates that are held and on the one
 * after the last count. Where a run uses expected citizens of a projection that a newer one has replaced, or of a day that
 * has since been counted, they stay: a run that is published keeps its numbers.
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
  readonly kept: string[]
}> {
  const last = Math.max(...citizens.years)
  const first = held.dates.find(({ kind }) => kind === 'observed')?.date ?? held.baseDate
  const counted = await fetchCitizens(
    asking,
    citizens,
    citizens.years.filter((year) => dateOf(year) >= first),
  )
  const newest = counted.get(dateOf(last)) ?? new Map<string, Decimal>()

  const stays = ({ date, kind, table, used }: HeldDate): boolean =>
    kind === 'projected' && used && (date <= dateOf(last) || table !== projection.info.id)
  const staying = new Set(held.dates.filter(stays).map(({ date }) => date))
  const wanted = new Set([
    last + 1,
    ...held.dates.filter(({ kind }) => kind === 'projected').map(({ date }) => Number(date.slice(0, 4))),
  ])
  const years = [...wanted]
    .filter((year) => year > last && !staying.has(dateOf(year)) && projection.years.includes(year))
    .sort((a, b) => a - b)
  if (years.length === 0) asking.begin(projection.info.id, 'citizens expected: no year is missing, so nothing is asked')
  const projected: Awaited<ReturnType<typeof fetchProjection>> =
    years.length === 0 ? new Map() : await fetchProjection(asking, projection, years, newest, last)

  const fresh = (kind: string, table: string, dates: ReadonlyMap<string, ReadonlyMap<string, Decimal>>) =>
    [...dates]
      .filter(([date]) => !staying.has(date))
      .flatMap(([date, counts]) => [...counts].map(([code, count]) => [code, date, kind, count.toFixed(), table]))
  const rows = [
    ...fresh('observed', citizens.info.id, counted),
    ...fresh('projected', projection.info.id, projected),
    ...held.rows('population').filter(([, date = '']) => staying.has(date)),
  ].sort((a, b) => compare(a[0], b[0]) || compare(a[1], b[1]))
  return {
    population: { name: 'population', rows, vintage: String(last) },
    counted,
    newest,
    kept: held.dates
      .filter(stays)
      .map(({ date, table }) => `population on ${date}: a run uses the citizens that ${table} expected`),
  }
}

/** Citizens by age group on the date of the estimate. Null where the projection begins later, and the groups that are held stay. */
async function fetchBaseAges(
  asking: Asking,
  held: HeldNumbers,
  projection: ProjectionTable,
): Promise<FreshTable | null> {
  const year = Number(held.baseDate.slice(0, 4))
  if (projection.years[0] === year) return fetchAgeGroups(asking, projection, year, held.ageGroups)
  if (held.rows('age-groups').every(([, date]) => date === held.baseDate)) {
    asking.begin(projection.info.id, `citizens by age: it begins later than ${held.baseDate}, so nothing is asked`)
    return null
  }
  throw new RefreshError(
    projection.info.id,
    `it begins in ${projection.years[0] ?? 'no year'}, and the estimate counts its citizens on ${held.baseDate}.`,
    'Set baseDate in data/estimate.json to the first year of the projection, or leave the age groups as they were.',
  )
}

/** Contacts by age and sex, and the citizens to hold them against: on 1 January of their year, and on the date of the estimate. */
async function fetchUse(
  asking: Asking,
  held: HeldNumbers,
  citizens: CitizensTable,
  counted: ReadonlyMap<string, ReadonlyMap<string, Decimal>>,
): Promise<readonly FreshTable[]> {
  const contacts = await fetchContacts(asking)
  const date = dateOf(Number(contacts.year))
  const cells = await fetchCitizensByAgeAndSex(asking, citizens, [date, held.baseDate], contacts.groups, counted)
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
