import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { slugify } from '../../../src/inputs/slug.ts'
import { type Decimal, sum, weightedMean } from '../../../src/model/decimal.ts'
import { CLINIC_PARAMETERS } from '../../../src/results/clinic-rules.ts'
import { DATA } from '../../support/data.ts'
import { frozen } from '../../support/frozen.ts'

// The expected numbers are those of the sources: national tables of Danmarks Statistik, less Christiansø, which is in no municipality.

const { inputs } = frozen
const { municipalities, councils, regions, runs, headlineRun, parameters, estimate, publishedNumbers, sources, site } =
  inputs
const population = inputs.populations.get('2026')
const basis = inputs.estimateBasisOf(estimate)

const citizensOn = (date: string): readonly Decimal[] =>
  municipalities.map(({ code }) => {
    const count = population?.get(date)?.citizens.get(code)
    if (count === undefined) throw new Error(`no citizens on ${date}`)
    return count
  })

describe('geography', () => {
  test('98 municipalities, each in one of 17 councils, each in one of 4 regions', () => {
    expect(new Set(municipalities.map(({ code }) => code)).size).toBe(98)
    expect(new Set(municipalities.map(({ name }) => name)).size).toBe(98)
    expect(new Set(councils.map(({ name }) => name)).size).toBe(17)
    expect(new Set(municipalities.map(({ council }) => council))).toEqual(new Set(councils.map(({ name }) => name)))
    expect(new Set(councils.map(({ region }) => region))).toEqual(new Set(regions.map(({ name }) => name)))
    expect(regions).toHaveLength(4)
    const regionOf = new Map(councils.map(({ name, region }) => [name, region]))
    for (const { council, region } of municipalities) expect(region).toBe(regionOf.get(council))
  })

  test('councils stand in Danish order: Ø after Z, Aa last', () => {
    expect(councils.map(({ name }) => name).slice(-3)).toEqual(['Vestjylland', 'Østsjælland og Øerne', 'Aarhus'])
    expect(councils.map(({ name }) => name).slice(3, 6)).toEqual([
      'Hovedstaden',
      'Kronjylland',
      'Københavns Omegn Nord',
    ])
  })

  test('slugs follow from the names, and no two are alike', () => {
    for (const { name, slug } of [...municipalities, ...councils]) expect(slug).toBe(slugify(name))
    expect(new Set(municipalities.map(({ slug }) => slug)).size).toBe(98)
    expect(municipalities.find(({ code }) => code === '0430')?.slug).toBe('faaborg-midtfyn')
    expect(councils.find(({ name }) => name === 'Østsjælland og Øerne')?.slug).toBe('oestsjaelland-og-oeerne')
  })

  test('only Region Østdanmark is new: it joins Hovedstaden and Sjælland', () => {
    for (const { region, regionUntil2026 } of municipalities) {
      if (region === 'Region Østdanmark') expect(['Region Hovedstaden', 'Region Sjælland']).toContain(regionUntil2026)
      else expect(regionUntil2026).toBe(region)
    }
  })

  test('the council is uncertain for Middelfart, Billund and Bornholm alone', () => {
    const uncertain = municipalities
      .filter(({ councilConfidence }) => councilConfidence === 'medium')
      .map(({ name }) => name)
    expect(uncertain.toSorted()).toEqual(['Billund', 'Bornholm', 'Middelfart'])
  })

  test('186 land borders, each seen from both sides', () => {
    const neighboursOf = new Map(municipalities.map(({ code, neighbours }) => [code, neighbours]))
    const all = municipalities.flatMap(({ neighbours }) => neighbours)
    expect(all).toHaveLength(2 * 186)
    for (const { code, neighbours } of municipalities) {
      for (const other of neighbours) expect(neighboursOf.get(other)).toContain(code)
    }
  })
})

describe('sums and means that the sources state', () => {
  test('6,025,511 citizens on 1 January 2026: 6,025,603 less the 92 of Christiansø', () => {
    expect(sum(citizensOn('2026-01-01')).toString()).toBe('6025511')
  })

  test('the age groups of every municipality add up to its population within one person', () => {
    expect(basis.municipalities).toHaveLength(98)
    for (const { citizensByAgeGroup, citizens } of basis.municipalities) {
      expect(citizensByAgeGroup.size).toBe(7)
      expect(citizens.minus(sum(citizensByAgeGroup.values())).abs().toNumber()).toBeLessThanOrEqual(1)
    }
  })

  test('42,955.5 km²: the national 42,955.6 less 0.1', () => {
    expect(sum(municipalities.map(({ areaKm2 }) => areaKm2)).toString()).toBe('42955.5')
  })

  test('life expectancy in 94, with a mean that rounds to the national 81.6', () => {
    const citizens = citizensOn('2026-01-01')
    const pairs = basis.municipalities.flatMap(({ lifeExpectancyYears }, index) => {
      const weight = citizens[index]
      return lifeExpectancyYears === null || weight === undefined ? [] : [{ value: lifeExpectancyYears, weight }]
    })
    expect(pairs).toHaveLength(94)
    expect(weightedMean(pairs).toFixed(2)).toBe('81.58')
  })

  test('mean distance to a doctor of 2.36 km, which rounds to the national 2.4', () => {
    const citizens = citizensOn('2026-01-01')
    const pairs = municipalities.flatMap(({ gpDistanceKm }, index) => {
      const weight = citizens[index]
      return weight === undefined ? [] : [{ value: gpDistanceKm, weight }]
    })
    expect(weightedMean(pairs).toFixed(2)).toBe('2.36')
  })

  test('seven dates for every municipality, counted to 2026 and projected after', () => {
    expect(
      [...(population ?? [])].map(([date, { kind, citizens }]) => [date.slice(0, 4), kind, citizens.size]),
    ).toEqual([
      ['2025', 'observed', 98],
      ['2026', 'observed', 98],
      ['2027', 'projected', 98],
      ['2028', 'projected', 98],
      ['2030', 'projected', 98],
      ['2035', 'projected', 98],
      ['2040', 'projected', 98],
    ])
  })
})

describe('rules', () => {
  test('the runs that the site began with: draft and final rules on 2026, final rules on the projection to 2027', () => {
    const rules = runs
      .slice(0, 3)
      .map(({ id, citizens, referenceDate, parameters: ids, lifts }) => [
        id,
        citizens.date,
        referenceDate,
        parameters.get(ids.norm)?.value,
        parameters.get(ids.rounding)?.value,
        lifts.map(({ parameter }) => parameters.get(parameter)?.value),
        parameters.get(ids.edge)?.value,
      ])
    expect(rules).toEqual([
      ['open-2025-draft', '2026-01-01', '2025-12-31', '1600', 'nearest-half-up', [], '0.05'],
      ['open-2025', '2026-01-01', '2025-12-31', '1600', 'up', ['35'], '0.05'],
      ['open-2026', '2027-01-01', '2026-12-31', '1600', 'up', ['35'], '0.05'],
    ])
  })

  test('a run comes after those of earlier dates, and the one that leads is of the last', () => {
    const dates = runs.map(({ referenceDate }) => referenceDate)
    expect(dates).toEqual(dates.toSorted())
    expect(runs.find(({ id }) => id === headlineRun)?.referenceDate).toBe(dates.at(-1))
  })

  test('no parameter is called official: none comes from an authority’s own file', () => {
    for (const { status } of parameters.values()) expect(['reported', 'assumption']).toContain(status)
  })

  test('every rule quoted from the hearing note names its section, and the note has no 4.5.5', () => {
    for (const { source, section } of parameters.values()) {
      if (source === 'hearing-note') expect(section).toMatch(/^4\.\d\.\d(, 4\.\d\.\d)*$/)
      expect(section ?? '').not.toContain('4.5.5')
    }
  })

  test('every parameter is used by a run, by the estimate, by the page of a clinic or by the page of the method', () => {
    const used = new Set([
      ...runs.flatMap(({ parameters: { norm, rounding, edge, citizens }, lifts }) => [
        norm,
        rounding,
        edge,
        ...citizens,
        ...lifts.flatMap(({ parameter, reading, assumptions }) => [parameter, reading, ...assumptions]),
      ]),
      estimate.parameters.share17,
      estimate.parameters.marginFactor,
      estimate.parameters.marginStep,
      ...Object.values(estimate.parameters.assumptions),
      ...CLINIC_PARAMETERS,
      'reach',
      'goal',
    ])
    expect([...parameters.keys()].filter((id) => !used.has(id))).toEqual([])
  })

  test('the estimate is fitted to five of the seven published figures', () => {
    const value = (id: string): string | undefined =>
      publishedNumbers.find((figure) => figure.id === id)?.value.toString()
    expect(estimate.fitFigures.map(value)).toEqual(['449.2', '1450', '6.1', '6.3', '8.6'])
    expect(value(estimate.nationalContactFigure)).toBe('7')
    expect(publishedNumbers).toHaveLength(7)
  })

  test('every published figure with an address has a source with the same', () => {
    const addresses = new Set(sources.map(({ url }) => url))
    for (const { sourceUrl } of publishedNumbers) if (sourceUrl !== null) expect(addresses).toContain(sourceUrl)
  })

  test('where the authorities have published what is not here, without a deep link', () => {
    const elsewhere = sources.filter(({ kind }) => kind === 'elsewhere')
    expect(elsewhere.map(({ url }) => url).toSorted()).toEqual([
      'https://esundhed.dk',
      'https://retsinformation.dk',
      'https://sundhedsdatastyrelsen.dk',
    ])
  })

  test('the site is of a day on or after that of each run in the lock', () => {
    const days = frozen.published.map(({ frozenOn }) => frozenOn)
    expect(days.length).toBeGreaterThan(0)
    for (const day of days) expect(site.publicationDate >= day, day).toBe(true)
  })
})

describe('datapackage.json', () => {
  interface Described {
    readonly resources: readonly { readonly path: string; readonly bytes: number; readonly hash: string }[]
  }

  const isDescribed = (value: unknown): value is Described =>
    typeof value === 'object' && value !== null && 'resources' in value && Array.isArray(value.resources)

  test('says the sha256 and size of each of the thirteen tables', () => {
    const value: unknown = JSON.parse(readFileSync(`${DATA}/datapackage.json`, 'utf8'))
    if (!isDescribed(value)) throw new Error('no resources')
    expect(value.resources).toHaveLength(13)
    for (const { path, bytes, hash } of value.resources) {
      const content = readFileSync(`${DATA}/${path}`)
      expect(bytes).toBe(content.length)
      expect(hash).toBe(`sha256:${createHash('sha256').update(content).digest('hex')}`)
    }
  })
})
