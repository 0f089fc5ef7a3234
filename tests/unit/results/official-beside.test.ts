import { describe, expect, test } from 'vitest'
import { officialResultsFile } from '../../../src/downloads/tables/official-results-file.ts'
import { decimal } from '../../../src/model/decimal.ts'
import type { OfficialResult } from '../../../src/model/domain.ts'
import { officialsBeside } from '../../../src/results/official-beside.ts'
import { officialIs, oursBeside, statedBy } from '../../../src/text/sentences/official-result.ts'
import { present } from '../model/exact.ts'
import { inputs, results } from './published.ts'

// Invented numbers of the authorities, beside the runs of the frozen data: Fyn has 305 capacities in open-2026.
const [source] = inputs.sources
const stated = (year: string, area: string, value: string, measure: OfficialResult['measure'] = 'capacities') => ({
  year,
  level: measure === 'capacities' ? ('council' as const) : ('municipality' as const),
  area,
  measure,
  value: decimal(value),
  source: present(source).id,
})
const held = (...officialResults: readonly OfficialResult[]) => ({ ...inputs, officialResults })

describe('official results beside ours', () => {
  test('are of the year of the run that leads, where there are such', () => {
    const found = officialsBeside(
      held(stated('2025', 'Fyn', '290'), stated('2026', 'Fyn', '303')),
      results,
      'capacities',
    )
    expect(found).toHaveLength(1)
    expect(present(found[0]).ours?.run.run.id).toBe('open-2026')
    expect(present(found[0]).official.value.toFixed()).toBe('303')
    // 305 − 303
    expect(present(found[0]).ours?.difference.toFixed()).toBe('2')
  })

  test('are of the latest year otherwise, with the latest run of that year', () => {
    const found = officialsBeside(
      held(stated('2024', 'Fyn', '280'), stated('2025', 'Fyn', '290')),
      results,
      'capacities',
    )
    expect(found.map(({ official }) => official.year)).toEqual(['2025'])
    expect(present(found[0]).ours?.run.run.id).toBe('open-2025')
  })

  test('stand alone where no run is of their year', () => {
    const [found] = officialsBeside(held(stated('2031', 'Fyn', '300')), results, 'capacities')
    expect(present(found).ours).toBeNull()
    expect(oursBeside(present(found), 'da')).toBe('Vi har ikke selv regnet på det år.')
  })

  test('keep measures apart, and leave out areas that the pages do not know', () => {
    const some = held(
      stated('2026', 'Fyn', '303'),
      stated('2026', '0482', '1239', 'guidance_list_size'),
      stated('2026', 'Øen', '3'),
    )
    expect(officialsBeside(some, results, 'capacities').map(({ name }) => name)).toEqual(['Fyn'])
    expect(officialsBeside(some, results, 'guidance_list_size').map(({ name }) => name)).toEqual(['Langeland'])
    expect(officialsBeside(inputs, results, 'capacities')).toEqual([])
  })

  test('are said with who states them, and how far ours are away', () => {
    const [fyn] = officialsBeside(held(stated('2026', 'Fyn', '303')), results, 'capacities')
    expect(officialIs(present(fyn).official, 'da')).toBe(
      'lægekapaciteter må regionen have i sundhedsrådet ved udgangen af 2026.',
    )
    expect(statedBy(present(fyn).source, 'da')).toContain(present(source).title)
    expect(oursBeside(present(fyn), 'da')).toMatch(
      /^Til sammenligning: Vores åbne skøn, kørsel open-2026, gav 305 \(2 flere\), spænd \d+ til \d+\. Tallet ovenfor ligger inden for spændet\.$/,
    )
    const [langeland] = officialsBeside(
      held(stated('2026', '0482', '1239', 'guidance_list_size')),
      results,
      'guidance_list_size',
    )
    // The estimate is 1,262, which prose rounds to 1,250.
    expect(oursBeside(present(langeland), 'en')).toContain('points to about 1,250 patients per doctor capacity')
  })

  test('have a file, a row for each', () => {
    const { plain, danish } = officialResultsFile(
      officialsBeside(held(stated('2026', 'Fyn', '303')), results, 'capacities'),
    )
    expect(plain.text()).toBe(
      'year,name,measure,official,ours,difference,run,status\n2026,Fyn,capacities,303.0,305.0,2.0,open-2026,estimated\n',
    )
    const alone = officialResultsFile(officialsBeside(held(stated('2031', 'Fyn', '300')), results, 'capacities'))
    expect(alone.plain.text()).toContain('\n2031,Fyn,capacities,300.0,,,,\n')
    expect(danish.text()).toContain('2026;Fyn;Lægekapaciteter;303,0;305,0;2,0;open-2026;åbent skøn')
  })
})
