import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { DATA } from '../../support/data.ts'
import { inventedFiles } from '../../support/official-data.ts'
import { present } from '../model/exact.ts'
import { type DataCopy, withData } from './data-copy.ts'
import { changed, faultsOf } from './spoilt-copy.ts'

const invented = await inventedFiles()
const withInvented = (data: DataCopy): void => {
  for (const [file, text] of invented) data.write(file, text)
}

describe('official tables', () => {
  const FILE = 'tables/official/2026.csv'
  const RESULTS = 'tables/official-results/2026.csv'

  test('are held against the year in their name, the municipalities of their run and its population', () => {
    expect(faultsOf(withInvented)).toEqual([])
    const found = faultsOf((data) => {
      withInvented(data)
      data.edit(FILE, (text) =>
        text
          .replace(/^0147,2026,/m, '0147,2027,')
          .replace(/^0151,2026,\d+/m, '0151,2026,5')
          .replace(/^0153.*\n/m, ''),
      )
    })
    expect(found).toEqual(
      expect.arrayContaining([
        `${FILE} year: 2026`,
        expect.stringMatching(/^tables\/official\/2026\.csv code: a row for 0153/),
        expect.stringMatching(/^tables\/official\/2026\.csv citizens_group_1: between \d+ and \d+ persons$/),
      ]),
    )
    expect(found).toHaveLength(3)
  })

  test('have results of areas at the end of their year', () => {
    const fault = (rows: string) =>
      faultsOf((data) => {
        data.write(RESULTS, `level,area,year,measure,value\n${rows}\n`)
      }).filter((text) => text.startsWith(RESULTS))
    expect(fault('council,Fyn,2026,capacities,305\nmunicipality,0461,2026,guidance_list_size,1500')).toEqual([])
    const wrong = fault(
      'council,Mors,2026,capacities,305\nmunicipality,9999,2026,capacities,3\ncouncil,Fyn,2025,capacities,305',
    )
    expect(wrong).toEqual([
      `${RESULTS} area: the name of a health council`,
      `${RESULTS} area: the code of a municipality`,
      `${RESULTS} year: 2026`,
    ])
    // Odense has some 210,000 citizens, Fyn more than twice as many: each is held against its own.
    const numbers = fault('council,Fyn,2026,capacities,100\nmunicipality,0461,2026,capacities,1000')
    expect(numbers).toHaveLength(2)
    const [fyn, odense] = numbers.map((text) => Number(/to (\d+) capacities/.exec(text)?.[1]))
    expect(present(fyn)).toBeGreaterThan(450)
    expect(present(fyn)).toBeLessThan(550)
    // A municipality may have one for 400 citizens.
    expect(present(odense)).toBeGreaterThan(500)
    expect(present(odense)).toBeLessThan(560)
  })
})

describe('a table is judged by its content first', () => {
  const header = readFileSync(join(DATA, 'tables/capacities-in-use.csv'), 'utf8')

  test('its hash counts only where nothing else is wrong with it', () => {
    withData((data) => {
      data.editLine('tables/area/2025.csv', 2, (line) => line.replace('90.9', '90.8'))
      data.editLine('tables/gp-distance/2024.csv', 2, (line) => line.replace(',0.6', ',x'))
      expect(data.faults().map(({ file, column }) => `${file} ${column ?? ''}`)).toEqual([
        'datapackage.json resources[6].hash',
        'tables/gp-distance/2024.csv mean_distance_km',
      ])
    })
  })

  test('capacities, quoted figures, references and names are held against each other', () => {
    const found = faultsOf((data) => {
      data.write('tables/capacities-in-use.csv', `${header}Fyn,2026-11-01,300,301,0,hearing-note\n`)
      changed(
        data,
        'tables/published-figures.csv',
        [',Hovedstaden,', ',Nowhere,'],
        ['aabenraa-patients-per-doctor-draft', 'aabenraa'],
      )
      changed(
        data,
        'parameters.json',
        ['"id": "reach"', '"id": "raekkevidde"'],
        ['"source": "own-choices"', '"source": "nobody"'],
      )
    })
    expect(found).toEqual(
      expect.arrayContaining([
        'tables/capacities-in-use.csv occupied: up to 300',
        'tables/published-figures.csv area: the name of a council',
        expect.stringMatching(/^estimates\.json \[0\]\.fitFigures\[1\]: /),
        expect.stringMatching(/^parameters\.json \[\d+\]\.source: the id of a source$/),
        expect.stringMatching(/^datapackage\.json resources\[\d+\]\.name: sources of a table that has rows$/),
      ]),
    )
    // A name that the pages use is missed only in a file that is sound.
    expect(found).not.toContain('parameters.json id: reach')
    const renamed = faultsOf((data) => {
      changed(data, 'parameters.json', ['"id": "reach"', '"id": "raekkevidde"'])
    })
    expect(renamed).toEqual(['parameters.json id: reach'])
    const quoted = faultsOf((data) => {
      changed(data, 'tables/published-figures.csv', ['hovedstaden-capacities-draft', 'hovedstaden-draft'])
    })
    expect(quoted).toEqual(['tables/published-figures.csv id: hovedstaden-capacities-draft'])
  })
})
