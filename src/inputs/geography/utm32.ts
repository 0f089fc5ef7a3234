/** A point: longitude and latitude in degrees, or easting and northing in metres. */
type Point = readonly [x: number, y: number]

// ETRS89 in UTM zone 32 (EPSG:25832), the plane of the official maps of Denmark, by the series of Krüger to the third power
// of the flattening: to a few millimetres within the country. ETRS89 and WGS 84 lie less than a metre apart.
const MERIDIAN = 9
const SCALE = 0.9996
const FALSE_EASTING = 500_000
/** The ellipsoid GRS80. */
const AXIS = 6_378_137
const FLATTENING = 1 / 298.257222101
const N = FLATTENING / (2 - FLATTENING)
/** Metres of the plane to a radian of the meridian. */
const RADIUS = (SCALE * AXIS * (1 + N ** 2 / 4 + N ** 4 / 64)) / (1 + N)
const FORWARD = [
  N / 2 - (2 * N ** 2) / 3 + (5 * N ** 3) / 16,
  (13 * N ** 2) / 48 - (3 * N ** 3) / 5,
  (61 * N ** 3) / 240,
]
const BACK = [N / 2 - (2 * N ** 2) / 3 + (37 * N ** 3) / 96, N ** 2 / 48 + N ** 3 / 15, (17 * N ** 3) / 480]
const LATITUDE = [2 * N - (2 * N ** 2) / 3 - 2 * N ** 3, (7 * N ** 2) / 3 - (8 * N ** 3) / 5, (56 * N ** 3) / 15]
const ECCENTRICITY = (2 * Math.sqrt(N)) / (1 + N)
const DEGREE = Math.PI / 180

/** Easting and northing of a longitude and latitude: 12.57, 55.68 (København) is 724436, 6176243. */
export function utm32OfDegrees([longitude, latitude]: Point): [number, number] {
  const sine = Math.sin(latitude * DEGREE)
  const east = (longitude - MERIDIAN) * DEGREE
  const t = Math.sinh(Math.atanh(sine) - ECCENTRICITY * Math.atanh(ECCENTRICITY * sine))
  const [x, y] = [Math.atan2(t, Math.cos(east)), Math.atanh(Math.sin(east) / Math.hypot(1, t))]
  const sums = sumsOf(FORWARD, x, y)
  return [FALSE_EASTING + RADIUS * (y + sums.y), RADIUS * (x + sums.x)]
}

/** Longitude and latitude of an easting and northing. */
export function degreesOfUtm32([easting, northing]: Point): [number, number] {
  const [x, y] = [northing / RADIUS, (easting - FALSE_EASTING) / RADIUS]
  const sums = sumsOf(BACK, x, y)
  const [north, east] = [x - sums.x, y - sums.y]
  const conformal = Math.asin(Math.sin(north) / Math.cosh(east))
  const latitude = LATITUDE.reduce((sum, part, index) => sum + part * Math.sin(2 * (index + 1) * conformal), conformal)
  return [MERIDIAN + Math.atan2(Math.sinh(east), Math.cos(north)) / DEGREE, latitude / DEGREE]
}

function sumsOf(series: readonly number[], x: number, y: number): { readonly x: number; readonly y: number } {
  return series.reduce(
    (sum, part, index) => {
      const twice = 2 * (index + 1)
      return {
        x: sum.x + part * Math.sin(twice * x) * Math.cosh(twice * y),
        y: sum.y + part * Math.cos(twice * x) * Math.sinh(twice * y),
      }
    },
    { x: 0, y: 0 },
  )
}
