import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import type { MultiPolygon, Polygon, Topology } from 'topojson-specification'
import { z } from 'zod'

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

/** What is told about the plane of the topologies; lengths in units of the plane. */
export interface GeographyMeta {
  /** The plane begins at 0, 0 top left. */
  readonly plane: { readonly width: number; readonly height: number; readonly yAxis: 'down' }
  /** Kilometres per unit: the square root of statistical area over drawn area, both without Bornholm. */
  readonly kmPerUnit: number
  readonly bornholm: {
    readonly code: string
    /** Left, top, right and bottom of the frame around the inset, in which Bornholm stands moved. */
    readonly frame: readonly [number, number, number, number]
    /** Kilometres per unit inside the inset, measured like that of the country. */
    readonly kmPerUnit: number
  }
  readonly source: { readonly name: string; readonly licence: string }
}

/** The geography of the map. */
export interface Geography {
  /** For the map and its inset of the capital: about 6,000 points. */
  readonly detailed: Topology<Layers>
  /** For locator maps: about 1,600 points. */
  readonly coarse: Topology<Layers>
  readonly meta: GeographyMeta
  /** Throws, with the codes, unless the geography holds exactly these municipalities. */
  readonly assertSameAreas: (codes: readonly string[]) => void
}

const arcs = z.array(z.array(z.int()).min(1))

function layerOf<P extends z.ZodRawShape>(properties: P) {
  const shared = { id: z.string(), properties: z.object(properties) }
  return z.object({
    type: z.literal('GeometryCollection'),
    geometries: z.array(
      z.discriminatedUnion('type', [
        z.object({ type: z.literal('Polygon'), arcs, ...shared }),
        z.object({ type: z.literal('MultiPolygon'), arcs: z.array(arcs), ...shared }),
      ]),
    ),
  })
}

const pair = z.tuple([z.number(), z.number()])
const topologySchema = z.object({
  type: z.literal('Topology'),
  transform: z.object({ scale: pair, translate: pair }),
  objects: z.object({
    municipalities: layerOf({ code: z.string().regex(/^\d{4}$/) }),
    councils: layerOf({ name: z.string().min(1) }),
    regions: layerOf({ name: z.string().min(1) }),
  }),
  arcs: z.array(z.array(z.array(z.int()).length(2)).min(2)),
})

const metaSchema = z.object({
  plane: z.object({ width: z.number().positive(), height: z.number().positive(), yAxis: z.literal('down') }),
  kmPerUnit: z.number().positive(),
  bornholm: z.object({
    code: z.string().regex(/^\d{4}$/),
    frame: z.tuple([z.number(), z.number(), z.number(), z.number()]),
    kmPerUnit: z.number().positive(),
  }),
  source: z.object({ name: z.string(), licence: z.string() }),
})

/**
 * Reads the geography from a folder, usually `data/geography/`.
 *
 * Throws an Error that names the file when one is missing, is no JSON or has another shape, and when the two topologies
 * do not hold the same areas. `npm run geo:build` makes the files.
 */
export function readGeography(dir: URL | string): Geography {
  const folder = typeof dir === 'string' ? dir : fileURLToPath(dir)
  const detailed = readFile(join(folder, 'denmark.topo.json'), topologySchema)
  const coarse = readFile(join(folder, 'denmark-coarse.topo.json'), topologySchema)
  const meta = readFile(join(folder, 'denmark.meta.json'), metaSchema)
  const codes = codesOf(detailed)
  assertSame(codesOf(coarse), codes, `${folder}: the coarse topology`)
  return {
    detailed,
    coarse,
    meta,
    assertSameAreas: (wanted) => {
      assertSame(codes, wanted, 'The geography')
    },
  }
}

function readFile<T>(path: string, schema: z.ZodType<T>): T {
  if (!existsSync(path)) throw new Error(`${path} is missing; npm run geo:build makes it`)
  const result = schema.safeParse(parseJson(readFileSync(path, 'utf8'), path))
  if (!result.success) throw new Error(`${path} has another shape than expected: ${z.prettifyError(result.error)}`)
  return result.data
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new Error(`${path} is no JSON`, { cause })
  }
}

function codesOf(topology: Topology<Layers>): string[] {
  return topology.objects.municipalities.geometries.map(({ id }) => id)
}

function assertSame(found: readonly string[], wanted: readonly string[], what: string): void {
  const faults = [
    ...wanted.filter((code) => !found.includes(code)).map((code) => `${code} is missing`),
    ...found.filter((code) => !wanted.includes(code)).map((code) => `${code} is unknown`),
    ...found.filter((code, index) => found.indexOf(code) !== index).map((code) => `${code} stands twice`),
  ]
  if (faults.length > 0) throw new Error(`${what} does not hold the same municipalities: ${faults.join(', ')}`)
}
