import type { Inputs } from '../../inputs/inputs.ts'
import type { Language } from '../../inputs/language.ts'
import { regionsOf } from '../../results/regions.ts'
import { listed } from './area.ts'
import { say } from '../say.ts'

/**
 * The region as a reader knows it: "Region Østdanmark fra 2027 (i 2026 Region Sjælland)" and "Region Østdanmark from 2027
 * (in 2026 Region Sjælland)" where it is new to all of some municipalities, else its name.
 */
export function regionWords(
  region: string,
  municipalities: readonly { readonly code: string }[],
  inputs: Inputs,
  language: Language,
): string {
  const regions = municipalities.map(({ code }) => regionsOf(code, inputs))
  const [year, ...others] = new Set(regions.map((known) => known.at(-1)?.from?.slice(0, 4)))
  if (year === undefined || others.length > 0) return region
  const before = new Set(regions.flatMap((known) => known.at(-2)?.region ?? []))
  if (before.size === 0) return region
  const [list, last] = [listed([...before], language), Number(year) - 1]
  return say(language, {
    da: `${region} fra ${year} (i ${last} ${list})`,
    en: `${region} from ${year} (in ${last} ${list})`,
  })
}
