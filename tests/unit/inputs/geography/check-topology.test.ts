import { describe, expect, test } from 'vitest'
import type { Topology } from 'topojson-specification'
import { checkTopology, type KnownAreas } from '../../../../src/inputs/geography/check-topology.ts'
import type { GeographyMeta, Layers } from '../../../../src/inputs/geography/drawing.ts'
import { type JsonFile, pathText } from '../../../../src/inputs/files/read-json.ts'

// A country of three squares in a row, 10 units wide: 0001 and 0002 of the council A, 0003 of B. 0002 has a hole of 4 by 4,
// and 0003 an island of 4 by 4 below it: 100, 84 and 116 square units.

type Points = readonly (readonly [number, number])[]
const ARCS: readonly Points[] = [
  [
    [10, 0],
    [0, 0],
    [0, 10],
    [10, 10],
  ], // 0: the outside of 0001
  [
    [10, 0],
    [10, 10],
  ], // 1: between 0001 and 0002
  [
    [10, 0],
    [20, 0],
  ], // 2: the top of 0002
  [
    [20, 10],
    [10, 10],
  ], // 3: its bottom
  [
    [20, 0],
    [20, 10],
  ], // 4: between 0002 and 0003
  [
    [20, 10],
    [30, 10],
    [30, 0],
    [20, 0],
  ], // 5: the outside of 0003
  [
    [13, 3],
    [17, 3],
    [17, 7],
    [13, 7],
    [13, 3],
  ], // 6: the hole
  [
    [22, 12],
    [26, 12],
    [26, 16],
    [22, 16],
    [22, 12],
  ], // 7: the island
]
// An arc begins where it does, and each further point is told by the way to it, in the units of a grid.
const [SCALE, TRANSLATE] = [[0.5, 0.25] as const, [-10, 5] as const]
const encoded = (points: Points): [number, number][] => {
  const grid = points.map(([x, y]) => [(x - TRANSLATE[0]) / SCALE[0], (y - TRANSLATE[1]) / SCALE[1]] as const)
  return grid.map(([x, y], index) => [x - (grid[index - 1]?.[0] ?? 0), y - (grid[index - 1]?.[1] ?? 0)])
}

const polygon = (id: string, ...arcs: number[][]) => ({ type: 'Polygon' as const, id, arcs })
const multi = (id: string, ...arcs: number[][][]) => ({ type: 'MultiPolygon' as const, id, arcs })
const ofA = [[2, 4, 3, ~0], [6]]
const ofB = [[[5, 4]], [[7]]]
const byCode = <T extends { id: string }>(area: T) => ({ ...area, properties: { code: area.id } })
const byName = <T extends { id: string }>(area: T) => ({ ...area, properties: { name: area.id } })

function topology(): Topology<Layers> {
  return {
    type: 'Topology',
    transform: { scale: [...SCALE], translate: [...TRANSLATE] },
    arcs: ARCS.map(encoded),
    objects: {
      municipalities: {
        type: 'GeometryCollection',
        geometries: [
          byCode(multi('0003', ...ofB)),
          byCode(polygon('0001', [1, ~0])),
          byCode(polygon('0002', [2, 4, 3, ~1], [6])),
        ],
      },
      councils: { type: 'GeometryCollection', geometries: [byName(polygon('A', ...ofA)), byName(multi('B', ...ofB))] },
      regions: {
        type: 'GeometryCollection',
        geometries: [byName(polygon('West', ...ofA)), byName(multi('East', ...ofB))],
      },
    },
  }
}

const known: KnownAreas = {
  codes: new Set(['0001', '0002', '0003']),
  councils: new Set(['A', 'B']),
  regions: new Set(['West', 'East']),
  councilOf: new Map([
    ['0001', 'A'],
    ['0002', 'A'],
    ['0003', 'B'],
  ]),
  regionOf: new Map([
    ['A', 'West'],
    ['B', 'East'],
  ]),
  borders: new Set(['0001 0002', '0002 0003']),
  // A unit is 3 km, and in the inset of 0003 one: 100 × 9 = 900, 84 × 9 = 756 and 116.
  km2: new Map([
    ['0001', 900],
    ['0002', 756],
    ['0003', 116],
  ]),
}
const meta: GeographyMeta = {
  plane: { width: 30, height: 16, yAxis: 'down' },
  kmPerUnit: 3,
  bornholm: { code: '0003', frame: [20, 0, 30, 16], kmPerUnit: 1 },
  source: {
    name: 'Made up',
    attribution: { da: 'Opdigtet', en: 'Made up' },
    licence: 'CC0',
    url: 'https://example.org',
    method: 'drawn',
  },
}

/** What is told of a topology after a change: place, what was expected, message. */
function told(
  change: (topology: Topology<Layers>) => void = () => undefined,
  {
    areas = {},
    plane = meta,
    demand = 'every border',
  }: { areas?: Partial<KnownAreas>; plane?: GeographyMeta | null; demand?: Parameters<typeof checkTopology>[3] } = {},
): readonly string[] {
  const value = topology()
  change(value)
  const file: JsonFile<Topology<Layers>> = {
    value,
    fault: (path, expected, message) => {
      return { file: 't', line: 1, column: pathText(path), position: 1, value: null, expected, message }
    },
  }
  return checkTopology(file, { ...known, ...areas }, plane, demand).map(
    ({ column, expected, message }) => `${column ?? ''}: ${expected}. ${message}`,
  )
}

test('a topology that fits has no fault, with the plane and without', () => {
  expect(told()).toEqual([])
  expect(told(undefined, { plane: null })).toEqual([])
})

test('what the tables do not say is not held against it', () => {
  const none = { codes: null, councils: null, regions: null, councilOf: null, regionOf: null, borders: null }
  expect(told(undefined, { areas: { ...none, km2: new Map() } })).toEqual([])
  expect(
    told(
      ({ objects }) => {
        objects.municipalities.geometries.forEach((area, index) => {
          area.id = area.properties.code = `100${index}`
        })
      },
      { areas: { ...none, km2: new Map() } },
    ),
  ).toEqual([])
})

describe('the areas', () => {
  test('are those of the day, each once', () => {
    expect(told(undefined, { areas: { codes: new Set(['0001', '0002', '0004']) } })).toEqual([
      'objects.municipalities.geometries[0].id: a municipality. 0003 is unknown on that day.',
      'objects.municipalities.geometries: an outline of 0004. The area is missing.',
    ])
    expect(
      told(undefined, { areas: { councils: new Set(['A']), regions: new Set(['West', 'East', 'North']) } }),
    ).toEqual([
      'objects.councils.geometries[1].id: a health council. B is unknown on that day.',
      'objects.regions.geometries: an outline of North. The area is missing.',
    ])
    expect(told(undefined, { areas: { regions: new Set(['West']) } })).toEqual([
      'objects.regions.geometries[1].id: a region. East is unknown on that day.',
    ])
    expect(
      told(({ objects: { councils } }) => {
        councils.geometries.push(...councils.geometries.slice(0, 1))
      }),
    ).toEqual(['objects.councils.geometries[2].id: each area once. A stands twice.'])
  })

  test('have their code or name among what is told of them', () => {
    expect(
      told(({ objects: { municipalities, regions } }) => {
        for (const area of municipalities.geometries.slice(0, 1)) area.properties.code = '0009'
        for (const area of regions.geometries.slice(1)) area.properties.name = 'Ost'
      }),
    ).toEqual([
      'objects.municipalities.geometries[0].properties.code: 0003. The area has another name.',
      'objects.regions.geometries[1].properties.name: East. The area has another name.',
    ])
  })
})

describe('the arcs', () => {
  test.each([
    [[0, 1], true],
    [[1, 0], true],
    [[0.5, -0.1], true],
    [[0.5, 0.25], false],
  ] as const)('a grid of %j has no size: %s', (scale, none) => {
    const faults = told((value) => {
      value.transform = { scale: [...scale], translate: [...TRANSLATE] }
    })
    const fault = 'transform.scale: two numbers above 0. Nothing has a size.'
    expect(faults).toEqual(none ? [fault] : [])
  })

  test('without a grid are in the units of the plane, from nought', () => {
    const units = (value: Topology<Layers>): void => {
      delete value.transform
      value.arcs = ARCS.map((points) =>
        points.map(([x, y], index) => [x - (points[index - 1]?.[0] ?? 0), y - (points[index - 1]?.[1] ?? 0)]),
      )
    }
    expect(told(units)).toEqual([])
    expect(
      told((value) => {
        delete value.transform
      }),
    ).not.toEqual([])
  })

  test('lie within the plane, its edges included', () => {
    const outside = (index: number, size: string) =>
      `arcs[${index}]: points within ${size}. A point lies outside the plane.`
    const plane = (width: number, height: number) => ({ plane: { ...meta, plane: { ...meta.plane, width, height } } })
    expect(told(undefined, plane(30, 15.9))).toEqual([outside(7, '30 by 15.9')])
    expect(told(undefined, plane(29.9, 16))).toEqual([outside(5, '29.9 by 16')])
    const shifted = (x: number, y: number) =>
      told(
        (value) => {
          value.transform = { scale: [...SCALE], translate: [TRANSLATE[0] + x, TRANSLATE[1] + y] }
        },
        plane(30, 26),
      )
    expect(shifted(0, 5)).toEqual([])
    // Moved to the left or up, the arcs that touch the edge lie outside.
    expect(shifted(-1, 0)).toEqual([outside(0, '30 by 26')])
    expect(shifted(0, -1)).toEqual(['arcs[0]: points within 30 by 26. 5 arcs leave the plane.'])
  })

  test('are all there', () => {
    const arcs = (index: number, arc: number) => (value: Topology<Layers>) => {
      const area = value.objects.municipalities.geometries[index]
      if (area?.type === 'Polygon') area.arcs = [[...(area.arcs[0] ?? []), arc], ...area.arcs.slice(1)]
    }
    expect(told(arcs(1, 8))).toEqual([
      'objects.municipalities.geometries[1].arcs: arcs up to 7. The arc 8 of 0001 is none.',
    ])
    expect(told(arcs(2, ~8))).toEqual([
      'objects.municipalities.geometries[2].arcs: arcs up to 7. The arc -9 of 0002 is none.',
    ])
  })

  test.each([
    ['one is missing', [1]],
    ['one goes the other way', [1, 0]],
    ['they meet in x alone', [2, 3]],
  ])('of an area meet, the last with the first: not where %s', (_, arcs) => {
    const faults = told(({ objects }) => {
      const [, area] = objects.municipalities.geometries
      if (area?.type === 'Polygon') area.arcs = [arcs]
    })
    expect(faults).toEqual([
      'objects.municipalities.geometries[1].arcs: arcs that meet, the last with the first. The outline of 0001 does not close.',
    ])
  })

  test('are looked at in councils and regions too, and in every part of an area', () => {
    const faults = told(({ objects: { councils, regions } }) => {
      const [, council] = councils.geometries
      const [, region] = regions.geometries
      if (council?.type === 'MultiPolygon') council.arcs = [[[5, 4]], [[4]]]
      if (region?.type === 'MultiPolygon') region.arcs = [[[5]], [[9]]]
    })
    const open = 'arcs that meet, the last with the first. The outline of'
    expect(faults).toEqual([
      `objects.councils.geometries[1].arcs: ${open} B does not close.`,
      `objects.regions.geometries[1].arcs: ${open} East does not close.`,
      'objects.regions.geometries[1].arcs: arcs up to 7. The arc 9 of East is none.',
    ])
  })
})

describe('a council, or a region', () => {
  const other = (layer: string, index: number, name: string) =>
    `objects.${layer}.geometries[${index}].id: the outer borders of its members. The outline of ${name} is not that of its members in the tables.`

  test('has the outer borders of its members', () => {
    const councilOf = new Map([
      ['0001', 'A'],
      ['0002', 'B'],
      ['0003', 'B'],
    ])
    expect(told(undefined, { areas: { councilOf } })).toEqual([other('councils', 0, 'A'), other('councils', 1, 'B')])
    const regionOf = new Map([
      ['A', 'West'],
      ['B', 'West'],
    ])
    expect(told(undefined, { areas: { regionOf } })).toEqual([other('regions', 0, 'West'), other('regions', 1, 'East')])
  })

  test('all of them, and no other', () => {
    const withArcs = (arcs: number[][]) =>
      told(
        ({ objects: { councils } }) => {
          const [council] = councils.geometries
          if (council?.type === 'Polygon') council.arcs = arcs
        },
        { areas: { regionOf: null } },
      )
    // Without the hole; with a border inside it, there and back.
    expect(withArcs([[2, 4, 3, ~0]])).toEqual([other('councils', 0, 'A')])
    expect(withArcs([...ofA, [1, ~1]])).toEqual([other('councils', 0, 'A')])
    // The hole is not that of the council, but of the other one.
    expect(withArcs([[2, 4, 3, ~0], [7]])).toEqual([other('councils', 0, 'A')])
  })
})

describe('land borders', () => {
  test('are those of the table', () => {
    expect(told(undefined, { areas: { borders: new Set(['0001 0002']) } })).toEqual([
      'objects.municipalities: borders of land-borders.csv. 0002 and 0003 share no land border.',
    ])
  })

  test('are all there where all are asked for', () => {
    const borders = new Set(['0001 0002', '0001 0003', '0002 0003'])
    expect(told(undefined, { areas: { borders } })).toEqual([
      'objects.municipalities: all but 0 of the 3 borders of land-borders.csv. It lacks those between 0001 and 0003.',
    ])
    expect(told(undefined, { areas: { borders }, demand: 'no false border' })).toEqual([])
  })

  test('lie between two areas, not three', () => {
    // The outside of 0001 is made that of 0002 too, there and back, so the two share it, and the middle one with 0003 as well.
    const borders = new Set(['0001 0002', '0002 0003'])
    const faults = told(
      ({ objects }) => {
        const [third, , second] = objects.municipalities.geometries
        for (const area of [third, second])
          if (area?.type === 'Polygon') area.arcs.push([1, ~1])
          else area?.arcs.push([[1, ~1]])
      },
      { areas: { borders, councilOf: null, regionOf: null, km2: new Map() } },
    )
    expect(faults).toEqual([
      'objects.municipalities: all but 0 of the 2 borders of land-borders.csv. It lacks those between 0001 and 0002.',
    ])
  })
})

describe('the areas that are drawn', () => {
  const sizes = (one: number, two: number, three: number, kmPerUnit = 3) =>
    told(undefined, {
      areas: {
        km2: new Map([
          ['0001', one],
          ['0002', two],
          ['0003', three],
        ]),
      },
      plane: { ...meta, bornholm: { ...meta.bornholm, kmPerUnit } },
    })
  const at = (index: number) => `objects.municipalities.geometries[${index}].id: an outline of 0.5 to 1.5 times`

  test('are at the least half of those of the statistics', () => {
    // 900 drawn are half of 1,800, and the inset of 0003 is drawn with 116 × 18 = 2,088 to make up for it.
    expect(sizes(1800, 504, 1440, Math.sqrt(18))).toEqual([])
    expect(sizes(1801, 504, 1439, Math.sqrt(18))).toEqual([`${at(1)} 1801 km². 0001 is drawn with 900.0 km².`])
  })

  test('are at the most half as many again', () => {
    // 756 drawn are 1.5 × 504.
    expect(sizes(1152, 504, 116, 1)).toEqual([])
    expect(sizes(1153, 503, 116, 1)).toEqual([`${at(2)} 503 km². 0002 is drawn with 756.0 km².`])
  })

  test('add up to the country within 2 per cent', () => {
    // 900 + 756 + 116 = 1,772 are 1.02 × 1,737.25 and 0.98 × 1,808.16.
    expect(sizes(900, 756, 82)).toEqual([expect.stringContaining('0003'), expect.stringContaining('country')])
    expect(sizes(866, 756, 116, 1)).toEqual([])
    expect(sizes(865, 756, 116, 1)).toEqual([
      'objects.municipalities: outlines of 1737 km² within 2 %. The country is drawn with 1772 km²: kmPerUnit in denmark.meta.json is that of other outlines.',
    ])
    expect(sizes(936, 756, 116, 1)).toEqual([])
    expect(sizes(937, 756, 116, 1)).toEqual([expect.stringContaining('outlines of 1809 km² within 2 %')])
  })

  test('of one without a number are left out', () => {
    expect(told(undefined, { areas: { km2: new Map([['0001', 900]]) } })).toEqual([])
  })
})
