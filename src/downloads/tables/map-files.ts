import type { Position } from 'geojson'
import { feature } from 'topojson-client'
import type { Topology } from 'topojson-specification'
import type { AreaGeometry, AreaLayer, Geography, GeographyMeta } from '../../inputs/geography/drawing.ts'
import { degreesOfUtm32 } from '../../inputs/geography/utm32.ts'
import type { ByLanguage } from '../../inputs/language.ts'
import { Decimal } from '../../model/decimal.ts'
import { type CellValue, fileText } from '../../text/columns/column.ts'
import { statusWord } from '../../text/labels/status.ts'
import { OUTLINES_ARE } from '../../text/names/outlines.ts'
import type { Collection } from '../packages/collection.ts'
import { codesElsewhere } from './code-file.ts'
import type { AreaLevel, Table } from './table.ts'

/** The outlines that the numbers are put on, and whose they are. */
export interface AttributedOutlines {
  readonly geography: Geography
  readonly notice: string
}

/** The numbers of an area as its properties: names of columns, numbers with the decimals of the tables. */
type Properties = Readonly<Record<string, string | number | boolean | null>>
type ValueLayers = Record<AreaLevel, AreaLayer<Properties>>

/**
 * What the coordinates of a file are: points in the plane of the map with y upwards; longitudes and latitudes (WGS 84); or
 * metres of UTM zone 32 (ETRS89, EPSG:25832). The last two need outlines that lie somewhere.
 */
export type Coordinates = 'plane' | 'degrees' | 'utm32'

/** The numbers of a run on the outlines of one level, as GeoJSON: one area to a line. */
export function geoJson(
  collection: Collection,
  outlines: AttributedOutlines,
  level: AreaLevel,
  coordinates: Coordinates,
): string {
  const topology = withValues(collection, outlines.geography)
  const to = placing(outlines.geography.meta, coordinates)
  const features = topology.objects[level].geometries.map((area) => JSON.stringify(featureOf(topology, area, to)))
  const crs = crsOf(outlines.geography.meta, coordinates)
  const head = [
    ['type', 'FeatureCollection'],
    ['name', `${collection.id}-${level}`],
    ...(crs === null ? [] : [['crs', { type: 'name', properties: { name: crs } }]]),
    ['metadata', metadata(collection, outlines, coordinates)],
  ].map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`)
  return `{\n${head.join(',\n')},\n"features":[\n${features.join(',\n')}\n]\n}\n`
}

/** The numbers of a run on the outlines of both levels, as TopoJSON, where neighbours share their border. */
export function topoJson(collection: Collection, outlines: AttributedOutlines): string {
  const { type, transform, objects, arcs } = withValues(collection, outlines.geography)
  return `${JSON.stringify({ type, metadata: metadata(collection, outlines, 'plane'), transform, objects, arcs })}\n`
}

/**
 * What a GIS is told of the coordinates. GeoJSON without it is longitudes and latitudes to every program, so a plane that
 * lies nowhere says that it does in the words of the standard for such planes (WKT 2, an engineering system).
 */
function crsOf({ kmPerUnit }: GeographyMeta, coordinates: Coordinates): string | null {
  switch (coordinates) {
    case 'degrees':
      return null
    case 'utm32':
      return 'urn:ogc:def:crs:EPSG::25832'
    case 'plane':
      return `ENGCRS["Plane of the map, not on the Earth",EDATUM["Plane of the map"],CS[Cartesian,2],AXIS["x",east],AXIS["y",north],LENGTHUNIT["unit of the map",${kmPerUnit * 1000}]]`
  }
}

/**
 * Where a point of the plane, y upwards, goes.
 * @throws RangeError when the outlines lie nowhere
 */
function placing({ plane, bornholm, georeference }: GeographyMeta, coordinates: Coordinates): (ring: Ring) => Ring {
  if (coordinates === 'plane') return (ring) => ring
  if (georeference === undefined) throw new RangeError('placing: the outlines lie nowhere')
  const { origin, metresPerUnit, bornholmMoved } = georeference
  const [left, top, right, bottom] = bornholm.frame
  return (ring) => {
    const [[x = 0, y = 0] = []] = ring
    const isInset = x > left && x < right && plane.height - y > top && plane.height - y < bottom
    const [dx, dy] = isInset ? bornholmMoved : [0, 0]
    return ring.map(([east = 0, north = 0]) => {
      const metres = [
        origin[0] + (east - dx) * metresPerUnit,
        origin[1] - (plane.height - north - dy) * metresPerUnit,
      ] as const
      // A unit is about 30 metres, so whole metres and the fifth decimal of a degree keep all that there is.
      return coordinates === 'utm32'
        ? metres.map((value) => Math.round(value))
        : degreesOfUtm32(metres).map((value) => Number(value.toFixed(5)))
    })
  }
}

type Ring = readonly Position[]

/** The topology with the numbers in the properties of its areas, and turned so that y grows upwards as on a map. */
function withValues(
  { municipalities, councils }: Collection,
  { detailed, meta }: Geography,
): Topology<ValueLayers> & Required<Pick<Topology, 'transform'>> {
  if (detailed.transform === undefined) throw new RangeError('withValues: the topology is not quantised')
  const {
    scale: [scaleX, scaleY],
    translate: [left, top],
  } = detailed.transform
  const ofCode = propertiesBy(municipalities, 'code')
  return {
    type: 'Topology',
    transform: { scale: [scaleX, -scaleY], translate: [left, meta.plane.height - top] },
    objects: {
      municipalities: layer(detailed.objects.municipalities, (code) => ({ ...ofCode(code), ...codesElsewhere(code) })),
      councils: layer(detailed.objects.councils, propertiesBy(councils, 'name')),
    },
    arcs: detailed.arcs,
  }
}

function layer(
  { type, geometries }: AreaLayer<object>,
  propertiesOf: (id: string) => Properties,
): AreaLayer<Properties> {
  return {
    type,
    geometries: geometries.map((area): AreaGeometry<Properties> => ({ ...area, properties: propertiesOf(area.id) })),
  }
}

/**
 * The rows of a table as properties, by the column that the outlines are called by.
 * @throws RangeError when an outline has no row
 */
function propertiesBy({ columns, rows }: Table, key: string): (id: string) => Properties {
  const at = columns.findIndex((column) => column.id === key)
  const found = new Map(
    rows.map((row) => [
      row[at],
      Object.fromEntries(columns.map((column, index) => [column.id, jsonValue(row[index] ?? null, column)])),
    ]),
  )
  return (id) => {
    const properties = found.get(id)
    if (properties === undefined) throw new RangeError(`propertiesBy: no row for the outline of ${id}`)
    return properties
  }
}

function jsonValue(value: CellValue, column: Table['columns'][number]): string | number | boolean | null {
  return Decimal.isDecimal(value) ? Number(fileText(column, value)) : value
}

function featureOf(topology: Topology<ValueLayers>, area: AreaGeometry<Properties>, to: (ring: Ring) => Ring): object {
  const { id, properties } = area
  const polygons =
    area.type === 'Polygon'
      ? [feature(topology, area).geometry.coordinates]
      : feature(topology, area).geometry.coordinates
  const wound = polygons.map((rings) => rings.map((ring, index) => wind(to(ring), index === 0)))
  const geometry =
    area.type === 'Polygon' ? { type: 'Polygon', coordinates: wound[0] } : { type: 'MultiPolygon', coordinates: wound }
  return { type: 'Feature', id, properties, geometry }
}

/** A ring wound as RFC 7946 wants it: anticlockwise around an area, clockwise around a hole in it. */
function wind(ring: Ring, outer: boolean): Ring {
  let twice = 0
  for (const [index, [x = 0, y = 0]] of ring.entries()) {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? []
    twice += x * nextY - nextX * y
  }
  return twice > 0 === outer ? ring : ring.toReversed()
}

function metadata(
  { id, title, site, statuses }: Collection,
  { geography: { meta }, notice }: AttributedOutlines,
  coordinates: Coordinates,
): object {
  return {
    title,
    run: id,
    published: site.publicationDate,
    publisher: site.publisher.da,
    status: statuses,
    statusWords: statuses.map((status) => ({ da: statusWord(status, 'da'), en: statusWord(status, 'en') })),
    coordinates: coordinatesAre(meta, coordinates),
    ...(coordinates === 'plane' ? planeOf(meta) : {}),
    outlines: notice,
  }
}

/** What the coordinates are, in words. */
function coordinatesAre({ source, georeference }: GeographyMeta, coordinates: Coordinates): ByLanguage<string> {
  const made = OUTLINES_ARE[source.method]
  if (coordinates === 'plane' || georeference === undefined)
    return {
      da: `Omridsene er ${made.da}. Koordinaterne er punkter i kortets plan med y opad. De er ikke længde- og breddegrader, og Bornholm er flyttet ind i en ramme.`,
      en: `The outlines are ${made.en}. The coordinates are points in the plane of the map with y upwards. They are not longitudes and latitudes, and Bornholm has been moved into a frame.`,
    }
  const metres = Math.round(georeference.metresPerUnit)
  const are = PLACED[coordinates]
  return {
    da: `Omridsene er ${made.da}. ${are.da} Hvert punkt er rundet til ${metres} meter.`,
    en: `The outlines are ${made.en}. ${are.en} Each point is rounded to ${metres} metres.`,
  }
}

/** What coordinates are, in a sentence. */
export const PLACED: Readonly<Record<Coordinates, ByLanguage<string>>> = {
  plane: {
    da: 'Koordinaterne er ikke længde- og breddegrader.',
    en: 'The coordinates are not longitudes and latitudes.',
  },
  degrees: {
    da: 'Koordinaterne er længde- og breddegrader (WGS 84).',
    en: 'The coordinates are longitudes and latitudes (WGS 84).',
  },
  utm32: {
    da: 'Koordinaterne er meter i UTM zone 32 (ETRS89, EPSG:25832).',
    en: 'The coordinates are metres of UTM zone 32 (ETRS89, EPSG:25832).',
  },
}

/** The plane of the map with y upwards. */
function planeOf({ kmPerUnit, bornholm, plane }: GeographyMeta): object {
  const [left, top, right, bottom] = bornholm.frame
  return {
    plane: { width: plane.width, height: plane.height, yAxis: 'up' },
    kmPerUnit,
    bornholm: {
      code: bornholm.code,
      frame: [left, plane.height - bottom, right, plane.height - top],
      kmPerUnit: bornholm.kmPerUnit,
    },
  }
}
