import type { Topology } from 'topojson-specification'
import type { Fault } from '../files/fault.ts'
import { type JsonFile, readJson } from '../files/read-json.ts'
import { readText } from '../files/read-text.ts'
import type { AreaTables } from '../tables/check-geography.ts'
import type { DataTable } from '../tables/check-table.ts'
import type { GeographyEdition, SourceRecord } from '../rules/rule-schemas.ts'
import { rowsOn } from '../tables/validity.ts'
import { checkPlane } from './check-plane.ts'
import { checkTiles, type TiledAreas } from './check-tiles.ts'
import { checkTopology, type KnownAreas } from './check-topology.ts'
import {
  type Drawn,
  type GeographyMeta,
  type Layers,
  metaSchema,
  type OutlineSource,
  type Tile,
  type Tiles,
  tilesSchema,
  topologySchema,
} from './drawing.ts'

/** What an edition of the geography is held against. */
export interface DrawingContext {
  /** Null where one of them has a fault. */
  readonly areas: AreaTables | null
  /** Land borders of the edition, and areas in km² of an edition of that table; undefined where they have a fault. */
  readonly borders: DataTable | undefined
  readonly areaKm2: DataTable | undefined
  readonly sources: readonly SourceRecord[] | null
}

/**
 * Reads the outlines, tiles and notice of an edition of the geography, and holds them against the tables: they draw the
 * very areas of its day. Null, with faults, where a file cannot be used.
 */
export function readDrawing(
  dataDir: URL,
  edition: GeographyEdition,
  context: DrawingContext,
  faults: Fault[],
): Drawn | null {
  const path = (file: string): string => `geography/${edition.id}/${file}`
  const known = knownAreas(edition, context)
  const topology = (file: string): JsonFile<Topology<Layers>> | null =>
    readJson(dataDir, path(file), topologySchema, faults).file
  const detailed = topology('denmark.topo.json')
  const coarse = topology('denmark-coarse.topo.json')
  const { file: meta } = readJson(dataDir, path('denmark.meta.json'), metaSchema, faults)
  const { file: tiles } = readJson(dataDir, path('tiles.json'), tilesSchema, faults)
  const notice = readText(dataDir, path('NOTICE.md'), faults)

  const wrongMeta = meta === null ? [] : checkMeta(meta, known.codes, context.sources, notice?.text ?? null)
  faults.push(...wrongMeta)
  for (const [file, demand] of [
    [detailed, 'every border'],
    [coarse, 'no false border'],
  ] as const) {
    if (file === null) continue
    const wrong = checkTopology(file, known, meta?.value ?? null, demand)
    faults.push(...wrong)
    // What is told of the plane is held against outlines that are sound, and once.
    if (file === detailed && meta !== null && wrong.length + wrongMeta.length === 0)
      faults.push(...checkPlane(meta, file.value))
  }
  if (tiles !== null) faults.push(...checkTiles(tiles, known))
  if (detailed === null || coarse === null || meta === null || tiles === null || notice === null) return null
  return {
    geography: { detailed: detailed.value, coarse: coarse.value, meta: meta.value },
    tiles: tilesOf(tiles.value),
    notice: notice.text.trim(),
  }
}

function tilesOf(tiles: Readonly<Record<string, Tile>>): Tiles {
  return new Map(Object.entries(tiles).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/** The areas that the tables know on the day of an edition. */
function knownAreas({ date }: GeographyEdition, { areas, borders, areaKm2 }: DrawingContext): KnownAreas & TiledAreas {
  const names = (table: DataTable | undefined, column: string): ReadonlySet<string> =>
    new Set(rowsOn(table, date).map((row) => row.text(column) ?? ''))
  const pairs = (table: DataTable | undefined, key: string, column: string): ReadonlyMap<string, string> =>
    new Map(rowsOn(table, date).map((row) => [row.text(key) ?? '', row.text(column) ?? '']))
  return {
    codes: areas === null ? null : names(areas.municipalities, 'code'),
    names: areas === null ? null : pairs(areas.municipalities, 'code', 'name'),
    councils: areas === null ? null : names(areas.councils, 'name'),
    regions: areas === null ? null : names(areas.regions, 'name'),
    councilOf: areas === null ? null : pairs(areas.membership, 'code', 'council'),
    regionOf: areas === null ? null : pairs(areas.councils, 'name', 'region'),
    borders:
      borders === undefined
        ? null
        : new Set(borders.rows.map((row) => `${row.text('code_a') ?? ''} ${row.text('code_b') ?? ''}`)),
    km2: new Map(
      (areaKm2?.rows ?? []).flatMap((row): (readonly [string, number])[] => {
        const [code, km2] = [row.text('code'), row.decimal('area_km2')]
        return code === null || km2 === null ? [] : [[code, km2.toNumber()]]
      }),
    ),
  }
}

function checkMeta(
  file: JsonFile<GeographyMeta>,
  codes: ReadonlySet<string> | null,
  sources: readonly SourceRecord[] | null,
  notice: string | null,
): readonly Fault[] {
  const { plane, bornholm, source } = file.value
  const faults: Fault[] = []
  if (codes?.has(bornholm.code) === false)
    faults.push(file.fault(['bornholm', 'code'], 'the code of a municipality', `${bornholm.code} is none.`))
  const [left, top, right, bottom] = bornholm.frame
  if (!(0 <= left && left < right && right <= plane.width && 0 <= top && top < bottom && bottom <= plane.height))
    faults.push(
      file.fault(
        ['bornholm', 'frame'],
        'left, top, right and bottom within the plane',
        'The frame lies outside, or is turned.',
      ),
    )
  faults.push(...checkSource(file, source, sources, notice))
  return faults
}

/** What is shown of a Markdown text, on one line, with © for (c). */
function plain(markdown: string): string {
  return markdown
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll('(c)', '©')
    .replaceAll(/\s+/g, ' ')
}

/** Faults where sources.json, NOTICE.md and the outlines themselves do not say the same of whose they are. */
function checkSource(
  file: JsonFile<GeographyMeta>,
  { name, attribution, licence, url }: OutlineSource,
  sources: readonly SourceRecord[] | null,
  notice: string | null,
): readonly Fault[] {
  const faults: Fault[] = []
  const named = sources?.find((source) => source.kind === 'outline' && source.title.startsWith(name))
  if (sources !== null && named === undefined)
    faults.push(
      file.fault(
        ['source', 'name'],
        'the beginning of the title of a source of kind outline in sources.json',
        `No source is called ${name}.`,
      ),
    )
  if (named !== undefined && named.licence !== licence)
    faults.push(file.fault(['source', 'licence'], named.licence, 'The source in sources.json has another licence.'))
  const credited: readonly (readonly [keyof typeof attribution, string])[] =
    named === undefined
      ? []
      : [
          ['da', `${named.title} ${named.publisher}`],
          ['en', `${named.en.title} ${named.en.publisher}`],
        ]
  for (const [language, words] of credited)
    if (!words.includes(attribution[language]))
      faults.push(
        file.fault(
          ['source', 'attribution', language],
          'words that stand in the title or publisher of the source in sources.json',
          'The source in sources.json credits somebody else.',
        ),
      )
  if (notice === null) return faults
  const told = plain(notice)
  const untold = [
    ...[name, attribution.da, licence].filter((words) => !told.includes(words)),
    ...(notice.includes(url) ? [] : [url]),
  ]
  if (untold.length > 0)
    faults.push(
      file.fault(
        ['source'],
        'a name, attribution, licence and address that NOTICE.md beside it names',
        `NOTICE.md does not speak of ${untold.join(', nor of ')}.`,
      ),
    )
  return faults
}
