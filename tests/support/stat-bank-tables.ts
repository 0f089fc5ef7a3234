import type { FakeTable, Value } from './stat-bank.ts'

/** The rows of a table of `data/`, without its header. */
export type RowsOf = (
  table: 'municipalities' | 'population' | 'age-groups' | 'area' | 'life-expectancy' | 'gp-distance',
) => readonly (readonly string[])[]

const value = (id: string, text = id): Value => ({ id, text })
const at = (ids: readonly string[], index: number): string => ids[index] ?? ''

/** The five-year groups of the made-up contacts: 0–4, 5–9, …, 85–89, 90 and more, with the ids that the service is said to use. */
export const CONTACT_GROUPS: readonly { readonly id: string; readonly text: string; readonly from: number }[] = [
  ...Array.from({ length: 18 }, (_, index) => ({
    id: `${index * 5}-${index * 5 + 4}`,
    text: `${index * 5}-${index * 5 + 4} år`,
    from: index * 5,
  })),
  { id: '9099', text: '90 år og derover', from: 90 },
]

/** Made-up contacts per citizen: 4 for children under 15, then one more for every five years; women of 15–49 have 3 more. */
export function madeUpRate(from: number, sex: 'women' | 'men'): number {
  const byAge = from < 15 ? 4 : 2 + from / 5
  return sex === 'women' && from >= 15 && from < 50 ? byAge + 3 : byAge
}

/** Cuts a number of persons into whole parts of nearly one size; the first ones get what is over. */
function shares(total: number, parts: number): readonly number[] {
  const each = Math.floor(total / parts)
  return Array.from({ length: parts }, (_, index) => each + (index < total - each * parts ? 1 : 0))
}

/**
 * The tables of a stand-in that holds these numbers. What they do not tell (single years of age, sexes, contacts) is MADE
 * FOR THE TEST and says nothing of Denmark.
 */
export function fakeTables(rowsOf: RowsOf): Map<string, FakeTable> {
  const names = new Map(rowsOf('municipalities').map(([code = '', name = '']) => [code, name]))
  const codes = [...names.keys()].sort()
  const areaId = (code: string): string => String(Number(code)).padStart(3, '0')
  const codeOf = (id: string): string => id.padStart(4, '0')
  const municipalities = codes.map((code) => value(areaId(code), names.get(code)))
  const withCountry = [value('000', 'Hele landet'), value('084', 'Region Hovedstaden'), ...municipalities]
  const christiansoe = value('411', 'Christiansø')

  const citizens = new Map(
    rowsOf('population').map(([code = '', date = '', , count = '']) => [`${code} ${date}`, Number(count)]),
  )
  const groups = Map.groupBy(rowsOf('age-groups'), ([code = '']) => code)
  const personsIn = (code: string, year: string): number => citizens.get(`${code} ${year}-01-01`) ?? 0
  const countryIn = (of: (code: string) => number): number => codes.reduce((sum, code) => sum + of(code), 0)

  /** Single years of age, 0–100: each group cut evenly, so that the groups are those of `data/`. */
  const ages = new Map(
    codes.map((code) => [
      code,
      (groups.get(code) ?? []).flatMap(([, , group = '', count = '']) => {
        const [from = 0, to = 100] = group === '80+' ? [80, 100] : group.split('-').map(Number)
        return shares(Number(count), to - from + 1)
      }),
    ]),
  )
  /** The same for the citizens counted in a year: what differs from the groups' sum is spread over those of 20–64. */
  const countedIn = new Map(
    ['2025', '2026'].flatMap((year) =>
      codes.map((code): [string, readonly number[]] => {
        const own = ages.get(code) ?? []
        const rest = shares(personsIn(code, year) - own.reduce((sum, count) => sum + count, 0), 45)
        return [`${code} ${year}`, own.map((count, age) => count + (rest[age - 20] ?? 0))]
      }),
    ),
  )
  const counted = (code: string, year: string, age: number): number => countedIn.get(`${code} ${year}`)?.[age] ?? 0
  const women = (count: number): number => Math.ceil(count / 2)
  const bySex = (count: number, isWoman: boolean): number => (isWoman ? women(count) : count - women(count))
  const sexTotal = (code: string, year: string, isWoman: boolean): number =>
    Array.from({ length: 101 }, (_, age) => bySex(counted(code, year, age), isWoman)).reduce((a, b) => a + b, 0)

  /** The mean of the municipalities, weighted by citizens, with one decimal: what the country has in the stand-in. */
  const meanOf = (figures: ReadonlyMap<string, string>): string => {
    const known = codes.filter((code) => (figures.get(code) ?? '') !== '')
    const total = known.reduce((sum, code) => sum + personsIn(code, '2026'), 0)
    return (known.reduce((sum, code) => sum + Number(figures.get(code)) * personsIn(code, '2026'), 0) / total).toFixed(
      1,
    )
  }
  const folk1a: FakeTable = {
    unit: 'Antal',
    variables: [
      { id: 'OMRÅDE', text: 'område', values: [...withCountry, christiansoe] },
      { id: 'KØN', text: 'køn', values: [value('TOT', 'I alt'), value('1', 'Mænd'), value('2', 'Kvinder')] },
      {
        id: 'ALDER',
        text: 'alder',
        values: [
          value('IALT', 'Alder i alt'),
          ...Array.from({ length: 126 }, (_, age) => value(String(age), `${age} år`)),
        ],
      },
      {
        id: 'CIVILSTAND',
        text: 'civilstand',
        values: [
          value('TOT', 'I alt'),
          value('U', 'Ugift'),
          value('G', 'Gift/separeret'),
          value('E', 'Enke/enkemand'),
          value('F', 'Fraskilt'),
        ],
      },
      {
        id: 'Tid',
        text: 'tid',
        time: true,
        values: ['2025', '2026'].flatMap((y) => [1, 2, 3, 4].map((q) => value(`${y}K${q}`))).slice(0, -1),
      },
    ],
    observe: (ids) => {
      const [area, sex, age, year] = [at(ids, 0), at(ids, 1), at(ids, 2), at(ids, 4).slice(0, 4)]
      // The country holds 92 people of Christiansø, who are in no municipality.
      if (area === '000') return String(countryIn((code) => personsIn(code, year)) + 92)
      const code = codeOf(area)
      if (sex === 'TOT') return String(personsIn(code, year))
      const isWoman = sex === '2'
      if (age === 'IALT') return String(sexTotal(code, year, isWoman))
      return String(Number(age) > 100 ? 0 : bySex(counted(code, year, Number(age)), isWoman))
    },
  }

  const horizon = ['2026', '2027', '2028', '2029', '2030', '2035', '2040']
  const frkm126: FakeTable = {
    unit: 'Antal',
    variables: [
      { id: 'KOMMUNEDK', text: 'kommune', values: [...municipalities, christiansoe] },
      {
        id: 'ALDER',
        text: 'alder',
        values: [
          value('TOT', 'Alder i alt'),
          ...Array.from({ length: 100 }, (_, age) => value(String(age), `${age} år`)),
          value('100-', '100 år og derover'),
        ],
      },
      { id: 'KØN', text: 'køn', values: [value('M', 'Mænd'), value('K', 'Kvinder')] },
      { id: 'Tid', text: 'tid', time: true, values: horizon.map((year) => value(year)) },
    ],
    observe: (ids) => {
      const [code, age, isWoman, year] = [codeOf(at(ids, 0)), at(ids, 1), at(ids, 2) === 'K', at(ids, 3)]
      const own = ages.get(code) ?? []
      if (age !== 'TOT') return String(bySex(own[age === '100-' ? 100 : Number(age)] ?? 0, isWoman))
      if (year === '2026') return String(own.reduce((sum, count) => sum + bySex(count, isWoman), 0))
      return String(bySex(personsIn(code, year), isWoman))
    },
  }

  const areas = new Map(rowsOf('area').map(([code = '', , km2 = '']) => [code, km2]))
  const are207: FakeTable = {
    unit: 'Km2',
    variables: [
      { id: 'OMRÅDE', text: 'område', values: withCountry },
      { id: 'Tid', text: 'tid', time: true, values: [value('2024'), value('2025')] },
    ],
    observe: ([area = '']) =>
      area === '000'
        ? codes.reduce((sum, code) => sum + Number(areas.get(code)), 0.1).toFixed(1)
        : areas.get(codeOf(area)),
  }

  const years = new Map(rowsOf('life-expectancy').map(([code = '', , own = '']) => [code, own]))
  const hisbk: FakeTable = {
    unit: 'År',
    variables: [
      {
        id: 'OMRÅDE',
        text: 'område',
        values: [value('000', 'Hele landet'), ...municipalities.filter(({ id }) => years.get(codeOf(id)) !== '')],
      },
      { id: 'KØN', text: 'køn', values: [value('TOT', 'I alt'), value('M', 'Mænd'), value('K', 'Kvinder')] },
      { id: 'Tid', text: 'tid', time: true, values: [value('2020:2024'), value('2021:2025')] },
    ],
    observe: ([area = '']) => (area === '000' ? meanOf(years) : years.get(codeOf(area))),
  }

  const distances = new Map(rowsOf('gp-distance').map(([code = '', , km = '']) => [code, km]))
  const sundaf01: FakeTable = {
    unit: '-',
    variables: [
      { id: 'KOMMUNEDK', text: 'kommune', values: [value('000', 'Hele landet'), ...municipalities] },
      {
        id: 'BNØGLE',
        text: 'nøgletal',
        values: [value('0010', 'Gennemsnitlig afstand (km)'), value('0020', 'Personer (antal)')],
      },
      { id: 'LIVSKONT', text: 'kontakt', values: [value('2005', 'I alt'), value('2010', 'Uden kontakt')] },
      { id: 'KØN', text: 'køn', values: [value('00', 'I alt'), value('01', 'Mænd'), value('02', 'Kvinder')] },
      { id: 'ALDER', text: 'alder', values: [value('IALT', 'Alder i alt'), value('0017', '0-17 år')] },
      { id: 'Tid', text: 'tid', time: true, values: [value('2024')] },
    ],
    observe: ([area = '']) => (area === '000' ? meanOf(distances) : distances.get(codeOf(area))),
  }

  const contacts = (code: string, from: number, isWoman: boolean): number => {
    const to = from === 90 ? 100 : from + 4
    const persons = Array.from({ length: to - from + 1 }, (_, index) =>
      bySex(counted(code, '2025', from + index), isWoman),
    )
    return persons.reduce((a, b) => a + b, 0) * madeUpRate(from, isWoman ? 'women' : 'men')
  }
  const allContacts = (code: string): number =>
    CONTACT_GROUPS.reduce((sum, { from }) => sum + contacts(code, from, true) + contacts(code, from, false), 0)
  const sygk1: FakeTable = {
    unit: 'Antal',
    variables: [
      { id: 'OMRÅDE', text: 'område', values: [...withCountry, value('998', 'Uoplyst')] },
      {
        id: 'YDELSESART',
        text: 'ydelsesart',
        values: [
          value('120', 'I ALT'),
          value('130', 'ALMEN LÆGE I ALT'),
          value('140', 'Almen læge, konsultation, dagtid'),
        ],
      },
      {
        id: 'ALERAMS',
        text: 'alder',
        values: [value('IALT', 'Alder i alt'), ...CONTACT_GROUPS.map(({ id, text }) => value(id, text))],
      },
      { id: 'KØN', text: 'køn', values: [value('TOT', 'I alt'), value('M', 'Mænd'), value('K', 'Kvinder')] },
      { id: 'Tid', text: 'tid', time: true, values: [value('2024'), value('2025')] },
    ],
    observe: (ids) => {
      const [area, age, sex] = [at(ids, 0), at(ids, 2), at(ids, 3)]
      if (age === 'IALT' && sex === 'TOT')
        return String(area === '000' ? countryIn(allContacts) : allContacts(codeOf(area)))
      const from = CONTACT_GROUPS.find(({ id }) => id === age)?.from
      return area === '000' || from === undefined || sex === 'TOT'
        ? '1'
        : String(contacts(codeOf(area), from, sex === 'K'))
    },
  }

  return new Map([
    ['FOLK1A', folk1a],
    ['FRKM126', frkm126],
    ['ARE207', are207],
    ['HISBK', hisbk],
    ['SUNDAF01', sundaf01],
    ['SYGK1', sygk1],
  ])
}
