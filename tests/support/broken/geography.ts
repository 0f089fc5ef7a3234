import {
  type Broken,
  isList,
  type Json,
  jsonOf,
  type JsonPath,
  jsonWith,
  type Kind,
  replaced,
  slip,
  textOf,
  valueAt,
  withRows,
  withValue,
} from './broken-folder.ts'

const FOLDER = 'geography/2027/'
const MAPS = [`${FOLDER}denmark.topo.json`, `${FOLDER}denmark-coarse.topo.json`] as const
const META = `${FOLDER}denmark.meta.json`
const TILES = `${FOLDER}tiles.json`

const list = (value: Json): readonly Json[] => (isList(value) ? value : [])
const MUNICIPAL: JsonPath = ['objects', 'municipalities', 'geometries']
const COUNCILS: JsonPath = ['objects', 'councils', 'geometries']
const REGIONS: JsonPath = ['objects', 'regions', 'geometries']

/** A change of both maps. */
const onMaps =
  (what: string, path: JsonPath, change: (old: Json, whole: Json) => Json): Kind =>
  (files) =>
    MAPS.map((file) => {
      const whole = jsonOf(textOf(files, file))
      return slip(what, file, JSON.stringify(withValue(whole, path, (old) => change(old, whole))))
    })

const on =
  (file: string, what: string, path: JsonPath, change: (old: Json) => Json, blamed?: readonly string[]): Kind =>
  (files) => [slip(what, file, jsonWith(textOf(files, file), path, change), blamed)]

/** Two areas in each other's outline. */
const swap =
  (a: number, b: number) =>
  (old: Json): Json => {
    const areas = list(old)
    const id = (index: number): Json => valueAt(areas[index] ?? null, ['id'])
    const properties = (index: number): Json => valueAt(areas[index] ?? null, ['properties'])
    return areas.map((area, index) => {
      const other = index === a ? b : index === b ? a : null
      return other === null
        ? area
        : withValue(
            withValue(area, ['id'], () => id(other)),
            ['properties'],
            () => properties(other),
          )
    })
  }

/** The first arc of an area, and the one before it in the ring. */
const firstRing = (area: Json): JsonPath => (valueAt(area, ['type']) === 'Polygon' ? ['arcs', 0] : ['arcs', 0, 0])

const onFirstRing =
  (index: number, change: (ring: readonly Json[]) => Json) =>
  (old: Json): Json =>
    list(old).map((area, at) => (at === index ? withValue(area, firstRing(area), (ring) => change(list(ring))) : area))

export const OUTLINE_KINDS: Readonly<Record<string, Kind>> = {
  'an area is gone': (files) => [
    ...onMaps('a municipality', MUNICIPAL, (old) => list(old).slice(1))(files),
    ...onMaps('a council', COUNCILS, (old) => list(old).slice(1))(files),
    ...onMaps('a region', REGIONS, (old) => list(old).slice(1))(files),
  ],
  'an area twice': (files) => [
    ...onMaps('a municipality', MUNICIPAL, (old) => [...list(old), ...list(old).slice(0, 1)])(files),
    ...onMaps('a council', COUNCILS, (old) => [...list(old), ...list(old).slice(0, 1)])(files),
  ],
  'an area by another name': (files) => [
    ...onMaps('a code', [...MUNICIPAL, 5, 'id'], () => '0999')(files),
    ...onMaps('a council', [...COUNCILS, 2, 'id'], () => 'Atlantis')(files),
    ...onMaps('properties', [...MUNICIPAL, 5, 'properties', 'code'], () => '0101')(files),
  ],
  'two areas in each other’s outline': (files) => [
    ...onMaps('neighbours', MUNICIPAL, swap(4, 5))(files),
    ...onMaps('far apart', MUNICIPAL, swap(10, 90))(files),
    ...onMaps('councils', COUNCILS, swap(0, 1))(files),
    ...onMaps('regions', REGIONS, swap(0, 1))(files),
  ],
  'an outline that does not close': (files) =>
    onMaps(
      'an arc gone',
      MUNICIPAL,
      onFirstRing(12, (ring) => (ring.length > 1 ? ring.slice(1) : [...ring, 0])),
    )(files),
  'an arc the other way': (files) =>
    onMaps(
      'turned',
      MUNICIPAL,
      onFirstRing(12, (ring) => ring.map((arc, index) => (index === 0 ? ~Number(arc) : arc))),
    )(files),
  'an arc that is none': (files) =>
    onMaps(
      '9999',
      MUNICIPAL,
      onFirstRing(12, (ring) => [...ring, 9999]),
    )(files),
  'a ring without arcs': (files) =>
    onMaps(
      'empty',
      MUNICIPAL,
      onFirstRing(12, () => []),
    )(files),
  'an area without rings': (files) => onMaps('empty', [...MUNICIPAL, 0, 'arcs'], () => [])(files),
  'a point far away': (files) => [
    ...onMaps('in an arc', ['arcs', 3, 1], () => [1_000_000, 0])(files),
    ...onMaps('at the start', ['arcs', 3, 0], () => [-5, -5])(files),
  ],
  'a point moved inside the plane': (files) =>
    onMaps('moved', ['arcs', 3], (old) =>
      list(old).map((point, index) => (index === 1 ? [Number(list(point)[0]) + 900, Number(list(point)[1])] : point)),
    )(files),
  'a coordinate that is no number': (files) => [
    ...onMaps('null', ['arcs', 3, 1, 0], () => null)(files),
    ...onMaps('a third', ['arcs', 3, 1], (old) => [...list(old), 5])(files),
    ...onMaps('a half', ['arcs', 3, 1, 0], (old) => Number(old) + 0.5)(files),
  ],
  'an arc of one point': (files) => onMaps('one', ['arcs', 3], (old) => list(old).slice(0, 1))(files),
  'another scale': (files) => [
    ...onMaps('0', ['transform', 'scale'], () => [0, 0])(files),
    ...onMaps('-1', ['transform', 'scale'], () => [-1, 1])(files),
    ...onMaps('0.9', ['transform', 'scale'], () => [0.9, 0.9])(files),
  ],
  'moved by the transform': (files) => onMaps('5000', ['transform', 'translate'], () => [5000, 0])(files),
  'no layer': (files) =>
    onMaps('regions', ['objects'], (old) =>
      Object.fromEntries(Object.entries(old ?? {}).filter(([key]) => key !== 'regions')),
    )(files),
  'a layer too many': (files) =>
    onMaps('more', ['objects'], (old) => ({
      ...(typeof old === 'object' && !isList(old) ? old : {}),
      more: { type: 'GeometryCollection', geometries: [] },
    }))(files),
  'another type': (files) => [
    ...onMaps('FeatureCollection', ['type'], () => 'FeatureCollection')(files),
    ...onMaps('Point', [...MUNICIPAL, 3, 'type'], () => 'Point')(files),
  ],
  'further properties': (files) =>
    onMaps('name', [...MUNICIPAL, 3, 'properties'], (old) => ({
      ...(typeof old === 'object' && !isList(old) ? old : {}),
      name: '<b>',
    }))(files),
}

export const META_KINDS: Readonly<Record<string, Kind>> = {
  'a plane of another size': (files) => [
    ...on(META, 'half', ['plane', 'width'], () => 5000, [META, ...MAPS])(files),
    ...on(META, 'ten times', ['plane', 'height'], () => 122850)(files),
    ...on(META, '0', ['plane', 'width'], () => 0)(files),
    ...on(META, '1e300', ['plane', 'width'], () => 1e300)(files),
  ],
  'kilometres per unit': (files) => [
    ...on(META, '1000', ['kmPerUnit'], () => 1000, [META, ...MAPS])(files),
    ...on(META, '0.031', ['kmPerUnit'], () => 0.031, [META, ...MAPS])(files),
    ...on(META, 'of Bornholm', ['bornholm', 'kmPerUnit'], () => 0.05, [META, ...MAPS])(files),
    ...on(META, '0', ['kmPerUnit'], () => 0)(files),
  ],
  'a frame': (files) => [
    ...on(META, 'backwards', ['bornholm', 'frame'], () => [9954, 423, 8537, 1974])(files),
    ...on(META, 'outside', ['bornholm', 'frame'], () => [8537, 423, 99540, 1974])(files),
    ...on(META, 'elsewhere', ['bornholm', 'frame'], () => [10, 10, 100, 100])(files),
    ...on(META, 'tiny', ['bornholm', 'frame'], () => [8537, 423, 8538, 424])(files),
  ],
  'another Bornholm': (files) => [
    ...on(META, 'Læsø', ['bornholm', 'code'], () => '0825')(files),
    ...on(META, 'nobody', ['bornholm', 'code'], () => '0999')(files),
  ],
  'another owner': (files) => [
    ...on(META, 'name', ['source', 'name'], () => 'other-map 2.0')(files),
    ...on(META, 'licence', ['source', 'licence'], () => 'GPL')(files),
    ...on(META, 'credit', ['source', 'attribution', 'da'], () => '© X')(files),
    ...on(META, 'address', ['source', 'url'], () => 'https://other.example/')(files),
    ...on(META, 'script', ['source', 'url'], () => 'javascript:alert(1)')(files),
    ...on(META, 'surveyed', ['source', 'method'], () => 'measured')(files),
  ],
  'a georeference': (files) => [
    ...on(META, 'elsewhere', ['source'], (old) => old)(files).slice(1),
    slip(
      'in Africa',
      META,
      jsonWith(textOf(files, META), [], (old) => ({
        ...(typeof old === 'object' && !isList(old) ? old : {}),
        georeference: { crs: 'EPSG:25832', origin: [0, 0], metresPerUnit: 29.35, bornholmMoved: [-5500, -8000] },
      })),
    ),
    slip(
      'of another scale',
      META,
      jsonWith(textOf(files, META), [], (old) => ({
        ...(typeof old === 'object' && !isList(old) ? old : {}),
        georeference: {
          crs: 'EPSG:25832',
          origin: [441_700, 6_402_000],
          metresPerUnit: 60,
          bornholmMoved: [-5500, -8000],
        },
      })),
    ),
  ],
  'a notice without the licence': () => [
    slip('no name', `${FOLDER}NOTICE.md`, 'Outlines.\n', [META, `${FOLDER}NOTICE.md`]),
  ],
}

export const TILE_KINDS: Readonly<Record<string, Kind>> = {
  'tiles on one place': on(TILES, '0101 on 0147', ['0101', 'cell'], () => [15, 8]),
  'a label twice': on(TILES, '0101 as 0147', ['0101', 'label'], () => 'Frb'),
  'a label of another place': on(TILES, '0101', ['0101', 'label'], () => 'Xyz'),
  'two labels swapped': (files) => [
    slip(
      '0101 and 0851',
      TILES,
      jsonWith(
        jsonWith(textOf(files, TILES), ['0101', 'label'], () => 'Aal'),
        ['0851', 'label'],
        () => 'Kbh',
      ),
    ),
  ],
  'a tile is gone': on(TILES, '0101', [], (old) => Object.fromEntries(Object.entries(old ?? {}).slice(1))),
  'a tile too many': on(TILES, '0999', [], (old) => ({
    ...(typeof old === 'object' && !isList(old) ? old : {}),
    '0999': { cell: [40, 40], label: 'Nye' },
  })),
  'a tile far away': on(TILES, '100000', ['0101', 'cell'], () => [100_000, 9]),
  'a tile between cells': on(TILES, '1.5', ['0101', 'cell'], () => [1.5, 9]),
  'two tiles swapped': (files) => [
    slip(
      '0101 and 0851',
      TILES,
      jsonWith(
        jsonWith(textOf(files, TILES), ['0101', 'cell'], () => valueAt(jsonOf(textOf(files, TILES)), ['0851', 'cell'])),
        ['0851', 'cell'],
        () => [15, 9],
      ),
    ),
  ],
}

const BORDERS = `${FOLDER}land-borders.csv`
const onBorders =
  (
    what: string,
    change: (rows: readonly Readonly<Record<string, string>>[]) => readonly Readonly<Record<string, string>>[],
  ): Kind =>
  (files): readonly Broken[] => [slip(what, BORDERS, withRows(textOf(files, BORDERS), change), [BORDERS, ...MAPS])]

export const BORDER_KINDS: Readonly<Record<string, Kind>> = {
  'a border over water': onBorders('København and Bornholm', (rows) => [...rows, { code_a: '0101', code_b: '0400' }]),
  'a border that is gone': onBorders('one in twenty', (rows) => rows.filter((_, index) => index % 20 !== 0)),
  'one border that is gone': onBorders('the first', (rows) => rows.slice(1)),
  'the higher code first': onBorders('turned', (rows) =>
    rows.map((row, index) => (index === 3 ? { code_a: row.code_b ?? '', code_b: row.code_a ?? '' } : row)),
  ),
  'a place beside itself': onBorders('0101', (rows) => [...rows, { code_a: '0101', code_b: '0101' }]),
  'two codes swapped in all borders': (files) => [
    slip(
      '0101 and 0851',
      BORDERS,
      replaced(replaced(replaced(textOf(files, BORDERS), /0101/g, 'xxxx'), /0851/g, '0101'), /xxxx/g, '0851'),
      [BORDERS, ...MAPS],
    ),
  ],
  'another edition': () => [
    slip('a day of 1980', 'geography/editions.json', '[{ "id": "2027", "date": "1980-01-01" }]'),
    slip('an unknown id', 'geography/editions.json', '[{ "id": "2030", "date": "2027-01-01" }]', [
      'geography/editions.json',
      'runs.json',
      'estimates.json',
    ]),
    slip(
      'twice',
      'geography/editions.json',
      '[{ "id": "2027", "date": "2027-01-01" }, { "id": "2027", "date": "2027-01-01" }]',
    ),
  ],
}
