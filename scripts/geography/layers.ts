import { group } from 'd3'
import { mergeArcs, quantize } from 'topojson-client'
import type { Topology } from 'topojson-specification'
import type { AreaLayer, Layers, MunicipalLayer } from '../../src/inputs/read-geography.ts'

/** A municipality with the council and the region that it is part of. */
export interface Membership {
  readonly code: string
  readonly council: string
  readonly region: string
}

/**
 * Merges municipalities into councils and regions, each in the order of its first municipality, and stores the arcs as
 * whole steps. Throws unless the topology holds exactly the municipalities of the membership.
 */
export function addLayers(
  topology: Topology<MunicipalLayer>,
  members: readonly Membership[],
  step: number,
): Topology<Layers> {
  const areas = topology.objects.municipalities.geometries
  const known = new Map(areas.map((area) => [area.id, area]))
  const wanted = members.map(({ code }) => code)
  const wrong = [
    ...wanted.filter((code) => !known.has(code)).map((code) => `${code} is missing`),
    ...[...known.keys()].filter((code) => !wanted.includes(code)).map((code) => `${code} is unknown`),
  ]
  if (wrong.length > 0) throw new Error(`The outlines do not match the municipalities: ${wrong.join(', ')}`)

  const merged = (groupOf: (member: Membership) => string): AreaLayer<{ name: string }> => ({
    type: 'GeometryCollection',
    geometries: [...group(members, groupOf)].map(([name, parts]) => ({
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
