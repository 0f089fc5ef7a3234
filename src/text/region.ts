import type { Inputs } from '../inputs/inputs.ts'

/**
 * The region as a reader knows it: "Region Østdanmark fra 2027 (i 2026 Region Sjælland)" where it is new, else its name.
 */
export function regionDa(
  region: string,
  municipalities: readonly { readonly name: string }[],
  { municipalities: places }: Inputs,
): string {
  const names = new Set(municipalities.map((m) => m.name))
  const before = new Set(places.filter((m) => names.has(m.name)).map((m) => m.regionUntil2026))
  before.delete(region)
  return before.size === 0 ? region : `${region} fra 2027 (i 2026 ${[...before].join(' og ')})`
}
