import { expect, test } from 'vitest'
import { regionWords } from '../../../../src/text/names/region.ts'
import { present } from '../../model/exact.ts'
import { inputs } from '../../results/published.ts'

const place = (name: string) =>
  present(
    inputs.municipalities.find((m) => m.name === name),
    name,
  )

// From 1 January 2027 Region Østdanmark replaces Region Hovedstaden and Region Sjælland; the other three stay.
test.each([
  ['Region Midtjylland', ['Aarhus'], 'Region Midtjylland', 'Region Midtjylland'],
  [
    'Region Østdanmark',
    ['Ringsted'],
    'Region Østdanmark fra 2027 (i 2026 Region Sjælland)',
    'Region Østdanmark from 2027 (in 2026 Region Sjælland)',
  ],
  [
    'Region Østdanmark',
    ['København', 'Ringsted'],
    'Region Østdanmark fra 2027 (i 2026 Region Hovedstaden og Region Sjælland)',
    'Region Østdanmark from 2027 (in 2026 Region Hovedstaden and Region Sjælland)',
  ],
])('%s with %s', (region, names, da, en) => {
  expect(regionWords(region, names.map(place), inputs, 'da')).toBe(da)
  expect(regionWords(region, names.map(place), inputs, 'en')).toBe(en)
})
