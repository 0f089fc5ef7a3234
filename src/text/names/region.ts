import type { Inputs } from '../../inputs/inputs.ts'
import type { Language } from '../../inputs/language.ts'
import { listed } from './area.ts'
import { say } from '../say.ts'

/**
 * The region as a reader knows it: "Region Østdanmark fra 2027 (i 2026 Region Sjælland)" and "Region Østdanmark from 2027
 * (in 2026 Region Sjælland)" where it is new, else its name.
 */
export function regionWords(
  region: string,
  municipalities: readonly { readonly name: string }[],
  { municipalities: places }: Inputs,
  language: Language,
): string {
  const names = new Set(municipalities.map((m) => m.name))
  const before = new Set(
    places.flatMap((m) => (names.has(m.name) && m.regionUntil2026 !== null ? [m.regionUntil2026] : [])),
  )
  before.delete(region)
  if (before.size === 0) return region
  const list = listed([...before], language)
  return say(language, { da: `${region} fra 2027 (i 2026 ${list})`, en: `${region} from 2027 (in 2026 ${list})` })
}
