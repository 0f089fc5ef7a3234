import type { MultiPolygon, Polygon, Topology } from 'topojson-specification'
import { z } from 'zod'
import { bilingual, text, webAddress } from '../files/atoms.ts'
import type { DeepReadonly } from '../files/deep-freeze.ts'

/** The outline of one area: one feature, however many islands. */
export type AreaGeometry<P extends object> = (Polygon<P> | MultiPolygon<P>) & { id: string; properties: P }

/** The outlines of one level of areas. */
export interface AreaLayer<P extends object> {
  type: 'GeometryCollection'
  geometries: AreaGeometry<P>[]
}

/** The municipalities; `id` is the code. */
export type MunicipalLayer = Record<'municipalities', AreaLayer<{ code: string }>>

/** The municipalities with the councils and regions that consist of their very arcs; `id` of those is the name. */
export type Layers = MunicipalLayer & Record<'councils' | 'regions', AreaLayer<{ name: string }>>

const rings = z.array(z.array(z.int()).min(1)).min(1)

function layerOf<P extends z.ZodRawShape>(properties: P) {
  const shared = { id: z.string().min(1), properties: z.strictObject(properties) }
  return z.strictObject({
    type: z.literal('GeometryCollection'),
    geometries: z.array(
      z.discriminatedUnion('type', [
        z.strictObject({ type: z.literal('Polygon'), arcs: rings, ...shared }),
        z.strictObject({ type: z.literal('MultiPolygon'), arcs: z.array(rings).min(1), ...shared }),
      ]),
    ),
  })
}

const pair = z.tuple([z.number(), z.number()])
/** Shape of a topology. */
export const topologySchema = z.strictObject({
  type: z.literal('Topology'),
  transform: z.strictObject({ scale: pair, translate: pair }),
  objects: z.strictObject({
    municipalities: layerOf({ code: z.string().regex(/^\d{4}$/) }),
    councils: layerOf({ name: z.string().min(1) }),
    regions: layerOf({ name: z.string().min(1) }),
  }),
  arcs: z.array(z.array(z.array(z.int()).length(2)).min(2)),
})

/** How outlines were made. */
export const OUTLINE_METHODS = ['drawn', 'surveyed'] as const

const code = z.string().regex(/^\d{4}$/)

/** What has to be known of outlines before they are shown. */
export const outlineSourceSchema = z.strictObject({
  /** What they are called, with their edition: the title of their source begins with it. */
  name: text,
  /** Whom a reader must be told, in the owner's words: "© 2022 Martin Polley". */
  attribution: bilingual,
  licence: text,
  /** Where the licence stands. */
  url: webAddress,
  /** Drawn by hand, or surveyed: the words about them differ. */
  method: z.enum(OUTLINE_METHODS),
})

/** Whose outlines they are, on what terms, and how they were made. */
export type OutlineSource = DeepReadonly<z.output<typeof outlineSourceSchema>>

/** Where the plane lies in the country: in ETRS89, UTM zone 32. */
export const georeferenceSchema = z.strictObject({
  crs: z.literal('EPSG:25832'),
  /** Easting and northing of the plane's 0, 0, in metres. */
  origin: z.tuple([z.number(), z.number()]),
  metresPerUnit: z.number().positive(),
  /** By how many units Bornholm has been moved into its inset, to the right and down. */
  bornholmMoved: z.tuple([z.number(), z.number()]),
})

/** Where the plane lies in the country. */
export type Georeference = DeepReadonly<z.output<typeof georeferenceSchema>>

/** Shape of `denmark.meta.json`: what is told about the plane of the topologies; lengths in units of the plane. */
export const metaSchema = z.strictObject({
  /** The plane begins at 0, 0 top left. */
  plane: z.strictObject({ width: z.number().positive(), height: z.number().positive(), yAxis: z.literal('down') }),
  /** Kilometres per unit: the square root of statistical area over drawn area, both without Bornholm. */
  kmPerUnit: z.number().positive(),
  bornholm: z.strictObject({
    code,
    /** Left, top, right and bottom of the frame around the inset, in which Bornholm stands moved. */
    frame: z.tuple([z.number(), z.number(), z.number(), z.number()]),
    /** Kilometres per unit inside the inset, measured like that of the country. */
    kmPerUnit: z.number().positive(),
  }),
  /** Left out where the outlines lie nowhere, as those that were drawn do. */
  georeference: georeferenceSchema.optional(),
  /** Whose outlines they are; a record of kind `outline` in `sources.json` and NOTICE.md say the same. */
  source: outlineSourceSchema,
})

export type GeographyMeta = DeepReadonly<z.output<typeof metaSchema>>

/** Shape of `tiles.json`, the layout of equal tiles: by the code of the municipality. */
export const tilesSchema = z.record(
  code,
  z.strictObject({
    /** Column and row of its hexagon, from 0 top left; every odd row stands half a tile to the right. */
    cell: z.tuple([z.int().nonnegative(), z.int().nonnegative()]),
    /** Its name in three letters. */
    label: z.string().regex(/^\p{Lu}\p{L}{2}$/u),
  }),
)

/** The tile of a municipality in the layout of equal tiles. */
export type Tile = DeepReadonly<z.output<typeof tilesSchema>>[string]

/** The tiles by the code of the municipality, ascending. */
export type Tiles = ReadonlyMap<string, Tile>

/** The outlines of an edition of the geography. */
export interface Geography {
  /** For the map and its inset of the capital: about 6,000 points. */
  readonly detailed: Topology<Layers>
  /** For locator maps: about 1,600 points. */
  readonly coarse: Topology<Layers>
  readonly meta: GeographyMeta
}

/** All that an edition of the geography draws. */
export interface Drawn {
  readonly geography: Geography
  readonly tiles: Tiles
  /** Whose outlines the map has, and their licence: it goes wherever the outlines go. */
  readonly notice: string
}
