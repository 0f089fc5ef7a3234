import { expect, test } from 'vitest'
import { listUse } from '../../../src/model/list-use.ts'
import { toFixed } from '../../../src/model/ratio.ts'
import { countryUseByAge } from '../../../src/results/use-by-age.ts'
import { formatPlain } from '../../../src/text/format/number.ts'
import { present } from '../model/exact.ts'
import { inputs, runOf } from './published.ts'

test('the use of all citizens of the country is its own mean, as a page reckons it', () => {
  const { municipalities } = runOf('open-2025')
  const bands = inputs.estimateBasisOf(inputs.estimate).useProfile.map((band, index) => ({
    contactsPerCitizen: band.contactsPerCitizen.toFixed(),
    // The ages of the whole country, to the nearest ten citizens, so that they are whole patients.
    patients: formatPlain(
      municipalities
        .map((m) => present(m.weightParts?.bands[index], 'band').citizens)
        .reduce((a, b) => a.plus(b))
        .div(10),
      0,
    ),
  }))
  expect(bands.map(({ contactsPerCitizen }) => contactsPerCitizen)).toEqual(['3.5', '6.2', '10.5', '15.8'])
  const use = listUse(bands, formatPlain(countryUseByAge(inputs), 12))
  if ('band' in use) throw new Error('faulty')
  // 1 to within the margin of that rounding.
  expect(toFixed(use.relative, 4)).toBe('1.0000')
})
