import type { Position } from 'geojson'
import { feature } from 'topojson-client'
import type { Topology } from 'topojson-specification'
import type { AreaGeometry, AreaLayer, Geography } from '../../inputs/geography/drawing.ts'
import { Decimal } from '../../model/decimal.ts'
import { type CellValue, fileText } from '../../text/columns/columns.ts'
import { statusWord } from '../../text/labels/status.ts'
import { OUTLINES_ARE } from '../../text/names/outlines.ts'
import type { Collection } from '../packages/collection.ts'
import type { Table } from './table.ts'

/** The outlines that the numbers are put on, and whose they are. */
export interface AttributedOutlines {
  readonly geography: Geography
  readonly notice: string
}

/** The numbers of an area as its properties: names of columns, numbers with the decimals of the tables. */
type Properties = Readonly<Record<string, string | number | boolean | null>>
type ValueLayers = Record<'municipalities' | 'councils', AreaLayer<Properties>>

/**
 * The numbers of a run on the outlines of one level, as GeoJSON: one area to a line. The coordinates are those of the
 * map with y upwards, no longitudes and latitudes, and the file says so.
 */
export function geoJson(
  collection: Collection,
  outlines: AttributedOutlines,
  level: 'municipalities' | 'councils',
): string {
  const topology = withValues(collection, outlines.geography)
  const features = topology.objects[level].geometries.map((area) => JSON.stringify(featureOf(topology, area)))
  const head = [
    ['type', 'FeatureCollection'],
    ['name', `${collection.id}-${level}`],
    ['metadata', metadata(collection, outlines)],
  ].map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`)
  return `{\n${head.join(',\n')},\n"features":[\n${features.join(',\n')}\n]\n}\n`
}

/** The numbers of a run on the outlines of both levels, as TopoJSON, where neighbours share their border. */
export function topoJson(collection: Collection, outlines: AttributedOutlines): string {
  const { type, transform, objects, arcs } = withValues(collection, outlines.geography)
  return `${JSON.stringify({ type, metadata: metadata(collection, outlines), transform, objects, arcs })}\n`
}

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
  return {
    type: 'Topology',
    transform: { scale: [scaleX, -scaleY], translate: [left, meta.plane.height - top] },
    objects: {
      municipalities: layer(detailed.objects.municipalities, propertiesBy(municipalities, 'code')),
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

function featureOf(topology: Topology<ValueLayers>, area: AreaGeometry<Properties>): object {
  const { id, properties } = area
  const polygons =
    area.type === 'Polygon'
      ? [feature(topology, area).geometry.coordinates]
      : feature(topology, area).geometry.coordinates
  const wound = polygons.map((rings) => rings.map((ring, index) => wind(ring, index === 0)))
  const geometry =
    area.type === 'Polygon' ? { type: 'Polygon', coordinates: wound[0] } : { type: 'MultiPolygon', coordinates: wound }
  return { type: 'Feature', id, properties, geometry }
}

/** A ring wound as RFC 7946 wants it: anticlockwise around an area, clockwise around a hole in it. */
function wind(ring: readonly Position[], outer: boolean): readonly Position[] {
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
): object {
  const { kmPerUnit, bornholm, plane } = meta
  const [left, top, right, bottom] = bornholm.frame
  return {
    title,
    run: id,
    published: site.publicationDate,
    publisher: site.publisher.da,
    status: statuses,
    statusWords: statuses.map((status) => ({ da: statusWord(status, 'da'), en: statusWord(status, 'en') })),
    coordinates: {
      da: `Omridsene er ${OUTLINES_ARE[meta.source.method].da}. Koordinaterne er punkter i kortets plan med y opad. De er ikke længde- og breddegrader, og Bornholm er flyttet ind i en ramme.`,
      en: `The outlines are ${OUTLINES_ARE[meta.source.method].en}. The coordinates are points in the plane of the map with y upwards. They are not longitudes and latitudes, and Bornholm has been moved into a frame.`,
    },
    plane: { width: plane.width, height: plane.height, yAxis: 'up' },
    kmPerUnit,
    bornholm: {
      code: bornholm.code,
      frame: [left, plane.height - bottom, right, plane.height - top],
      kmPerUnit: bornholm.kmPerUnit,
    },
    outlines: notice,
  }
}
