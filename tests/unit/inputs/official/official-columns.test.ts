import { describe, expect, test } from 'vitest'
import { LIMITS } from '../../../../src/inputs/official/limits.ts'
import {
  columnOf,
  headingIn,
  headingOf,
  OFFICIAL_COLUMNS,
  yearsIn,
} from '../../../../src/inputs/official/official-columns.ts'
import { citizensDateOf, referenceDateOf } from '../../../../src/inputs/official/official-table.ts'

// Headings as people may write them; none is from a table of an authority, which we do not hold.

test('each column is known by the heading of the template', () => {
  expect(OFFICIAL_COLUMNS.map(headingOf)).toEqual([
    'Kommunekode',
    'Kommune',
    'Sundhedsråd',
    'År',
    'Borgere i gruppe 1',
    'Sygdomsvægtede borgere',
    'Sygdomsvægt',
    'Lægekapaciteter',
    'Vejledende patienttal',
  ])
  for (const column of OFFICIAL_COLUMNS) {
    expect.soft(columnOf(headingOf(column)), column).toBe(column)
    // A council alone may be that of a municipality.
    expect.soft(columnOf(column), column).toBe(column === 'council' ? null : column)
  }
})

test.each([
  [
    'code',
    'kom kode;komkode;Kom.nr.;kommune nr;kommunenummer;Kode;Nr;code;municipality code;Municipality number;kommune no.',
  ],
  [
    'name',
    'Kommuner;kommunenavn;Kommunens navn;bopælskommune;navn;område;name;municipality;municipality name;area;place',
  ],
  [
    'name',
    'kom. kode og navn;kommune kode og kommunenavn;kommunenr. og navn;Kommuner i sundhedsråd;Sundhedsråd og kommune;kom og navn',
  ],
  ['council', 'Sundhedsråd;sundhedsrådets navn;Health council'],
  ['year', 'År;årstal;kalenderår;year;ultimo år;Udgangen af år'],
  ['citizens_group_1', 'Gruppe 1;Gruppe  1;gruppe1;sikringsgruppe 1;Citizens in group 1;group1'],
  [
    'weighted_citizens',
    'Vægtede borgere;vægtet befolkning;weighted population;Weighted citizens;vægtede personer;sygdomsvægtede indbyggere',
  ],
  ['need_weight', 'Vægt;vægte;behovsvægt;weight;need weight;Vægt pr. borger;vægt2026pr. borger'],
  ['capacities', 'Kapaciteter;Antal lægekapaciteter;capacity;GP capacities'],
  ['guidance_list_size', 'Patienttal;patienter pr. læge;patients per doctor;listestørrelse;liststørrelse;list size'],
])('%s: %s', (column, headings) => {
  for (const heading of headings.split(';')) expect.soft(columnOf(heading), heading).toBe(column)
})

test.each([
  // What stands beside: a change, a share, what is in use, another group, other areas.
  'Ændring i vægt',
  'Forskel i kapaciteter',
  'difference in weight',
  'change of capacities',
  'andel i gruppe 1',
  'share of citizens',
  'vægt i pct. %',
  'kapaciteter, procent',
  'pro cent af kapaciteter',
  'percent of citizens',
  'rang efter vægt',
  'rank by weight',
  'Gruppe 2',
  'borgere i gruppe2',
  'group 2',
  'ledige kapaciteter',
  'besatte kapaciteter',
  'tildelte kapaciteter',
  'vacant capacities',
  'occupied capacities',
  'allocated capacities',
  'km2 pr. kapacitet',
  'km² pr. kapacitet',
  'areal pr. kapacitet',
  'Kapaciteter pr. km²',
  'kapaciteter, km²: gulvet',
  'region',
  'sundhedsrådskode',
  'sundhedsrådsnummer',
  'sundhedsrådnr',
  // What is nothing of ours.
  'Bemærkninger',
  'se kommunekode og navn',
  'kommunekode og navne',
  '',
])('“%s” is passed over', (heading) => {
  expect(headingIn(heading)).toEqual({ kind: 'passed-over' })
})

test.each([
  'Minimumspatienttal',
  'Antal borgere',
  'borgere pr. år',
  'befolkning',
  'vægtklasse',
  'antal patienter',
  'praktiserende læger',
  'gruppe 3',
  'gruppe 12',
  'Citizens',
  'weighted',
  'doctors',
])('“%s” might be ours, and is not known', (heading) => {
  expect(headingIn(heading)).toEqual({ kind: 'unclear' })
})

describe('what does not count in a heading', () => {
  test.each([
    'SYGDOMSVÆGT',
    'Gennemsnitlig sygdoms-\nvægt¹ (pr. borger), 2026',
    'sygdoms- \n vægt',
    'sygdoms\u00advægt',
    'Sygdomsvægt*',
    'Sygdomsvægt¹²',
    'Sygdomsvægt† pr. borger',
    'Sygdomsvægt 1)',
    '  Sygdomsvægt_[2026]: ',
  ])('%j is the need weight', (heading) => {
    expect(columnOf(heading)).toBe('need_weight')
  })

  test('a word that is parted at the end of a line is one', () => {
    for (const heading of ['Kommune-\nkode', 'Kommune-  \n  kode', 'Kommune-\n  kode', 'Kommune¹ kode'])
      expect.soft(columnOf(heading), heading).toBe('code')
  })

  test('an å that is two characters is one', () => {
    expect(columnOf('Sundhedsra\u030ad')).toBe('council')
  })

  test('a year is told beside the column, and is not in its name', () => {
    expect(headingIn('Sygdomsvægt 2026')).toEqual({ kind: 'column', column: 'need_weight', years: ['2026'] })
    expect(headingIn('År 2026')).toEqual({ kind: 'column', column: 'year', years: ['2026'] })
    expect(headingIn('Kode2026')).toEqual({ kind: 'column', column: 'code', years: ['2026'] })
  })
})

test('the years in a text, each once', () => {
  expect(yearsIn('2026 og 2027, 2026')).toEqual(['2026', '2027'])
  expect(yearsIn('12026 20261 1999 202')).toEqual([])
  expect(yearsIn('vægt2026x')).toEqual(['2026'])
})

test('the days of a table of a year', () => {
  expect(citizensDateOf('2026')).toBe('2027-01-01')
  expect(referenceDateOf('2026')).toBe('2026-12-31')
})

test('every limit of sense says in both languages what is held to it', () => {
  for (const { low, high, of } of Object.values(LIMITS)) {
    expect(low.lessThan(high)).toBe(true)
    expect(of.da).toMatch(/\p{L}{4}/u)
    expect(of.en).toMatch(/[a-z]{4}/)
    expect(of.da).not.toBe(of.en)
  }
  expect([LIMITS.year.low.toNumber(), LIMITS.year.high.toNumber()]).toEqual([2025, 2035])
})
