import { describe, expect, test } from 'vitest'
import { buildBases, citizensByCode, type Tables } from '../../../src/inputs/build-basis.ts'
import type { EstimateDefinition, RunSpec } from '../../../src/inputs/rules/rule-schemas.ts'
import { decimal } from '../../../src/model/decimal.ts'
import { frozen } from '../../support/frozen.ts'
import { present } from '../model/exact.ts'
import { madeTable } from './tables/made-table.ts'

// Two municipalities, Ø-by and A-by, in councils of their names; a third has ended. Rows stand in no order.
const TABLES: Tables = new Map([
  [
    'municipalities',
    madeTable(
      'code,name,slug,from,to,region_until_2026',
      '0202,Ø-by,oe-by,,,',
      '0101,A-by,a-by,,,Før',
      '0099,Væk,vaek,,2026-12-31,',
    ),
  ],
  [
    'membership',
    madeTable('code,council,from,to,confidence', '0202,Øst,,,medium', '0101,Vest,,,high', '0101,Øst,,2026-12-31,high'),
  ],
  [
    'councils',
    madeTable('name,slug,region,from,to', 'Øst,oest,R2,,', 'Vest,vest,R1,,', 'Gammel,gammel,R1,,2026-12-31'),
  ],
  ['regions', madeTable('name,from,to', 'R2,,', 'R1,,', 'R0,,2026-12-31')],
  ['land-borders-2027', madeTable('code_a,code_b', '0101,0303', '0101,0202')],
  [
    'population-2026',
    madeTable(
      'code,date,kind,table,citizens',
      '0101,2027-01-01,projected,FRKM126,110',
      '0202,2027-01-01,projected,FRKM126,220',
      '0101,2026-01-01,observed,FOLK1A,100',
      '0202,2026-01-01,observed,FOLK1A,200',
    ),
  ],
  ['population-2025', madeTable('code,date,kind,table,citizens', '0101,2025-01-01,observed,FOLK1A,90')],
  ['area-2025', madeTable('code,date,area_km2', '0202,2025-01-01,20.5', '0101,2025-01-01,10.5')],
  ['gp-distance-2024', madeTable('code,year,mean_distance_km', '0202,2024,2.5', '0101,2024,1.5')],
  ['age-groups-2026', madeTable('code,age_group,citizens', '0101,0-5,40', '0101,80+,60', '0202,0-5,200')],
  ['life-expectancy-2021-2025', madeTable('code,life_expectancy_years', '0202,', '0101,81.5')],
  ['gp-use-profile-2014', madeTable('age_from,age_to,contacts_per_citizen', '0,17,5', '18,,7.5')],
  [
    'official-2026',
    madeTable('code,year,citizens_group_1,weighted_citizens,need_weight', '0202,2026,210,,0.9', '0101,2026,105,,1.1'),
  ],
  [
    'official-2027',
    madeTable('code,year,citizens_group_1,weighted_citizens,need_weight', '0202,2026,,242,', '0101,2026,105,,1.1'),
  ],
])
const GEOGRAPHIES = [
  { id: '2026', date: '2026-01-01' },
  { id: '2027', date: '2027-01-01' },
]
const [anyRun] = frozen.inputs.runs
const run: RunSpec = {
  ...present(anyRun),
  ...{ id: 'r', geography: '2027', weightSource: { kind: 'open-estimate', estimate: 'open' } },
  citizens: { edition: '2026', date: '2027-01-01' },
  editions: { area: '2025', 'gp-distance': '2024' },
}
const onOfficial = (table: string): RunSpec => ({ ...run, weightSource: { kind: 'official-table', table } })
const [anyEstimate] = frozen.inputs.estimates
const estimate: EstimateDefinition = { ...present(anyEstimate), baseDate: '2026-01-01' }
type Named = readonly [name: string, table: ReturnType<typeof madeTable>]
const withTables = (...more: readonly Named[]): Tables => new Map([...TABLES, ...more])
const bases = buildBases(TABLES, GEOGRAPHIES)

describe('the areas of a day', () => {
  test('are by code, their councils in Danish order, with regions and neighbours', () => {
    const { municipalities, councils, regions, geography } = bases.areasOf('2027')
    expect(geography).toEqual(GEOGRAPHIES[1])
    expect(municipalities).toEqual([
      {
        ...{ code: '0101', name: 'A-by', slug: 'a-by', council: 'Vest', region: 'R1', regionUntil2026: 'Før' },
        ...{ councilConfidence: 'high', neighbours: ['0202', '0303'] },
      },
      {
        ...{ code: '0202', name: 'Ø-by', slug: 'oe-by', council: 'Øst', region: 'R2', regionUntil2026: null },
        ...{ councilConfidence: 'medium', neighbours: ['0101'] },
      },
    ])
    expect(councils).toEqual([
      { name: 'Vest', slug: 'vest', region: 'R1' },
      { name: 'Øst', slug: 'oest', region: 'R2' },
    ])
    expect(regions).toEqual([{ name: 'R2' }, { name: 'R1' }])
  })

  test('are built once, and frozen; what is not there is named', () => {
    expect(bases.areasOf('2027')).toBe(bases.areasOf('2027'))
    expect(Object.isFrozen(bases.areasOf('2027').municipalities[0])).toBe(true)
    expect(() => bases.areasOf('2031')).toThrow(/the geography 2031/)
    // That of 2026 has no land borders here.
    expect(() => bases.areasOf('2026')).toThrow(/land-borders-2026/)
    expect(() =>
      buildBases(new Map([...TABLES].filter(([name]) => name !== 'councils')), GEOGRAPHIES).areasOf('2027'),
    ).toThrow(/councils/)
    const without = withTables(['membership', madeTable('code,council,from,to,confidence', '0101,Vest,,,high')])
    expect(() => buildBases(without, GEOGRAPHIES).areasOf('2027')).toThrow(/the council of 0202/)
    const unknown = withTables(['councils', madeTable('name,slug,region,from,to', 'Øst,oest,R2,,')])
    expect(() => buildBases(unknown, GEOGRAPHIES).areasOf('2027')).toThrow(/Vest/)
  })
})

test('the population is by edition and day, the oldest first', () => {
  expect([...bases.populations.keys()]).toEqual(['2025', '2026'])
  const population = present(bases.populations.get('2026'))
  expect([...population.keys()]).toEqual(['2026-01-01', '2027-01-01'])
  expect(population.get('2026-01-01')).toEqual({
    ...{ kind: 'observed', table: 'FOLK1A' },
    citizens: new Map([
      ['0101', decimal(100)],
      ['0202', decimal(200)],
    ]),
  })
  expect(population.get('2027-01-01')).toMatchObject({ kind: 'projected', table: 'FRKM126' })
  expect(citizensByCode(population)).toEqual(
    new Map([
      [
        '0101',
        new Map([
          ['2026-01-01', decimal(100)],
          ['2027-01-01', decimal(110)],
        ]),
      ],
      [
        '0202',
        new Map([
          ['2026-01-01', decimal(200)],
          ['2027-01-01', decimal(220)],
        ]),
      ],
    ]),
  )
  expect(citizensByCode(undefined)).toEqual(new Map())
})

describe('what a run is computed on', () => {
  test('on an estimate, is the citizens of its day and the measures of its editions', () => {
    const basis = bases.basisOf(run)
    expect(
      basis.municipalities.map(({ code, citizens, areaKm2, gpDistanceKm }) => [
        code,
        ...[citizens, areaKm2, gpDistanceKm].map(Number),
      ]),
    ).toEqual([
      ['0101', 110, 10.5, 1.5],
      ['0202', 220, 20.5, 2.5],
    ])
    expect(basis).toMatchObject({
      ...{ citizensKind: 'projected', citizensTable: 'FRKM126', officialWeights: null, counted: null },
      measuredOn: { areaKm2: '2025-01-01', gpDistanceKm: '2024' },
    })
    expect(basis.councils).toBe(bases.areasOf('2027').councils)
    expect(bases.basisOf(run)).toBe(basis)
    expect(Object.isFrozen(basis.municipalities[0])).toBe(true)
  })

  test('has the citizens counted on a day that it expected, from the newest edition that counts them', () => {
    const counted = (citizens: number, kind: string) =>
      madeTable('code,date,kind,table,citizens', `0101,2027-01-01,${kind},FOLK1A,${citizens}`)
    const later = withTables(
      ['population-2029', counted(113, 'projected')],
      ['population-2028', counted(112, 'observed')],
      ['population-2027', counted(111, 'observed')],
    )
    expect(buildBases(later, GEOGRAPHIES).basisOf(run).counted).toEqual(new Map([['0101', decimal(112)]]))
    // One that counts them itself has nothing beside it.
    const observed = { ...run, citizens: { edition: '2026', date: '2026-01-01' } }
    expect(buildBases(later, GEOGRAPHIES).basisOf(observed)).toMatchObject({ citizensKind: 'observed', counted: null })
  })

  test('on official weights, is the citizens that they are for', () => {
    const basis = bases.basisOf(onOfficial('official-2026'))
    expect(basis.municipalities.map(({ citizens }) => citizens.toNumber())).toEqual([105, 210])
    expect(basis).toMatchObject({ citizensKind: 'official', citizensTable: null, counted: null })
    expect(basis.officialWeights).toEqual(
      new Map([
        ['0202', decimal('0.9')],
        ['0101', decimal('1.1')],
      ]),
    )
  })

  test('on official weights without citizens for all, is those of the population', () => {
    const basis = bases.basisOf(onOfficial('official-2027'))
    expect(basis.municipalities.map(({ citizens }) => citizens.toNumber())).toEqual([110, 220])
    expect(basis).toMatchObject({ citizensKind: 'projected', citizensTable: 'FRKM126' })
    // 242 weighted citizens ÷ 220 at the end of 2026.
    expect(basis.officialWeights?.get('0202')?.toNumber()).toBe(1.1)
  })

  test('names what is not there', () => {
    expect(() => bases.basisOf({ ...run, citizens: { edition: '2026', date: '2031-01-01' } })).toThrow(
      /citizens on 2031-01-01 in the population of 2026/,
    )
    expect(() => bases.basisOf({ ...run, citizens: { edition: '2025', date: '2025-01-01' } })).toThrow(
      /citizens of Ø-by/,
    )
    expect(() => bases.basisOf({ ...run, editions: { ...run.editions, area: '2031' } })).toThrow(/area-2031/)
    expect(() => bases.basisOf(onOfficial('official-2031'))).toThrow(/official-2031/)
    const part = withTables(
      ['area-2026', madeTable('code,date,area_km2', '0101,2025-01-01,10.5')],
      ['area-2027', madeTable('code,date,area_km2')],
      ['gp-distance-2025', madeTable('code,year,mean_distance_km', '0101,2024,1.5')],
      ['official-2028', madeTable('code,year,citizens_group_1,weighted_citizens,need_weight', '0202,2026,210,,')],
    )
    const of = (spec: RunSpec) => () => buildBases(part, GEOGRAPHIES).basisOf(spec)
    expect(of({ ...run, editions: { ...run.editions, area: '2026' } })).toThrow(/area of Ø-by/)
    expect(of({ ...run, editions: { ...run.editions, 'gp-distance': '2025' } })).toThrow(/distance of Ø-by/)
    // A table without rows has no day; the first municipality is missed before.
    expect(of({ ...run, editions: { ...run.editions, area: '2027' } })).toThrow(/area of A-by/)
    expect(of(onOfficial('official-2028'))).toThrow(/citizens of A-by|a weight on line 2/)
  })
})

describe('what an estimate is fitted on', () => {
  test('is citizens by age, lives and the use profile', () => {
    const basis = bases.estimateBasisOf(estimate)
    expect(
      basis.municipalities.map(({ code, citizens, lifeExpectancyYears }) => [
        code,
        citizens.toNumber(),
        lifeExpectancyYears?.toNumber() ?? null,
      ]),
    ).toEqual([
      ['0101', 100, 81.5],
      ['0202', 200, null],
    ])
    expect(
      basis.municipalities.map(({ citizensByAgeGroup }) =>
        [...citizensByAgeGroup].map(([group, count]) => `${group} ${count.toFixed()}`),
      ),
    ).toEqual([['0-5 40', '80+ 60'], ['0-5 200']])
    expect(basis.useProfile).toEqual([
      { ageFrom: 0, ageTo: 17, sex: null, contactsPerCitizen: decimal(5) },
      { ageFrom: 18, ageTo: null, sex: null, contactsPerCitizen: decimal('7.5') },
    ])
    expect(basis.contacts).toBeNull()
    expect(basis.regions).toBe(bases.areasOf('2027').regions)
    expect(bases.estimateBasisOf(estimate)).toBe(basis)
    expect(Object.isFrozen(basis.useProfile[0])).toBe(true)
  })

  test('has contacts where it names both tables of them', () => {
    const tables = withTables(
      ['gp-contacts-2023', madeTable('code,year,age_group,sex,contacts', '0101,2023,0-4,women,7')],
      ['citizens-by-age-sex-2023', madeTable('code,date,age_group,sex,citizens', '0101,2023-01-01,0-4,women,3')],
    )
    const of = (more: object) =>
      buildBases(tables, GEOGRAPHIES).estimateBasisOf({ ...estimate, editions: { ...estimate.editions, ...more } })
        .contacts
    expect(of({ 'gp-contacts': '2023', 'citizens-by-age-sex': '2023' })).toMatchObject({
      year: '2023',
      citizensDate: '2023-01-01',
    })
    expect(of({ 'gp-contacts': '2023' })).toBeNull()
    expect(of({ 'citizens-by-age-sex': '2023' })).toBeNull()
  })

  test('names what is not there', () => {
    const of =
      (...more: readonly Named[]) =>
      () =>
        buildBases(withTables(...more), GEOGRAPHIES).estimateBasisOf(estimate)
    expect(of(['life-expectancy-2021-2025', madeTable('code,life_expectancy_years', '0101,81.5')])).toThrow(
      /life expectancy of Ø-by/,
    )
    expect(() => bases.estimateBasisOf({ ...estimate, baseDate: '2030-01-01' })).toThrow(/citizens on 2030-01-01/)
    expect(() =>
      bases.estimateBasisOf({
        ...estimate,
        editions: { ...estimate.editions, population: '2025' },
        baseDate: '2025-01-01',
      }),
    ).toThrow(/citizens of Ø-by/)
    // One without any age group has none; the checks have said so.
    expect(
      of(['age-groups-2026', madeTable('code,age_group,citizens', '0101,0-5,40')])().municipalities[1]
        ?.citizensByAgeGroup.size,
    ).toBe(0)
  })
})
