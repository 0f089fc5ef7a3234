import { describe, expect, test } from 'vitest'
import type { Tables } from '../../../src/inputs/build-basis.ts'
import { buildInputs, leadingEstimate, type RuleFiles } from '../../../src/inputs/build-inputs.ts'
import type { RunSpec, Runs } from '../../../src/inputs/rules/rule-schemas.ts'
import { decimal } from '../../../src/model/decimal.ts'
import { frozen } from '../../support/frozen.ts'
import { present } from '../model/exact.ts'
import { madeTable } from './tables/made-table.ts'

const { inputs } = frozen
const [anyRun, anyEstimate] = [present(inputs.runs[0]), present(inputs.estimates[0])]
const run: RunSpec = { ...anyRun, id: 'r', citizens: { edition: '2026', date: '2027-01-01' } }
const source = (id: string, ...tables: readonly string[]) => ({ ...present(inputs.sources[0]), id, tables })

const FIGURES = 'id,level,area,metric,value,unit,status,vintage,publisher,source_title,source_url'
const IN_USE = 'council,date,allocated,occupied,island_doctors_left_out,source'
const RESULTS = 'level,area,year,measure,value'
const TABLES: Tables = new Map([
  [
    'municipalities',
    madeTable(
      'code,name,slug,from,to,successor,region_until_2026',
      '0101,A-by,a-by,,,,',
      '0099,Væk,vaek,,2025-12-31,0101,',
    ),
  ],
  ['membership', madeTable('code,council,from,to,confidence', '0101,Vest,,,high')],
  ['councils', madeTable('name,slug,region,from,to', 'Vest,vest,R1,,')],
  ['regions', madeTable('name,from,to', 'R1,,')],
  ['land-borders-2027', madeTable('code_a,code_b')],
  ['population-2026', madeTable('code,date,kind,table,citizens', '0101,2027-01-01,projected,FRKM126,110')],
  ['area-2025', madeTable('code,date,area_km2', '0101,2025-01-01,10.5')],
  ['gp-distance-2024', madeTable('code,year,mean_distance_km', '0101,2024,1.5')],
  [
    'published-figures',
    madeTable(
      FIGURES,
      'f,council,Vest,need,449.2,lægekapaciteter,reported,2025,KL,Notat,',
      'g,country,Danmark,gp_contacts_per_citizen,7,kontakter,statistics,2022,DST,Tabel,https://example.org/',
    ),
  ],
  ['capacities-in-use', madeTable(IN_USE, 'Vest,2026-11-01,300,290,2,note', 'Vest,2026-05-01,299,280,1,note')],
  ['official-results-2027', madeTable(RESULTS, 'municipality,0101,2027,guidance_list_size,1500')],
  [
    'official-results-2026',
    madeTable(RESULTS, 'council,Vest,2026,capacities,300', 'council,Vest,2026,guidance_list_size,1400'),
  ],
])
const RULES: RuleFiles = {
  site: inputs.site,
  geographies: [{ id: '2027', date: '2027-01-01' }],
  parameters: [...inputs.parameters.values()],
  runs: { headline: 'r', ledRuns: ['r'], runs: [{ ...run, id: 'before' }, run] },
  estimates: [anyEstimate],
  sources: [source('none'), source('later', 'official-results-2027'), source('first', 'official-results-2026')],
  tables: [{ name: 'area-2025', title: 'Areal', titleEn: 'Area' }],
}
const build = (rules: Partial<RuleFiles> = {}, ...more: readonly (readonly [string, ReturnType<typeof madeTable>])[]) =>
  buildInputs(new Map([...TABLES, ...more]), { ...RULES, ...rules })

test('the inputs are the rules as they are, and the areas of the run that leads', () => {
  const built = build()
  expect(built).toMatchObject({ headlineRun: 'r', ledRuns: ['r'], estimate: anyEstimate, site: inputs.site })
  expect(built.runs).toBe(RULES.runs.runs)
  expect(built.estimates).toBe(RULES.estimates)
  expect(built.sources).toBe(RULES.sources)
  expect(built.geographies).toBe(RULES.geographies)
  expect(built.municipalities.map(({ name, citizens }) => `${name} ${citizens.toFixed()}`)).toEqual(['A-by 110'])
  expect(built.councils.map(({ name }) => name)).toEqual(['Vest'])
  expect(built.regions).toEqual([{ name: 'R1' }])
  expect([...built.parameters.keys()]).toEqual([...inputs.parameters.keys()])
  expect(built.parameters.get('norm-1600')).toBe(inputs.parameters.get('norm-1600'))
  expect(built.tableTitles).toEqual(new Map([['area-2025', { da: 'Areal', en: 'Area' }]]))
  expect(built.successors).toEqual(new Map([['0099', '0101']]))
})

test('quoted numbers have all that their rows say', () => {
  expect(build().publishedNumbers).toEqual([
    {
      ...{ id: 'f', level: 'council', area: 'Vest', metric: 'need', value: decimal('449.2'), unit: 'lægekapaciteter' },
      ...{ status: 'reported', vintage: '2025', publisher: 'KL', sourceTitle: 'Notat', sourceUrl: null },
    },
    {
      ...{ id: 'g', level: 'country', area: 'Danmark', metric: 'gp_contacts_per_citizen', value: decimal(7) },
      ...{ unit: 'kontakter', status: 'statistics', vintage: '2022', publisher: 'DST', sourceTitle: 'Tabel' },
      sourceUrl: 'https://example.org/',
    },
  ])
  for (const metric of ['need', 'capacities', 'patients_per_doctor', 'gp_contacts_per_citizen'])
    for (const level of ['council', 'municipality', 'country']) {
      const row = `f,${level},Vest,${metric},1,x,reported,2025,KL,Notat,`
      expect
        .soft(build({}, ['published-figures', madeTable(FIGURES, row)]).publishedNumbers)
        .toMatchObject([{ level, metric }])
    }
})

test('capacities in use come in the order of their days', () => {
  expect(build().capacitiesInUse).toEqual([
    {
      ...{ council: 'Vest', date: '2026-05-01', allocated: decimal(299), occupied: decimal(280) },
      ...{ islandDoctorsLeftOut: decimal(1), source: 'note' },
    },
    {
      ...{ council: 'Vest', date: '2026-11-01', allocated: decimal(300), occupied: decimal(290) },
      ...{ islandDoctorsLeftOut: decimal(2), source: 'note' },
    },
  ])
})

describe('official results', () => {
  test('come by year, each with the source of its table', () => {
    expect(
      build().officialResults.map(({ year, level, area, measure, value, source: of }) =>
        [year, level, area, measure, value.toFixed(), of].join(' '),
      ),
    ).toEqual([
      '2026 council Vest capacities 300 first',
      '2026 council Vest guidance_list_size 1400 first',
      '2027 municipality 0101 guidance_list_size 1500 later',
    ])
  })

  test('have a source', () => {
    expect(() => build({ sources: [source('first', 'official-results-2026')] })).toThrow(
      /a source of official-results-2027/,
    )
  })
})

describe('what leads', () => {
  test('is there, and so is what it needs', () => {
    expect(() => build({ runs: { ...RULES.runs, headline: 'nobody' } })).toThrow(
      new RangeError('no run is called nobody'),
    )
    expect(() => build({ estimates: [] })).toThrow(new RangeError('estimates.json holds no estimate'))
    const without = new Map([...TABLES].filter(([name]) => name !== 'capacities-in-use'))
    expect(() => buildInputs(without, RULES)).toThrow(new RangeError('the table capacities-in-use was not read'))
  })

  test('is the estimate of the run on one that the pages lead with, or else the first', () => {
    const estimates = [
      { ...anyEstimate, id: 'first' },
      { ...anyEstimate, id: 'second' },
    ]
    const lead = (spec: RunSpec): string | undefined => {
      const runs: Runs = { headline: spec.id, ledRuns: [spec.id], runs: [spec] }
      return leadingEstimate(runs, estimates)?.id
    }
    expect(lead({ ...run, weightSource: { kind: 'open-estimate', estimate: 'second' } })).toBe('second')
    expect(lead({ ...run, weightSource: { kind: 'open-estimate', estimate: 'nobody' } })).toBe('first')
    expect(lead({ ...run, weightSource: { kind: 'official-table', table: 'second' } })).toBe('first')
    expect(leadingEstimate(RULES.runs, [])).toBeNull()
  })
})
