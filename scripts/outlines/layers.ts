import { group } from 'd3'
import { mergeArcs, quantize } from 'topojson-client'
import type { Topology } from 'topojson-specification'
import type { AreaLayer, Layers, MunicipalLayer } from '../../src/inputs/geography/drawing.ts'
import type { Place } from './place.ts'
import { OutlinesRefused } from './refused.ts'

/**
 * Merges municipalities into councils and regions, each in the order of its first municipality, and stores the arcs as
 * whole steps. Throws unless the topology holds exactly the municipalities of the places.
 */
export function addLayers(
  topology: Topology<MunicipalLayer>,
  places: readonly Place[],
  step: number,
): Topology<Layers> {
  const areas = topology.objects.municipalities.geometries
  const known = new Map(areas.map((area) => [area.id, area]))
  const wanted = places.map(({ code }) => code)
  const wrong = [
    ...wanted.filter((code) => !known.has(code)).map((code) => `${code} is missing`),
    ...[...known.keys()].filter((code) => !wanted.includes(code)).map((code) => `${code} is unknown`),
  ]
  if (wrong.length > 0) throw new OutlinesRefused(`The outlines do not match the municipalities: ${wrong.join(', ')}`)

  const byCode = [...places].sort((a, b) => (a.code < b.code ? -1 : 1))
  const merged = (groupOf: (place: Place) => string): AreaLayer<{ name: string }> => ({
    type: 'GeometryCollection',
    geometries: [...group(byCode, groupOf)].map(([name, parts]) => ({
      ...mergeArcs(
        topology,
        parts.flatMap(({ code }) => known.get(code) ?? []),
      ),
      id: name,
      properties: { name },
    })),
  })
  const layers: Layers = {
    municipalities: topology.objects.municipalities,
    councils: merged(({ council }) => council),
    regions: merged(({ region }) => region),
  }
  return quantize(
    { type: 'Topology', objects: layers, arcs: topology.arcs },
    { scale: [step, step], translate: [0, 0] },
  )
}
