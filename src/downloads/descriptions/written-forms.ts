import { z } from 'zod'
import { resultForm } from './result-form.ts'

// The files that describe others, and those of the map, as the site writes them. Every build holds what it wrote against
// these before a reader sees it.

const text = z.string().min(1)
const inBoth = z.strictObject({ da: text, en: text })
const named = { title: text, description: text, titles: inBoth, descriptions: inBoth }
const hash = z.string().regex(/^sha256:[0-9a-f]{64}$/)
const names = z.array(text).nonempty()
const sources = z.array(z.strictObject({ title: text, path: z.url().optional() }))

const field = z.strictObject({
  name: text,
  type: z.enum(['string', 'integer', 'number', 'boolean']),
  ...named,
  unit: z.string(),
  units: z.strictObject({ da: z.string(), en: z.string() }),
  decimalChar: z.literal(',').optional(),
  trueValues: names.optional(),
  falseValues: names.optional(),
  constraints: z.strictObject({
    required: z.boolean(),
    unique: z.literal(true).optional(),
    pattern: text.optional(),
    minimum: z.number().optional(),
    enum: names.optional(),
  }),
})

/** A Data Package (version 2) of a collection. */
export const packageForm = z.strictObject({
  $schema: z.literal('https://datapackage.org/profiles/2.0/datapackage.json'),
  name: z.string().regex(/^[a-z0-9._-]+$/),
  ...named,
  version: text,
  created: z.iso.datetime(),
  contributors: z.array(z.strictObject({ title: text, roles: names })).nonempty(),
  licenses: z.array(z.strictObject({ name: text, title: text })).nonempty(),
  sources: sources.nonempty(),
  resources: z
    .array(
      z.strictObject({
        name: z.string().regex(/^[a-z0-9._-]+$/),
        type: z.literal('table').optional(),
        path: text,
        ...named,
        format: text,
        mediatype: text,
        encoding: z.literal('utf-8'),
        bytes: z.int().min(1),
        hash,
        sources: sources.nonempty().optional(),
        dialect: z
          .strictObject({
            delimiter: z.enum([',', ';']),
            lineTerminator: z.enum(['\n', '\r\n']),
            quoteChar: z.literal('"'),
            doubleQuote: z.literal(true),
            header: z.literal(true),
          })
          .optional(),
        schema: z
          .strictObject({
            fields: z.array(field).nonempty(),
            missingValues: z.tuple([z.literal('')]),
            primaryKey: names,
            foreignKeys: z
              .array(z.strictObject({ fields: names, reference: z.strictObject({ resource: text, fields: names }) }))
              .optional(),
          })
          .optional(),
      }),
    )
    .nonempty(),
})

const spoken = z.array(z.strictObject({ '@value': z.string(), '@language': z.enum(['da', 'en']) })).length(2)
const title = z.union([text, names])

const csvwTable = {
  url: text,
  dialect: z.strictObject({
    delimiter: z.enum([',', ';']),
    lineTerminators: z.tuple([z.enum(['\n', '\r\n'])]),
    encoding: z.literal('utf-8'),
    header: z.literal(true),
    quoteChar: z.literal('"'),
    doubleQuote: z.literal(true),
  }),
  tableSchema: z.strictObject({
    columns: z
      .array(
        z.strictObject({
          name: z.string().regex(/^[a-z0-9_]+$/),
          titles: z.strictObject({ da: title, en: title }),
          'dc:description': spoken,
          'schema:unitText': spoken.optional(),
          datatype: z.strictObject({
            base: z.enum(['string', 'integer', 'decimal', 'boolean']),
            format: z.union([text, z.strictObject({ decimalChar: z.enum(['.', ',']), pattern: text })]).optional(),
            minimum: z.number().optional(),
          }),
          required: z.boolean(),
          null: z.literal(''),
        }),
      )
      .nonempty(),
    primaryKey: title,
  }),
}
const csvwHead = {
  '@context': z.tuple([z.literal('http://www.w3.org/ns/csvw'), z.strictObject({ '@language': z.literal('en') })]),
  'dc:title': spoken,
  'dc:description': spoken,
  'dc:publisher': spoken,
  'dc:issued': z.strictObject({ '@value': z.iso.date(), '@type': z.literal('xsd:date') }),
  'dc:rights': spoken,
  'dc:source': z.array(text),
}

/** CSV on the Web: the description of one table, beside it. */
export const csvwForm = z.strictObject({ ...csvwHead, ...csvwTable })

/** CSV on the Web: the descriptions of the tables of a folder. */
export const csvwGroupForm = z.strictObject({
  ...csvwHead,
  tables: z.array(z.strictObject({ ...csvwTable, 'dc:title': spoken, 'dc:description': spoken })).nonempty(),
})

const properties = z.record(text, z.union([z.string(), z.number(), z.boolean(), z.null()]))
const position = z.tuple([z.number(), z.number()])
const ring = z
  .array(position)
  .min(4)
  .refine((points) => points[0]?.join() === points.at(-1)?.join(), 'The ring does not close')
const polygon = z.array(ring).nonempty()

/** Metres of UTM zone 32, or a plane that is not on the Earth. */
const CRS = /^(?:urn:ogc:def:crs:EPSG::25832|ENGCRS\[.+\])$/

/**
 * GeoJSON of one level of areas, with the figures in their properties: longitudes and latitudes (RFC 7946), or the system of
 * coordinates that it names as the format had it before (2008).
 */
export const geoJsonForm = z
  .strictObject({
    type: z.literal('FeatureCollection'),
    name: text,
    crs: z
      .strictObject({ type: z.literal('name'), properties: z.strictObject({ name: z.string().regex(CRS) }) })
      .optional(),
    metadata: z.looseObject({ run: text, published: z.iso.date(), publisher: text }),
    features: z
      .array(
        z.strictObject({
          type: z.literal('Feature'),
          id: text,
          properties,
          geometry: z.discriminatedUnion('type', [
            z.strictObject({ type: z.literal('Polygon'), coordinates: polygon }),
            z.strictObject({ type: z.literal('MultiPolygon'), coordinates: z.array(polygon).nonempty() }),
          ]),
        }),
      )
      .nonempty(),
  })
  .refine(
    ({ crs, features }) => crs !== undefined || features.every(isOfDegrees),
    'Coordinates that are no degrees need a crs',
  )

/** Whether all coordinates of an area may be a longitude and a latitude. */
function isOfDegrees({ geometry }: { geometry: { coordinates: readonly unknown[] } }): boolean {
  return geometry.coordinates
    .flat(4)
    .every((value, index) => typeof value === 'number' && Math.abs(value) <= (index % 2 === 0 ? 180 : 90))
}

const arcs = z.array(z.array(z.int()).nonempty()).nonempty()
const layer = z.strictObject({
  type: z.literal('GeometryCollection'),
  geometries: z
    .array(
      z.discriminatedUnion('type', [
        z.strictObject({ type: z.literal('Polygon'), arcs, id: text, properties }),
        z.strictObject({ type: z.literal('MultiPolygon'), arcs: z.array(arcs).nonempty(), id: text, properties }),
      ]),
    )
    .nonempty(),
})

/** TopoJSON of both levels of areas. */
export const topoJsonForm = z.strictObject({
  type: z.literal('Topology'),
  metadata: z.looseObject({ run: text, published: z.iso.date(), publisher: text }),
  transform: z.strictObject({ scale: position, translate: position }),
  objects: z.strictObject({ municipalities: layer, councils: layer }),
  arcs: z.array(z.array(z.tuple([z.int(), z.int()])).min(2)).nonempty(),
})

/** The form of each kind of file that has one, by what its path ends with. */
export const WRITTEN_FORMS = [
  { end: '/result.json', form: resultForm },
  { end: '/datapackage.json', form: packageForm },
  { end: '.csv-metadata.json', form: csvwForm },
  { end: '/csv-metadata.json', form: csvwGroupForm },
  { end: '.geojson', form: geoJsonForm },
  { end: '.topojson', form: topoJsonForm },
] as const satisfies readonly { readonly end: string; readonly form: z.ZodType }[]
