import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { mergeArcs } from 'topojson-client'
import type { GeometryCollection, GeometryObject, MultiPolygon, Polygon, Topology } from 'topojson-specification'
import { z } from 'zod'
import { sha256Of } from '../../src/inputs/files/sha256.ts'

// Makes an invented year 2027 of tests/data/first-runs/, in a folder of the test that asks for it. Ishøj and Vallensbæk merge,
// Hedensted moves to Lillebælt, the norm is 1,580, and a floor by distance holds beside the one by area.

const FROM = 'tests/data/first-runs'
/** The files of the year that differ from the frozen ones, by path. */
const made = new Map<string, string>()

/** The area of both, under a name as awkward as a place may have: hyphens, blanks, "og" and letters outside ASCII. */
export const MERGED = {
  from: ['0183', '0187'],
  code: '0188',
  name: 'Ishøj- og Vallensbæk-Åsø',
  slug: 'ishoej-og-vallensbaek-aasoe',
}
/** The run of the year, with what HTML, XML and a spreadsheet give a meaning: nothing of it may come out as more than text. */
export const YEAR_TITLE = {
  da: `=1+1 "En prøve" &amp; 'a' <1 ]]>`,
  en: `=1+1 "A test" &amp; 'a' <1 ]]>`,
}
const MOVED = { code: '0766', to: 'Lillebælt' }
const [LAST_DAY, FIRST_DAY] = ['2027-12-31', '2028-01-01']

type Row = Readonly<Record<string, string>>
const jsonSchema = z.record(z.string(), z.unknown())
type Json = z.output<typeof jsonSchema>
const resourceSchema = z.looseObject({ name: z.string(), path: z.string() })
const runsSchema = z.looseObject({ runs: z.array(jsonSchema), ledRuns: z.array(z.string()) })

const read = (path: string): string => readFileSync(join(FROM, path), 'utf8')

function write(path: string, text: string): void {
  made.set(path, text)
}

/** The rows of a table without quotes or commas in its cells. */
function rowsOf(path: string): readonly Row[] {
  const [head = '', ...lines] = read(path).trimEnd().split('\n')
  const names = head.split(',')
  return lines.map((line) => {
    const cells = line.split(',')
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']))
  })
}

function writeRows(path: string, rows: readonly Row[]): void {
  const names = Object.keys(rows[0] ?? {})
  write(
    path,
    `${[names, ...rows.map((row) => names.map((name) => row[name] ?? ''))].map((r) => r.join(',')).join('\n')}\n`,
  )
}

const number = (row: Row, column: string): number => Number(row[column])
const isMerged = (row: Row): boolean => MERGED.from.includes(row.code ?? '')

/** A table of the new year: the two merged areas become one row for each key, the value made of theirs. */
function merged(
  rows: readonly Row[],
  column: string,
  value: (values: readonly number[]) => number,
  keyOf: (row: Row) => string = () => '',
): readonly Row[] {
  const own = [...Map.groupBy(rows.filter(isMerged), keyOf).values()].flatMap((parts) => {
    const [first] = parts
    return first === undefined
      ? []
      : [{ ...first, code: MERGED.code, [column]: String(value(parts.map((part) => number(part, column)))) }]
  })
  return [...rows.filter((row) => !isMerged(row)), ...own].toSorted((a, b) => Number(a.code) - Number(b.code))
}

const sum = (values: readonly number[]): number => Number(values.reduce((a, b) => a + b, 0).toFixed(1))
const mean = (values: readonly number[]): number => Number((sum(values) / values.length).toFixed(1))

// Areas in time ------------------------------------------------------------------------------------------------------

function writeAreas(): void {
  const municipalities = rowsOf('tables/municipalities.csv').map((row) =>
    isMerged(row) ? { ...row, to: LAST_DAY, successor: MERGED.code } : row,
  )
  const one = municipalities.find(isMerged)
  const place = {
    ...one,
    code: MERGED.code,
    name: MERGED.name,
    slug: MERGED.slug,
    from: FIRST_DAY,
    to: '',
    successor: '',
  }
  writeRows('tables/municipalities.csv', [...municipalities, place])
  const membership = rowsOf('tables/membership.csv').map((row) =>
    isMerged(row) || row.code === MOVED.code ? { ...row, to: LAST_DAY } : row,
  )
  const ofOne = membership.find(isMerged)
  const ofMoved = membership.find(({ code }) => code === MOVED.code)
  writeRows('tables/membership.csv', [
    ...membership,
    { ...ofOne, code: MERGED.code, from: FIRST_DAY, to: '' },
    { ...ofMoved, council: MOVED.to, from: FIRST_DAY, to: '' },
  ])
}

// Tables by edition --------------------------------------------------------------------------------------------------

/** Expected citizens of the new forecast: some hundredths of a per cent more or fewer than the old one expected. */
function counted(row: Row): Row {
  const turn = (Number(row.code) % 7) - 3
  return { ...row, citizens: String(Math.round(number(row, 'citizens') * (1 + turn / 2000))) }
}

function writeTables(): void {
  const population = rowsOf('tables/population/2026.csv')
    .filter(({ date }) => date === '2027-01-01' || date === FIRST_DAY)
    .map(counted)
    .map((row) =>
      row.date === '2027-01-01'
        ? { ...row, kind: 'observed', table: 'FOLK1A' }
        : { ...row, kind: 'projected', table: 'FRKM127' },
    )
  const people = merged(population, 'citizens', sum, ({ date }) => date ?? '')
  writeRows('tables/population/2027.csv', people)
  const total = new Map(
    people.filter(({ date }) => date === '2027-01-01').map((row) => [row.code, number(row, 'citizens')]),
  )
  const groups = merged(
    rowsOf('tables/age-groups/2026.csv').map((row) => ({ ...row, date: '2027-01-01', table: 'FRKM127' })),
    'citizens',
    sum,
    (row) => row.age_group ?? '',
  )
  const sums = Map.groupBy(groups, ({ code }) => code)
  const rest = (code: string | undefined): number =>
    (total.get(code) ?? 0) - sum((sums.get(code) ?? []).map((row) => number(row, 'citizens')))
  writeRows(
    'tables/age-groups/2027.csv',
    groups.map((row) =>
      row.age_group === '35-64' ? { ...row, citizens: String(number(row, 'citizens') + rest(row.code)) } : row,
    ),
  )
  writeRows(
    'tables/area/2026.csv',
    merged(
      rowsOf('tables/area/2025.csv').map((row) => ({ ...row, date: '2026-01-01' })),
      'area_km2',
      sum,
    ),
  )
  writeRows(
    'tables/gp-distance/2025.csv',
    merged(
      rowsOf('tables/gp-distance/2024.csv').map((row) => ({ ...row, year: '2025' })),
      'mean_distance_km',
      mean,
    ),
  )
  writeRows(
    'tables/life-expectancy/2022-2026.csv',
    merged(
      rowsOf('tables/life-expectancy/2021-2025.csv').map((row) => ({ ...row, period: '2022-2026' })),
      'life_expectancy_years',
      mean,
    ),
  )
}

// Geography ----------------------------------------------------------------------------------------------------------

interface Named {
  readonly code?: string
  readonly name?: string
}
type Areas = GeometryCollection<Named>

/** The topologies of the frozen data, whose form the check of data holds. */
const topologySchema = z.custom<Topology<{ municipalities: Areas; councils: Areas; regions: Areas }>>(
  (value) => jsonSchema.safeParse(value).data?.type === 'Topology',
)

const isArea = (geometry: GeometryObject<Named>): geometry is Polygon<Named> | MultiPolygon<Named> =>
  geometry.type === 'Polygon' || geometry.type === 'MultiPolygon'

function writeTopology(file: string): void {
  const topology = topologySchema.parse(JSON.parse(read(`geography/2027/${file}`)))
  const union = (parts: readonly GeometryObject<Named>[]): MultiPolygon =>
    mergeArcs(topology, [...parts].filter(isArea))
  const { municipalities, councils, regions } = topology.objects
  const parts = municipalities.geometries.filter(({ id }) => MERGED.from.includes(String(id)))
  municipalities.geometries = [
    ...municipalities.geometries.filter((geometry) => !parts.includes(geometry)),
    { ...union(parts), id: MERGED.code, properties: { code: MERGED.code } },
  ].toSorted((a, b) => Number(a.id) - Number(b.id))
  const before = new Map(rowsOf('tables/membership.csv').map(({ code, council }) => [code, council]))
  const councilOf = (code: string): string | undefined =>
    code === MERGED.code ? before.get('0183') : code === MOVED.code ? MOVED.to : before.get(code)
  const regionOf = new Map(rowsOf('tables/councils.csv').map(({ name, region }) => [name, region]))
  const redrawn = (areas: Areas, areaOf: (code: string) => string | undefined): Areas['geometries'] =>
    areas.geometries.map(({ id = '', properties = {} }) => ({
      ...union(municipalities.geometries.filter((municipality) => areaOf(String(municipality.id)) === id)),
      id,
      properties,
    }))
  councils.geometries = redrawn(councils, councilOf)
  regions.geometries = redrawn(regions, (code) => regionOf.get(councilOf(code) ?? ''))
  write(`geography/2028/${file}`, `${JSON.stringify(topology)}\n`)
}

function writeGeography(): void {
  for (const file of ['NOTICE.md', 'denmark.meta.json']) write(`geography/2028/${file}`, read(`geography/2027/${file}`))
  for (const file of ['denmark.topo.json', 'denmark-coarse.topo.json']) writeTopology(file)
  const { '0183': tile, '0187': _gone, ...tiles } = jsonSchema.parse(JSON.parse(read('geography/2027/tiles.json')))
  write('geography/2028/tiles.json', `${JSON.stringify({ ...tiles, [MERGED.code]: tile }, null, 2)}\n`)
  const now = (code = ''): string => (MERGED.from.includes(code) ? MERGED.code : code)
  const pairs = rowsOf('geography/2027/land-borders.csv')
    .map((row) => [now(row.code_a), now(row.code_b)].toSorted())
    .filter(([a, b]) => a !== b)
    .map((pair) => pair.join(','))
  write('geography/2028/land-borders.csv', `code_a,code_b\n${[...new Set(pairs)].toSorted().join('\n')}\n`)
  const editions = z.array(jsonSchema).parse(JSON.parse(read('geography/editions.json')))
  write('geography/editions.json', `${JSON.stringify([...editions, { id: '2028', date: FIRST_DAY }], null, 2)}\n`)
}

// Rules --------------------------------------------------------------------------------------------------------------

function append(path: string, make: (items: readonly Json[]) => readonly Json[]): void {
  const items = z.array(jsonSchema).parse(JSON.parse(read(path)))
  write(path, `${JSON.stringify([...items, ...make(items)], null, 2)}\n`)
}

/** An estimate with the assumption of its own day in the place of the old one. */
const inNewYear = (estimate: Json): Json =>
  jsonSchema.parse(
    JSON.parse(JSON.stringify(estimate).replace('weights-fixed-per-citizen', 'weights-fixed-per-citizen-2027')),
  )

const byId = (items: readonly Json[], id: string): Json => {
  const found = items.find((item) => item.id === id)
  if (found === undefined) throw new Error(`nothing is called ${id}`)
  return found
}

function writeRules(): void {
  append('parameters.json', (items) => [
    {
      ...byId(items, 'norm-1600'),
      id: 'norm-1580',
      value: '1580',
      validFrom: '2027-07-01',
      status: 'assumption',
      source: 'own-choices',
      section: null,
      note: { da: 'Opdigtet til en prøve.', en: 'Invented for a test.' },
    },
    {
      ...byId(items, 'floor-35'),
      id: 'distance-0.4',
      title: { da: 'Gulvet efter afstand', en: 'The floor by distance' },
      value: '0.4',
      unit: { da: 'km pr. lægekapacitet', en: 'km per doctor capacity' },
      validFrom: '2027-07-01',
      status: 'assumption',
      source: 'own-choices',
      section: null,
      note: { da: 'Opdigtet til en prøve.', en: 'Invented for a test.' },
    },
    {
      ...byId(items, 'floor-combination'),
      id: 'distance-combination',
      title: {
        da: 'Sådan lægges gulvet efter afstand sammen med behovet',
        en: 'How the floor by distance is combined',
      },
      source: 'own-choices',
      section: null,
      note: { da: 'Opdigtet til en prøve, som arealgulvet.', en: 'Invented for a test, like the area floor.' },
    },
    {
      ...byId(items, 'floor-holds-in-2026'),
      id: 'floor-holds-in-2027',
      title: { da: 'Gulvet gælder stadig i 2027', en: 'The floor still holds in 2027' },
      note: {
        da: 'Gulvet er midlertidigt. Prøven regner med, at det gælder ved udgangen af 2027.',
        en: 'The floor is temporary. The test assumes that it holds at the end of 2027.',
      },
    },
    {
      ...byId(items, 'weights-fixed-per-citizen'),
      id: 'weights-fixed-per-citizen-2027',
      note: {
        da: 'Vægtene er regnet for borgerne 1. januar 2027. En senere kørsel bruger de samme vægte på sin egen befolkning.',
        en: 'The weights are computed for the citizens of 1 January 2027. A later run applies the same weights to its own population.',
      },
    },
    {
      ...byId(items, 'projected-2027-stands-for-end-2026'),
      id: 'projected-2028-stands-for-end-2027',
      title: { da: 'Borgere ved udgangen af 2027', en: 'Citizens at the end of 2027' },
      value: '2028-01-01',
      note: {
        da: 'De borgere, der ventes den 1. januar 2028, regnes for dem ved udgangen af 2027.',
        en: 'The citizens expected on 1 January 2028 stand for those at the end of 2027.',
      },
    },
  ])
  append('estimates.json', (items) => [
    {
      ...inNewYear(byId(items, 'open')),
      id: 'open-2027',
      baseDate: '2027-01-01',
      geography: '2028',
      editions: {
        population: '2027',
        'age-groups': '2027',
        'life-expectancy': '2022-2026',
        'gp-use-profile': '2014',
      },
    },
  ])
  const runs = runsSchema.parse(JSON.parse(read('runs.json')))
  const year = {
    id: 'open-2027',
    title: YEAR_TITLE,
    summary: {
      da: 'Opdigtet til en prøve: en anden norm, et gulv efter afstand ved siden af det efter areal, og andre grænser.',
      en: 'Invented for a test: another norm, a floor by distance beside the one by area, and other borders.',
    },
    weightSource: { kind: 'open-estimate', estimate: 'open-2027' },
    referenceDate: LAST_DAY,
    changeSlug: 'fra-2026-til-2027',
    geography: '2028',
    citizens: { edition: '2027', date: FIRST_DAY },
    editions: { area: '2026', 'gp-distance': '2025' },
    parameters: {
      norm: 'norm-1580',
      rounding: 'rounding-final',
      edge: 'edge-0.05',
      citizens: ['citizens-stand-for-group-1', 'projected-2028-stands-for-end-2027'],
    },
    lifts: [
      { kind: 'area-floor', parameter: 'floor-35', reading: 'floor-combination', assumptions: ['floor-holds-in-2027'] },
      { kind: 'distance-floor', parameter: 'distance-0.4', reading: 'distance-combination', assumptions: [] },
    ],
  }
  const all = { ...runs, headline: 'open-2027', ledRuns: [...runs.ledRuns, 'open-2027'], runs: [...runs.runs, year] }
  write('runs.json', `${JSON.stringify(all, null, 2)}\n`)
  const site = jsonSchema.parse(JSON.parse(read('site.json')))
  write('site.json', `${JSON.stringify({ ...site, publicationDate: '2027-11-22' }, null, 2)}\n`)
}

/** What is said of a table, for the forecast of the new year. */
const ofNewYear = (said: unknown): string =>
  JSON.stringify(said)
    .replaceAll('FRKM126', 'FRKM127')
    .replaceAll('fremskrivning af befolkningen, 2026', 'fremskrivning af befolkningen, 2027')
    .replaceAll('projection of the population, 2026', 'projection of the population, 2027')

/** A new edition of a table, and of its source, described as the old one is. */
const EDITIONS: readonly {
  of: string
  table: string
  from: string
  to: string
  vintage: string
  sources: readonly string[]
}[] = [
  {
    of: 'tables',
    table: 'population',
    from: '2026',
    to: '2027',
    vintage: '2027',
    sources: ['dst-folk1a', 'dst-frkm126'],
  },
  { of: 'tables', table: 'age-groups', from: '2026', to: '2027', vintage: '2027-01-01', sources: ['dst-frkm126'] },
  { of: 'tables', table: 'area', from: '2025', to: '2026', vintage: '2026-01-01', sources: ['dst-are207'] },
  {
    of: 'tables',
    table: 'life-expectancy',
    from: '2021-2025',
    to: '2022-2026',
    vintage: '2022–2026',
    sources: ['dst-hisbk'],
  },
  { of: 'tables', table: 'gp-distance', from: '2024', to: '2025', vintage: '2025', sources: ['dst-sundaf01'] },
  {
    of: 'geography',
    table: 'land-borders',
    from: '2027',
    to: '2028',
    vintage: '2028',
    sources: ['administrative-boundaries-2014'],
  },
]

function writePackage(): void {
  const data = z.looseObject({ resources: z.array(resourceSchema) }).parse(JSON.parse(read('datapackage.json')))
  const added = EDITIONS.map(({ of, table, from, to, vintage }) => {
    const old = data.resources.find(({ name }) => name === `${table}-${from}`)
    if (old === undefined) throw new Error(`no ${table}-${from}`)
    const path = of === 'tables' ? `tables/${table}/${to}.csv` : `geography/${to}/${table}.csv`
    const text = resourceSchema.parse(JSON.parse(ofNewYear(old)))
    return { ...text, name: `${table}-${to}`, path, vintage }
  })
  const resources = [...data.resources, ...added].map((resource) => {
    const bytes = Buffer.from(made.get(resource.path) ?? read(resource.path))
    return { ...resource, bytes: bytes.length, hash: `sha256:${sha256Of(bytes)}` }
  })
  write('datapackage.json', `${JSON.stringify({ ...data, resources }, null, 2)}\n`)
  append('sources.json', (items) =>
    [...new Set(EDITIONS.flatMap(({ sources }) => sources))].map((id) => {
      const own = EDITIONS.filter(({ sources }) => sources.includes(id))
      const [first] = own
      const record = jsonSchema.parse(JSON.parse(ofNewYear(byId(items, id))))
      return {
        ...record,
        id: `${id.replace('frkm126', 'frkm127')}-2027`,
        date: first?.vintage ?? null,
        usedFor: { da: 'Tal til den opdigtede prøve for 2027.', en: 'Figures of the invented test of 2027.' },
        tables: own.map(({ table, to }) => `${table}-${to}`),
      }
    }),
  )
}

/** Writes the invented year into a folder, which is emptied first. */
export function makeAnotherYear(folder: string): void {
  writeAreas()
  writeTables()
  writeGeography()
  writeRules()
  writePackage()
  rmSync(folder, { recursive: true, force: true })
  cpSync(FROM, folder, { recursive: true })
  for (const [path, text] of made) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}
