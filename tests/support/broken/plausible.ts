import {
  type Broken,
  type Kind,
  type Row,
  rowsOf,
  slip,
  swapped,
  textOf,
  withCells,
  withRows,
} from './broken-folder.ts'

const MUNICIPALITIES = 'tables/municipalities.csv'
const POPULATION = 'tables/population/2026.csv'
const AGES = 'tables/age-groups/2026.csv'
const AREA = 'tables/area/2025.csv'
const LIFE = 'tables/life-expectancy/2021-2025.csv'
const DISTANCE = 'tables/gp-distance/2024.csv'
const PROFILE = 'tables/gp-use-profile/2014.csv'
const QUOTED = 'tables/published-figures.csv'
const MEMBERS = 'tables/membership.csv'
const COUNCILS = 'tables/councils.csv'
const CONTACTS = 'tables/gp-contacts/2025.csv'
const BY_SEX = 'tables/citizens-by-age-sex/2025.csv'
const OFFICIAL = 'tables/official/2026.csv'
const MAPS = ['geography/2027/denmark.topo.json', 'geography/2027/denmark-coarse.topo.json'] as const

const cells =
  (
    file: string,
    column: string,
    isMeant: (row: Row) => boolean,
    value: (old: string, row: Row) => string,
    blamed: readonly string[] = [file],
  ): Kind =>
  (files): readonly Broken[] => [
    slip(
      `${column} ${value.toString().replace(/^.*=> /, '')}`,
      file,
      withCells(textOf(files, file), column, isMeant, value),
      blamed,
    ),
  ]

const times =
  (factor: number, digits = 0) =>
  (old: string): string =>
    (Number(old) * factor).toFixed(digits)
const is =
  (column: string, ...values: readonly string[]) =>
  (row: Row): boolean =>
    values.includes(row[column] ?? '')
const every = (): boolean => true

const all =
  (...kinds: readonly Kind[]): Kind =>
  (files) =>
    kinds.flatMap((kind) => kind(files))

/** Two places have each other's values. */
const swap =
  (
    file: string,
    pair: readonly [string, string],
    columns: readonly string[],
    blamed: readonly string[] = [file],
    key = 'code',
  ): Kind =>
  (files) => [slip(`${pair.join(' and ')} swapped`, file, swapped(textOf(files, file), pair, columns, key), blamed)]

/** Two places have each other's values on one day. */
const swapOn =
  (date: string, pair: readonly [string, string]): Kind =>
  (files) => {
    const text = textOf(files, POPULATION)
    const of = (code: string): string =>
      rowsOf(text).find((row) => row.code === code && row.date === date)?.citizens ?? ''
    return [
      slip(
        `${pair.join(' and ')} swapped on ${date}`,
        POPULATION,
        withCells(
          text,
          'citizens',
          (row) => row.date === date && pair.includes(row.code ?? ''),
          (_, row) => of(row.code === pair[0] ? pair[1] : pair[0]),
        ),
        [POPULATION, AGES, BY_SEX],
      ),
    ]
  }

const on =
  (...dates: readonly string[]) =>
  (row: Row): boolean =>
    dates.includes(row.date ?? '')
const both =
  (...checks: readonly ((row: Row) => boolean)[]) =>
  (row: Row): boolean =>
    checks.every((check) => check(row))

export const PLAUSIBLE_KINDS: Readonly<Record<string, Kind>> = {
  'citizens of another place': all(
    swap(POPULATION, ['0101', '0851'], ['citizens'], [POPULATION, AGES, BY_SEX, OFFICIAL]),
    swap(POPULATION, ['0259', '0340'], ['citizens'], [POPULATION, AGES, BY_SEX]),
    swapOn('2026-01-01', ['0259', '0340']),
    swapOn('2027-01-01', ['0101', '0851']),
    swapOn('2027-01-01', ['0210', '0217']),
    swapOn('2028-01-01', ['0210', '0217']),
    swapOn('2035-01-01', ['0330', '0336']),
    swapOn('2040-01-01', ['0101', '0851']),
  ),
  'citizens that grow or shrink as no place does': all(
    cells(POPULATION, 'citizens', both(is('code', '0259'), on('2027-01-01')), times(1.12)),
    cells(POPULATION, 'citizens', both(is('code', '0259'), on('2028-01-01')), times(0.95)),
    cells(POPULATION, 'citizens', both(is('code', '0825'), on('2040-01-01')), times(0.6)),
    cells(
      POPULATION,
      'citizens',
      both(is('code', '0265'), on('2028-01-01', '2030-01-01', '2035-01-01', '2040-01-01')),
      times(1.15),
    ),
    cells(POPULATION, 'citizens', on('2027-01-01'), times(1.04)),
    cells(POPULATION, 'citizens', on('2028-01-01', '2030-01-01', '2035-01-01', '2040-01-01'), times(0.97)),
  ),
  'ages of another place or of none': all(
    swap(AGES, ['0101', '0851'], ['citizens'], [AGES]),
    cells(AGES, 'citizens', both(is('code', '0259'), is('age_group', '0-5', '80+')), (_, row) =>
      row.age_group === '0-5' ? '3000' : '11',
    ),
    (files) => [
      slip(
        'ages turned round',
        AGES,
        withRows(textOf(files, AGES), (rows) => {
          const own = rows
            .filter((row) => row.code === '0259')
            .map((row) => row.citizens ?? '')
            .reverse()
          return rows.map((row) =>
            row.code === '0259'
              ? { ...row, citizens: own.pop() === undefined ? '' : (own.at(-1) ?? row.citizens ?? '') }
              : row,
          )
        }),
      ),
    ],
    (files) => [
      slip(
        'the oldest and the children swapped',
        AGES,
        withRows(textOf(files, AGES), (rows) => {
          const of = (code: string | undefined, group: string): string =>
            rows.find((row) => row.code === code && row.age_group === group)?.citizens ?? ''
          return rows.map((row) =>
            row.code !== '0101'
              ? row
              : row.age_group === '6-16'
                ? { ...row, citizens: of(row.code, '80+') }
                : row.age_group === '80+'
                  ? { ...row, citizens: of(row.code, '6-16') }
                  : row,
          )
        }),
      ),
    ],
  ),
  'areas of no sense': all(
    cells(AREA, 'area_km2', every, times(0.5, 1), [AREA, ...MAPS]),
    cells(AREA, 'area_km2', every, times(1.05, 1), [AREA, ...MAPS]),
    cells(AREA, 'area_km2', is('code', '0580'), () => '149.1', [AREA, ...MAPS]),
    cells(AREA, 'area_km2', is('code', '0101'), () => '909', [AREA, ...MAPS]),
    cells(AREA, 'area_km2', is('code', '0101'), () => '9.1', [AREA, ...MAPS]),
    swap(AREA, ['0101', '0851'], ['area_km2'], [AREA, ...MAPS]),
    swap(AREA, ['0147', '0825'], ['area_km2'], [AREA, ...MAPS]),
  ),
  'lives of no sense': all(
    cells(LIFE, 'life_expectancy_years', is('code', '0155'), () => '77.2'),
    cells(LIFE, 'life_expectancy_years', is('code', '0360'), () => '86.7'),
    cells(LIFE, 'life_expectancy_years', every, () => '81.6'),
    cells(LIFE, 'life_expectancy_years', (row) => row.life_expectancy_years !== '', times(1.08, 1)),
    cells(LIFE, 'life_expectancy_years', (row) => row.life_expectancy_years !== '', times(0.95, 1)),
  ),
  'distances of no sense': all(
    cells(DISTANCE, 'mean_distance_km', is('code', '0101'), () => '0'),
    cells(DISTANCE, 'mean_distance_km', is('code', '0101'), () => '6'),
    cells(DISTANCE, 'mean_distance_km', is('code', '0550'), () => '49'),
    cells(DISTANCE, 'mean_distance_km', every, times(1000, 0)),
    cells(DISTANCE, 'mean_distance_km', every, times(0.3, 1)),
    cells(DISTANCE, 'mean_distance_km', every, times(2.5, 1)),
    swap(DISTANCE, ['0101', '0482'], ['mean_distance_km']),
  ),
  'use of no sense': all(
    cells(PROFILE, 'contacts_per_citizen', every, times(10, 1), [PROFILE, 'estimates.json']),
    cells(PROFILE, 'contacts_per_citizen', every, times(0.3, 1), [PROFILE, 'estimates.json']),
    cells(PROFILE, 'contacts_per_citizen', is('age_from', '0'), () => '35'),
    cells(PROFILE, 'contacts_per_citizen', is('age_from', '80'), () => '1.58'),
    cells(PROFILE, 'contacts_per_citizen', is('age_from', '65', '80'), (_, row) =>
      row.age_from === '65' ? '15.8' : '10.5',
    ),
    cells(CONTACTS, 'contacts', every, times(20), [CONTACTS]),
    cells(CONTACTS, 'contacts', both(is('code', '0101'), is('age_group', '80+'), is('sex', 'women')), () => '0'),
    cells(CONTACTS, 'contacts', both(is('code', '0101'), is('age_group', '80+'), is('sex', 'women')), times(10)),
    swap(CONTACTS, ['0101', '0851'], ['contacts']),
  ),
  'quoted figures that disagree': all(
    cells(QUOTED, 'value', is('id', 'hovedstaden-need-draft'), () => '494.2'),
    cells(QUOTED, 'value', is('id', 'hovedstaden-capacities-draft'), () => '494'),
    cells(QUOTED, 'value', is('id', 'hovedstaden-need-draft'), () => '448'),
    cells(QUOTED, 'area', is('metric', 'need', 'capacities'), () => 'Fyn'),
    cells(QUOTED, 'value', is('id', 'aabenraa-patients-per-doctor-draft'), () => '14500'),
    cells(QUOTED, 'value', is('id', 'aabenraa-patients-per-doctor-draft'), () => '145'),
    cells(QUOTED, 'value', is('id', 'egedal-contacts-2023'), () => '61'),
    cells(QUOTED, 'value', is('id', 'langeland-contacts-2023'), () => '16.8'),
    cells(QUOTED, 'value', is('id', 'denmark-contacts-2022'), () => '70'),
    cells(QUOTED, 'unit', is('id', 'hovedstaden-need-draft'), () => 'citizens per doctor capacity'),
    cells(QUOTED, 'metric', is('id', 'egedal-contacts-2023'), () => 'need', [QUOTED, 'estimates.json']),
    cells(QUOTED, 'level', is('id', 'egedal-contacts-2023'), () => 'council', [QUOTED, 'estimates.json']),
  ),
  'a place that belongs elsewhere': all(
    cells(MEMBERS, 'council', is('code', '0101'), () => 'Fyn', [MEMBERS, ...MAPS]),
    cells(
      MEMBERS,
      'council',
      is('code', '0151', '0153'),
      (old) => (old === 'Amager og Vestegnen' ? 'Københavns Omegn Nord' : 'Amager og Vestegnen'),
      [MEMBERS, ...MAPS],
    ),
    cells(COUNCILS, 'region', is('name', 'Fyn'), () => 'Region Nordjylland', [COUNCILS, ...MAPS]),
    (files) => [
      slip(
        'two councils by each other’s names',
        COUNCILS,
        withRows(textOf(files, COUNCILS), (rows) => {
          const of = (name: string): Row | undefined => rows.find((row) => row.name === name)
          const other: Readonly<Record<string, Row | undefined>> = { Vendsyssel: of('Fyn'), Fyn: of('Vendsyssel') }
          return rows.map((row) => {
            const o = other[row.name ?? '']
            return o === undefined ? row : { ...row, name: o.name ?? '', slug: o.slug ?? '' }
          })
        }),
        [COUNCILS, ...MAPS],
      ),
    ],
    cells(MUNICIPALITIES, 'region_until_2026', is('code', '0101'), () => 'Region Nordjylland'),
    cells(MUNICIPALITIES, 'region_until_2026', is('code', '0851'), () => 'Region Sjælland'),
  ),
  'a place by another’s name': all(
    swap(MUNICIPALITIES, ['0101', '0851'], ['name', 'slug'], [MUNICIPALITIES, 'geography/2027/tiles.json']),
    swap(MUNICIPALITIES, ['0157', '0159'], ['name', 'slug'], [MUNICIPALITIES, 'geography/2027/tiles.json']),
    swap(MUNICIPALITIES, ['0101', '0851'], ['code'], [MUNICIPALITIES, 'geography/2027/tiles.json']),
  ),
  'official numbers of no sense': all(
    swap(OFFICIAL, ['0101', '0825'], ['weighted_citizens', 'citizens_group_1']),
    cells(OFFICIAL, 'need_weight', every, times(2, 4)),
    cells(OFFICIAL, 'citizens_group_1', is('code', '0101'), times(0.5)),
  ),
}
