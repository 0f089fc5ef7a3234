import { neighbors } from 'topojson-client'
import type { Topology } from 'topojson-specification'
import type { MunicipalLayer } from '../../src/inputs/geography/drawing.ts'
import type { LandBorders } from './place.ts'

/** Shared borders of a topology against the true ones, as pairs of codes. */
export interface BorderComparison {
  readonly found: readonly string[]
  readonly missing: readonly string[]
  readonly false: readonly string[]
}

/** Which true land borders the municipalities of a topology share an arc for, which they lack, and which are false. */
export function compareBorders(topology: Topology<MunicipalLayer>, borders: LandBorders): BorderComparison {
  const areas = topology.objects.municipalities.geometries
  const pairs = neighbors(areas).flatMap((others, index) =>
    others
      .filter((other) => other > index)
      .map((other): [string, string] => [String(areas[index]?.id), String(areas[other]?.id)]),
  )
  const shared = new Set(pairs.map(([a, b]) => (a < b ? `${a},${b}` : `${b},${a}`)))
  const names = borders.pairs.map((pair) => pair.join())
  return {
    found: names.filter((name) => shared.has(name)),
    missing: names.filter((name) => !shared.has(name)),
    false: pairs.filter(([a, b]) => !borders.has(a, b)).map((pair) => pair.join()),
  }
}
