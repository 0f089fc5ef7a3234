import { expect, test } from 'vitest'
import { degreesOfUtm32, utm32OfDegrees } from '../../../../src/inputs/geography/utm32.ts'

// The expected eastings and northings are those of PROJ 9 (cs2cs, EPSG:4258 to EPSG:25832), written to the centimetre.
test.each([
  ['København', [12.57, 55.68], [724436.41, 6176243.25]],
  ['Blåvandshuk, west of the middle', [8.08, 55.56], [441972.33, 6157494.77]],
  ['Bornholm, far to the east of the zone', [15, 55.1], [882613.76, 6122374.97]],
  ['Skagen', [10.6, 57.75], [595227.64, 6402002.06]],
  ['the middle meridian', [9, 56], [500000, 6206079.59]],
] as const)('%s lies where PROJ has it, and back again', (_, degrees, metres) => {
  const [x, y] = utm32OfDegrees(degrees)
  expect(x).toBeCloseTo(metres[0], 1)
  expect(y).toBeCloseTo(metres[1], 1)
  const [longitude, latitude] = degreesOfUtm32([x, y])
  // To half a ten-millionth of a degree, which is half a centimetre.
  expect(longitude).toBeCloseTo(degrees[0], 7)
  expect(latitude).toBeCloseTo(degrees[1], 7)
})
