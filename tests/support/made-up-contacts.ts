import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { OPTIONAL_DESCRIPTIONS } from '../../scripts/refresh/optional-tables.ts'
import { renewHashes } from '../../scripts/data/renew-hashes.ts'

/**
 * Contacts with general practice by age and sex, MADE UP FOR TESTS: whole contacts per citizen and year, plausible and no
 * more. Women first, then men, in the age groups of the table `age-groups`.
 */
export const MADE_UP_RATES: readonly { readonly group: string; readonly women: number; readonly men: number }[] = [
  { group: '0-5', women: 5, men: 5 },
  { group: '6-16', women: 3, men: 3 },
  { group: '17-19', women: 7, men: 3 },
  { group: '20-34', women: 9, men: 4 },
  { group: '35-64', women: 8, men: 6 },
  { group: '65-79', women: 11, men: 10 },
  { group: '80+', women: 15, men: 16 },
]

/** Rows of a table without its header. */
const rowsOf = (folder: string, table: string): string[][] =>
  readFileSync(`${folder}/tables/${table}/2026.csv`, 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))

/**
 * Puts made-up contacts of 2025 and citizens by age and sex into a copy of `data/`, with their descriptions and sources.
 * Of each age group half are women, the odd one included. In 2025 the cells are those of 2026, with the difference of the
 * population put to men of 35–64, so that they add up.
 */
export function addMadeUpContacts(folder: string): void {
  const ages = rowsOf(folder, 'age-groups')
  const persons = new Map(
    rowsOf(folder, 'population').map(([code = '', date = '', , count = '']) => [`${code} ${date}`, Number(count)]),
  )
  const codes = [...new Set(ages.map(([code = '']) => code))]
  const contacts: string[] = []
  const citizens: string[] = []
  for (const code of codes) {
    const own = ages
      .filter(([other]) => other === code)
      .map(([, , group = '', count = '']) => ({ group, count: Number(count) }))
    const sum = own.reduce((total, { count }) => total + count, 0)
    for (const year of ['2025', '2026']) {
      const rest = (persons.get(`${code} ${year}-01-01`) ?? 0) - sum
      for (const { group, count } of own) {
        const women = Math.ceil(count / 2)
        const men = count - women + (group === '35-64' ? rest : 0)
        citizens.push(
          `${code},${year}-01-01,${group},women,${women},FOLK1A`,
          `${code},${year}-01-01,${group},men,${men},FOLK1A`,
        )
        const rate = MADE_UP_RATES.find((rates) => rates.group === group)
        if (year === '2026' || rate === undefined) continue
        contacts.push(
          `${code},2025,${group},women,${women * rate.women},SYGK1`,
          `${code},2025,${group},men,${men * rate.men},SYGK1`,
        )
      }
    }
  }
  const write = (table: string, header: string, rows: readonly string[]): void => {
    mkdirSync(`${folder}/tables/${table}`)
    writeFileSync(`${folder}/tables/${table}/2025.csv`, `${[header, ...rows].join('\n')}\n`)
  }
  write('gp-contacts', 'code,year,age_group,sex,contacts,table', contacts)
  write('citizens-by-age-sex', 'code,date,age_group,sex,citizens,table', citizens)

  const edit = (file: string, change: (text: string) => string): void => {
    writeFileSync(`${folder}/${file}`, change(readFileSync(`${folder}/${file}`, 'utf8')))
  }
  const titles: Readonly<Record<string, string>> = {
    'gp-contacts': 'SYGK1: made up for a test',
    'citizens-by-age-sex': 'FOLK1A: borgere den 1. januar',
  }
  const vintages: Readonly<Record<string, string>> = {
    'gp-contacts': '2025',
    'citizens-by-age-sex': '2025-01-01, 2026-01-01',
  }
  const descriptions = OPTIONAL_DESCRIPTIONS.map(({ table, ...description }) => ({
    ...description,
    name: `${table}-2025`,
    path: `tables/${table}/2025.csv`,
    vintage: vintages[table],
    sources: [{ title: titles[table] ?? '' }],
  }))
  edit('datapackage.json', (text) => {
    const end = text.lastIndexOf('\n  ]')
    return `${text.slice(0, end)},\n${descriptions.map((description) => JSON.stringify(description)).join(',\n')}${text.slice(end)}`
  })
  const source = {
    id: 'dst-sygk1',
    publisher: 'Danmarks Statistik',
    title: titles['gp-contacts'],
    date: '2025',
    url: null,
    licence: 'Made up for a test',
    en: { publisher: 'Statistics Denmark', title: titles['gp-contacts'], licence: 'Made up for a test' },
    usedFor: { da: 'Opdigtet til en test.', en: 'Made up for a test.' },
    tables: ['gp-contacts-2025'],
    kind: 'statistics',
  }
  edit('sources.json', (text) =>
    text
      .replace('"population-2026"\n', '"population-2026",\n      "citizens-by-age-sex-2025"\n')
      .replace(/\n\]\s*$/, `,\n${JSON.stringify(source)}\n]\n`),
  )
  edit('estimates.json', (text) =>
    text.replace(
      '"gp-use-profile": "2014"',
      '"gp-use-profile": "2014", "gp-contacts": "2025", "citizens-by-age-sex": "2025"',
    ),
  )
  renewHashes(pathToFileURL(`${folder}/`))
}
